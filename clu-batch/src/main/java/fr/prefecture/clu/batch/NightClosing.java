package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.night.Message;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.stream.Collectors;

/** Ends a night whose steps have all been taken. */
@Dependent
public class NightClosing {

    private static final int NAMED = 5;

    @EJB private NightShift shift;
    @EJB private Executions executions;
    @EJB private Arrivals arrivals;

    /** Says that the night is done, or which of its files could not be read. */
    public void close(Lease lease) {
        shift.apart(
                () -> {
                    List<String> failed = failed(lease);
                    if (failed.isEmpty()) {
                        executions.done(lease);
                    } else {
                        executions.failed(
                                lease,
                                Message.of(
                                        "night.failed.files",
                                        failed.size(),
                                        failed.stream()
                                                .limit(NAMED)
                                                .collect(Collectors.joining(", "))));
                    }
                    return lease;
                });
    }

    private List<String> failed(Lease lease) {
        return arrivals.rows(lease.night()).stream()
                .filter(
                        row ->
                                row.state()
                                        .map(state -> state == ImportedFile.State.FAILED)
                                        .orElse(true))
                .map(ArrivalRow::name)
                .toList();
    }
}
