package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Standing;
import fr.prefecture.clu.shared.StandingSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** ACT-3: how many actions were late at the end of a day, of all that were open. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActionStandings implements StandingSource {

    static final String LATE = "actions.late";

    /** What was promised until a day is to be done by then. */
    private static final FigureTarget NONE =
            new FigureTarget(false, BigDecimal.ZERO, BigDecimal.ZERO);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> codes() {
        return Set.of(LATE);
    }

    @Override
    public List<Standing> standings(LocalDate on) {
        Object[] row =
                em.createQuery(
                                "select count(a),"
                                        + " sum(case when a.finishedOn is null or a.finishedOn > :day"
                                        + " then 1 else 0 end),"
                                        + " sum(case when (a.finishedOn is null or a.finishedOn > :day)"
                                        + " and a.due.lastDay < :day then 1 else 0 end)"
                                        + " from ActionItem a where a.openedAt < :end",
                                Object[].class)
                        .setParameter("day", on)
                        .setParameter(
                                "end", on.plusDays(1).atStartOfDay(Settings.zone()).toInstant())
                        .getSingleResult();
        boolean known = ((Number) row[0]).longValue() > 0;
        return List.of(
                new Standing(
                        LATE,
                        known ? ((Number) row[2]).longValue() : null,
                        known ? ((Number) row[1]).longValue() : null,
                        NONE,
                        null,
                        null,
                        "",
                        on,
                        "/actions?retard=oui"));
    }
}
