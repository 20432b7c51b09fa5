package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The consultations that somebody must see to: a reminder to send, or one that is over. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConsultationAlerts implements AlertSource {

    @EJB Consultations consultations;

    /** LET-42, LET-44 */
    @Override
    public List<Alert> alerts() {
        return consultations.open().stream().flatMap(this::alert).toList();
    }

    private Stream<Alert> alert(ConsultationRow row) {
        LocalDate today = consultations.today();
        if (today.isAfter(row.closesOn())) {
            return Stream.of(
                    alert(
                            AlertLevel.INFORMATION,
                            "letters.alert.over",
                            List.of(row.title(), row.closesOn()),
                            "/comite/consultations/" + row.id()));
        }
        return row.isReminderDue(today)
                ? Stream.of(
                        alert(
                                AlertLevel.WARNING,
                                "letters.alert.silent",
                                List.of(row.silent(), row.closesOn(), row.title()),
                                "/comite/consultations/" + row.id() + "/envoi?quoi=rappel"))
                : Stream.empty();
    }

    private static Alert alert(AlertLevel level, String key, List<Object> arguments, String page) {
        return new Alert(level, key, arguments, page, Set.of(Roles.QUALITY));
    }
}
