package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Arrival;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Executions;
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

    @EJB NightShift shift;
    @EJB Executions executions;
    @EJB Arrivals arrivals;

    /**
     * NIT-29: says that the night is done, however many files are apart; or what it missed by no
     * fault of a file.
     */
    public void close(Lease lease) {
        shift.apart(
                () -> {
                    List<String> missed = missed(lease);
                    if (missed.isEmpty()) {
                        executions.done(lease);
                    } else {
                        executions.failed(
                                lease,
                                Message.of(
                                        "night.failed.files",
                                        missed.size(),
                                        missed.stream()
                                                .limit(NAMED)
                                                .collect(Collectors.joining(", "))));
                    }
                    return lease;
                });
    }

    private List<String> missed(Lease lease) {
        return arrivals.rows(lease.night()).stream()
                .filter(row -> row.outcome() == Arrival.Outcome.MISSED)
                .map(ArrivalRow::name)
                .toList();
    }
}
