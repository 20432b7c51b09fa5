package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.Drop;
import fr.prefecture.clu.mail.DroppedRow;
import fr.prefecture.clu.mail.ReceivedMail;
import fr.prefecture.clu.mail.ReceivedMails;
import fr.prefecture.clu.mail.ReceivedRow;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The e-mails that come back about a meeting, and the answers that somebody reads in them. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class ReceivedAnswers {

    /** Of received e-mails; the key is the number of the meeting. */
    public static final String ABOUT = "committee.meeting";

    /** COM-49 */
    static final Period KEPT = Period.ofMonths(6);

    private static final Period AT_LEAST = Period.ofMonths(1);

    @EJB Meetings meetings;
    @EJB Participations participations;
    @EJB Invitations invitations;
    @EJB ReceivedMails mails;

    /**
     * Reads a dropped file; who wrote it is looked for among those who are called.
     *
     * @param dropKey names what is dropped together
     * @throws RuleBroken when there is no such meeting
     */
    public DroppedRow receive(
            long meetingId, String dropKey, int position, String fileName, InputStream content) {
        Meeting meeting = meetings.get(meetingId);
        Drop drop =
                new Drop(
                        ABOUT,
                        String.valueOf(meetingId),
                        dropKey,
                        until(meeting),
                        known(meetingId));
        return mails.receive(drop, position, fileName, content);
    }

    /** COM-49: six months after the meeting; a month for what comes later still. */
    private LocalDate until(Meeting meeting) {
        LocalDate after = meeting.date().lastDay().plus(KEPT);
        LocalDate least = meetings.today().plus(AT_LEAST);
        return after.isAfter(least) ? after : least;
    }

    private List<Recipient> known(long meetingId) {
        Map<Long, Member> members =
                invitations.sitting(meetingId).stream()
                        .collect(Collectors.toMap(Member::id, Function.identity()));
        return called(meetingId).stream()
                .map(
                        one ->
                                new Recipient(
                                        String.valueOf(one.id()),
                                        one.person(),
                                        one.memberId()
                                                .map(members::get)
                                                .map(Member::email)
                                                .orElse("")))
                .toList();
    }

    /** Those of whom an answer is awaited. */
    public List<Participation> called(long meetingId) {
        return participations.of(meetingId).stream().filter(Participation::isInvited).toList();
    }

    public List<ReceivedRow> of(long meetingId) {
        return mails.of(ABOUT, String.valueOf(meetingId));
    }

    public List<DroppedRow> dropped(long meetingId, String dropKey) {
        return mails.dropped(ABOUT, String.valueOf(meetingId), dropKey);
    }

    /** A received e-mail about a meeting; those about other things are none. */
    public Optional<ReceivedRow> find(long id) {
        return mails.find(id).filter(row -> row.subjectKind().equals(ABOUT));
    }

    /** COM-48 */
    public Optional<AnswerProposal> proposal(ReceivedRow mail) {
        return AnswerProposal.of(mail.text(), mail.reply());
    }

    /**
     * COM-48: notes what somebody has read in an e-mail as the answer of a person who is called, by
     * e-mail, on the day on which it was written.
     *
     * @throws RuleBroken when the person is not called to that meeting, or as {@link
     *     Participations#answer}
     */
    public void note(long id, long participationId, Participation.Answer said, String by) {
        ReceivedRow mail = get(id);
        Participation one =
                participations
                        .find(participationId)
                        .filter(found -> found.isInvited())
                        .filter(found -> key(found.meeting()).equals(mail.subjectKey()))
                        .orElseThrow(() -> new RuleBroken("committee.participant.unknown"));
        if (said == Participation.Answer.NONE) {
            throw new RuleBroken("committee.received.answer.missing");
        }
        participations.answer(one.id(), said, by, Participation.Way.EMAIL, day(mail));
        mails.attach(id, String.valueOf(one.id()));
        mails.close(id, ReceivedMail.State.SETTLED);
    }

    /** Nothing is noted of it. */
    public void dismiss(long id) {
        mails.close(get(id).id(), ReceivedMail.State.DISMISSED);
    }

    /** It was taken for a machine's. */
    public void takeForAnswer(long id) {
        mails.takeForAnswer(get(id).id());
    }

    /** What was to be done has been done elsewhere, such as an address put right. */
    public void settle(long id) {
        mails.close(get(id).id(), ReceivedMail.State.SETTLED);
    }

    private static LocalDate day(ReceivedRow mail) {
        return mail.at().atZone(Settings.zone()).toLocalDate();
    }

    private static String key(Meeting meeting) {
        return String.valueOf(meeting.id());
    }

    private ReceivedRow get(long id) {
        return find(id).orElseThrow(() -> new RuleBroken("mail.received.unknown"));
    }
}
