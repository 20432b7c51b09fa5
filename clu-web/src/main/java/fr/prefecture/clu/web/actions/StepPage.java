package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFiles;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One step of an action, with what is to be said of it: reported, done, abandoned, reopened. */
@Named
@RequestScoped
public class StepPage {

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

    @Inject ActionSteps steps;
    @Inject ActionFiles files;
    @Inject Sheet sheet;
    @Inject HttpServletRequest request;

    private String text;
    private Part file;

    @PostConstruct
    void begin() {
        if (sheet.exists() && getKind() == Kind.REPORT) {
            text = sheet.get().row().progress();
        }
    }

    public void load() throws IOException {
        sheet.unless(
                sheet.exists()
                        && (getKind() == Kind.REPORT ? sheet.mayReport() : sheet.mayWrite()));
    }

    public void take() throws IOException {
        long id = sheet.id();
        Optional<Part> sent = isFileWanted() ? sheet.chosen("fichier") : Optional.empty();
        if (sent.isPresent()) {
            try (InputStream in = sent.get().getInputStream()) {
                files.addEvidence(id, sent.get().getSubmittedFileName(), in);
            }
        }
        String said = Sheet.text(text);
        switch (getKind()) {
            case REPORT -> steps.report(id, said);
            case FINISH -> steps.finish(id, said);
            case ABANDON -> steps.abandon(id, said);
            case REOPEN -> steps.reopen(id, said);
        }
        sheet.done("actions.step.done." + getKind());
    }

    Kind getKind() {
        return Kind.of(request.getParameter("quoi"));
    }

    public boolean isFileWanted() {
        return getKind() == Kind.FINISH || getKind() == Kind.REPORT;
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

    public String getLabel() {
        return Texts.of("actions.step.label." + getKind());
    }

    public String getHelp() {
        return Texts.of("actions.step.help." + getKind());
    }

    /** Evidence may be a file alone; all else is said in words. */
    public boolean isTextRequired() {
        return getKind() != Kind.FINISH;
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

    public String getAccepted() {
        return Texts.of("actions.file.help", French.size(getMost()));
    }

    public long getMost() {
        return Settings.uploadMost();
    }

    public String getMostSaid() {
        return Texts.of("actions.file.tooLarge", getMost() / 1_000_000);
    }

    // --- fields

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
