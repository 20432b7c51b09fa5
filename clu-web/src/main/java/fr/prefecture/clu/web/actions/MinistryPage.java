package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.actions.Escalation;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** What the ministry alone can decide: the note that is sent up, and the answer. */
@Named
@RequestScoped
public class MinistryPage {

    @Inject ActionSteps steps;
    @Inject Sheet sheet;

    private String note;
    private LocalDate sentOn;
    private LocalDate answeredOn;
    private String answer;

    @PostConstruct
    void begin() {
        escalation()
                .ifPresent(
                        known -> {
                            note = known.note();
                            sentOn = known.sentOn().orElse(null);
                            answeredOn = known.answeredOn().orElse(null);
                            answer = known.answer();
                        });
    }

    public void load() throws IOException {
        sheet.unless(sheet.exists());
    }

    public void sendUp() throws IOException {
        steps.sendUp(sheet.id(), note, Optional.ofNullable(sentOn));
        sheet.done("actions.ministry.kept");
    }

    public void keepAnswer() throws IOException {
        steps.answered(sheet.id(), answeredOn, answer);
        sheet.done("actions.ministry.answerKept");
    }

    /** An answer comes after a note. */
    public boolean isSent() {
        return escalation().flatMap(Escalation::sentOn).isPresent();
    }

    public String getHeading() {
        return Texts.of("actions.ministry.heading", sheet.get().row().reference());
    }

    public String getActionTitle() {
        return sheet.get().row().title();
    }

    public String getReference() {
        return sheet.get().row().reference();
    }

    public String getBackAddress() {
        return sheet.address();
    }

    private Optional<Escalation> escalation() {
        return sheet.exists() ? sheet.get().escalation() : Optional.empty();
    }

    // --- fields

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(LocalDate sentOn) {
        this.sentOn = sentOn;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
