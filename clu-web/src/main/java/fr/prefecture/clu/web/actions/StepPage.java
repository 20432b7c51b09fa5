package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFiles;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One step of an action, with what is to be said of it: reported, done, abandoned, reopened. */
@Named
@RequestScoped
public class StepPage extends FormPage<Record> {

    /** The steps, by the word of the address. */
    enum Kind {
        REPORT("avancement"),
        FINISH("clore"),
        ABANDON("abandonner"),
        REOPEN("rouvrir");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElse(REPORT);
        }
    }

    /** How far it is, and a file that shows it. */
    public record Reported(
            @NotBlank @Size(max = ActionSteps.LONGEST_TEXT) String text, Optional<SentFile> file) {}

    /** What shows that it is done: words, a file, or a file that is there already. */
    public record Finished(
            @Size(max = ActionSteps.LONGEST_TEXT) String text,
            @NotNull LocalDate on,
            Optional<SentFile> file) {}

    /** Why it is done no more, or once more. */
    public record Reason(@NotBlank @Size(max = ActionSteps.LONGEST_TEXT) String text) {}

    @Inject ActionSteps steps;
    @Inject ActionFiles files;
    @Inject Sheet sheet;
    @Inject Clock clock;

    @Override
    protected void declare(FormDeclaration<Record> form) {
        switch (getKind()) {
            case REPORT ->
                    form.of(Reported.class, "actions.step.report")
                            .set("text", sheet.exists() ? sheet.get().row().progress() : "")
                            .file("file", Sheet.ACCEPTED);
            case FINISH ->
                    form.of(Finished.class, "actions.step.finish")
                            .set("on", LocalDate.now(clock))
                            .file("file", Sheet.ACCEPTED);
            case ABANDON -> form.of(Reason.class, "actions.step.abandon");
            case REOPEN -> form.of(Reason.class, "actions.step.reopen");
        }
    }

    public void load() throws IOException {
        sheet.unless(
                sheet.exists()
                        && (getKind() == Kind.REPORT ? sheet.mayReport() : sheet.mayWrite()));
    }

    @Override
    protected void send(Record typed) throws IOException {
        long id = sheet.id();
        if (typed instanceof Reported reported) {
            attach(reported.file());
            steps.report(id, reported.text());
        } else if (typed instanceof Finished finished) {
            attach(finished.file());
            steps.finish(id, finished.text(), finished.on());
        } else if (getKind() == Kind.ABANDON) {
            steps.abandon(id, ((Reason) typed).text());
        } else {
            steps.reopen(id, ((Reason) typed).text());
        }
        sheet.done("actions.step.done." + getKind());
    }

    private void attach(Optional<SentFile> file) throws IOException {
        if (file.isPresent()) {
            try (InputStream in = file.get().open()) {
                files.addEvidence(sheet.id(), file.get().name(), in);
            }
        }
    }

    Kind getKind() {
        return Kind.of(request.getParameter("quoi"));
    }

    public boolean isFileWanted() {
        return getKind() == Kind.FINISH || getKind() == Kind.REPORT;
    }

    public boolean isDated() {
        return getKind() == Kind.FINISH;
    }

    /** Nobody abandons by a click too many. */
    public boolean isDangerous() {
        return getKind() == Kind.ABANDON;
    }

    public String getTitle() {
        return Texts.of("actions.step.title." + getKind());
    }

    public String getHeading() {
        return Texts.of("actions.step.heading." + getKind(), sheet.get().row().reference());
    }

    public String getActionTitle() {
        return sheet.get().row().title();
    }

    public String getIntro() {
        return Texts.of("actions.step.intro." + getKind());
    }

    public List<AttachmentRow> getEvidence() {
        return files.of(ActionFiles.EVIDENCE, sheet.id());
    }

    public String getReference() {
        return sheet.get().row().reference();
    }

    public String getBackAddress() {
        return sheet.address();
    }
}
