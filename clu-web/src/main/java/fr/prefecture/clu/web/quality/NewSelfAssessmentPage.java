package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.SelfAssessments;
import fr.prefecture.clu.shared.RuleBroken;
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

/** A self-assessment that begins: of whom, of which year. QUA-53 */
@Named
@RequestScoped
public class NewSelfAssessmentPage {

    @Inject SelfAssessments assessments;
    @Inject Audits audits;
    @Inject AuditChoices choices;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Long structure;
    private Long edition;
    private Integer year;

    @PostConstruct
    void begin() {
        year = audits.today().getYear();
        choices.asked(request.getParameter("pour"))
                .ifPresent(
                        one -> {
                            structure = one.id();
                            edition = one.editionId().orElse(null);
                        });
    }

    public String open() throws IOException {
        try {
            long id = assessments.open(structure, edition, year);
            messages.tellNext(Texts.of("quality.self.opened"));
            messages.leadTo(request.getContextPath() + SelfAssessmentPage.PATH + id);
        } catch (RuleBroken refusal) {
            AuditRefusals.say(refusal);
        }
        return null;
    }

    public boolean isNobody() {
        return choices.all().isEmpty();
    }

    public List<SelectItem> getStructures() {
        return choices.structures();
    }

    public List<SelectItem> getEditions() {
        return choices.editions();
    }

    public Long getStructure() {
        return structure;
    }

    public void setStructure(Long structure) {
        this.structure = structure;
    }

    public Long getEdition() {
        return edition;
    }

    public void setEdition(Long edition) {
        this.edition = edition;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
