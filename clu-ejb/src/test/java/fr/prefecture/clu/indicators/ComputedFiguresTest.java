package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.IndicatorExample.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComputedFiguresTest {

    private static final String RATE = "switchboard.answerRate";
    private static final Instant FIRST = Instant.parse("2021-06-01T01:30:00Z");

    private final IndicatorExample.Calls calls = new IndicatorExample.Calls();
    private final Database database = Database.empty().offering(calls).at(FIRST);
    private final ComputedFigures figures = database.boundary(ComputedFigures.class);

    @BeforeEach
    void definitions() {
        database.transaction(database.boundary(FirstIndicators.class)::open);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-12")
    void computing_twice_gives_the_same_rows() {
        calls.counts.put(MAY, new long[] {850, 1000});
        assertThat(compute()).isEqualTo(2);
        List<MeasurementRow> once = IndicatorExample.values(database, RATE);
        assertThat(once)
                .singleElement()
                .satisfies(
                        value -> {
                            assertThat(value.value()).contains(new BigDecimal("85.0"));
                            assertThat(value.author()).isEqualTo("system");
                            assertThat(value.dataDate()).contains(MAY.atEndOfMonth());
                        });
        database.at(FIRST.plusSeconds(86_400));
        compute();
        assertThat(IndicatorExample.values(database, RATE)).isEqualTo(once);
        assertThat(history()).isEmpty();
    }

    @Test
    @Tag("IND-12")
    void a_corrected_file_changes_the_value_with_its_history_and_a_lost_one_takes_it_away() {
        calls.counts.put(MAY, new long[] {850, 1000});
        compute();
        calls.counts.put(MAY, new long[] {840, 1000});
        compute();
        assertThat(IndicatorExample.values(database, RATE).get(0).numerator())
                .isEqualByComparingTo("840");
        assertThat(history())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.before()).isEqualTo("850 / 1000 (1)");
                            assertThat(change.after()).isEqualTo("840 / 1000 (1)");
                        });
        calls.counts.clear();
        assertThat(compute()).isZero();
        assertThat(IndicatorExample.values(database, RATE)).isEmpty();
        assertThat(history().get(0).kind()).isEqualTo(ChangeKind.REMOVED);
    }

    @Test
    @Tag("IND-12")
    void what_people_typed_is_left_alone() {
        IndicatorExample.open(database, FigureUnit.PERCENT, IndicatorFrequency.MONTHLY);
        database.as("referent");
        IndicatorExample.enter(database, MAY, 1, 2);
        compute();
        assertThat(IndicatorExample.values(database, IndicatorExample.CODE)).hasSize(1);
    }

    @Test
    @Tag("IND-13")
    void the_months_lie_between_the_first_value_and_the_last_that_anybody_tells_of() {
        assertThat(database.transaction(figures::last)).isEmpty();
        calls.counts.put(MAY, new long[] {850, 1000});
        assertThat(database.transaction(figures::last)).contains(MAY);
        assertThat(database.transaction(figures::first)).isEmpty();
        compute();
        calls.counts.clear();
        assertThat(database.transaction(figures::last)).as("to take it away").contains(MAY);
        assertThat(database.transaction(figures::first)).contains(MAY);
    }

    @Test
    @Tag("IND-16")
    void a_value_is_judged_by_the_target_of_its_month_and_keeps_it() {
        calls.counts.put(MAY, new long[] {850, 1000});
        compute();
        calls.target = new FigureTarget(true, new BigDecimal("90"), BigDecimal.ONE);
        calls.counts.put(MAY.plusMonths(1), new long[] {850, 1000});
        database.transaction(() -> figures.compute(MAY.plusMonths(1)));
        IndicatorSheet sheet =
                database.transaction(() -> database.boundary(Indicators.class).sheet(RATE))
                        .orElseThrow();
        assertThat(
                        sheet.series(
                                IndicatorExample.values(database, RATE),
                                PeriodStep.MONTH,
                                MAY,
                                MAY.plusMonths(1)))
                .extracting(PeriodValue::verdict)
                .containsExactly(Verdict.REACHED, Verdict.MISSED);
    }

    @Test
    @Tag("IND-53")
    void a_month_that_is_delivered_in_part_is_no_month_of_a_quarter() {
        calls.counts.put(MAY.minusMonths(1), new long[] {900, 1000});
        calls.counts.put(MAY, new long[] {850, 1000});
        calls.counts.put(MAY.plusMonths(1), new long[] {10, 10});
        calls.caveats.put(MAY, covered(20, 1));
        calls.caveats.put(MAY.plusMonths(1), covered(8, 0));
        for (int month = -1; month <= 1; month++) {
            YearMonth one = MAY.plusMonths(month);
            database.transaction(() -> figures.compute(one));
        }
        List<PeriodValue> months = series(PeriodStep.MONTH);
        assertThat(months)
                .extracting(PeriodValue::state, PeriodValue::verdict)
                .containsExactly(
                        tuple(PeriodState.KNOWN, Verdict.REACHED),
                        tuple(PeriodState.KNOWN, Verdict.REACHED),
                        tuple(PeriodState.PARTIAL, Verdict.UNDECIDED));
        assertThat(months.get(1).caveats().coverage().orElseThrow().lost()).isEqualTo(1);
        assertThat(series(PeriodStep.QUARTER))
                .singleElement()
                .satisfies(
                        quarter -> {
                            assertThat(quarter.state()).isEqualTo(PeriodState.PARTIAL);
                            assertThat(quarter.verdict()).isEqualTo(Verdict.UNDECIDED);
                            assertThat(quarter.caveats().coverage())
                                    .contains(
                                            new FigureCoverage(
                                                    28, 42, 1, FigureCoverage.Unit.DAYS));
                        });
        calls.caveats.put(MAY.plusMonths(1), covered(21, 0));
        database.transaction(() -> figures.compute(MAY.plusMonths(1)));
        assertThat(series(PeriodStep.QUARTER).get(0).verdict())
                .as("the coverage alone has changed")
                .isEqualTo(Verdict.REACHED);
    }

    private static FigureCaveats covered(int known, int lost) {
        return FigureCaveats.NONE.covered(
                new FigureCoverage(known, 21, lost, FigureCoverage.Unit.DAYS));
    }

    private List<PeriodValue> series(PeriodStep step) {
        return database.transaction(() -> database.boundary(Indicators.class).sheet(RATE))
                .orElseThrow()
                .series(
                        IndicatorExample.values(database, RATE),
                        step,
                        MAY.minusMonths(1),
                        MAY.plusMonths(1));
    }

    @Test
    @Tag("IND-49")
    void surveys_of_a_year_are_told_month_by_month_and_judged_once_the_year_is_over() {
        IndicatorSheet sheet =
                new IndicatorSheet(
                        1,
                        "listening.surveysPerYear",
                        IndicatorKind.COMPUTED,
                        FigureUnit.COUNT,
                        IndicatorFrequency.YEARLY,
                        "Référence qualité",
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        List<MeasurementRow> surveys =
                Stream.iterate(YearMonth.of(2021, 1), month -> month.plusMonths(1))
                        .limit(12)
                        .map(month -> surveys(month, month.getMonthValue() % 5 == 0 ? 1 : 0))
                        .toList();
        FigureTarget two = new FigureTarget(true, BigDecimal.valueOf(2), BigDecimal.ZERO);
        List<PeriodValue> months =
                sheet.series(surveys, PeriodStep.MONTH, surveys.get(0).month(), MAY.plusMonths(7));
        assertThat(months)
                .extracting(month -> month.value().orElseThrow().intValue())
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2);
        assertThat(months)
                .extracting(month -> month.verdict(Optional.of(two)))
                .startsWith(Verdict.UNDECIDED, Verdict.UNDECIDED)
                .endsWith(Verdict.UNDECIDED, Verdict.REACHED);
        assertThat(sheet.series(surveys, PeriodStep.QUARTER, MAY, MAY).get(0))
                .satisfies(
                        quarter -> {
                            assertThat(quarter.value()).contains(BigDecimal.ONE);
                            assertThat(quarter.known()).isEqualTo(6);
                            assertThat(quarter.due()).isEqualTo(12);
                        });
        assertThat(
                        sheet.series(surveys, PeriodStep.YEAR, MAY, MAY)
                                .get(0)
                                .verdict(Optional.of(two)))
                .isEqualTo(Verdict.REACHED);
        assertThat(sheet.series(surveys.subList(0, 5), PeriodStep.MONTH, MAY, MAY.plusMonths(1)))
                .extracting(PeriodValue::state)
                .containsExactly(PeriodState.PARTIAL, PeriodState.UNAVAILABLE);
    }

    private static MeasurementRow surveys(YearMonth month, long count) {
        return new MeasurementRow(
                1,
                1,
                month,
                1,
                BigDecimal.valueOf(count),
                Optional.empty(),
                FigureUnit.COUNT,
                Optional.empty(),
                "system",
                "",
                Instant.EPOCH,
                Optional.empty(),
                FigureCaveats.NONE);
    }

    @Test
    @Tag("IND-14")
    void one_computation_runs_at_a_time_and_a_dead_one_makes_way() {
        Computations computations = database.boundary(Computations.class);
        long first = database.transaction(() -> computations.begin("referent"));
        assertThatThrownBy(() -> database.transaction(() -> computations.begin("system")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("indicators.computation.running");
        database.at(FIRST.plusSeconds(50));
        assertThat(database.transaction(() -> computations.beat(first, 3))).isTrue();
        database.at(FIRST.plusSeconds(100));
        assertThatThrownBy(() -> database.transaction(() -> computations.begin("system")))
                .isInstanceOf(RuleBroken.class);
        database.at(FIRST.plusSeconds(111));
        long second = database.transaction(() -> computations.begin("system"));
        assertThat(database.transaction(() -> computations.beat(first, 4))).isFalse();
        database.transaction(() -> computations.end(second, Computation.State.DONE));
        Optional<ComputationRow> latest = database.transaction(computations::latest);
        assertThat(latest.map(ComputationRow::state)).contains(Computation.State.DONE);
        database.transaction(() -> computations.begin("system"));
    }

    private int compute() {
        return database.transaction(() -> figures.compute(MAY));
    }

    private List<ChangeRow> history() {
        return database.transaction(() -> database.boundary(Measurements.class).history(RATE, MAY));
    }
}
