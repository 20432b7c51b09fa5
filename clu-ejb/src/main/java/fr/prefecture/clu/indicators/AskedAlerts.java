package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.PersonalAlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** IND-32: what is expected of who is asked by name. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AskedAlerts implements PersonalAlertSource {

    private static final Set<String> ASKED =
            Set.of(Roles.QUALITY, Roles.CERT, Roles.WEBSITE, Roles.SWITCHBOARD, Roles.STAFF);

    @EJB Askings askings;

    @Override
    public List<Alert> alerts(String login) {
        return AskingRow.byRound(
                        askings.missing().stream().filter(row -> row.login().equals(login)))
                .stream()
                .map(AskedAlerts::alert)
                .toList();
    }

    /** « 2 chiffres attendus de vous avant le … » */
    private static Alert alert(List<AskingRow> rows) {
        LocalDate first =
                rows.stream().map(AskingRow::due).min(Comparator.naturalOrder()).orElseThrow();
        boolean figures = rows.stream().allMatch(row -> row.kind() == AskingKind.FIGURE);
        boolean late = rows.stream().anyMatch(row -> row.state() == AskingState.LATE);
        return new Alert(
                late ? AlertLevel.WARNING : AlertLevel.INFORMATION,
                figures ? "indicators.alert.figures" : "indicators.alert.mine",
                List.of(rows.size(), first, rows.get(0).roundTitle()),
                "/indicateurs/collectes/" + rows.get(0).roundId() + "?moi=oui",
                ASKED);
    }
}
