package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** An audit that somebody plans. QUA-41 */
@Named
@RequestScoped
public class NewAuditPage {

    private final AuditForm form = new AuditForm();

    @Inject Audits audits;
    @Inject AuditChoices choices;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String entry;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
        choices.asked(request.getParameter("pour"))
                .ifPresent(
                        one -> {
                            form.setStructure(one.id());
                            form.setEdition(one.editionId().orElse(null));
                            form.setPerimeter(choices.perimeter(one));
                        });
        form.setPrefect(Texts.of("quality.audit.prefect.usual"));
        form.setSecretary(Texts.of("quality.audit.secretary.usual"));
        form.setOfficer(Texts.of("quality.audit.officer.usual"));
    }

    public String save() throws IOException {
        try {
            long id = audits.plan(entry, form.terms());
            messages.tellNext(Texts.of("quality.audit.planned.done"));
            messages.leadTo(Address.of(request, AuditFrame.LIST + "/" + id).toString());
        } catch (RuleBroken refusal) {
            if (refusal instanceof EnteredOtherwise) {
                entry = UUID.randomUUID().toString();
            }
            AuditRefusals.say(refusal);
        }
        return null;
    }

    /** There is nobody to audit yet. */
    public boolean isNobody() {
        return choices.all().isEmpty();
    }

    public List<SelectItem> getStructures() {
        return choices.structures();
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

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }
}
