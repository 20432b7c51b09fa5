package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TEL-94: brings tables that nights cannot read to the attention of those who can help. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PbxAlerts implements AlertSource {

    private static final Set<String> FOLLOWERS = Set.of(Roles.QUALITY, Roles.ADMINISTRATOR);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public List<Alert> alerts() {
        return em.createQuery(
                        "select p from PbxProgress p where p.problem is not null"
                                + " order by p.pbx.source.name",
                        PbxProgress.class)
                .getResultStream()
                .map(progress -> progress.row(PbxMark.from(Optional.empty())))
                .map(
                        row ->
                                new Alert(
                                        AlertLevel.ERROR,
                                        "switchboard.pbx.alert",
                                        List.of(
                                                row.name(),
                                                LocalDate.ofInstant(
                                                        row.problemSince().orElseThrow(),
                                                        clock.getZone())),
                                        "/telephone/sources/" + row.source(),
                                        FOLLOWERS))
                .toList();
    }
}
