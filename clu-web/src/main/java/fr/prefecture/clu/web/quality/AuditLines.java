package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditCycles;
import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.FindingRow;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.quality.Structures;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The audits that the address asks for, for the page and for what it hands out. */
@RequestScoped
public class AuditLines {

    @Inject Audits audits;
    @Inject AuditCycles cycles;
    @Inject Findings findings;
    @Inject Structures structures;
    @Inject HttpServletRequest request;

    private AuditFilters filters;

    @PostConstruct
    void begin() {
        filters = new AuditFilters(request, structures.all());
    }

    AuditFilters filters() {
        return filters;
    }

    boolean none() {
        return audits.all().isEmpty();
    }

    List<AuditLine> lines() {
        return audits.all().stream().filter(filters::admits).map(this::line).toList();
    }

    private AuditLine line(AuditRow row) {
        List<FindingRow> found = findings.of(row.id());
        return new AuditLine(
                row,
                found.size(),
                found.stream().filter(FindingRow::isWithoutAction).count(),
                request.getContextPath() + AuditFrame.LIST + "/" + row.id());
    }

    List<CycleLine> cycles() {
        return cycles.all().stream()
                .map(row -> new CycleLine(row, request.getContextPath(), audits.today()))
                .toList();
    }
}
