package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** HOM-14: a month that should be frozen and sent by now, and what keeps it from being so. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FreezingAlerts implements AlertSource {

    /** A letter that waits no longer than that may leave at the next look. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB BusinessCalendar calendar;
    @EJB MonthTiles tiles;

    int after = Settings.frozenAfter();

    @Override
    public List<Alert> alerts() {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        if (LocalDate.now(clock).isBefore(FrozenMonths.day(calendar, month, after))) {
            return List.of();
        }
        return wrong(month)
                .map(
                        key ->
                                new Alert(
                                        AlertLevel.WARNING,
                                        key,
                                        List.of(month),
                                        "/?mois=" + month,
                                        Set.of(Roles.QUALITY)))
                .stream()
                .toList();
    }

    private Optional<String> wrong(YearMonth month) {
        Optional<FrozenMonth> frozen =
                em.createQuery(
                                "select m from FrozenMonth m where m.start = :start",
                                FrozenMonth.class)
                        .setParameter("start", month.atDay(1))
                        .getResultStream()
                        .findFirst();
        if (frozen.isPresent()) {
            return frozen.filter(this::isHeldUp).map(one -> "home.alert.notSent");
        }
        return Optional.of(
                FrozenMonth.isCounted(tiles.tiles(month))
                        ? "home.alert.freezing"
                        : "home.alert.notFrozen");
    }

    private boolean isHeldUp(FrozenMonth frozen) {
        return !frozen.isSent()
                && frozen.row().frozenAt().isBefore(clock.instant().minus(PATIENCE));
    }
}
