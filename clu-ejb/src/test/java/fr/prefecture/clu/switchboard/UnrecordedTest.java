package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main switchboard tells everything, the annexe neither who hung up nor how long one waits. */
class UnrecordedTest {

    private static final Optional<String> ALL = Optional.empty();
    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));
    private static final int TARGET = 20;

    private Database database;

    @BeforeEach
    void begin() {
        database = Database.empty().at(Instant.parse("2021-06-10T08:00:00Z")).as("standard");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("TEL-103")
    void a_figure_needs_what_its_counters_need_but_for_who_was_sent_elsewhere(CallFigure figure) {
        Set<Unrecorded> ofCounters = EnumSet.noneOf(Unrecorded.class);
        Stream.concat(Stream.of(figure.numerator(TARGET)), figure.denominator().stream())
                .flatMap(sum -> Stream.concat(sum.plus().stream(), sum.minus().stream()))
                .forEach(counter -> ofCounters.addAll(counter.needs()));
        if (figure != CallFigure.OVERFLOWED) {
            ofCounters.remove(Unrecorded.OVERFLOWED);
        }
        assertThat(figure.needs()).isEqualTo(ofCounters);
    }

    @Test
    @Tag("TEL-103")
    void each_counter_needs_something_but_what_every_file_tells() {
        assertThat(Arrays.stream(Counter.values()).filter(one -> one.needs().isEmpty()))
                .containsExactly(Counter.ANSWERED, Counter.INCOMPLETE, Counter.UNRESOLVED);
        assertThat(Counter.ANSWERED_5.needs()).containsExactly(Unrecorded.WAIT);
        assertThat(Counter.ANSWERED_MORE.needs()).containsExactly(Unrecorded.WAIT);
        assertThat(Counter.ABANDONED_5.needs()).containsExactly(Unrecorded.ABANDONED);
        assertThat(Counter.ABANDONED_MORE.needs()).containsExactly(Unrecorded.ABANDONED);
    }

    @Test
    @Tag("TEL-103")
    void what_no_file_tells_is_not_recorded_and_no_rate_is_made_of_it() {
        publishAnnexe();

        Counts may = overview(MAY, Optional.of("annexe")).total().counts();

        assertThat(value(CallFigure.ANSWERED, may)).contains(new BigDecimal(8));
        assertThat(value(CallFigure.TALK, may)).contains(new BigDecimal("120.0"));
        for (CallFigure figure :
                List.of(
                        CallFigure.ABANDONED,
                        CallFigure.ENTERED,
                        CallFigure.RECEIVED,
                        CallFigure.LOST,
                        CallFigure.ANSWER_RATE,
                        CallFigure.SERVICE_LEVEL,
                        CallFigure.SPEED_OF_ANSWER,
                        CallFigure.PATIENCE)) {
            assertThat(figure.recorded(may)).as(figure.name()).isEqualTo(Recorded.NOT);
            assertThat(value(figure, may)).as(figure.name()).isEmpty();
        }
        assertThat(CallFigure.CLOSED.recorded(may)).isEqualTo(Recorded.WHOLLY);
    }

    @Test
    @Tag("TEL-105")
    void a_count_of_two_switchboards_of_which_one_does_not_tell_is_of_a_part_and_a_rate_is_none() {
        publishMain();
        publishAnnexe();

        CallOverview may = overview(MAY, ALL);
        Counts total = may.total().counts();

        assertThat(CallFigure.ANSWERED.recorded(total)).isEqualTo(Recorded.WHOLLY);
        assertThat(CallFigure.ABANDONED.recorded(total)).isEqualTo(Recorded.PARTLY);
        assertThat(value(CallFigure.ABANDONED, total)).contains(new BigDecimal(5));
        assertThat(CallFigure.ANSWER_RATE.recorded(total)).isEqualTo(Recorded.PARTLY);
        assertThat(value(CallFigure.ANSWER_RATE, total)).isEmpty();
        assertThat(value(CallFigure.SPEED_OF_ANSWER, total)).isEmpty();
        assertThat(may.queues())
                .extracting(QueueTotal::source, one -> CallFigure.ABANDONED.recorded(one.counts()))
                .containsExactly(
                        tuple("annexe", Recorded.NOT), tuple("principal", Recorded.WHOLLY));
        assertThat(may.silences())
                .containsExactly(
                        new Silence("annexe", Unrecorded.ABANDONED, 2, 2),
                        new Silence("annexe", Unrecorded.WAIT, 2, 2));
        assertThat(database.boundary(Days.class).silences(MAY, ALL, ALL)).isEqualTo(may.silences());
        assertThat(overview(MAY, Optional.of("principal")).silences()).isEmpty();
    }

    @Test
    @Tag("TEL-103")
    void where_everything_is_told_nothing_is_marked() {
        publishMain();

        CallOverview may = overview(MAY, ALL);

        assertThat(may.silences()).isEmpty();
        assertThat(may.total().counts().recorded(EnumSet.allOf(Unrecorded.class)))
                .isEqualTo(Recorded.WHOLLY);
        assertThat(may.days()).containsOnlyKeys(LocalDate.of(2021, 5, 3));
    }

    @Test
    @Tag("TEL-103")
    void a_covered_day_without_a_call_is_no_zero_where_the_file_cannot_tell() {
        publishAnnexe();

        Counts tuesday = overview(MAY, ALL).days().get(LocalDate.of(2021, 5, 4));

        assertThat(value(CallFigure.ANSWERED, tuesday)).contains(BigDecimal.ZERO);
        assertThat(value(CallFigure.ABANDONED, tuesday)).isEmpty();
    }

    @Test
    @Tag("TEL-103")
    void days_queues_half_hours_and_months_say_the_same() {
        publishMain();
        publishAnnexe();
        Days days = database.boundary(Days.class);

        assertThat(days.rows(MAY, ALL, ALL))
                .extracting(
                        row -> row.day().getDayOfMonth(),
                        row -> row.queue().orElse(""),
                        row -> CallFigure.ABANDONED.recorded(row.counts()))
                .containsExactly(
                        tuple(3, "accueil", Recorded.WHOLLY),
                        tuple(3, "titres", Recorded.NOT),
                        tuple(4, "accueil", Recorded.WHOLLY),
                        tuple(4, "titres", Recorded.NOT));
        assertThat(days.halfHours(MAY, Optional.of("titres"), ALL))
                .hasSize(96)
                .allMatch(row -> row.counts().recorded(Counter.WAIT_ANSWERED) == Recorded.NOT);
        ReportingPeriod years =
                new ReportingPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
        CallOverview long_ = overview(years, ALL);
        assertThat(long_.months()).containsOnlyKeys(YearMonth.of(2021, 5));
        assertThat(CallFigure.ABANDONED.recorded(long_.months().get(YearMonth.of(2021, 5))))
                .isEqualTo(Recorded.PARTLY);
        assertThat(CallFigure.ABANDONED.recorded(long_.total().counts()))
                .isEqualTo(Recorded.PARTLY);
    }

    @Test
    @Tag("TEL-103")
    void the_queue_of_a_switchboard_that_tells_is_not_marked_by_another() {
        publishMain();
        publishAnnexe();

        CallOverview accueil =
                database.boundary(CallTotals.class)
                        .overview(MAY, Optional.of("accueil"), Optional.empty());

        assertThat(accueil.silences()).isEmpty();
        assertThat(CallFigure.ABANDONED.recorded(accueil.total().counts()))
                .isEqualTo(Recorded.WHOLLY);
    }

    @Test
    @Tag("TEL-104")
    void one_file_that_has_those_who_hung_up_tells_of_the_day() {
        new PublishedCalls("annexe")
                .at("2021-05-03T09:00", "titres", 8, 0)
                .without(Unrecorded.ABANDONED)
                .publish(database, "2021-05-03T09:00", "2021-05-03T09:01");
        new PublishedCalls("annexe")
                .at("2021-05-03T10:00", "titres", 2, 3)
                .publish(database, "2021-05-03T10:00", "2021-05-03T10:01");
        new PublishedCalls("annexe")
                .at("2021-05-04T10:00", "titres", 4, 0)
                .without(Unrecorded.ABANDONED)
                .publish(database, "2021-05-04T10:00", "2021-05-04T10:01");

        CallOverview may = overview(MAY, ALL);

        Counts monday = may.days().get(LocalDate.of(2021, 5, 3));
        assertThat(value(CallFigure.ANSWER_RATE, monday)).contains(new BigDecimal("76.9"));
        Counts tuesday = may.days().get(LocalDate.of(2021, 5, 4));
        assertThat(CallFigure.ANSWER_RATE.recorded(tuesday)).isEqualTo(Recorded.NOT);
        assertThat(may.silences())
                .containsExactly(new Silence("annexe", Unrecorded.ABANDONED, 1, 2));
        assertThat(may.silences().get(0).isWhole()).isFalse();
    }

    @Test
    @Tag("TEL-104")
    void a_file_without_events_does_not_tell_that_nobody_hung_up() {
        publishAnnexe();
        PublishedCalls.publishEmpty(database, "annexe", LocalDate.of(2021, 5, 3));

        Counts monday = overview(MAY, ALL).days().get(LocalDate.of(2021, 5, 3));

        assertThat(CallFigure.ABANDONED.recorded(monday)).isEqualTo(Recorded.NOT);
    }

    @Test
    @Tag("TEL-104")
    void what_a_format_never_tells_is_not_made_good_by_a_file_of_another_format() {
        new PublishedCalls("annexe")
                .at("2021-05-03T09:00", "titres", 8, 0)
                .without(Unrecorded.REFUSED)
                .publish(database, "2021-05-03T09:00", "2021-05-03T09:01");
        new PublishedCalls("annexe")
                .at("2021-05-03T10:00", "titres", 2, 3)
                .publish(database, "2021-05-03T10:00", "2021-05-03T10:01");

        Counts monday = overview(MAY, ALL).days().get(LocalDate.of(2021, 5, 3));

        assertThat(CallFigure.DISSUADED.recorded(monday)).isEqualTo(Recorded.PARTLY);
        assertThat(CallFigure.ANSWER_RATE.recorded(monday)).isEqualTo(Recorded.WHOLLY);
    }

    @Test
    @Tag("TEL-103")
    void the_week_has_no_rate_of_what_is_not_told() {
        publishAnnexe();

        CallWeek week = database.boundary(CallWeeks.class).week(MAY, ALL, ALL);

        assertThat(week.slots()).hasSize(1);
        assertThat(CallFigure.LOST.recorded(week.slots().get(0).counts())).isEqualTo(Recorded.NOT);
        assertThat(week.best()).isEmpty();
        assertThat(week.quietHours().isNone()).isTrue();
        assertThat(week.silences()).extracting(Silence::source).containsOnly("annexe");
    }

    @Test
    @Tag("TEL-105")
    void an_indicator_that_is_not_recorded_has_no_value_and_says_why() {
        publishAnnexe();
        MonthlyFigures figures = database.boundary(MonthlyFigures.class);

        Figure rate = figures.figures(YearMonth.of(2021, 5)).get(0);
        assertThat(rate.numerator()).isNull();
        assertThat(rate.value()).isEmpty();
        assertThat(rate.verdict()).isEqualTo(Verdict.UNAVAILABLE);
        assertThat(rate.dataDate()).isEqualTo(LocalDate.of(2021, 5, 4));
        assertThat(rate.absence()).isEqualTo("switchboard.unrecorded.absence");
        assertThat(figures.beside(YearMonth.of(2021, 5)))
                .extracting(Figure::code, figure -> figure.value().isPresent())
                .containsExactly(
                        tuple("switchboard.received", false),
                        tuple("switchboard.answered", true),
                        tuple("switchboard.dissuaded", true),
                        tuple("switchboard.answerRateOfReceived", false));

        publishMain();
        assertThat(figures.figures(YearMonth.of(2021, 5)).get(0).value()).isEmpty();
        assertThat(figures.figures(YearMonth.of(2021, 5)).get(0).absence())
                .isEqualTo("switchboard.unrecorded.absence.partly");
        assertThat(figures.figures(YearMonth.of(2021, 4)).get(0).absence()).isEmpty();
    }

    @Test
    @Tag("TEL-106")
    void days_that_do_not_tell_enough_are_left_out_of_what_the_agents_needed_are_computed_from() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 10, 5)
                .publish(database, "2021-05-03T08:00", "2021-05-04T08:00");
        new PublishedCalls("principal")
                .at("2021-05-05T09:00", "accueil", 10, 5)
                .without(Unrecorded.TALK)
                .publish(database, "2021-05-05T08:00", "2021-05-06T08:00");
        new PublishedCalls("principal")
                .at("2021-05-10T09:00", "accueil", 7, 5)
                .without(Unrecorded.REFUSED)
                .publish(database, "2021-05-10T08:00", "2021-05-12T08:00");

        StaffingPlan plan =
                database.boundary(StaffingNeeds.class)
                        .plan(
                                new StaffingQuestion(
                                        4,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        ServiceTarget.answered(85),
                                        StaffingModel.ERLANG_A,
                                        0,
                                        WhatIf.NOTHING))
                        .orElseThrow();

        assertThat(plan.days()).as("the 3rd and the 10th").isEqualTo(2);
        assertThat(plan.knownTalks()).isEqualTo(17);
        assertThat(plan.dissuaded()).as("the 10th does not tell").isEmpty();
    }

    private void publishMain() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 15, 5)
                .publish(database, "2021-05-03T08:00", "2021-05-04T08:00");
    }

    private void publishAnnexe() {
        new PublishedCalls("annexe")
                .at("2021-05-03T10:00", "titres", 8, 0)
                .without(Unrecorded.ABANDONED, Unrecorded.WAIT)
                .publish(database, "2021-05-03T08:00", "2021-05-04T08:00");
    }

    private CallOverview overview(ReportingPeriod period, Optional<String> source) {
        return database.boundary(CallTotals.class).overview(period, Optional.empty(), source);
    }

    private static Optional<BigDecimal> value(CallFigure figure, Counts counts) {
        return figure.value(counts, TARGET);
    }
}
