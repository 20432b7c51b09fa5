package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What becomes an action of what audits found. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class FindingActions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @EJB Audits audits;
    @EJB Findings findings;
    @EJB ActionItems actions;

    /**
     * QUA-48: twice is once.
     *
     * @return the number of the action
     * @throws RuleBroken when there is no such finding, or there is nothing to put right
     */
    public long becomeAction(long findingId) {
        FindingRow row =
                findings.find(findingId)
                        .orElseThrow(() -> new RuleBroken("quality.finding.unknown"));
        if (row.terms().kind() == FindingKind.STRENGTH) {
            throw new RuleBroken("quality.finding.action.strength");
        }
        AuditRow audit = audits.find(row.auditId()).orElseThrow();
        String text = row.terms().text();
        String asked = row.sheet().map(sheet -> sheet.terms().correctiveAction()).orElse("");
        String title = asked.isEmpty() ? text : asked;
        long action =
                actions.open(
                        new Promise(
                                Findings.SUBJECT,
                                String.valueOf(findingId),
                                named(audit),
                                "/audits/" + audit.id(),
                                title.lines().findFirst().orElse(title),
                                asked.isEmpty() && text.lines().count() < 2 ? "" : text,
                                "",
                                due(row).map(LooseDate::day)));
        if (row.action().isEmpty()) {
            findings.acted(findingId, action);
        }
        return action;
    }

    /** QUA-48: what its sheet says, else the day before the external audit. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public Optional<LocalDate> due(FindingRow row) {
        return row.due()
                .or(
                        () ->
                                audits.externalAfter(row.auditId())
                                        .map(one -> one.terms().plannedFrom().minusDays(1)));
    }

    /** « Audit interne du 27/09/2021, Préfecture » */
    static String named(AuditRow audit) {
        return audit.terms().kind().french()
                + " du "
                + DAY.format(audit.begins())
                + ", "
                + audit.structure();
    }
}
