package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** HOM-14: a month that should be frozen by now, and of which nothing was counted. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FreezingAlerts implements AlertSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB BusinessCalendar calendar;

    int after = Settings.frozenAfter();

    @Override
    public List<Alert> alerts() {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        if (isFrozen(month)
                || LocalDate.now(clock).isBefore(FrozenMonths.day(calendar, month, after))) {
            return List.of();
        }
        return List.of(
                new Alert(
                        AlertLevel.WARNING,
                        "home.alert.notFrozen",
                        List.of(month),
                        "/?mois=" + month,
                        Set.of(Roles.QUALITY)));
    }

    private boolean isFrozen(YearMonth month) {
        return em.createQuery(
                                "select count(m) from FrozenMonth m where m.start = :start",
                                Long.class)
                        .setParameter("start", month.atDay(1))
                        .getSingleResult()
                > 0;
    }
}
