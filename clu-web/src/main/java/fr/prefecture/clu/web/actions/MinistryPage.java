package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.actions.Escalation;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.kit.OtherForm;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** What the ministry alone can decide: the note that is sent up, and the answer. */
@Named
@RequestScoped
public class MinistryPage extends FormPage<MinistryPage.Note> {

    /**
     * @param sentOn none while it is only ready
     */
    public record Note(
            @NotBlank @Size(max = ActionSteps.LONGEST_NOTE) String note,
            Optional<LocalDate> sentOn) {}

    /** What the ministry said, and when that came. */
    public record Answer(
            @NotNull LocalDate answeredOn,
            @NotBlank @Size(max = ActionSteps.LONGEST_NOTE) String answer) {}

    @Inject ActionSteps steps;
    @Inject Sheet sheet;

    private OtherForm<Answer> answer;

    @Override
    protected void declare(FormDeclaration<Note> form) {
        form.of(Note.class, "actions.field");
        escalation().ifPresent(known -> form.begin(new Note(known.note(), known.sentOn())));
        FormDeclaration<Answer> answered =
                new FormDeclaration<Answer>().of(Answer.class, "actions.field");
        escalation()
                .ifPresent(
                        known ->
                                answered.set("answeredOn", known.answeredOn().orElse(null))
                                        .set("answer", known.answer()));
        answer = other(answered, this::keep);
    }

    @Override
    protected void send(Note typed) throws IOException {
        steps.sendUp(sheet.id(), typed.note(), typed.sentOn());
        sheet.done("actions.ministry.kept");
    }

    private void keep(Answer typed) throws IOException {
        steps.answered(sheet.id(), typed.answeredOn(), typed.answer());
        sheet.done("actions.ministry.answerKept");
    }

    public OtherForm<Answer> getAnswer() {
        return answer;
    }

    public void load() throws IOException {
        sheet.unless(sheet.exists());
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
}
