package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which members are called to a meeting: those who sit on its day. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class Invitations {

    @EJB Meetings meetings;
    @EJB Members members;
    @EJB Participations participations;

    /**
     * COM-7: calls all who sit on the day of the meeting.
     *
     * @return how many more are called now
     * @throws RuleBroken when the minutes are no longer open
     */
    public int all(long meetingId) {
        return call(meetingId, others(meetingId));
    }

    /**
     * COM-7: calls some of those who sit on the day of the meeting.
     *
     * @param chosen their numbers as members
     * @return how many more are called now
     * @throws RuleBroken when the minutes are no longer open
     */
    public int chosen(long meetingId, Collection<Long> chosen) {
        return call(
                meetingId,
                others(meetingId).stream().filter(member -> chosen.contains(member.id())).toList());
    }

    /** Those who sit on the day of the meeting and are not called to it. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public List<Member> others(long meetingId) {
        List<Optional<Long>> called =
                participations.of(meetingId).stream()
                        .filter(Participation::isInvited)
                        .map(Participation::memberId)
                        .toList();
        return sitting(meetingId).stream()
                .filter(member -> !called.contains(Optional.of(member.id())))
                .toList();
    }

    /** Those who sit on the day of the meeting; today as long as its day is not set. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public List<Member> sitting(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        LocalDate day = meeting.hasExactDate() ? meeting.date().firstDay() : meetings.today();
        return members.sitting(day);
    }

    private int call(long meetingId, Collection<Member> who) {
        return participations.invite(
                meetingId, who.stream().map(Invitations::participant).toList());
    }

    private static Participant participant(Member member) {
        return new Participant(
                Optional.of(member.id()),
                member.name(),
                member.function(),
                member.body().name(),
                member.body().college());
    }
}
