package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is written of a meeting, theme by theme. Whoever writes waits for the others on the row of
 * the meeting, and so does its signature: nobody writes over what they have not seen, nor into a
 * record that has just been signed.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class Minutes {

    static final String SUBJECT = "committee.orientation";
    static final int MOST_LINES = 500;

    /** Between two lines, so that others can come between them. */
    private static final long GAP = 1L << 20;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * Its themes in their order, then those that were taken off with something written under them.
     */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<MinutesTheme> themes(long meetingId) {
        Map<Long, List<OrientationRow>> lines =
                em.createQuery(
                                "select o from Orientation o where o.item.meeting.id = :meeting and"
                                        + " o.removedAt is null order by o.position, o.id",
                                Orientation.class)
                        .setParameter("meeting", meetingId)
                        .getResultStream()
                        .map(Orientation::row)
                        .collect(Collectors.groupingBy(OrientationRow::itemId));
        return em.createQuery(
                        "select i from AgendaItem i where i.meeting.id = :meeting order by"
                                + " case when i.removedAt is null then 0 else 1 end, i.position,"
                                + " i.id",
                        AgendaItem.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .map(item -> MinutesTheme.of(item, lines.getOrDefault(item.id(), List.of())))
                .filter(theme -> !theme.isRemoved() || theme.isWritten())
                .toList();
    }

    /**
     * COM-25, COM-26, COM-27: writes the line of that key, which is made when there is none yet.
     * What is typed in a theme that was taken off is kept with it.
     *
     * @param seen the edition over which it was typed; 0 for a new line
     * @param above the keys of the lines above a new one, the nearest first: it is put below the
     *     first of them that is known by then, on top when none is; last if they are not said
     * @throws RuleBroken when there is no such theme, a text is too long, the theme full, or the
     *     minutes no longer open
     */
    public Written write(
            long itemId,
            String key,
            int seen,
            Optional<List<String>> above,
            OrientationTerms terms,
            Turn turn) {
        AgendaItem item = locked(itemId);
        Optional<Orientation> known = find(key);
        if (known.isEmpty()) {
            return kept(add(item, key, above, terms, turn));
        }
        Orientation line = known.get();
        if (!line.item().meeting().id().equals(item.meeting().id())) {
            throw new RuleBroken("committee.orientation.key");
        }
        if (line.hasHeard(turn) || line.says(terms) && !line.isRemoved()) {
            return kept(line);
        }
        line.item().meeting().mustBeOpen();
        if (line.isRemoved()) {
            return new Written(Written.Outcome.REMOVED_SINCE, line.row(), theme(line));
        }
        if (line.edition() != seen && !line.cameFrom(turn)) {
            return new Written(Written.Outcome.CHANGED_SINCE, line.row(), theme(line));
        }
        String before = line.written();
        line.write(terms, turn, caller(), clock.instant());
        changes.changed(SUBJECT, line.id(), before, line.written());
        return kept(line);
    }

    /**
     * COM-27: takes a line off; twice is once.
     *
     * @param seen the edition that was shown to who takes it off
     */
    public Written remove(String key, int seen) {
        Orientation line = get(key);
        if (line.isRemoved()) {
            return kept(line);
        }
        if (line.edition() != seen) {
            return new Written(Written.Outcome.CHANGED_SINCE, line.row(), theme(line));
        }
        line.remove(caller(), clock.instant());
        changes.removed(SUBJECT, line.id(), line.written());
        return kept(line);
    }

    /** COM-27: puts it back where it was; twice is once. */
    public Written restore(String key) {
        Orientation line = get(key);
        if (line.isRemoved()) {
            line.restore();
            changes.created(SUBJECT, line.id(), line.written());
        }
        return kept(line);
    }

    /** One place up or down in its theme; at the end of it nothing happens. */
    public void move(String key, boolean up) {
        Orientation line = get(key);
        List<Orientation> lines = lines(line.item());
        int place = lines.indexOf(line);
        int other = place + (up ? -1 : 1);
        if (place < 0 || other < 0 || other >= lines.size()) {
            return;
        }
        Orientation neighbour = lines.get(other);
        long mine = line.position();
        line.moveTo(neighbour.position());
        neighbour.moveTo(mine);
        changes.changed(SUBJECT, line.id(), String.valueOf(place + 1), String.valueOf(other + 1));
    }

    private Orientation add(
            AgendaItem item,
            String key,
            Optional<List<String>> above,
            OrientationTerms terms,
            Turn turn) {
        List<Orientation> lines = lines(item);
        if (lines.size() >= MOST_LINES) {
            throw new RuleBroken("committee.orientation.tooMany", MOST_LINES);
        }
        long position = place(lines, above);
        Orientation line =
                new Orientation(item, key, position, terms, turn, caller(), clock.instant());
        em.persist(line);
        em.flush();
        changes.created(SUBJECT, line.id(), line.written());
        return line;
    }

    /** Half-way to the next line; all are set apart anew when there is no room. */
    private static long place(List<Orientation> lines, Optional<List<String>> above) {
        int at = above.map(keys -> nearest(lines, keys)).orElse(lines.size() - 1);
        long upper = at < 0 ? 0 : lines.get(at).position();
        if (at == lines.size() - 1) {
            return upper + GAP;
        }
        long lower = lines.get(at + 1).position();
        if (lower - upper > 1) {
            return upper + (lower - upper) / 2;
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).moveTo((i + 1) * GAP);
        }
        return (at + 1) * GAP + GAP / 2;
    }

    private static int nearest(List<Orientation> lines, List<String> keys) {
        List<String> known = lines.stream().map(Orientation::key).toList();
        return keys.stream().mapToInt(known::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
    }

    private List<Orientation> lines(AgendaItem item) {
        return em.createQuery(
                        "select o from Orientation o where o.item = :item and o.removedAt is null"
                                + " order by o.position, o.id",
                        Orientation.class)
                .setParameter("item", item)
                .getResultList();
    }

    private Optional<Orientation> find(String key) {
        return em.createQuery("select o from Orientation o where o.key = :key", Orientation.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private Orientation get(String key) {
        Orientation line =
                find(key).orElseThrow(() -> new RuleBroken("committee.orientation.unknown"));
        locked(line.item().id());
        em.refresh(line);
        return line;
    }

    /** Waits for whoever writes in the same minutes, or signs them. */
    private AgendaItem locked(long itemId) {
        AgendaItem item = em.find(AgendaItem.class, itemId);
        if (item == null) {
            throw new RuleBroken("committee.item.unknown", itemId);
        }
        em.flush();
        em.refresh(item.meeting(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(item);
        return item;
    }

    private static Written kept(Orientation line) {
        return new Written(Written.Outcome.KEPT, line.row(), theme(line));
    }

    private static MinutesTheme theme(Orientation line) {
        return MinutesTheme.of(line.item(), List.of());
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
