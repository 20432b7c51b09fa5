package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * QUA-52: audits that have not begun, documents that were not handed over and deviations that are
 * not put right, for the home page.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class LateAudits implements LateSource {

    private static final String PAGE = "/audits/";
    private static final int LONGEST = 200;

    @EJB Audits audits;
    @EJB Deviations deviations;
    @EJB RequestedDocuments documents;

    @Override
    public List<LateItem> late(int most) {
        Stream<LateItem> begun =
                audits.all().stream()
                        .filter(row -> row.state() == AuditState.LATE)
                        .map(
                                row ->
                                        new LateItem(
                                                FindingActions.named(row),
                                                row.terms().officer(),
                                                LooseDate.day(row.terms().plannedFrom()),
                                                PAGE + row.id()));
        Stream<LateItem> given =
                documents.late().stream()
                        .map(
                                row ->
                                        new LateItem(
                                                row.label(),
                                                row.holder(),
                                                LooseDate.day(row.dueOn()),
                                                PAGE + row.auditId()));
        Stream<LateItem> corrected =
                deviations.late().stream()
                        .map(
                                row ->
                                        new LateItem(
                                                AuditText.cut(
                                                        row.terms()
                                                                .description()
                                                                .replaceAll("\\s+", " "),
                                                        LONGEST),
                                                "",
                                                LooseDate.day(row.terms().dueOn().orElseThrow()),
                                                PAGE + "constats/" + row.findingId() + "/ecart"));
        return Stream.of(begun, given, corrected)
                .flatMap(one -> one)
                .sorted(Comparator.comparing(LateItem::due))
                .limit(most)
                .toList();
    }
}
