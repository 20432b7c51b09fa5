package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** An audit, said anew: what it is about, and when it took place. QUA-41 */
@Named
@RequestScoped
public class EditAuditPage extends AuditFrame {

    private final AuditForm form = new AuditForm();

    @Inject AuditChoices choices;

    private int version;
    private AuditConflict conflict;

    @PostConstruct
    void begin() {
        found().ifPresent(
                        row -> {
                            version = row.version();
                            form.begin(row.terms());
                        });
    }

    @Override
    public void load() throws IOException {
        if (found().filter(row -> row.isOpen()).isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        try {
            form.setStructure(row().terms().structureId());
            audits.change(number(), version, form.terms());
            lead(getAddress(), Texts.of("quality.audit.changed"));
        } catch (RuleBroken refusal) {
            AuditRefusals.say(refusal);
            if (refusal.getMessage().equals("quality.audit.changedMeanwhile")) {
                conflict = form.against(row().terms());
                version = row().version();
            }
        }
        return null;
    }

    public AuditConflict getConflict() {
        return conflict;
    }

    public List<SelectItem> getStructures() {
        return List.of(new SelectItem(row().terms().structureId(), row().structure()));
    }

    public List<SelectItem> getEditions() {
        return choices.editions();
    }

    public List<SelectItem> getKinds() {
        return choices.kinds();
    }

    public AuditForm getForm() {
        return form;
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
