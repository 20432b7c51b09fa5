package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agendas of the meetings. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class AgendaItems {

    /** Of the history; the key is the number of the point. */
    public static final String SUBJECT = "committee.item";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Meetings meetings;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** The points of a meeting in their order, without those that were taken off. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<AgendaItem> of(long meetingId) {
        return all(meetingId).stream().filter(item -> !item.isRemoved()).toList();
    }

    /** Those that were taken off, in the order in which they stood. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<AgendaItem> removed(long meetingId) {
        return all(meetingId).stream().filter(AgendaItem::isRemoved).toList();
    }

    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<AgendaItem> find(long id) {
        return Optional.ofNullable(em.find(AgendaItem.class, id));
    }

    /**
     * COM-5: adds a point at the end; one of the same theme that stands there is the same.
     *
     * @param standing the standing point that it is, if it is one
     * @return its number
     * @throws RuleBroken as {@link AgendaItem#change}, or when the agenda is full
     */
    public long add(long meetingId, Optional<StandingItem> standing, AgendaTerms terms) {
        return add(meetings.get(meetingId), standing, terms).id();
    }

    /**
     * COM-5
     *
     * @param seen the version that was shown to who changes it
     * @throws RuleBroken when somebody else changed it or took it off since, or as {@link
     *     AgendaItem#change}
     */
    public void change(long id, int seen, AgendaTerms terms) {
        AgendaItem item = get(id);
        if (item.isRemoved()) {
            throw new RuleBroken("committee.item.removed", item.theme(), item.removedBy());
        }
        if (item.version() != seen) {
            throw Conflict.of(changes, SUBJECT, id);
        }
        String before = item.written();
        item.change(terms);
        changes.changed(SUBJECT, id, before, item.written());
    }

    /**
     * COM-6
     *
     * @throws RuleBroken as {@link AgendaItem#tag}
     */
    public void tag(long id, Collection<String> subjects) {
        AgendaItem item = get(id);
        String before = item.written();
        item.tag(subjects);
        changes.changed(SUBJECT, id, before, item.written());
    }

    /**
     * COM-5: moves a point by one place; the same move twice is once.
     *
     * @param seen the place at which it was shown to who moves it
     * @throws RuleBroken when it stands elsewhere since
     */
    public void move(long id, int seen, boolean up) {
        AgendaItem item = get(id);
        int wanted = up ? seen - 1 : seen + 1;
        List<AgendaItem> agenda = of(item.meeting().id());
        if (item.isRemoved() || wanted < 1 || wanted > agenda.size()) {
            return;
        }
        if (item.position() == wanted) {
            return;
        }
        if (item.position() != seen) {
            throw new RuleBroken("committee.item.movedSince", item.theme(), item.position());
        }
        AgendaItem other = agenda.get(wanted - 1);
        String before = item.written();
        other.moveTo(seen);
        item.moveTo(wanted);
        changes.changed(SUBJECT, id, before, item.written());
    }

    /** COM-5: takes a point off; twice is once. */
    public void remove(long id) {
        AgendaItem item = get(id);
        if (!item.isRemoved()) {
            String before = item.written();
            item.remove(session.getCallerPrincipal().getName(), clock.instant());
            number(item.meeting().id());
            changes.changed(SUBJECT, id, before, item.written());
        }
    }

    /** COM-5: puts a point that was taken off back, at the end; twice is once. */
    public void restore(long id) {
        AgendaItem item = get(id);
        if (item.isRemoved()) {
            String before = item.written();
            item.restore(of(item.meeting().id()).size() + 1);
            changes.changed(SUBJECT, id, before, item.written());
        }
    }

    /**
     * COM-11: takes a point off and puts it on the agenda of the next meeting, which is opened for
     * the year after if there is none; twice is once.
     *
     * @return the number of that next meeting
     */
    public long postpone(long id) {
        AgendaItem item = get(id);
        long next = next(item.meeting());
        if (!item.isRemoved()) {
            add(meetings.get(next), item.standing(), terms(item));
            remove(id);
        }
        return next;
    }

    private long next(Meeting meeting) {
        return meetings.openAfter(meeting.id())
                .map(Meeting::id)
                .orElseGet(
                        () ->
                                meetings.plan(
                                        new MeetingTerms(
                                                meeting.title(),
                                                LooseDate.year(
                                                        meeting.date().lastDay().getYear() + 1),
                                                Optional.empty(),
                                                meeting.place(),
                                                meeting.remote(),
                                                meeting.chair())));
    }

    /**
     * COM-11: adds the standing points that an agenda lacks, in their order, at its end.
     *
     * @param themes what each is called
     * @return how many were added
     */
    public int propose(long meetingId, Map<StandingItem, String> themes) {
        Meeting meeting = meetings.get(meetingId);
        List<StandingItem> lacking = lacking(meetingId);
        for (StandingItem standing : lacking) {
            add(
                    meeting,
                    Optional.of(standing),
                    new AgendaTerms(themes.get(standing), "", Optional.empty(), List.of()));
        }
        return lacking.size();
    }

    /** COM-11: the standing points that are not on an agenda. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<StandingItem> lacking(long meetingId) {
        List<StandingItem> there =
                of(meetingId).stream().flatMap(item -> item.standing().stream()).toList();
        return List.of(StandingItem.values()).stream()
                .filter(standing -> !there.contains(standing))
                .toList();
    }

    /** COM-11: puts the points of one agenda on another one. */
    public void copy(long from, long to) {
        of(from).forEach(item -> add(meetings.get(to), item.standing(), terms(item)));
    }

    private AgendaItem add(Meeting meeting, Optional<StandingItem> standing, AgendaTerms terms) {
        List<AgendaItem> agenda = of(meeting.id());
        Optional<AgendaItem> same =
                agenda.stream()
                        .filter(
                                item ->
                                        item.theme().equals(terms.theme())
                                                || standing.isPresent()
                                                        && item.standing().equals(standing))
                        .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (agenda.size() >= AgendaItem.MOST) {
            throw new RuleBroken("committee.item.tooMany", AgendaItem.MOST);
        }
        AgendaItem item = new AgendaItem(meeting, agenda.size() + 1, standing, terms);
        em.persist(item);
        em.flush();
        changes.created(SUBJECT, item.id(), item.written());
        return item;
    }

    private static AgendaTerms terms(AgendaItem item) {
        return new AgendaTerms(item.theme(), item.rapporteur(), item.minutes(), item.subjects());
    }

    private void number(long meetingId) {
        int place = 1;
        for (AgendaItem item : of(meetingId)) {
            item.moveTo(place++);
        }
    }

    private List<AgendaItem> all(long meetingId) {
        return em.createQuery(
                        "select i from AgendaItem i where i.meeting.id = :meeting"
                                + " order by i.position, i.id",
                        AgendaItem.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    private AgendaItem get(long id) {
        return find(id).orElseThrow(() -> new RuleBroken("committee.item.unknown"));
    }
}
