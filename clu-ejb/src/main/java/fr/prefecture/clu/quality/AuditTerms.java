package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of an audit. People are named by their function only.
 *
 * @param plannedTo the last day, included
 * @param actualFrom none until it has begun
 * @param actualTo none until it is over
 * @param auditors the body that audits: peers, or a certification body
 * @param lead the function of who leads the auditors
 * @param perimeter the modules and activities evaluated, in lines
 * @param headcount all who work there
 * @param headcountAffected those whom the label affects
 * @param prefect the function of who heads the structure
 */
public record AuditTerms(
        long structureId,
        long editionId,
        AuditKind kind,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        Optional<LocalDate> actualFrom,
        Optional<LocalDate> actualTo,
        String auditors,
        String lead,
        String perimeter,
        Optional<Integer> headcount,
        Optional<Integer> headcountAffected,
        Optional<Integer> sites,
        String prefect,
        String secretary,
        String officer,
        String openingHours,
        String plan,
        String evaluation) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_HOURS = 1000;
    public static final int LONGEST_TEXT = 3000;

    /**
     * QUA-41
     *
     * @throws RuleBroken when it ends before it begins, ends without having begun, counts less than
     *     nothing or more people affected than there are, or a text is too long
     */
    public AuditTerms {
        if (plannedTo.isBefore(plannedFrom)) {
            throw new RuleBroken("quality.audit.planned.reversed", plannedFrom, plannedTo);
        }
        if (actualTo.isPresent() && actualFrom.isEmpty()) {
            throw new RuleBroken("quality.audit.actual.noStart", actualTo.get());
        }
        if (actualTo.isPresent() && actualTo.get().isBefore(actualFrom.get())) {
            throw new RuleBroken("quality.audit.actual.reversed", actualFrom.get(), actualTo.get());
        }
        checkCount(headcount, "quality.audit.headcount.negative");
        checkCount(headcountAffected, "quality.audit.affected.negative");
        checkCount(sites, "quality.audit.sites.negative");
        if (headcount.isPresent()
                && headcountAffected.isPresent()
                && headcountAffected.get() > headcount.get()) {
            throw new RuleBroken(
                    "quality.audit.affected.tooMany", headcountAffected.get(), headcount.get());
        }
        auditors = AuditText.line(auditors, LONGEST_NAME);
        lead = AuditText.line(lead, LONGEST_NAME);
        perimeter = AuditText.checked(perimeter, LONGEST_TEXT);
        prefect = AuditText.line(prefect, LONGEST_NAME);
        secretary = AuditText.line(secretary, LONGEST_NAME);
        officer = AuditText.line(officer, LONGEST_NAME);
        openingHours = AuditText.checked(openingHours, LONGEST_HOURS);
        plan = AuditText.checked(plan, LONGEST_TEXT);
        evaluation = AuditText.checked(evaluation, LONGEST_TEXT);
    }

    private static void checkCount(Optional<Integer> count, String rule) {
        if (count.isPresent() && count.get() < 0) {
            throw new RuleBroken(rule);
        }
    }
}
