package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2021-05-31T06:30:00Z");
    private static final Instant MONDAY_AFTERNOON = Instant.parse("2021-05-31T13:30:00Z");
    private static final Instant TUESDAY_MORNING = Instant.parse("2021-06-01T06:30:00Z");

    private Database database;
    private Days days;

    @BeforeEach
    void begin() {
        database = Database.empty().at(TUESDAY_MORNING);
        days = database.boundary(Days.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void before_the_first_log_there_is_no_source_and_no_last_day() {
        assertThat(days.sourceNames()).isEmpty();
        assertThat(days.lastDay(Optional.empty())).isEmpty();
        assertThat(days.lastDayWithCalls(Optional.empty())).isEmpty();
        assertThat(days.lastLine(Optional.empty())).isEmpty();
    }

    @Test
    void the_last_data_are_those_of_all_sources_or_of_one() {
        publish("annexe", MONDAY_MORNING, TUESDAY_MORNING);
        publish("principal", MONDAY_MORNING, MONDAY_AFTERNOON);

        assertThat(days.sourceNames()).containsExactly("annexe", "principal");
        assertThat(days.lastDay(Optional.empty())).contains(LocalDate.of(2021, 6, 1));
        assertThat(days.lastDay(Optional.of("principal"))).contains(LocalDate.of(2021, 5, 31));
        assertThat(days.lastLine(Optional.empty())).contains(TUESDAY_MORNING);
        assertThat(days.lastLine(Optional.of("principal"))).contains(MONDAY_AFTERNOON);
    }

    @Test
    void the_last_day_with_calls_may_come_before_the_last_covered_day() {
        publish("principal", MONDAY_MORNING, TUESDAY_MORNING, call(MONDAY_AFTERNOON));

        assertThat(days.lastDay(Optional.empty())).contains(LocalDate.of(2021, 6, 1));
        assertThat(days.lastDayWithCalls(Optional.empty())).contains(LocalDate.of(2021, 5, 31));
    }

    @Test
    @Tag("TEL-14")
    void the_home_page_gets_the_answer_rate_of_the_month() {
        publish("principal", MONDAY_MORNING, MONDAY_AFTERNOON, call(MONDAY_AFTERNOON));
        MonthlyFigures figures = database.boundary(MonthlyFigures.class);

        Figure may = figures.figures(YearMonth.of(2021, 5)).get(0);
        assertThat(may.code()).isEqualTo("switchboard.answerRate");
        assertThat(may.value()).contains(new BigDecimal("0.0"));
        assertThat(may.dataDate()).isEqualTo(LocalDate.of(2021, 5, 31));
        assertThat(may.target().threshold()).isEqualByComparingTo("85");
        assertThat(may.page()).isEqualTo("/telephone?du=2021-05-01&au=2021-05-31");

        Figure june = figures.figures(YearMonth.of(2021, 6)).get(0);
        assertThat(june.value()).isEmpty();
        assertThat(june.dataDate()).isNull();
    }

    @Test
    @Tag("TEL-118")
    @Tag("IND-53")
    void one_covered_day_makes_no_month() {
        publish("principal", MONDAY_MORNING, TUESDAY_MORNING, call(MONDAY_AFTERNOON));
        MonthlyFigures figures = database.boundary(MonthlyFigures.class);
        Figure received =
                figures.beside(YearMonth.of(2021, 6)).stream()
                        .filter(one -> one.code().equals("switchboard.received"))
                        .findFirst()
                        .orElseThrow();
        assertThat(received.value()).contains(BigDecimal.ZERO);
        assertThat(received.caveats().coverage())
                .as("June 2021 has 22 worked days")
                .contains(new FigureCoverage(1, 22, 0, FigureCoverage.Unit.DAYS));
        assertThat(received.caveats().isComplete()).isFalse();
    }

    @Test
    @Tag("TEL-118")
    void a_day_is_delivered_when_each_source_that_has_begun_has_delivered_it() {
        publish("principal", TUESDAY_MORNING.minus(Duration.ofDays(28)), TUESDAY_MORNING);
        ReportingPeriod may = ReportingPeriod.of(YearMonth.of(2021, 5));
        assertThat(days.coverage(may))
                .as("from 4 to 31 May, without the 13th and the 24th")
                .isEqualTo(new FigureCoverage(18, 19, 0, FigureCoverage.Unit.DAYS));
        publish("annexe", MONDAY_MORNING.minus(Duration.ofDays(7)), MONDAY_MORNING);
        assertThat(days.coverage(may))
                .isEqualTo(new FigureCoverage(18, 19, 0, FigureCoverage.Unit.DAYS));
        publish(
                "accueil",
                MONDAY_MORNING.minus(Duration.ofDays(7)),
                MONDAY_MORNING.minus(Duration.ofDays(5)));
        assertThat(days.coverage(may))
                .as("it has begun and not delivered from 27 May on")
                .isEqualTo(new FigureCoverage(15, 19, 0, FigureCoverage.Unit.DAYS));
    }

    @Test
    void nothing_is_said_of_a_source_that_has_delivered_nothing() {
        assertThatThrownBy(() -> days.lastDay(Optional.of("inconnu")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.source.unknown");
    }

    @Test
    @Tag("IND-15")
    void a_month_of_calls_comes_from_its_published_logs() {
        publish(
                "principal",
                MONDAY_MORNING,
                TUESDAY_MORNING,
                call(MONDAY_AFTERNOON),
                call(TUESDAY_MORNING));
        CallOrigins origins = database.boundary(CallOrigins.class);
        LocalDate monday = LocalDate.of(2021, 5, 31);
        List<FigureOrigin> may = origins.origins("switchboard.answerRate", YearMonth.of(2021, 5));
        assertThat(may).hasSize(1);
        long file = may.get(0).reference();
        assertThat(may).containsExactly(FigureOrigin.file(file, 1, monday, monday));
        assertThat(may.get(0).page()).isEqualTo("/nuits/fichiers/" + file);
        assertThat(origins.fed(file)).isEqualTo(Map.of(monday, 1L, monday.plusDays(1), 1L));
        assertThat(origins.origins("website.updateRate", YearMonth.of(2021, 5))).isEmpty();
        assertThat(origins.origins("switchboard.answerRate", YearMonth.of(2021, 4))).isEmpty();
    }

    private void publish(
            String source, Instant first, Instant last, Contribution... contributions) {
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
                    database.boundary(Contributions.class)
                            .add(file, source, 0, List.of(contributions));
                    logs.close(file, source, first, last, new byte[0]);
                    logs.publish(file);
                    logs.settle(source, Set.of(file), List.of(), List.of());
                });
    }

    private static Contribution call(Instant when) {
        long[] numbers = new long[Counter.values().length];
        numbers[Counter.ENTERED.ordinal()] = 1;
        numbers[Counter.UNRESOLVED.ordinal()] = 1;
        return new Contribution(
                "accueil", when.getEpochSecond() / Source.SECONDS_IN_HALF_HOUR, Counts.of(numbers));
    }
}
