package fr.prefecture.clu.indicators;

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
import java.util.List;
import java.util.Set;

/** IND-32: what is late of what services were asked, for the quality officer. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RoundAlerts implements AlertSource {

    @EJB Askings askings;

    @Override
    public List<Alert> alerts() {
        return AskingRow.byRound(
                        askings.missing().stream().filter(row -> row.state() == AskingState.LATE))
                .stream()
                .map(RoundAlerts::late)
                .toList();
    }

    private static Alert late(List<AskingRow> rows) {
        return new Alert(
                AlertLevel.WARNING,
                "indicators.alert.late",
                List.of(rows.size(), rows.get(0).roundTitle()),
                "/indicateurs/collectes/" + rows.get(0).roundId(),
                Set.of(Roles.QUALITY));
    }
}
