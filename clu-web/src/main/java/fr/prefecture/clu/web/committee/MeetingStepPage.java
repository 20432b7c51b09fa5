package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks once more before a meeting goes on to its next step. */
@Named
@RequestScoped
public class MeetingStepPage extends MeetingFrame {

    private static final Set<Meeting.State> DATED =
            Set.of(Meeting.State.CONVENED, Meeting.State.DISTRIBUTED);

    @Inject MeetingSteps steps;
    @Inject Participations participations;

    private String target;
    private LocalDate on;

    /** Takes the step that was shown, whatever has been done since. */
    public String take() throws IOException {
        Meeting.State step = Meeting.State.valueOf(target);
        switch (step) {
            case CONVENED -> steps.convene(number(), on);
            case HELD -> steps.hold(number());
            case SUBMITTED -> steps.submit(number());
            case DISTRIBUTED -> steps.distribute(number(), on);
            case PREPARING, SIGNED -> {
                messages.leadTo(getAddress());
                return null;
            }
        }
        lead("", Texts.of("committee.stepped." + step.name()));
        return null;
    }

    /** There is a step, and it is for those who prepare the meetings. */
    public boolean isOpen() {
        return next().filter(next -> next != Meeting.State.SIGNED).isPresent();
    }

    public String getHeading() {
        return isOpen() ? getVerb() : Texts.of("committee.step.none");
    }

    public String getVerb() {
        return verb(
                next().orElseThrow(),
                participations.of(getId()).stream().filter(one -> one.isInvited()).count());
    }

    public String getEffect() {
        return Texts.of("committee.step.effect." + next().orElseThrow().name());
    }

    public List<MeetingPage.CheckLine> getMissing() {
        return next().stream()
                .flatMap(next -> MeetingPage.CheckLine.before(next, steps.checks(getId())))
                .filter(line -> !line.done())
                .toList();
    }

    static String verb(Meeting.State next, long invited) {
        return next == Meeting.State.CONVENED && invited > 0
                ? Texts.of("committee.step.convene", Texts.count(invited, "committee.step.people"))
                : Texts.of("committee.step." + next.name());
    }

    private Optional<Meeting.State> next() {
        return meeting().next();
    }

    /** Members are called, and minutes sent, on a day that may have passed. */
    public boolean isDated() {
        return next().filter(DATED::contains).isPresent();
    }

    /** Where the same step is taken by sending; empty when nothing is sent. */
    public String getSendingAddress() {
        return isDated() ? address("/envoi?quoi=" + DispatchWords.of(sending())) : "";
    }

    public String getSendingText() {
        return Texts.of("committee.dispatch.heading." + sending().name());
    }

    /** « Si les membres ont été convoqués autrement… » */
    public String getOtherwise() {
        return Texts.of("committee.step.otherwise." + next().orElseThrow().name());
    }

    private Dispatch.Kind sending() {
        return next().orElseThrow() == Meeting.State.CONVENED
                ? Dispatch.Kind.CONVOCATION
                : Dispatch.Kind.MINUTES;
    }

    public String getDayLabel() {
        return Texts.of("committee.step.day." + next().orElseThrow().name());
    }

    public LocalDate getOn() {
        return on == null ? meetings.today() : on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    /** The step that the page shows; it travels with the form. */
    public String getTarget() {
        return next().map(Meeting.State::name).orElse("");
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
