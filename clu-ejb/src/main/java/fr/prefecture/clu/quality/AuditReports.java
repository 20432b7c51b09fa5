package fr.prefecture.clu.quality;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/**
 * QUA-60: an audit and its deviations on paper, which says what is kept and never what day it is.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class AuditReports {

    static final String REPORT = "audit-report";
    static final String SHEET = "deviation-sheet";

    @EJB Audits audits;
    @EJB Findings findings;
    @EJB RequestedDocuments documents;
    @EJB Papers papers;

    /**
     * QUA-60: under the headings of the ministry's report.
     *
     * @throws RuleBroken when there is no such audit
     */
    public Paper report(long auditId, Print print) {
        AuditRow audit =
                audits.find(auditId).orElseThrow(() -> new RuleBroken("quality.audit.unknown"));
        return papers.write(
                REPORT,
                "rapport-" + AuditPaperValues.fileName(audit),
                AuditPaperValues.report(
                        audit,
                        audits.externalAfter(auditId),
                        findings.of(auditId),
                        documents.of(auditId)),
                print);
    }

    /**
     * QUA-52, QUA-60
     *
     * @throws RuleBroken when there is no such finding, or no sheet of it
     */
    public Paper sheet(long findingId, Print print) {
        FindingRow finding =
                findings.find(findingId)
                        .filter(row -> row.sheet().isPresent())
                        .orElseThrow(() -> new RuleBroken("quality.deviation.unknown"));
        AuditRow audit = audits.find(finding.auditId()).orElseThrow();
        return papers.write(
                SHEET,
                "ecart-" + finding.number() + "-" + AuditPaperValues.fileName(audit),
                AuditPaperValues.sheet(audit, finding),
                print);
    }
}
