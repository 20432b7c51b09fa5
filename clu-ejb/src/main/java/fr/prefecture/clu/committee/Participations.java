package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Who is called to the meetings, what they answer, whether they come, who receives the minutes. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class Participations {

    /** Of the history; the key is the number of the meeting. */
    public static final String SUBJECT = "committee.participation";

    /** Beside one meeting. */
    static final int MOST = 1000;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Meetings meetings;
    @EJB Changes changes;
    @EJB Bin bin;

    /** Those of a meeting, by college, organisation and name. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<Participation> of(long meetingId) {
        return em.createQuery(
                        "select p from Participation p where p.meeting.id = :meeting",
                        Participation.class)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .sorted(Participation.ORDER)
                .toList();
    }

    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public Optional<Participation> find(long id) {
        return Optional.ofNullable(em.find(Participation.class, id));
    }

    /**
     * COM-7: calls people, who are then to receive the minutes; who has been called stays so.
     *
     * @return how many more are called now
     * @throws RuleBroken as {@link #add}
     */
    public int invite(long meetingId, Collection<Participant> people) {
        Meeting meeting = meetings.get(meetingId);
        List<Participation> there = new ArrayList<>(of(meetingId));
        int more = 0;
        for (Participant who : people) {
            Optional<Participation> known = there.stream().filter(one -> one.is(who)).findFirst();
            if (known.isEmpty()) {
                there.add(keep(new Participation(meeting, who, true, true), there.size()));
                more++;
            } else if (!known.get().isInvited()) {
                write(known.get(), Participation::invite);
                more++;
            }
        }
        return more;
    }

    /**
     * COM-7: notes somebody who is no member, or who comes without having been called; the same
     * person of the same organisation is kept once.
     *
     * @return the number under which the person is kept beside this meeting
     * @throws RuleBroken when the name is missing, a text too long, the list full, or the minutes
     *     no longer open
     */
    public long add(
            long meetingId, Participant who, boolean invited, Participation.Attendance attendance) {
        Meeting meeting = meetings.get(meetingId);
        List<Participation> there = of(meetingId);
        Participation one =
                there.stream()
                        .filter(other -> other.is(who))
                        .findFirst()
                        .orElseGet(
                                () ->
                                        keep(
                                                new Participation(meeting, who, invited, true),
                                                there.size()));
        write(
                one,
                person -> {
                    if (invited) {
                        person.invite();
                    }
                    if (attendance != Participation.Attendance.UNKNOWN) {
                        person.attend(attendance);
                    }
                });
        return one.id();
    }

    /**
     * COM-7: no longer calls a person; one of whom nothing else is known is forgotten. Twice is
     * once.
     *
     * @return by which number the person can be brought back from the bin; nothing when something
     *     else is known, or was gone
     */
    public OptionalLong withdraw(long id) {
        Participation one = find(id).orElse(null);
        if (one == null) {
            return OptionalLong.empty();
        }
        if (one.isNoted()) {
            write(one, Participation::withdraw);
            return OptionalLong.empty();
        }
        one.meeting().mustBeOpen();
        long meeting = one.meeting().id();
        long binned =
                bin.keep(
                        new Removal(
                                SUBJECT,
                                String.valueOf(meeting),
                                (one.body().isEmpty()
                                                ? "{MemberCollege." + one.college() + "}"
                                                : one.body())
                                        + " · "
                                        + one.meeting().title(),
                                one.written(),
                                "",
                                "/comite/reunions/" + meeting + "/convocations",
                                Set.of(Roles.QUALITY)),
                        List.of(Removal.Rows.of("committee_participation", id)));
        em.remove(one);
        return OptionalLong.of(binned);
    }

    /**
     * COM-8
     *
     * @throws RuleBroken as {@link Participation#answer}
     */
    public void answer(
            long id, Participation.Answer said, String by, Participation.Way way, LocalDate on) {
        write(get(id), one -> one.answer(said, by, way, on));
    }

    /**
     * COM-9: notes who came; those who are not named stay as they were.
     *
     * @param seen by the number of the participation
     */
    public void attend(long meetingId, Map<Long, Participation.Attendance> seen) {
        of(meetingId).stream()
                .filter(one -> seen.containsKey(one.id()))
                .filter(one -> one.attendance() != seen.get(one.id()))
                .forEach(one -> write(one, person -> person.attend(seen.get(person.id()))));
    }

    /**
     * COM-7: says who receives the minutes, and who does not.
     *
     * @param recipients the numbers of those who do
     */
    public void receive(long meetingId, Collection<Long> recipients) {
        of(meetingId).stream()
                .filter(one -> one.isRecipient() != recipients.contains(one.id()))
                .forEach(
                        one ->
                                write(
                                        one,
                                        person ->
                                                person.receive(recipients.contains(person.id()))));
    }

    /** COM-9: the bodies of which nobody was either present or excused, in alphabetical order. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<String> silentBodies(long meetingId) {
        List<Participation> all = of(meetingId);
        List<String> heard =
                all.stream().filter(Participation::isHeard).map(Participation::body).toList();
        return all.stream()
                .map(Participation::body)
                .filter(body -> !body.isEmpty() && !heard.contains(body))
                .distinct()
                .sorted()
                .toList();
    }

    private Participation keep(Participation one, int there) {
        long meetingId = one.meeting().id();
        if (there >= MOST) {
            throw new RuleBroken("committee.participant.tooMany", MOST);
        }
        em.persist(one);
        em.flush();
        changes.created(SUBJECT, meetingId, one.written());
        return one;
    }

    private void write(Participation one, Consumer<Participation> verb) {
        String before = one.written();
        verb.accept(one);
        changes.changed(SUBJECT, one.meeting().id(), before, one.written());
    }

    private Participation get(long id) {
        return find(id).orElseThrow(() -> new RuleBroken("committee.participant.unknown"));
    }
}
