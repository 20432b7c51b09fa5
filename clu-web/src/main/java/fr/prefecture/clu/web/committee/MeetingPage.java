package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingCalendars;
import fr.prefecture.clu.committee.MeetingCheck;
import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** One meeting: what is known of it, how far it has come, what its next step still needs. */
@Named
@RequestScoped
public class MeetingPage extends MeetingFrame {

    /** A step of the way: done, the one that comes next, or later. */
    public record Step(String text, String kind, String place) {}

    @Inject MeetingSteps steps;
    @Inject People people;
    @Inject Participations participations;
    @Inject MeetingCalendars calendars;

    private List<CheckLine> checks;

    public String getSubject() {
        return meeting().title();
    }

    public String getTime() {
        return meeting().startsAt().map(French::time).orElse("");
    }

    public String getPlace() {
        return meeting().place();
    }

    public String getRemote() {
        return meeting().remote();
    }

    public String getChair() {
        return meeting().chair();
    }

    public String getConvened() {
        return meeting().convenedOn().map(French::weekday).orElse("");
    }

    public String getSubmitted() {
        return meeting()
                .submittedAt()
                .map(at -> people.said(meeting().submittedBy(), at))
                .orElse("");
    }

    public String getSigned() {
        return meeting().signedOn().map(on -> people.said(meeting().signedBy(), on)).orElse("");
    }

    public String getDistributed() {
        return meeting().distributedOn().map(French::weekday).orElse("");
    }

    /** « mardi 15 juin 2021 inclus (dans 3 jours) » */
    public String getObservationsUntil() {
        return meeting()
                .observationsUntil()
                .map(
                        day ->
                                Texts.of(
                                        "committee.observations.until",
                                        French.weekday(day),
                                        French.away(meetings.today(), day)))
                .orElse("");
    }

    /** Where that day is set, from the meeting on until members have been told of it. */
    public boolean isClosingOpen() {
        return isMayWrite() && meeting().mayReceiveObservationsUntil();
    }

    public String getClosingText() {
        return Texts.of(
                meeting().observationsUntil().isPresent()
                        ? "committee.observations.change"
                        : "committee.observations.save");
    }

    /** What the secretary general asked for, as long as it has not been submitted again. */
    public String getRemark() {
        return meeting().state() == Meeting.State.HELD ? meeting().remark() : "";
    }

    public List<Step> getWay() {
        return Stream.of(Meeting.State.values()).map(this::step).toList();
    }

    private Step step(Meeting.State state) {
        int place = state.compareTo(meeting().state());
        String text = MeetingWords.state(state);
        if (place == 0) {
            return new Step(text, "encours", Texts.of("committee.progress.here"));
        }
        return place < 0
                ? new Step(text, "succes", Texts.of("committee.progress.done"))
                : new Step(text, "afaire", Texts.of("committee.progress.later"));
    }

    /** « Annulée le 3 mai 2021 par … » */
    public String getCalledOffText() {
        return Texts.of(
                "committee.calledOff.on",
                people.said(meeting().cancelledBy(), meeting().cancelledOn().orElseThrow()));
    }

    public String getCalledOffWhy() {
        return meeting().cancelledWhy();
    }

    /** It may still be called off. */
    public boolean isCancellable() {
        return isWritable() && meeting().state().compareTo(Meeting.State.HELD) < 0;
    }

    /** « La date a changé depuis la convocation. »; empty when nothing has. */
    public String getChangedText() {
        return isMayWrite() ? MeetingWords.changed(meeting()) : "";
    }

    public String getTellText() {
        return Texts.of("committee.call.tell", Texts.count(invited(), "committee.step.people"));
    }

    /** The invitation for a calendar; empty as long as day and hour are not set. */
    public String getCalendarAddress() {
        return calendars
                .invitation(getId())
                .map(event -> MeetingCalendarFiles.address(request, getId()))
                .orElse("");
    }

    public boolean isFinished() {
        return meeting().next().isEmpty();
    }

    public String getNextHeading() {
        return Texts.of("committee.next." + meeting().next().orElseThrow().name());
    }

    /** What the next step needs. */
    public List<CheckLine> getChecks() {
        if (checks == null) {
            checks =
                    meeting().next().stream()
                            .flatMap(next -> CheckLine.before(next, steps.checks(getId())))
                            .toList();
        }
        return checks;
    }

    public String getLeft() {
        long left = getChecks().stream().filter(line -> !line.done()).count();
        return left == 0
                ? Texts.of("committee.next.ready")
                : Texts.count(left, "committee.next.left");
    }

    public boolean isReady() {
        return getChecks().stream().allMatch(CheckLine::done);
    }

    /** The role of this reader takes the next step. */
    public boolean isMine() {
        return meeting()
                .next()
                .filter(
                        next ->
                                next == Meeting.State.SIGNED
                                        ? request.isUserInRole(Roles.SECRETARY_GENERAL)
                                        : isMayWrite())
                .isPresent();
    }

    public String getStepText() {
        return MeetingStepPage.verb(meeting().next().orElseThrow(), invited());
    }

    private long invited() {
        return participations.of(getId()).stream().filter(one -> one.isInvited()).count();
    }

    public String getStepAddress() {
        return address(
                meeting().next().filter(Meeting.State.SIGNED::equals).isPresent()
                        ? "/signature"
                        : "/etape");
    }

    /** A need of the next step, whether it is met, and where it is. */
    public record CheckLine(String text, boolean done, String part) {

        static Stream<CheckLine> before(Meeting.State step, List<MeetingCheck> checks) {
            return checks.stream()
                    .filter(check -> check.kind().before() == step)
                    .map(
                            check ->
                                    new CheckLine(
                                            French.capital(
                                                    Texts.of(
                                                            "committee.check."
                                                                    + check.kind().name())),
                                            check.done(),
                                            part(check.kind())));
        }

        /** The page of the meeting where it is done; empty when it is none of who prepares it. */
        static String part(MeetingCheck.Kind kind) {
            return switch (kind) {
                case EXACT_DATE, TIME, PLACE, CHAIR, DAY_COME -> "/modifier";
                case AGENDA -> "/ordre-du-jour";
                case INVITEES -> "/convocations";
                case RECIPIENTS -> "/convocations#destinataires";
                case ATTENDANCE -> "/presences";
                case EVERY_THEME, DECISIONS -> "/releve";
                case SIGNATURE -> "";
                case OBSERVATIONS_UNTIL -> "/cloture";
            };
        }

        /** Whoever prepares the meeting is led to what is left, in whatever state the record is. */
        public boolean isLinked(boolean mayWrite) {
            return mayWrite && !done && !part.isEmpty();
        }

        public String kind() {
            return done ? "succes" : "afaire";
        }
    }
}
