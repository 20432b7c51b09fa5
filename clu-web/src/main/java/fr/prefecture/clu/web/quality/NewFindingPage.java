package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DeviationGrade;
import fr.prefecture.clu.quality.FindingKind;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** A finding that somebody notes. QUA-44 */
@Named
@RequestScoped
public class NewFindingPage extends AuditFrame {

    private final FindingForm form = new FindingForm();

    @Inject Findings findings;
    @Inject AuditChoices choices;

    private String entry;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
    }

    @Override
    public void load() throws IOException {
        if (found().filter(row -> row.isOpen()).isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        try {
            long id = findings.note(number(), entry, form.terms());
            lead(
                    getAddress() + "#constats",
                    Texts.of("quality.finding.noted", findings.find(id).orElseThrow().number()));
        } catch (RuleBroken refusal) {
            if (refusal instanceof EnteredOtherwise) {
                entry = UUID.randomUUID().toString();
            }
            AuditRefusals.say(refusal);
        }
        return null;
    }

    public List<SelectItem> getKinds() {
        return AuditWords.choices(FindingKind.class, Texts.of("quality.choose"));
    }

    public List<SelectItem> getGrades() {
        return AuditWords.choices(DeviationGrade.class, Texts.of("quality.finding.noGrade"));
    }

    public List<SelectItem> getCommitments() {
        return choices.commitments(row().terms().editionId());
    }

    public FindingForm getForm() {
        return form;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }
}
