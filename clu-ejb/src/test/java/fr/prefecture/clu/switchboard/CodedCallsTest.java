package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedCallsTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));
    private static final String PERMITS = "https://www.exemple.gouv.fr/titre-de-sejour";
    private static final String CARS = "https://www.exemple.gouv.fr/carte-grise";

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-02T08:00:00Z")).as("standard");
    private final CallReasons reasons = database.boundary(CallReasons.class);
    private final CallTallies tallies = database.boundary(CallTallies.class);
    private final CodedCalls calls = database.boundary(CodedCalls.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-59")
    void the_share_of_the_website_is_that_of_the_reasons_that_have_a_page() {
        answeredBy("TITRE", PERMITS);
        tally(MONDAY, "TITRE", 3);
        tally(MONDAY, "RDV", 5);
        tally(MONDAY.minusMonths(1).minusDays(1), "TITRE", 1);

        CallReasonReport report = calls.report(MAY);

        assertThat(report.avoidable()).isEqualTo(new Rate(3, 8));
        assertThat(report.avoidable().percent()).contains(new BigDecimal("37.5"));
        assertThat(report.coded()).isEqualTo(8);
        assertThat(report.avoidableBefore()).isEqualTo(new Rate(1, 1));
        assertThat(report.rows().subList(0, 2))
                .extracting(row -> row.reason().terms().code(), ReasonCalls::calls, r -> r.before())
                .containsExactly(tuple("RDV", 5L, 0L), tuple("TITRE", 3L, 1L));
        assertThat(report.rows().get(0).share()).isEqualTo(new Rate(5, 8));
    }

    @Test
    @Tag("TEL-59")
    void without_coded_calls_there_is_no_share() {
        CallReasonReport report = calls.report(MAY);

        assertThat(report.avoidable().percent()).isEmpty();
        assertThat(report.pages()).isEmpty();
        assertThat(report.unanswered()).isEmpty();
        assertThat(calls.lastDay()).isEmpty();
        assertThat(report.rows()).hasSameSizeAs(reasons.all());
    }

    @Test
    @Tag("TEL-59")
    @Tag("TEL-56")
    void a_withdrawn_reason_is_there_as_long_as_it_has_calls() {
        tally(MONDAY, "ARMES", 2);
        for (String code : List.of("ARMES", "ASSO")) {
            CallReasonRow row = row(code);
            database.transaction(() -> reasons.change(row.id(), row.version(), row.terms(), true));
        }

        assertThat(calls.report(MAY).rows())
                .extracting(row -> row.reason().terms().code())
                .contains("ARMES")
                .doesNotContain("ASSO");
        assertThat(calls.report(ReportingPeriod.of(YearMonth.of(2021, 7))).rows())
                .extracting(row -> row.reason().terms().code())
                .doesNotContain("ARMES");
    }

    @ParameterizedTest
    @Tag("TEL-59")
    @CsvSource({
        "2021-05-01, 2021-05-31, 2021-04-01, 2021-04-30",
        "2021-03-01, 2021-03-31, 2021-02-01, 2021-02-28",
        "2021-01-01, 2021-03-31, 2020-10-01, 2020-12-31",
        "2021-05-03, 2021-05-07, 2021-04-28, 2021-05-02",
        "2021-05-01, 2021-05-30, 2021-04-01, 2021-04-30",
        "2021-05-05, 2021-05-05, 2021-05-04, 2021-05-04"
    })
    void the_period_before_has_as_many_months_or_as_many_days(
            LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        assertThat(CallReasonReport.before(new ReportingPeriod(from, to)))
                .contains(new ReportingPeriod(first, last));
    }

    @Test
    @Tag("TEL-59")
    void before_the_first_day_of_all_there_is_no_period() {
        assertThat(CallReasonReport.before(ReportingPeriod.of(YearMonth.of(2000, 1)))).isEmpty();
        assertThat(calls.report(ReportingPeriod.of(YearMonth.of(2000, 1))).codedBefore()).isZero();
    }

    @Test
    @Tag("TEL-61")
    void pages_are_ranked_by_the_calls_of_all_their_reasons() {
        answeredBy("TITRE", PERMITS);
        answeredBy("NATURA", PERMITS);
        answeredBy("CARTE-GRISE", CARS);
        tally(MONDAY, "TITRE", 2);
        tally(MONDAY, "NATURA", 3);
        tally(MONDAY, "CARTE-GRISE", 4);
        tally(MONDAY, "ERREUR", 1);

        CallReasonReport report = calls.report(MAY);

        assertThat(report.pages())
                .containsExactly(
                        new PageCalls(
                                PERMITS,
                                List.of("Naturalisation", "Titre de séjour"),
                                5,
                                new Rate(5, 10)),
                        new PageCalls(CARS, List.of("Carte grise"), 4, new Rate(4, 10)));
        assertThat(report.unanswered().orElseThrow().reason().terms().code()).isEqualTo("ERREUR");
    }

    @Test
    @Tag("TEL-60")
    void the_coverage_counts_only_the_days_that_logs_cover() {
        publish(answered(MONDAY, 8));
        tally(MONDAY, "TITRE", 2);
        tally(MONDAY.minusDays(3), "TITRE", 50);

        CodedShare share = calls.coverage(MAY);

        assertThat(share).isEqualTo(new CodedShare(new Rate(2, 8), 1));
        assertThat(share.warning()).isEqualTo(CodedShare.Warning.LOW);
    }

    @ParameterizedTest
    @Tag("TEL-60")
    @CsvSource({
        "0, 0, NOTHING_TO_COMPARE",
        "5, 0, NOTHING_TO_COMPARE",
        "0, 10, LOW",
        "499, 1000, LOW",
        "500, 1000, NONE",
        "1000, 1000, NONE",
        "1001, 1000, ABOVE_ALL"
    })
    void a_low_coverage_is_warned_of_and_one_of_more_than_all(
            long coded, long answered, CodedShare.Warning warning) {
        assertThat(new CodedShare(new Rate(coded, answered), 1).warning()).isEqualTo(warning);
    }

    @Test
    @Tag("TEL-59")
    void the_month_tells_its_share_and_nothing_rather_than_0_without_calls() {
        answeredBy("TITRE", PERMITS);
        tally(MONDAY, "TITRE", 1);
        tally(MONDAY.minusDays(4), "RDV", 3);
        ReasonFigures figures = database.boundary(ReasonFigures.class);

        Figure may = figures.figures(YearMonth.of(2021, 5)).get(0);
        assertThat(may.code()).isEqualTo("switchboard.avoidableByWebsite");
        assertThat(may.value()).contains(new BigDecimal("25.0"));
        assertThat(may.dataDate()).isEqualTo(MONDAY);
        assertThat(may.page()).isEqualTo("/telephone/motifs/resultats?du=2021-05-01&au=2021-05-31");

        Figure june = figures.figures(YearMonth.of(2021, 6)).get(0);
        assertThat(june.value()).isEmpty();
        assertThat(june.numerator()).isNull();
    }

    private void answeredBy(String code, String page) {
        CallReasonRow row = row(code);
        database.transaction(
                () ->
                        reasons.change(
                                row.id(),
                                row.version(),
                                new CallReasonTerms(
                                        code, row.terms().label(), page, row.terms().key()),
                                false));
    }

    private CallReasonRow row(String code) {
        return reasons.all().stream()
                .filter(row -> row.terms().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void tally(LocalDate day, String code, int number) {
        database.transaction(() -> tallies.add(day, LocalTime.of(10, 0), code, number));
    }

    private void publish(Contribution contribution) {
        Instant first = Instant.parse("2021-05-31T06:00:00Z");
        Files files = database.boundary(Files.class);
        Logs logs = database.boundary(Logs.class);
        database.transaction(
                () -> {
                    long file =
                            files.register(
                                            "switchboard-night",
                                            new Content("principal", "queue_log", "a", "a", 100),
                                            Optional.empty(),
                                            Optional.empty())
                                    .id();
                    database.boundary(Contributions.class)
                            .add(file, "principal", 0, List.of(contribution));
                    logs.close(file, "principal", first, first.plusSeconds(36_000), new byte[0]);
                    logs.publish(file);
                    logs.settle("principal", Set.of(file), List.of(), List.of());
                });
    }

    private static Contribution answered(LocalDate day, long number) {
        long[] numbers = new long[Counter.values().length];
        numbers[Counter.ENTERED.ordinal()] = number;
        numbers[Counter.ANSWERED.ordinal()] = number;
        numbers[Counter.ANSWERED_5.ordinal()] = number;
        Instant when = day.atTime(10, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
        return new Contribution(
                "accueil", when.getEpochSecond() / Source.SECONDS_IN_HALF_HOUR, Counts.of(numbers));
    }
}
