package fr.prefecture.clu.batch;

import fr.prefecture.clu.indicators.Computation;
import fr.prefecture.clu.indicators.ComputationRow;
import fr.prefecture.clu.indicators.Computations;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.quality.ApplicationFiles;
import fr.prefecture.clu.quality.ApplicationOrder;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Fictitious: the application file of the eve of the external audit, asked for once. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationApplication {

    private static final LocalDate EVE = LocalDate.of(2021, 11, 24);
    private static final int MONTHS = 12;
    private static final int LATEST = 20;

    @EJB NightShift shift;
    @EJB Structures structures;
    @EJB ApplicationFiles files;
    @EJB Executions executions;
    @EJB Computations computations;

    /**
     * @return whether it is asked for: not before the figures are computed that it shows
     */
    public boolean isAppliedFor() {
        if (!shift.work(files::all).isEmpty()) {
            return true;
        }
        Optional<StructureRow> applicant =
                shift.work(structures::all).stream()
                        .filter(row -> row.editionId().isPresent())
                        .findFirst();
        if (applicant.isEmpty() || !isComputed()) {
            return false;
        }
        shift.apart(() -> files.request(order(applicant.get())));
        return true;
    }

    /** The indicators were computed after the last night, and no night runs. */
    private boolean isComputed() {
        List<ExecutionRow> nights = shift.work(() -> executions.rows(0, LATEST));
        Optional<ComputationRow> computed = shift.work(computations::latest);
        return computed.filter(row -> row.state() == Computation.State.DONE).isPresent()
                && nights.stream()
                        .allMatch(
                                night ->
                                        night.endedAt()
                                                .filter(computed.get().startedAt()::isAfter)
                                                .isPresent());
    }

    private static ApplicationOrder order(StructureRow row) {
        YearMonth last = YearMonth.from(EVE);
        return new ApplicationOrder(
                row.id(), row.editionId().orElseThrow(), EVE, last.minusMonths(MONTHS - 1), last);
    }
}
