package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each structure stands in the life of its label. QUA-51 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class AuditCycles {

    @EJB Structures structures;
    @EJB Awards awards;
    @EJB Audits audits;

    /** In the order of the structures. */
    public List<CycleRow> all() {
        return of(audits.all());
    }

    /**
     * The same.
     *
     * @param latestFirst all audits
     */
    public List<CycleRow> of(List<AuditRow> latestFirst) {
        Map<Long, AwardRow> latest = awards.latest();
        return structures.all().stream()
                .map(one -> row(one, Optional.ofNullable(latest.get(one.id())), latestFirst))
                .toList();
    }

    private static CycleRow row(
            StructureRow structure, Optional<AwardRow> award, List<AuditRow> latestFirst) {
        List<AuditRow> own =
                latestFirst.stream()
                        .filter(row -> row.terms().structureId() == structure.id())
                        .sorted(Comparator.comparing(AuditRow::begins).thenComparing(AuditRow::id))
                        .toList();
        return CycleRow.of(
                structure,
                award.map(AwardRow::label).orElse(""),
                award.map(AwardRow::awardedOn),
                award.map(AwardRow::validUntil),
                own);
    }
}
