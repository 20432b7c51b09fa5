package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffingNeedsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final StaffingQuestion QUESTION =
            new StaffingQuestion(
                    4,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ServiceTarget.answered(85),
                    StaffingModel.ERLANG_A,
                    0,
                    WhatIf.NOTHING);

    private Database database;
    private StaffingNeeds needs;

    @BeforeEach
    void begin() {
        database = Database.empty().at(Instant.parse("2021-06-01T06:30:00Z")).as("standard");
        needs = database.boundary(StaffingNeeds.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @Tag("TEL-22")
    void without_any_call_there_is_no_plan() {
        assertThat(needs.plan(QUESTION)).isEmpty();
    }

    @Test
    @Tag("TEL-22")
    void the_load_is_that_of_received_calls_by_the_talk_whose_end_is_known() {
        publishFourMondays();

        StaffingPlan plan = needs.plan(QUESTION).orElseThrow();
        StaffingSlot nine = plan.slots().get(0);

        assertThat(plan.days()).isEqualTo(3);
        assertThat(plan.talk()).isCloseTo(150, within(1e-9));
        assertThat(plan.received()).isEqualTo(90);
        assertThat(plan.dissuaded()).hasValue(15);
        assertThat(nine.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(nine.start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(nine.days()).isEqualTo(3);
        assertThat(nine.calls()).isCloseTo(30, within(1e-9));
        assertThat(nine.load()).isCloseTo(2.5, within(1e-9));
        assertThat(nine.present()).isEmpty();
        assertThat(plan.patience().mean().orElseThrow()).isCloseTo(80, within(1e-9));
        assertThat(plan.modelUsed()).isEqualTo(StaffingModel.ERLANG_A);
    }

    @Test
    @Tag("TEL-26")
    void holidays_and_days_that_are_not_final_are_left_out() {
        publishFourMondays();

        StaffingPlan plan = needs.plan(QUESTION).orElseThrow();

        assertThat(plan.period())
                .isEqualTo(
                        new ReportingPeriod(LocalDate.of(2021, 5, 4), LocalDate.of(2021, 5, 31)));
        assertThat(plan.days() + plan.leftOut()).isEqualTo(18);
    }

    @Test
    @Tag("TEL-117")
    void a_switchboard_that_was_replaced_leaves_the_plan_to_those_that_deliver() {
        publishFourMondays();
        publish("ancien", LocalDate.of(2021, 4, 1));

        assertThat(needs.plan(QUESTION).orElseThrow().days()).isEqualTo(3);
        Days days = database.boundary(Days.class);
        ReportingPeriod may =
                new ReportingPeriod(LocalDate.of(2021, 5, 4), LocalDate.of(2021, 5, 31));
        assertThat(days.stopped(may, Optional.empty()))
                .containsExactly(new StoppedSource("ancien", LocalDate.of(2021, 4, 1)));
        assertThat(days.stopped(may, Optional.of("p"))).isEmpty();
        ReportingPeriod march =
                new ReportingPeriod(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31));
        assertThat(days.stopped(march, Optional.empty())).isEmpty();
    }

    @Test
    @Tag("TEL-120")
    void the_need_of_one_switchboard_waits_for_no_other_and_that_of_all_says_for_which_it_waits() {
        publishFourMondays();
        publish("annexe", LocalDate.of(2021, 5, 4));
        ReportingPeriod may =
                new ReportingPeriod(LocalDate.of(2021, 5, 4), LocalDate.of(2021, 5, 31));
        Days days = database.boundary(Days.class);

        assertThat(needs.plan(QUESTION)).as("no day on which both have delivered").isEmpty();
        assertThat(days.heldBack(may, Optional.empty())).containsOnlyKeys("annexe");
        assertThat(days.heldBack(may, Optional.of("p"))).isEmpty();
        StaffingPlan plan = needs.plan(of(Optional.empty(), Optional.of("p"))).orElseThrow();
        assertThat(plan.days()).isEqualTo(3);
        assertThat(plan.compared()).as("people answer all switchboards").isFalse();
        assertThatThrownBy(() -> needs.plan(of(Optional.empty(), Optional.of("x"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.source.unknown");
    }

    @Test
    @Tag("TEL-26")
    void the_weeks_may_end_on_an_earlier_day() {
        publishFourMondays();
        StaffingQuestion earlier =
                new StaffingQuestion(
                        1,
                        Optional.of(MONDAY.plusDays(4)),
                        Optional.empty(),
                        Optional.empty(),
                        ServiceTarget.answered(85),
                        StaffingModel.ERLANG_A,
                        0,
                        WhatIf.NOTHING);

        assertThat(needs.plan(earlier).orElseThrow().days()).isEqualTo(1);
    }

    @Test
    @Tag("TEL-26")
    void what_is_missing_is_what_the_people_present_on_the_same_days_do_not_cover() {
        publishFourMondays();
        count(
                new PresenceRow(MONDAY.plusWeeks(1), HalfDay.MORNING, 1, 1),
                new PresenceRow(MONDAY.plusWeeks(3), HalfDay.MORNING, 9, 0));

        StaffingSlot nine = needs.plan(QUESTION).orElseThrow().slots().get(0);

        assertThat(nine.present()).hasValue(2);
        assertThat(nine.missing()).isEqualTo(OptionalInt.of(nine.agents() - 2));
    }

    @Test
    @Tag("TEL-26")
    void the_need_of_one_queue_is_not_held_against_the_people_of_all() {
        publishFourMondays();
        count(new PresenceRow(MONDAY.plusWeeks(1), HalfDay.MORNING, 9, 0));

        StaffingPlan all = needs.plan(QUESTION).orElseThrow();
        StaffingPlan one = needs.plan(of("accueil")).orElseThrow();

        assertThat(all.compared()).isTrue();
        assertThat(all.slots().get(0).present()).hasValue(9);
        assertThat(one.compared()).isFalse();
        assertThat(one.slots().get(0).agents()).isPositive();
        assertThat(one.slots().get(0).present()).isEmpty();
        assertThat(one.shortage().counted()).isZero();
    }

    @Test
    @Tag("TEL-26")
    @Tag("TEL-29")
    void temporaries_who_learn_are_no_whole_agents_in_the_table_nor_in_the_check() {
        publishFourMondays();
        count(
                new PresenceRow(MONDAY.plusWeeks(1), HalfDay.MORNING, 1, 1),
                new PresenceRow(MONDAY.plusWeeks(2), HalfDay.MORNING, 1, 1));
        Presences presences = database.boundary(Presences.class);
        StaffingPlan trained = needs.plan(QUESTION).orElseThrow();
        database.transaction(() -> presences.train(MONDAY, 1));

        StaffingPlan learning = needs.plan(QUESTION).orElseThrow();

        assertThat(trained.slots().get(0).present()).hasValue(2);
        assertThat(learning.slots().get(0).present()).hasValue(1);
        assertThat(learning.check().orElseThrow().received()).isEqualTo(60);
        assertThat(learning.check().orElseThrow().answered()).isEqualTo(40);
        assertThat(learning.check().orElseThrow().predicted())
                .isLessThan(trained.check().orElseThrow().predicted());
        assertThat(needs.plan(of("accueil")).orElseThrow().check()).isEmpty();
    }

    private static StaffingQuestion of(String queue) {
        return of(Optional.of(queue), Optional.empty());
    }

    private static StaffingQuestion of(Optional<String> queue, Optional<String> source) {
        return new StaffingQuestion(
                QUESTION.weeks(),
                QUESTION.until(),
                queue,
                source,
                QUESTION.target(),
                QUESTION.model(),
                QUESTION.afterWork(),
                QUESTION.whatIf());
    }

    private void count(PresenceRow... rows) {
        Presences presences = database.boundary(Presences.class);
        ReportingPeriod may = new ReportingPeriod(MONDAY, MONDAY.plusDays(28));
        database.transaction(() -> presences.count(may, List.of(), List.of(rows)));
    }

    @Test
    @Tag("TEL-22")
    void work_after_the_call_and_endless_patience_need_more() {
        publishFourMondays();
        StaffingQuestion more =
                new StaffingQuestion(
                        4,
                        Optional.empty(),
                        Optional.of("accueil"),
                        Optional.empty(),
                        ServiceTarget.answeredWithin(80, 20),
                        StaffingModel.ERLANG_C,
                        30,
                        WhatIf.NOTHING);

        StaffingPlan plan = needs.plan(more).orElseThrow();

        assertThat(plan.talk()).isCloseTo(180, within(1e-9));
        assertThat(plan.modelUsed()).isEqualTo(StaffingModel.ERLANG_C);
        assertThat(plan.slots().get(0).agents())
                .isGreaterThan(needs.plan(QUESTION).orElseThrow().slots().get(0).agents());
        assertThat(more.asItIs().whatIf().isNothing()).isTrue();
    }

    @Test
    @Tag("TEL-23")
    void questions_without_sense_are_refused() {
        refused(0, 0, "switchboard.staffing.weeks");
        refused(105, 0, "switchboard.staffing.weeks");
        refused(4, -1, "switchboard.staffing.afterWork");
    }

    private static void refused(int weeks, int afterWork, String sentence) {
        assertThatThrownBy(
                        () ->
                                new StaffingQuestion(
                                        weeks,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        ServiceTarget.answered(85),
                                        StaffingModel.ERLANG_A,
                                        afterWork,
                                        WhatIf.NOTHING))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(sentence);
    }

    /** 30 calls at nine on each Monday of May 2021; the fourth is a holiday, the last final. */
    private void publishFourMondays() {
        publishFourMondays("p");
    }

    private void publishFourMondays(String source) {
        List<Contribution> contributions = new ArrayList<>();
        for (int week = 0; week < 5; week++) {
            contributions.add(
                    new Contribution(
                            "accueil",
                            MONDAY.plusWeeks(week).atTime(9, 0).atZone(PARIS).toEpochSecond()
                                    / Source.SECONDS_IN_HALF_HOUR,
                            PatienceTest.counts(
                                    Map.of(
                                            Counter.ENTERED, 25L,
                                            Counter.REFUSED_FULL, 5L,
                                            Counter.ANSWERED, 20L,
                                            Counter.ANSWERED_20, 20L,
                                            Counter.ABANDONED, 5L,
                                            Counter.ABANDONED_20, 5L,
                                            Counter.WAIT_ANSWERED, 320L,
                                            Counter.WAIT_ABANDONED, 80L,
                                            Counter.TALK, 3000L))));
        }
        Files files = database.boundary(Files.class);
        Logs logs = database.boundary(Logs.class);
        Instant first = MONDAY.atTime(8, 0).atZone(PARIS).toInstant();
        Instant last = Instant.parse("2021-06-01T04:00:00Z");
        database.transaction(
                () -> {
                    long file =
                            files.register(
                                            "switchboard-night",
                                            new Content(source, "queue_log", source, source, 100),
                                            Optional.empty(),
                                            Optional.empty())
                                    .id();
                    database.boundary(Contributions.class).add(file, source, 0, contributions);
                    logs.close(file, source, first, last, new byte[0]);
                    logs.publish(file);
                    logs.settle(source, Set.of(file), List.of(), List.of());
                });
    }

    /** Some calls of a day, and a line of its evening. */
    private void publish(String source, LocalDate day) {
        Files files = database.boundary(Files.class);
        Logs logs = database.boundary(Logs.class);
        database.transaction(
                () -> {
                    long file =
                            files.register(
                                            "switchboard-night",
                                            new Content(source, "queue_log", source, source, 100),
                                            Optional.empty(),
                                            Optional.empty())
                                    .id();
                    logs.close(
                            file,
                            source,
                            day.atTime(8, 0).atZone(PARIS).toInstant(),
                            day.atTime(18, 0).atZone(PARIS).toInstant(),
                            new byte[0]);
                    logs.publish(file);
                    logs.settle(source, Set.of(file), List.of(), List.of());
                });
    }
}
