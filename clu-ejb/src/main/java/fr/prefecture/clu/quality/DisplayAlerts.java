package fr.prefecture.clu.quality;

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

/** QUA-37: the overdue checks of what is posted. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DisplayAlerts implements AlertSource {

    @EJB Displays displays;

    @Override
    public List<Alert> alerts() {
        long overdue = displays.overdue();
        return overdue == 0
                ? List.of()
                : List.of(
                        new Alert(
                                AlertLevel.WARNING,
                                "quality.alert.displays",
                                List.of(overdue),
                                "/affichages?etat=a-controler",
                                Set.of(Roles.QUALITY)));
    }
}
