package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who types where, for those who type beside them: COM-30. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class Typists {

    /** A window gives a sign every few seconds. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private static final int LONGEST = 200;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Resource SessionContext session;

    /**
     * COM-30: a window is there, and its person types in that theme.
     *
     * @param itemId 0 when in none
     */
    public void type(long meetingId, long itemId, String window, String name) {
        Meeting meeting = em.find(Meeting.class, meetingId);
        if (meeting == null || window.isBlank() || !new Turn(window, 0).window().equals(window)) {
            return;
        }
        em.createQuery("delete from Typist t where t.seenAt < :then")
                .setParameter("then", clock.instant().minus(SILENCE.multipliedBy(6)))
                .executeUpdate();
        Optional<AgendaItem> item =
                Optional.ofNullable(em.find(AgendaItem.class, itemId))
                        .filter(theme -> Typist.isOf(theme, meeting));
        if (update(window, item) == 0) {
            em.persist(new Typist(window, meeting, item, caller(), cut(name), clock.instant()));
        }
    }

    /** Without a version: two signs of one window that cross are no conflict. */
    private int update(String window, Optional<AgendaItem> item) {
        String where = " t.seenAt = :now where t.window = :window and t.login = :login";
        Query query =
                item.map(
                                theme ->
                                        em.createQuery(
                                                        "update Typist t set t.item = :item,"
                                                                + where)
                                                .setParameter("item", theme))
                        .orElseGet(
                                () -> em.createQuery("update Typist t set t.item = null," + where));
        return query.setParameter("now", clock.instant())
                .setParameter("window", window)
                .setParameter("login", caller())
                .executeUpdate();
    }

    /** COM-30: those who gave a sign lately, but for that window. */
    public List<TypistRow> beside(long meetingId, String window) {
        return em.createQuery(
                        "select t from Typist t where t.meeting.id = :meeting and t.seenAt >= :then"
                                + " and t.window <> :window order by t.name, t.id",
                        Typist.class)
                .setParameter("meeting", meetingId)
                .setParameter("then", clock.instant().minus(SILENCE))
                .setParameter("window", window)
                .getResultStream()
                .map(Typist::row)
                .toList();
    }

    /** COM-30: the window is closed. */
    public void leave(String window) {
        em.createQuery("delete from Typist t where t.window = :window and t.login = :login")
                .setParameter("window", window)
                .setParameter("login", caller())
                .executeUpdate();
    }

    private static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
