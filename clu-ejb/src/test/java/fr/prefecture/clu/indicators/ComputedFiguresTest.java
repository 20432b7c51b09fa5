package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.IndicatorExample.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
