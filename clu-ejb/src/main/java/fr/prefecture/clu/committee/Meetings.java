package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sittings of the committee. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Meetings {

    /** Of the history. */
    public static final String SUBJECT = "committee.meeting";

    private static final List<Meeting.State> UNSIGNED =
            List.of(Meeting.State.HELD, Meeting.State.SUBMITTED);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /**
     * COM-1: opens a meeting that is to be prepared; one of that title and date that is being
     * prepared already is the same.
     *
     * @return its number
     * @throws RuleBroken when the title is missing or a text too long
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public long plan(MeetingTerms terms) {
        Meeting meeting = new Meeting(terms);
        Optional<Meeting> known = preparing(meeting);
        if (known.isPresent()) {
            return known.get().id();
        }
        em.persist(meeting);
        em.flush();
        changes.created(SUBJECT, meeting.id(), meeting.written());
        return meeting.id();
    }

    /**
     * COM-1
     *
     * @param seen the version that was shown to who changes it
     * @throws RuleBroken when somebody else changed it since, or as {@link Meeting#change}
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public void change(long id, int seen, MeetingTerms terms) {
        Meeting meeting = get(id);
        if (meeting.version() != seen) {
            throw Conflict.of(changes, SUBJECT, id);
        }
        String before = meeting.written();
        meeting.change(terms, today());
        changes.changed(SUBJECT, id, before, meeting.written());
    }

    public Optional<Meeting> find(long id) {
        return Optional.ofNullable(em.find(Meeting.class, id));
    }

    /** Latest first; those of a year only, when one is asked for; those of a state, too. */
    public List<MeetingRow> rows(Optional<Integer> year, Optional<Meeting.State> state) {
        return rows(year, state.map(List::of).orElseGet(() -> List.of(Meeting.State.values())));
    }

    private List<MeetingRow> rows(Optional<Integer> year, List<Meeting.State> states) {
        return em.createQuery(
                        "select new fr.prefecture.clu.committee.MeetingRow(m.id, m.date, m.title,"
                                + " m.state,"
                                + " (select count(p) from Participation p where p.meeting = m and"
                                + " p.invited = true),"
                                + " (select count(q) from Participation q where q.meeting = m and"
                                + " q.attendance in :there),"
                                + " (select count(i) from AgendaItem i where i.meeting = m and"
                                + " i.removedAt is null), m.cancelledOn)"
                                + " from Meeting m where m.state in :states"
                                + " order by m.date.lastDay desc, m.id desc",
                        MeetingRow.class)
                .setParameter("states", states)
                .setParameter(
                        "there",
                        List.of(Participation.Attendance.PRESENT, Participation.Attendance.REMOTE))
                .getResultStream()
                .filter(row -> year.map(y -> row.date().lastDay().getYear() == y).orElse(true))
                .toList();
    }

    /** Those whose minutes are awaited, from whoever writes or whoever signs, latest first. */
    public List<MeetingRow> unsigned() {
        return rows(Optional.empty(), UNSIGNED);
    }

    /** The last meeting before that one, by date, that has been held. */
    public Optional<Meeting> before(long id) {
        Meeting meeting = get(id);
        return em.createQuery(
                        "select m from Meeting m where m.id <> :id and m.date.lastDay <= :day and"
                                + " m.state not in :open order by m.date.lastDay desc, m.id desc",
                        Meeting.class)
                .setParameter("id", id)
                .setParameter("day", meeting.date().lastDay())
                .setParameter("open", List.of(Meeting.State.PREPARING, Meeting.State.CONVENED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The day of the last meeting that was held. */
    public Optional<LocalDate> lastHeld() {
        return Optional.ofNullable(
                em.createQuery(
                                "select max(m.date.lastDay) from Meeting m"
                                        + " where m.state not in :open",
                                LocalDate.class)
                        .setParameter(
                                "open", List.of(Meeting.State.PREPARING, Meeting.State.CONVENED))
                        .getSingleResult());
    }

    /** Today, where the préfecture is. */
    public LocalDate today() {
        return clock.instant().atZone(Settings.zone()).toLocalDate();
    }

    /** The next meeting after that one whose members may still be told what is on its agenda. */
    public Optional<Meeting> openAfter(long id) {
        Meeting meeting = get(id);
        return em.createQuery(
                        "select m from Meeting m where m.id <> :id and m.date.lastDay >= :day and"
                                + " m.state in :open and m.cancelledOn is null order by m.date.lastDay, m.id",
                        Meeting.class)
                .setParameter("id", id)
                .setParameter("day", meeting.date().lastDay())
                .setParameter("open", List.of(Meeting.State.PREPARING, Meeting.State.CONVENED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * COM-11: the meeting that serves as a model: the last one to which members were called, or, as
     * long as there is none, the last one of all.
     */
    public Optional<Meeting> model() {
        return em.createQuery(
                        "select m from Meeting m order by m.date.lastDay desc, m.id desc",
                        Meeting.class)
                .getResultStream()
                .min(Comparator.comparing(meeting -> meeting.state() == Meeting.State.PREPARING));
    }

    private Optional<Meeting> preparing(Meeting same) {
        return em.createQuery(
                        "select m from Meeting m where m.title = :title and m.date.firstDay = :first"
                                + " and m.date.lastDay = :last and m.state = :state and"
                                + " m.cancelledOn is null",
                        Meeting.class)
                .setParameter("title", same.title())
                .setParameter("first", same.date().firstDay())
                .setParameter("last", same.date().lastDay())
                .setParameter("state", Meeting.State.PREPARING)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws RuleBroken when there is no such meeting
     */
    public Meeting get(long id) {
        return find(id).orElseThrow(() -> new RuleBroken("committee.meeting.unknown", id));
    }
}
