package fr.prefecture.clu.committee;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the composition of the committee brings to attention: COM-21. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MemberAlerts implements AlertSource {

    private static final Set<String> FOLLOWERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);
    private static final String PAGE = "/comite/membres";

    @EJB Members members;
    @EJB RepresentedBodies bodies;

    @Override
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        if (bodies.isAnyStanding()) {
            Set<MemberCollege> silent = EnumSet.allOf(MemberCollege.class);
            members.sitting(members.today()).forEach(m -> silent.remove(m.body().college()));
            silent.forEach(
                    college -> alerts.add(alert("committee.alert.college." + college, List.of())));
        }
        List<MemberRow> leaving = members.leaving();
        count(leaving, MandateState.ENDED, "committee.alert.ended.", "?mandat=termine", alerts);
        count(leaving, MandateState.ENDING, "committee.alert.ending.", "?mandat=bientot", alerts);
        return alerts;
    }

    private static void count(
            List<MemberRow> leaving,
            MandateState state,
            String key,
            String query,
            List<Alert> alerts) {
        List<MemberRow> rows = leaving.stream().filter(row -> row.state() == state).toList();
        if (rows.size() == 1) {
            MemberRow row = rows.get(0);
            alerts.add(
                    new Alert(
                            AlertLevel.WARNING,
                            key + "one",
                            List.of(row.name(), row.body(), row.until().orElseThrow()),
                            PAGE + "/" + row.id(),
                            FOLLOWERS));
        } else if (!rows.isEmpty()) {
            alerts.add(
                    new Alert(
                            AlertLevel.WARNING,
                            key + "many",
                            List.of(rows.size()),
                            PAGE + query,
                            FOLLOWERS));
        }
    }

    private static Alert alert(String key, List<Object> arguments) {
        return new Alert(AlertLevel.WARNING, key, arguments, PAGE, FOLLOWERS);
    }
}
