package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The audits, and where each structure stands in the life of its label. */
@Named
@RequestScoped
public class AuditsPage {

    @Inject AuditLines report;
    @Inject HttpServletRequest request;

    private List<AuditLine> lines;
    private List<CycleLine> cycles;

    @PostConstruct
    void begin() {
        lines = report.lines();
        cycles = report.cycles();
    }

    public List<AuditLine> getLines() {
        return lines;
    }

    public List<CycleLine> getCycles() {
        return cycles;
    }

    public List<AuditFilters.Choice> getStructures() {
        return report.filters().structures();
    }

    public List<AuditFilters.Choice> getKinds() {
        return report.filters().kinds();
    }

    public List<AuditFilters.Choice> getStates() {
        return report.filters().states();
    }

    /** There is no audit at all. */
    public boolean isNone() {
        return report.none();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getNote() {
        return Texts.of(
                "quality.audits.note",
                report.filters().inWords(),
                Texts.count(lines.size(), "quality.audits.count"));
    }

    public String getExportAddress() {
        return report.filters().address(AuditExports.LIST).toString();
    }
}
