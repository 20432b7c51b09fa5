package fr.prefecture.clu.privacy;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** VIE-4 to VIE-9: what is removed in time. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class Purges {

    private static final String SUBJECT = "privacy.purge";

    /** How many rows go in one transaction. */
    public static final int PORTION = 200;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** Whether there has been a night yet, as far as is remembered. */
    public boolean isReported() {
        return em.createQuery("select count(p) from Purge p", Long.class).getSingleResult() > 0;
    }

    /** VIE-5: the rules that have not been applied in this night, in their order. */
    public List<PurgeRule> left(LocalDate night) {
        Map<PurgeRule, Long> done =
                em.createQuery(
                                "select p.rule from Purge p where p.night = :night and p.endedAt is"
                                        + " not null",
                                PurgeRule.class)
                        .setParameter("night", night)
                        .getResultStream()
                        .collect(Collectors.groupingBy(rule -> rule, Collectors.counting()));
        return Stream.of(PurgeRule.values()).filter(rule -> !done.containsKey(rule)).toList();
    }

    /**
     * VIE-4: removes a portion of what a rule finds.
     *
     * @return whether there may be more
     */
    public boolean apply(PurgeRule rule, LocalDate night) {
        Purge purge = begunInTurn(rule, night);
        if (purge.isOver()) {
            return false;
        }
        int removed = remove(rule);
        tell(purge, rule, removed);
        if (removed < PORTION) {
            purge.end(clock.instant());
            return false;
        }
        return true;
    }

    /**
     * VIE-5: begins to apply a rule of a feature; no other server does until the transaction ends.
     *
     * @return whether it has not been applied in this night
     */
    public boolean begin(PurgeRule rule, LocalDate night) {
        return !begunInTurn(rule, night).isOver();
    }

    private Purge begunInTurn(PurgeRule rule, LocalDate night) {
        Baton.take(em, "purge");
        return begun(rule, night);
    }

    /** VIE-6: a rule that its feature has applied, all at once, in the same transaction. */
    public void applied(PurgeRule rule, LocalDate night, int removed) {
        Purge purge = begun(rule, night);
        tell(purge, rule, removed);
        purge.end(clock.instant());
    }

    private void tell(Purge purge, PurgeRule rule, int removed) {
        purge.add(removed);
        if (removed > 0) {
            changes.created(SUBJECT, rule.name(), "{PurgeRule." + rule.name() + "} · " + removed);
        }
    }

    private Purge begun(PurgeRule rule, LocalDate night) {
        return em.createQuery(
                        "select p from Purge p where p.rule = :rule and p.night = :night",
                        Purge.class)
                .setParameter("rule", rule)
                .setParameter("night", night)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseGet(
                        () -> {
                            Purge purge = new Purge(rule, night, clock.instant());
                            em.persist(purge);
                            em.flush();
                            return purge;
                        });
    }

    private int remove(PurgeRule rule) {
        Lapse lapse = Lapse.of(rule);
        try {
            Connection connection = em.unwrap(Connection.class);
            List<Long> due = due(connection, lapse, rule);
            for (long id : due) {
                if (rule == PurgeRule.UNUSED_ACCOUNTS) {
                    deactivated(connection, id);
                } else if (rule == PurgeRule.MEMBER_CONTACTS) {
                    // Search reads again what the history tells of.
                    changes.changed("committee.member", id, "", Changes.ERASED);
                }
                for (String act : lapse.acts()) {
                    try (PreparedStatement statement = connection.prepareStatement(act)) {
                        statement.setLong(1, id);
                        statement.executeUpdate();
                    }
                }
            }
            return due.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> due(Connection connection, Lapse lapse, PurgeRule rule) throws SQLException {
        ZonedDateTime limit = ZonedDateTime.now(clock).minus(rule.kept());
        try (PreparedStatement read = connection.prepareStatement(lapse.due(PORTION))) {
            if (lapse.moment()) {
                read.setObject(1, limit.toInstant().atOffset(ZoneOffset.UTC));
            } else {
                read.setDate(1, Date.valueOf(limit.toLocalDate()));
            }
            List<Long> due = new ArrayList<>();
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getLong(1));
                }
            }
            return due;
        }
    }

    private void deactivated(Connection connection, long id) throws SQLException {
        try (PreparedStatement read =
                connection.prepareStatement("select login from account_user where id = ?")) {
            read.setLong(1, id);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                changes.changed("account.user", row.getString(1), "active", "inactive");
            }
        }
    }

    /** VIE-6: each rule, what it did, and when there will be something for it. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<PurgeRow> rows() {
        return Stream.of(PurgeRule.values()).map(this::row).toList();
    }

    private PurgeRow row(PurgeRule rule) {
        List<Purge> done =
                em.createQuery("select p from Purge p where p.rule = :rule", Purge.class)
                        .setParameter("rule", rule)
                        .getResultList();
        Optional<Purge> last =
                done.stream().filter(Purge::isOver).max(Comparator.comparing(Purge::night));
        return new PurgeRow(
                rule,
                last.flatMap(Purge::endedAt),
                last.map(Purge::purged).orElse(0),
                done.stream().mapToLong(Purge::purged).sum(),
                next(rule));
    }

    private Optional<LocalDate> next(PurgeRule rule) {
        Lapse lapse = Lapse.of(rule);
        if (!lapse.isTold()) {
            return Optional.empty();
        }
        try (PreparedStatement read = em.unwrap(Connection.class).prepareStatement(lapse.first());
                ResultSet row = read.executeQuery()) {
            row.next();
            return beginning(row, lapse)
                    .map(day -> lapse.endsThere() ? day : day.plus(rule.kept()))
                    .map(day -> day.plusDays(1))
                    .map(day -> day.isBefore(today()) ? today() : day);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<LocalDate> beginning(ResultSet row, Lapse lapse) throws SQLException {
        if (!lapse.moment()) {
            return Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate);
        }
        Instant at =
                Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null);
        return Optional.ofNullable(at)
                .map(instant -> instant.atZone(Settings.zone()).toLocalDate());
    }
}
