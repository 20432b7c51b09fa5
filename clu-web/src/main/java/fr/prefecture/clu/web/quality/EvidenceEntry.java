package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceKind;
import fr.prefecture.clu.quality.GivenFile;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forms of a new piece and of a changed one have in common. */
class EvidenceEntry {

    private static final long MEGABYTE = 1_000_000;
    private static final String BOX = "prouve";

    @Inject EvidenceChoices choices;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final EvidenceForm form = new EvidenceForm();
    private List<SentFile> files = List.of();

    /** The boxes that were sent. */
    Set<Long> ticked() {
        return Optional.ofNullable(request.getParameterValues(BOX)).stream()
                .flatMap(Arrays::stream)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    List<GivenFile> given() throws IOException {
        List<GivenFile> given = new ArrayList<>();
        for (SentFile file : files) {
            given.add(new GivenFile(file.name(), file.open()));
        }
        return given;
    }

    /** Whether the form lacks a date that it says it has. */
    boolean isEndMissing() {
        if (form.isEndMissing()) {
            say("jusquau", Texts.of("quality.evidence.until.missing"));
            return true;
        }
        return false;
    }

    /** At the field, which keeps its text; above the page what concerns all of it. */
    void say(RuleBroken refusal) {
        String text = Texts.of(refusal.getMessage(), refusal.arguments());
        switch (refusal.getMessage()) {
            case "quality.evidence.title.wrong" -> say("titre", text);
            case "quality.evidence.link", "quality.evidence.document" -> say("lien", text);
            case "quality.evidence.description.tooLong", "quality.evidence.description.missing" ->
                    say("description", text);
            case "quality.evidence.obtained.future" -> say("obtenue", text);
            case "quality.evidence.validity.reversed" -> say("jusquau", text);
            case "actions.service.tooLong", "actions.service.noName" -> say("service", text);
            default -> {
                if (refusal.getMessage().startsWith("shared.attachment.")
                        || refusal.getMessage().startsWith("quality.evidence.file.")) {
                    say("fichiers", text);
                } else {
                    FacesContext.getCurrentInstance()
                            .addMessage(
                                    null,
                                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
                }
            }
        }
    }

    private void say(String field, String text) {
        UIInput input = (UIInput) request.getAttribute("clu.field." + field);
        if (!field.equals("fichiers")) {
            input.setSubmittedValue(request.getParameter(field));
        }
        input.setValid(false);
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    // --- what may be chosen

    public List<String> getServices() {
        return choices.services();
    }

    public List<SelectItem> getStructures() {
        return choices.structureItems();
    }

    public List<SelectItem> getRules() {
        return choices.ruleItems();
    }

    public List<SelectItem> getKinds() {
        return Stream.of(EvidenceKind.values())
                .map(one -> new SelectItem(one, EvidenceWords.kind(one)))
                .toList();
    }

    public List<SelectItem> getValidities() {
        return Stream.of(EvidenceForm.Validity.values())
                .map(one -> new SelectItem(one, Texts.of("Validity." + one.name())))
                .toList();
    }

    public String getAccept() {
        return EvidenceWords.accepted();
    }

    public String getAccepted() {
        return Texts.of("quality.evidence.files.help", French.size(getMost()));
    }

    public long getMost() {
        return Settings.uploadMost();
    }

    public String getMostSaid() {
        return Texts.of("quality.evidence.files.tooLarge", getMost() / MEGABYTE);
    }

    public EvidenceForm getForm() {
        return form;
    }

    public List<SentFile> getFiles() {
        return files;
    }

    public void setFiles(List<SentFile> files) {
        this.files = files == null ? List.of() : files;
    }
}
