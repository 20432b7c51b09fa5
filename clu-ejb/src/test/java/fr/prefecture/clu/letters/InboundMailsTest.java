package fr.prefecture.clu.letters;

import static fr.prefecture.clu.letters.InboundExamples.MONDAY;
import static fr.prefecture.clu.letters.InboundExamples.cells;
import static fr.prefecture.clu.letters.InboundExamples.service;
import static fr.prefecture.clu.letters.InboundExamples.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InboundMailsTest {

    private static final ReportingPeriod YEAR =
            new ReportingPeriod(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));

    private final Database database =
            Database.empty().at(Instant.parse("2021-07-05T10:00:00Z")).as("agent");
    private final InboundMails mails = database.boundary(InboundMails.class);
    private long titles;
    private long welcome;

    @BeforeEach
    void twoServices() {
        titles = service(database, "Bureau des titres");
        welcome = service(database, "Accueil");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("LET-50")
    void a_week_is_kept_as_numbers_of_a_service_on_a_channel() {
        InboundOutcome outcome =
                typed(
                        database,
                        MONDAY.plusDays(2),
                        post(titles, TypedInbound.UNKNOWN, cells("10", "8", "6")));
        assertThat(outcome.kind()).isEqualTo(InboundOutcome.Kind.CREATED);
        assertThat(rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.monday()).isEqualTo(MONDAY);
                            assertThat(row.channel()).isEqualTo(InboundChannel.POST);
                            assertThat(row.service()).isEqualTo("Bureau des titres");
                            assertThat(row.counts()).isEqualTo(InboundCounts.of(10, 8, 6));
                            assertThat(row.countedOn()).isEqualTo(LocalDate.of(2021, 7, 5));
                        });
    }

    @Test
    @Tag("LET-51")
    @Tag("LET-54")
    void a_refused_row_leaves_the_others_alone_and_an_empty_one_writes_nothing() {
        List<InboundOutcome> outcomes =
                database.transaction(
                        () ->
                                mails.type(
                                        MONDAY,
                                        List.of(
                                                post(titles, -1, cells("10", "11", "6")),
                                                mail(titles, -1, cells("4", "4")),
                                                post(welcome, -1, cells("", "", "")))));
        assertThat(outcomes)
                .extracting(InboundOutcome::kind)
                .containsExactly(
                        InboundOutcome.Kind.REFUSED,
                        InboundOutcome.Kind.CREATED,
                        InboundOutcome.Kind.EMPTY);
        assertThat(outcomes.get(0).column()).isEqualTo("acknowledged");
        assertThat(outcomes.get(0).arguments()).containsExactly(11, 10);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.counts().answered()).isEmpty());
    }

    @Test
    @Tag("LET-53")
    void a_week_to_come_is_refused_and_the_one_that_has_begun_is_not() {
        assertThatThrownBy(
                        () ->
                                typed(
                                        database,
                                        LocalDate.of(2021, 7, 12),
                                        post(titles, -1, cells("1"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.inbound.future");
        assertThat(typed(database, LocalDate.of(2021, 7, 11), post(titles, -1, cells("1"))).kind())
                .isEqualTo(InboundOutcome.Kind.CREATED);
    }

    @Test
    @Tag("LET-54")
    void a_correction_replaces_keeps_its_history_and_never_writes_over_somebody_else() {
        typed(database, MONDAY, post(titles, -1, cells("10", "8", "6")));
        InboundRow shown = rows().get(0);
        assertThat(
                        typed(
                                        database,
                                        MONDAY,
                                        post(titles, shown.version(), cells("10", "8", "6")))
                                .kind())
                .isEqualTo(InboundOutcome.Kind.SAME);
        assertThat(
                        typed(
                                        database,
                                        MONDAY,
                                        post(titles, shown.version(), cells("10", "9", "6")))
                                .kind())
                .isEqualTo(InboundOutcome.Kind.CORRECTED);
        assertThat(typed(database, MONDAY, post(titles, shown.version(), cells("10", "7", "6"))))
                .satisfies(
                        refused -> assertThat(refused.key()).isEqualTo("letters.inbound.changed"));
        assertThat(typed(database, MONDAY, post(titles, shown.version(), cells(""))).key())
                .isEqualTo("letters.inbound.emptied");
        assertThat(rows()).hasSize(1);
        assertThat(database.boundary(Changes.class).of(InboundMails.SUBJECT, shown.id()))
                .hasSize(2)
                .first()
                .satisfies(
                        change -> {
                            assertThat(change.before()).contains("2021-W18", "acknowledged 8");
                            assertThat(change.after()).contains("acknowledged 9");
                            assertThat(change.by()).isEqualTo("agent");
                        });
    }

    @Test
    @Tag("LET-58")
    void a_week_belongs_to_the_month_of_its_Thursday() {
        for (LocalDate monday :
                List.of(
                        LocalDate.of(2020, 12, 28),
                        LocalDate.of(2021, 3, 29),
                        LocalDate.of(2021, 4, 26),
                        LocalDate.of(2021, 5, 31))) {
            typed(database, monday, post(titles, -1, cells("10", "8", "6")));
        }
        assertThat(
                        rates(
                                        new ReportingPeriod(
                                                LocalDate.of(2020, 12, 1),
                                                LocalDate.of(2021, 6, 30)))
                                .byMonth()
                                .entrySet())
                .filteredOn(entry -> entry.getValue().rows() > 0)
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        YearMonth.of(2020, 12), YearMonth.of(2021, 4), YearMonth.of(2021, 6));
        assertThat(rates(ReportingPeriod.of(YearMonth.of(2021, 4))).total().rows()).isEqualTo(2);
        assertThat(rates(ReportingPeriod.of(YearMonth.of(2021, 1))).total().rows()).isZero();
    }

    @Test
    @Tag("LET-59")
    void a_rate_leaves_out_what_still_waits_and_what_nobody_counted() {
        typed(database, MONDAY, post(titles, -1, cells("10", "6", "5", "2", "4")));
        typed(database, MONDAY, mail(titles, -1, cells("20", "", "10")));
        InboundRates rates = rates(YEAR);
        assertThat(rates.total().received()).isEqualTo(30);
        assertThat(rates.total().acknowledged()).isEqualTo(new ReplyRate(6, 8, 2, 2, 20, false));
        assertThat(rates.total().acknowledged().percent()).contains(new BigDecimal("75.0"));
        assertThat(rates.total().answered()).isEqualTo(new ReplyRate(15, 26, 4, 4, 0, false));
        assertThat(rates.total().answered().late()).isEqualTo(11);
    }

    @Test
    @Tag("LET-59")
    void of_no_mail_there_is_no_rate_and_a_month_that_nobody_counted_is_there() {
        typed(database, LocalDate.of(2021, 2, 1), post(titles, -1, cells("0", "0", "0")));
        typed(database, LocalDate.of(2021, 4, 5), post(titles, -1, cells("3", "3", "3")));
        InboundRates rates = rates(YEAR);
        assertThat(rates.byMonth().keySet())
                .containsExactly(
                        YearMonth.of(2021, 2), YearMonth.of(2021, 3), YearMonth.of(2021, 4));
        assertThat(rates.byMonth().get(YearMonth.of(2021, 2)).answered().percent()).isEmpty();
        assertThat(rates.byMonth().get(YearMonth.of(2021, 2)).rows()).isEqualTo(1);
        assertThat(rates.byMonth().get(YearMonth.of(2021, 3)).rows()).isZero();
        assertThat(rates.byMonth().get(YearMonth.of(2021, 4)).answered().percent())
                .contains(new BigDecimal("100.0"));
    }

    @Test
    @Tag("LET-60")
    void what_was_counted_too_early_is_a_lower_bound() {
        LocalDate monday = LocalDate.of(2021, 6, 28);
        typed(database, monday, mail(titles, -1, cells("10", "9", "7")));
        InboundTotals early = rates(YEAR).total();
        assertThat(early.acknowledged().atLeast()).as("until 11 July").isTrue();
        assertThat(early.answered().atLeast()).as("until 9 July").isTrue();
        typed(database, monday, post(titles, -1, cells("10", "9", "7", "1", "3")));
        InboundTotals waiting = rates(YEAR, InboundChannel.POST).total();
        assertThat(waiting.answered().atLeast()).isFalse();
        assertThat(waiting.answered().percent()).contains(new BigDecimal("100.0"));
        assertThat(waiting.answered().expired()).isZero();
        database.at(Instant.parse("2021-09-06T10:00:00Z"));
        assertThat(rates(YEAR, InboundChannel.POST).total().answered().expired())
                .as("to be counted again")
                .isEqualTo(3);
        assertThat(rates(YEAR, InboundChannel.ELECTRONIC).total().answered().atLeast())
                .as("it was counted in July all the same")
                .isTrue();
        typed(database, LocalDate.of(2021, 5, 3), mail(welcome, -1, cells("10", "9", "7")));
        assertThat(rates(ReportingPeriod.of(YearMonth.of(2021, 5))).total().answered().atLeast())
                .as("counted long after")
                .isFalse();
    }

    @Test
    @Tag("LET-68")
    @Tag("IND-52")
    void the_indicators_say_what_the_page_says() {
        LocalDate monday = LocalDate.of(2021, 6, 28);
        typed(database, monday, mail(titles, -1, cells("10", "", "7")));
        Figure answered = july(InboundFigures::figures);
        assertThat(answered.value()).contains(new BigDecimal("70.0"));
        assertThat(answered.caveats().lowerBound()).isTrue();
        Figure acknowledged = july(InboundFigures::beside);
        assertThat(acknowledged.numerator()).as("nobody counted them").isNull();
        assertThat(acknowledged.value()).isEmpty();
        typed(database, monday, post(titles, -1, cells("10", "9", "7", "1", "3")));
        assertThat(july(InboundFigures::beside).caveats().notCounted()).isEqualTo(10);
        database.at(Instant.parse("2021-09-06T10:00:00Z"));
        Figure expired = july(InboundFigures::figures);
        assertThat(expired.value()).contains(new BigDecimal("82.4"));
        assertThat(expired.caveats().expired()).isEqualTo(3);
        assertThat(expired.caveats().isComplete()).isFalse();
    }

    @Test
    @Tag("LET-67")
    void a_week_that_is_counted_before_it_is_over_has_no_data_of_days_to_come() {
        LocalDate monday = LocalDate.of(2021, 7, 5);
        typed(database, monday, post(titles, -1, cells("10", "9", "7")));
        assertThat(july(InboundFigures::figures).dataDate()).as("today").isEqualTo(monday);
    }

    @Test
    @Tag("LET-69")
    void a_service_is_awaited_each_week_from_its_first_to_five_weeks_after_its_last() {
        typed(database, MONDAY, post(titles, -1, cells("10", "10", "9")));
        typed(database, MONDAY, mail(welcome, -1, cells("10", "10", "9")));
        typed(database, MONDAY.plusWeeks(2), post(titles, -1, cells("10", "10", "9")));
        assertThat(coverage(5)).as("weeks of 6, 13, 20 and 27 May").isEqualTo(weeks(3, 8));
        assertThat(coverage(4)).isEqualTo(weeks(0, 0));
        assertThat(coverage(6)).as("until 7 and 21 June").isEqualTo(weeks(0, 6));
        assertThat(coverage(7)).isEqualTo(weeks(0, 0));
    }

    private FigureCoverage coverage(int month) {
        return database.transaction(
                () -> mails.coverage(ReportingPeriod.of(YearMonth.of(2021, month))));
    }

    private static FigureCoverage weeks(int known, int expected) {
        return new FigureCoverage(known, expected, 0, FigureCoverage.Unit.WEEKS);
    }

    private Figure july(BiFunction<InboundFigures, YearMonth, List<Figure>> which) {
        return database.transaction(
                        () ->
                                which.apply(
                                        database.boundary(InboundFigures.class),
                                        YearMonth.of(2021, 7)))
                .get(0);
    }

    @Test
    @Tag("LET-60")
    void when_all_were_in_time_nothing_is_uncertain() {
        typed(database, LocalDate.of(2021, 6, 28), mail(titles, -1, cells("10", "10", "10")));
        assertThat(rates(YEAR).total().answered().atLeast()).isFalse();
    }

    @Test
    @Tag("LET-61")
    void late_comes_first() {
        typed(database, MONDAY, post(titles, -1, cells("10", "10", "9")));
        typed(database, MONDAY, mail(titles, -1, cells("100", "90", "80")));
        typed(database, MONDAY, post(welcome, -1, cells("10", "10", "8")));
        typed(database, MONDAY, mail(welcome, -1, cells("0", "0", "0")));
        assertThat(rates(YEAR).bySource())
                .extracting(source -> source.service() + " " + source.channel())
                .containsExactly(
                        "Bureau des titres ELECTRONIC",
                        "Accueil POST",
                        "Bureau des titres POST",
                        "Accueil ELECTRONIC");
    }

    @Test
    @Tag("LET-67")
    void the_home_page_shows_the_share_answered_in_time_of_a_month() {
        InboundFigures figures = database.boundary(InboundFigures.class);
        assertThat(figures.lastDay()).isEmpty();
        assertThat(figures.figures(YearMonth.of(2021, 5)))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEmpty());
        typed(database, MONDAY, post(titles, -1, cells("10", "10", "9")));
        typed(database, MONDAY, mail(titles, -1, cells("10", "8", "4")));
        typed(database, LocalDate.of(2021, 7, 5), mail(titles, -1, cells("0", "0", "0")));
        Figure figure = figures.figures(YearMonth.of(2021, 5)).get(0);
        assertThat(figure.code()).isEqualTo("letters.answeredRate");
        assertThat(figure.value()).contains(new BigDecimal("65.0"));
        assertThat(figure.page()).isEqualTo("/courriers?du=2021-05-01&au=2021-05-31");
        assertThat(figure.dataDate()).isEqualTo(LocalDate.of(2021, 5, 9));
        assertThat(figures.beside(YearMonth.of(2021, 5)).get(0).value())
                .contains(new BigDecimal("90.0"));
        assertThat(figures.figures(YearMonth.of(2021, 7)).get(0).value())
                .as("of nothing there is no rate")
                .isEmpty();
        assertThat(figures.lastDay()).as("not after today").contains(LocalDate.of(2021, 7, 5));
    }

    @Test
    @Tag("LET-50")
    void many_weeks_are_begun_with_one_line_of_history() {
        database.transaction(
                () ->
                        mails.begin(
                                titles,
                                List.of(
                                        new InboundRow(
                                                0,
                                                0,
                                                titles,
                                                "",
                                                InboundChannel.POST,
                                                MONDAY,
                                                InboundCounts.of(3, 2, 1),
                                                MONDAY.plusDays(49)))));
        assertThat(rows())
                .singleElement()
                .extracting(InboundRow::countedOn)
                .isEqualTo(MONDAY.plusDays(49));
        assertThat(database.boundary(Changes.class).of(InboundMails.SUBJECT, titles)).hasSize(1);
    }

    private static TypedInbound post(long service, int version, Map<String, String> cells) {
        return new TypedInbound(service, InboundChannel.POST, version, cells);
    }

    private static TypedInbound mail(long service, int version, Map<String, String> cells) {
        return new TypedInbound(service, InboundChannel.ELECTRONIC, version, cells);
    }

    private List<InboundRow> rows() {
        return database.transaction(() -> mails.rows(YEAR, Optional.empty(), Optional.empty()));
    }

    private InboundRates rates(ReportingPeriod period) {
        return database.transaction(
                () -> mails.rates(mails.rows(period, Optional.empty(), Optional.empty())));
    }

    private InboundRates rates(ReportingPeriod period, InboundChannel channel) {
        return database.transaction(
                () -> mails.rates(mails.rows(period, Optional.empty(), Optional.of(channel))));
    }
}
