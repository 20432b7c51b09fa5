package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AlertMark;
import fr.prefecture.clu.account.Attentions;
import fr.prefecture.clu.account.DigestDue;
import fr.prefecture.clu.account.Digests;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * CPT-14: looks every minute who is still to be told what calls for attention. It stands beside the
 * pages because the sentences of alerts are theirs.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestSchedule {

    private static final Logger LOG = System.getLogger(DigestSchedule.class.getName());
    private static final int MOST_LATE = 10;

    @EJB NightShift shift;
    @EJB Digests digests;
    @EJB Attentions attentions;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void look() {
        shift.work(digests::due).forEach(this::tell);
    }

    private void tell(DigestDue due) {
        try {
            shift.perform(
                    () -> {
                        List<Alert> alerts = attentions.alerts(due.roles());
                        DigestLetter letter =
                                new DigestLetter(
                                        due,
                                        alerts,
                                        attentions.late(due.roles(), MOST_LATE),
                                        Settings.address());
                        digests.tell(
                                due,
                                alerts.stream()
                                        .map(AlertMark::of)
                                        .map(AlertMark::written)
                                        .distinct()
                                        .toList(),
                                letter.written());
                    });
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What calls for attention could not be told; trying on", e);
        }
    }
}
