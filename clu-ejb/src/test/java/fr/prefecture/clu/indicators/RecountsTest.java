package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.IndicatorExample.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.Roles;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IND-55")
class RecountsTest {

    private static final YearMonth JUNE = MAY.plusMonths(1);

    private final IndicatorExample.Calls calls = new IndicatorExample.Calls();
    private final Database database =
            Database.empty().offering(calls).at(Instant.parse("2021-07-01T01:30:00Z"));
    private final ComputedFigures figures = database.boundary(ComputedFigures.class);
    private final Computations computations = database.boundary(Computations.class);
    private final Recounts recounts = database.boundary(Recounts.class);
    private final RecountAlerts alerts = database.boundary(RecountAlerts.class);

    @BeforeEach
    void figuresOfTheReleaseBefore() {
        database.transaction(database.boundary(FirstIndicators.class)::open);
        calls.counts.put(MAY, new long[] {8496, 10_000});
        calls.counts.put(JUNE, new long[] {850, 1000});
        compute();
        database.as("referent").in(Roles.QUALITY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_month_that_is_no_longer_whole_is_told_with_its_values_its_verdicts_and_why() {
        upgrade();
        calls.caveats.put(
                JUNE,
                FigureCaveats.OF_CASES.covered(
                        new FigureCoverage(8, 22, 0, FigureCoverage.Unit.DAYS)));
        compute();
        assertThat(told())
                .filteredOn(row -> row.month().equals(JUNE))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.code()).isEqualTo("switchboard.answerRate");
                            assertThat(row.before().orElseThrow()).isEqualByComparingTo("85.0");
                            assertThat(row.after().orElseThrow()).isEqualByComparingTo("85.0");
                            assertThat(row.verdictBefore()).isEqualTo(Verdict.REACHED);
                            assertThat(row.verdictAfter()).isEqualTo(Verdict.UNDECIDED);
                            assertThat(row.caveats().coverage().orElseThrow().known()).isEqualTo(8);
                        });
    }

    @Test
    void a_value_that_was_judged_after_it_was_rounded_is_told() {
        upgrade();
        compute();
        assertThat(told())
                .extracting(
                        RecountedRow::month,
                        row -> row.before().orElseThrow().stripTrailingZeros().toPlainString(),
                        RecountedRow::verdictBefore,
                        row -> row.after().orElseThrow().stripTrailingZeros().toPlainString(),
                        RecountedRow::verdictAfter)
                .containsExactly(tuple(MAY, "85", Verdict.REACHED, "84.96", Verdict.WATCHED));
    }

    @Test
    void what_is_no_longer_known_is_told() {
        upgrade();
        calls.counts.remove(JUNE);
        compute();
        assertThat(told())
                .filteredOn(row -> row.month().equals(JUNE))
                .extracting(RecountedRow::code, RecountedRow::verdictAfter)
                .contains(tuple("switchboard.answerRate", Verdict.UNAVAILABLE));
    }

    @Test
    void it_is_told_once_all_is_computed_until_somebody_has_read_it_and_never_again() {
        assertThat(alert()).as("of a product that was never upgraded").isEmpty();
        upgrade();
        long run = database.transaction(() -> computations.begin("system"));
        database.transaction(() -> figures.compute(MAY));
        assertThat(alert()).as("while it is computed").isEmpty();
        database.transaction(() -> computations.end(run, Computation.State.FAILED));
        assertThat(alert()).as("of a computation that died").isEmpty();
        compute();
        assertThat(alert())
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.arguments()).containsExactly(1L);
                            assertThat(alert.roles()).containsExactly(Roles.QUALITY);
                        });
        database.transaction(recounts::read);
        database.transaction(recounts::read);
        assertThat(alert()).isEmpty();
        assertThat(told()).as("it can be read again").hasSize(1);
        calls.counts.put(MAY, new long[] {1, 10_000});
        compute();
        assertThat(told()).as("what changes later is no recount").hasSize(1);
    }

    @Test
    void where_nothing_changes_nothing_is_told() {
        calls.counts.remove(MAY);
        compute();
        upgrade();
        compute();
        assertThat(told()).isEmpty();
        assertThat(alert()).isEmpty();
    }

    /** As the migration says that the release counts otherwise. */
    private void upgrade() {
        database.transaction(() -> recounts.em.persist(new Recount()));
    }

    private void compute() {
        long run = database.transaction(() -> computations.begin("system"));
        database.transaction(() -> figures.compute(JUNE));
        database.transaction(() -> figures.compute(MAY));
        database.transaction(() -> computations.end(run, Computation.State.DONE));
    }

    private List<RecountedRow> told() {
        return database.transaction(recounts::last);
    }

    private List<Alert> alert() {
        return database.transaction(alerts::alerts);
    }
}
