package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.SelfAssessments;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What structures said of themselves, year by year. */
@Named
@RequestScoped
public class SelfAssessmentsPage {

    @Inject SelfAssessments assessments;
    @Inject HttpServletRequest request;

    private List<SelfAssessmentLine> lines;

    @PostConstruct
    void begin() {
        lines =
                assessments.all().stream()
                        .map(
                                row ->
                                        new SelfAssessmentLine(
                                                row,
                                                request.getContextPath()
                                                        + SelfAssessmentPage.PATH
                                                        + row.id()))
                        .toList();
    }

    public List<SelfAssessmentLine> getLines() {
        return lines;
    }

    public String getNote() {
        return Texts.count(lines.size(), "quality.self.count");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getExportAddress() {
        return request.getContextPath() + SelfAssessmentExports.LIST;
    }
}
