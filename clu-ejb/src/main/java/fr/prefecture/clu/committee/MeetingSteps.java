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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The steps of a meeting, from its convocation to the sending of its minutes. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class MeetingSteps {

    @Inject Clock clock;
    @EJB Meetings meetings;
    @EJB AgendaItems items;
    @EJB Participations participations;
    @EJB Decisions decisions;
    @EJB Minutes minutes;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** What every step needs, in the order of the steps, and whether it is there. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<MeetingCheck> checks(long id) {
        Meeting meeting = meetings.get(id);
        List<AgendaItem> agenda = items.of(id);
        List<Participation> people = participations.of(id);
        return List.of(MeetingCheck.Kind.values()).stream()
                .map(kind -> new MeetingCheck(kind, done(kind, meeting, agenda, people)))
                .toList();
    }

    private boolean done(
            MeetingCheck.Kind kind,
            Meeting meeting,
            List<AgendaItem> agenda,
            List<Participation> people) {
        return switch (kind) {
            case EXACT_DATE -> meeting.hasExactDate();
            case TIME -> meeting.startsAt().isPresent();
            case PLACE -> !meeting.place().isEmpty() || !meeting.remote().isEmpty();
            case CHAIR -> !meeting.chair().isEmpty();
            case AGENDA -> !agenda.isEmpty();
            case INVITEES -> people.stream().anyMatch(Participation::isInvited);
            case DAY_COME -> !meetings.today().isBefore(meeting.date().firstDay());
            case ATTENDANCE ->
                    people.stream().anyMatch(Participation::isThere)
                            && people.stream().allMatch(Participation::isNoted);
            case EVERY_THEME ->
                    !agenda.isEmpty()
                            && minutes.themes(meeting.id()).stream()
                                    .filter(theme -> !theme.isRemoved())
                                    .allMatch(MinutesTheme::isWritten);
            case DECISIONS -> unnamed(meeting.id()).isEmpty();
            case RECIPIENTS -> people.stream().anyMatch(Participation::isRecipient);
            case SIGNATURE -> meeting.isSigned();
            case OBSERVATIONS_UNTIL -> meeting.hasObservationsUntil();
        };
    }

    /** COM-32: the first decision that could not become an action, for its service is no name. */
    private Optional<RuleBroken> unnamed(long id) {
        return minutes.themes(id).stream()
                .filter(theme -> !theme.isRemoved())
                .flatMap(
                        theme ->
                                theme.lines().stream()
                                        .filter(line -> line.kind() == Orientation.Kind.DECISION)
                                        .filter(line -> !line.isRemoved() && !line.isBlank())
                                        .filter(line -> !Decisions.isActable(line.service()))
                                        .map(
                                                line ->
                                                        Decisions.unnamed(
                                                                theme.theme(),
                                                                line.text(),
                                                                line.service())))
                .findFirst();
    }

    /**
     * COM-2, COM-10: calls the members.
     *
     * @throws RuleBroken with all that is missing, or when the meeting is past that step
     */
    public void convene(long id, LocalDate on) {
        past(on);
        take(id, Meeting.State.CONVENED, meeting -> meeting.convene(on));
    }

    /**
     * COM-2, COM-10: the meeting has begun.
     *
     * @throws RuleBroken before its day, or when it is not at that step
     */
    public void hold(long id) {
        take(id, Meeting.State.HELD, meeting -> meeting.hold(meetings.today()));
    }

    /**
     * COM-2, COM-10: hands the minutes to the secretary general.
     *
     * @throws RuleBroken with all that is missing, or when the meeting is not at that step
     */
    public void submit(long id) {
        take(id, Meeting.State.SUBMITTED, meeting -> meeting.submit(caller(), clock.instant()));
    }

    /**
     * COM-4: gives the minutes back; the same remark twice is once.
     *
     * @param shown the version of the meeting that was read
     * @throws RuleBroken without a remark, when the minutes have not been submitted, or are not
     *     those that were read
     */
    @RolesAllowed(Roles.SECRETARY_GENERAL)
    public void sendBack(long id, int shown, String remark) {
        Meeting meeting = meetings.get(id);
        if (meeting.state() == Meeting.State.HELD && meeting.remark().equals(remark.strip())) {
            return;
        }
        mustBeRead(meeting, shown);
        String before = meeting.written();
        meeting.sendBack(remark);
        changes.changed(Meetings.SUBJECT, id, before, meeting.written() + " · " + meeting.remark());
    }

    /**
     * COM-4, COM-32: marks the minutes as signed; their decisions become actions.
     *
     * @param shown the version of the meeting that was read
     * @throws RuleBroken when they have not been submitted, or are not those that were read
     */
    @RolesAllowed(Roles.SECRETARY_GENERAL)
    public void sign(long id, int shown, LocalDate on) {
        past(on);
        decisions.becomeActions(id);
        mustBeRead(meetings.get(id), shown);
        Optional<Meeting> next = meetings.openAfter(id);
        take(
                id,
                Meeting.State.SIGNED,
                meeting -> {
                    meeting.sign(on, caller(), clock.instant());
                    next.map(Meeting::date).ifPresent(meeting::announce);
                });
    }

    /**
     * COM-36: sets the last day on which observations on the minutes are received; twice is once.
     *
     * @throws RuleBroken as {@link Meeting#receiveObservationsUntil}
     */
    public void receiveObservationsUntil(long id, LocalDate last) {
        Meeting meeting = meetings.get(id);
        if (!meeting.observationsUntil().equals(Optional.of(last))) {
            String before = meeting.written();
            meeting.receiveObservationsUntil(last);
            changes.changed(Meetings.SUBJECT, id, before, meeting.written());
        }
    }

    /**
     * COM-2: the signed minutes have been sent to those who receive them.
     *
     * @throws RuleBroken when they are not signed
     */
    public void distribute(long id, LocalDate on) {
        past(on);
        take(id, Meeting.State.DISTRIBUTED, meeting -> meeting.distribute(on));
    }

    /** What was sent back, written anew and submitted again is another record. */
    private void mustBeRead(Meeting meeting, int shown) {
        if (meeting.state() == Meeting.State.SUBMITTED) {
            changes.requireVersion(Meetings.SUBJECT, meeting, shown);
        }
    }

    /** COM-13 */
    private void past(LocalDate on) {
        if (on.isAfter(meetings.today())) {
            throw new RuleBroken("committee.meeting.step.future", on);
        }
    }

    /** Twice is once. */
    private void take(long id, Meeting.State target, Consumer<Meeting> step) {
        Meeting meeting = meetings.get(id);
        if (meeting.state() == target) {
            return;
        }
        if (meeting.next().filter(target::equals).isPresent()) {
            List<RuleBroken> missing =
                    checks(id).stream()
                            .filter(check -> check.kind().before() == target && !check.done())
                            .map(check -> missing(check.kind(), id))
                            .toList();
            if (!missing.isEmpty()) {
                throw new RuleBroken("committee.meeting.missing", missing);
            }
        }
        String before = meeting.written();
        step.accept(meeting);
        changes.changed(Meetings.SUBJECT, id, before, meeting.written());
    }

    private RuleBroken missing(MeetingCheck.Kind kind, long id) {
        return kind == MeetingCheck.Kind.DECISIONS
                ? unnamed(id).orElseThrow()
                : new RuleBroken("committee.check." + kind.name());
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
