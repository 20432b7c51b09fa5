package fr.prefecture.clu.night;

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
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the nights bring to the attention of those who follow them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NightAlerts implements AlertSource {

    /** A night was missed when none has started for a day and a half. */
    static final Duration MISSED_AFTER = Duration.ofHours(36);

    private static final Set<String> FOLLOWERS = Set.of(Roles.QUALITY, Roles.ADMINISTRATOR);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        for (Execution last : lastEnded()) {
            if (last.state() == Execution.State.FAILED) {
                alerts.add(alert(AlertLevel.ERROR, "night.alert.failed", last, dayOf(last)));
            }
            if (last.refused() > 0) {
                alerts.add(
                        alert(
                                AlertLevel.WARNING,
                                "night.alert.refused",
                                last,
                                last.refused(),
                                dayOf(last)));
            }
        }
        for (Object[] apart : apart()) {
            Execution last = em.find(Execution.class, apart[0]);
            alerts.add(
                    alert(
                            AlertLevel.WARNING,
                            "night.alert.quarantined",
                            last,
                            ((Number) apart[1]).longValue(),
                            dayOf(last)));
        }
        for (Execution last : lastStarted()) {
            if (last.startedAt().plus(MISSED_AFTER).isBefore(clock.instant())) {
                alerts.add(
                        new Alert(
                                AlertLevel.ERROR,
                                "night.alert.missed",
                                List.of(dayOf(last)),
                                "/nuits",
                                FOLLOWERS));
            }
        }
        for (Arrival held : held()) {
            String id = held.file().orElseThrow().id().toString();
            alerts.add(
                    new Alert(
                            AlertLevel.WARNING,
                            "night.alert.held",
                            List.of(held.name(), held.source(), id),
                            "/nuits/fichiers/" + id,
                            FOLLOWERS));
        }
        alerts.sort(Comparator.comparing(Alert::level));
        return alerts;
    }

    private static Alert alert(AlertLevel level, String key, Execution night, Object... arguments) {
        return new Alert(level, key, List.of(arguments), "/nuits/" + night.id(), FOLLOWERS);
    }

    private LocalDate dayOf(Execution night) {
        return LocalDate.ofInstant(night.startedAt(), clock.getZone());
    }

    /** The last night of each job that is over. */
    private List<Execution> lastEnded() {
        return em.createQuery(
                        "select e from Execution e where e.id in (select max(x.id) from Execution x"
                                + " where x.runningJob is null group by x.job) order by e.id",
                        Execution.class)
                .getResultList();
    }

    /** The last night of each job, over or not. */
    private List<Execution> lastStarted() {
        return em.createQuery(
                        "select e from Execution e where e.id in (select max(x.id) from Execution x"
                                + " group by x.job) order by e.id",
                        Execution.class)
                .getResultList();
    }

    /** NIT-29: what lies in the inbox and is apart still, by the last night that looked at all. */
    private List<Object[]> apart() {
        return em.createQuery(
                        "select e.id, count(a) from Arrival a join a.execution e left join a.file f"
                                + " where e.id in (select max(x.id) from Execution x"
                                + " where x.runningJob is null and x.onlyFile is null"
                                + " group by x.job) and (f.state in :apart"
                                + " or f.id is null and a.outcome = :unreadable)"
                                + " group by e.id order by e.id",
                        Object[].class)
                .setParameter("apart", ImportedFile.APART)
                .setParameter("unreadable", Arrival.Outcome.UNREADABLE)
                .getResultList();
    }

    /** The files that wait for a choice, each where a night found it last. */
    private List<Arrival> held() {
        return em.createQuery(
                        "select a from Arrival a where a.id in (select max(x.id) from Arrival x"
                                + " join x.file f where f.state = :held and not "
                                + Choice.DECIDED
                                + " group by f.id) order by a.id",
                        Arrival.class)
                .setParameter("held", ImportedFile.State.HELD)
                .getResultList();
    }
}
