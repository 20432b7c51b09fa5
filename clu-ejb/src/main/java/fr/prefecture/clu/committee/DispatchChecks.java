package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What stands in the way of a sending. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class DispatchChecks {

    /** Of all chosen files of one sending, in bytes: what mailboxes usually take, encoded. */
    public static final long MOST_BYTES = 7_000_000;

    private static final Set<Dispatch.Kind> ANSWERED =
            EnumSet.of(Dispatch.Kind.CONVOCATION, Dispatch.Kind.REMINDER, Dispatch.Kind.UPDATE);

    @EJB Meetings meetings;
    @EJB MeetingSteps steps;
    @EJB MeetingDocuments documents;
    @EJB MeetingPapers papers;
    @EJB Audiences audiences;
    @EJB Participations participations;

    /** Whether members are to answer what is sent. */
    public boolean isAnswered(Dispatch.Kind kind) {
        return ANSWERED.contains(kind);
    }

    /** Until when members answer: the day that was said, or the one that is proposed. */
    public LocalDate answersUntil(Meeting meeting) {
        return papers.answersUntil(meeting.id()).orElseThrow();
    }

    /** The files of the meeting that may go with a sending. */
    public List<AttachmentRow> files(long meetingId) {
        return documents.of(meetingId);
    }

    /**
     * COM-40, COM-45
     *
     * @throws RuleBroken when the files are too large together, or somebody who was chosen has
     *     answered
     */
    public void mustFit(Dispatch dispatch) {
        tooLarge(dispatch).forEach(DispatchChecks::refuse);
        answered(dispatch).forEach(DispatchChecks::refuse);
    }

    private static void refuse(RuleBroken refusal) {
        throw refusal;
    }

    /**
     * @throws RuleBroken with all that stands in its way
     */
    public void mustBePossible(Dispatch dispatch) {
        List<RuleBroken> obstacles = obstacles(dispatch);
        if (!obstacles.isEmpty()) {
            throw new RuleBroken("committee.dispatch.missing", obstacles);
        }
    }

    /** COM-40: all that stands in its way today. */
    public List<RuleBroken> obstacles(Dispatch dispatch) {
        List<RuleBroken> all = new ArrayList<>(ofMeeting(dispatch));
        if (all.isEmpty()) {
            if (isAnswered(dispatch.kind())) {
                all.addAll(ofAnswers(dispatch.meeting()));
            }
            all.addAll(answered(dispatch));
            all.addAll(tooLarge(dispatch));
            if (audiences.of(dispatch).reached() == 0) {
                all.add(new RuleBroken("committee.dispatch.nobody"));
            }
        }
        return all;
    }

    /** The meeting itself allows it: what is still missing is said with the sending. */
    public boolean isPreparable(Dispatch dispatch) {
        return ofMeeting(dispatch).isEmpty();
    }

    private List<RuleBroken> ofMeeting(Dispatch dispatch) {
        Meeting meeting = dispatch.meeting();
        return switch (dispatch.kind()) {
            case CONVOCATION ->
                    meeting.isCancelled()
                            ? of("committee.meeting.cancelled")
                            : meeting.state() == Meeting.State.PREPARING
                                    ? unprepared(meeting)
                                    : called(meeting);
            case REMINDER ->
                    meeting.isCancelled() ? of("committee.meeting.cancelled") : called(meeting);
            case UPDATE ->
                    meeting.changedSinceTold().isEmpty()
                            ? of("committee.dispatch.unchanged")
                            : called(meeting);
            case CANCELLATION ->
                    meeting.isCancelled() && meeting.state() == Meeting.State.CONVENED
                            ? List.of()
                            : of("committee.dispatch.notCancelled");
            case MINUTES -> undistributable(meeting);
        };
    }

    private List<RuleBroken> undistributable(Meeting meeting) {
        List<RuleBroken> missing = new ArrayList<>(missing(meeting, Meeting.State.DISTRIBUTED));
        meeting.observationsUntil()
                .filter(day -> meeting.state() == Meeting.State.SIGNED)
                .filter(day -> day.isBefore(meetings.today()))
                .ifPresent(
                        day ->
                                missing.add(
                                        new RuleBroken(
                                                "committee.dispatch.observations.past", day)));
        return missing;
    }

    private List<RuleBroken> missing(Meeting meeting, Meeting.State before) {
        return steps.checks(meeting.id()).stream()
                .filter(check -> check.kind().before() == before)
                .filter(check -> !check.done())
                .map(check -> new RuleBroken("committee.check." + check.kind().name()))
                .toList();
    }

    private static List<RuleBroken> of(String key) {
        return List.of(new RuleBroken(key));
    }

    private List<RuleBroken> unprepared(Meeting meeting) {
        List<RuleBroken> missing = new ArrayList<>(missing(meeting, Meeting.State.CONVENED));
        missing.addAll(past(meeting));
        return missing;
    }

    private List<RuleBroken> called(Meeting meeting) {
        return meeting.state() == Meeting.State.CONVENED
                ? past(meeting)
                : of(
                        meeting.state() == Meeting.State.PREPARING
                                ? "committee.dispatch.notConvened"
                                : "committee.dispatch.held");
    }

    private List<RuleBroken> past(Meeting meeting) {
        LocalDate day = meeting.date().lastDay();
        return day.isBefore(meetings.today())
                ? List.of(new RuleBroken("committee.dispatch.past", day))
                : List.of();
    }

    private List<RuleBroken> ofAnswers(Meeting meeting) {
        LocalDate until = answersUntil(meeting);
        return until.isBefore(meetings.today()) || until.isAfter(meeting.date().lastDay())
                ? List.of(new RuleBroken("committee.dispatch.answers", until))
                : List.of();
    }

    /** COM-45: those who were chosen though they have answered. */
    private List<RuleBroken> answered(Dispatch dispatch) {
        if (dispatch.kind() != Dispatch.Kind.REMINDER) {
            return List.of();
        }
        List<String> names =
                participations.of(dispatch.meeting().id()).stream()
                        .filter(one -> dispatch.chosen().contains(one.id()))
                        .filter(one -> one.answer() != Participation.Answer.NONE)
                        .map(Participation::person)
                        .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(new RuleBroken("committee.dispatch.answered", String.join(", ", names)));
    }

    private List<RuleBroken> tooLarge(Dispatch dispatch) {
        long bytes =
                files(dispatch.meeting().id()).stream()
                        .filter(file -> dispatch.files().contains(file.id()))
                        .mapToLong(AttachmentRow::size)
                        .sum();
        return bytes > MOST_BYTES
                ? List.of(
                        new RuleBroken(
                                "committee.dispatch.files.tooLarge",
                                megabytes(bytes),
                                megabytes(MOST_BYTES)))
                : List.of();
    }

    private static BigDecimal megabytes(long bytes) {
        return BigDecimal.valueOf(bytes, 6);
    }
}
