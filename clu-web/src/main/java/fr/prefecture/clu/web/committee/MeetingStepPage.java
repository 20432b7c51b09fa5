package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks once more before a meeting goes on to its next step. */
@Named
@RequestScoped
public class MeetingStepPage extends MeetingFrame {

    @Inject MeetingSteps steps;
    @Inject Participations participations;

    private String target;

    /** Takes the step that was shown, whatever has been done since. */
    public String take() throws IOException {
        Meeting.State step = Meeting.State.valueOf(target);
        switch (step) {
            case CONVENED -> steps.convene(number());
            case HELD -> steps.hold(number());
            case SUBMITTED -> steps.submit(number());
            case DISTRIBUTED -> steps.distribute(number());
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

    /** The step that the page shows; it travels with the form. */
    public String getTarget() {
        return next().map(Meeting.State::name).orElse("");
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
