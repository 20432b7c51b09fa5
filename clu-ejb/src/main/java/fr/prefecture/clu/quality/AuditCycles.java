package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where each structure stands in the life of its label. QUA-56 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class AuditCycles {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Structures structures;
    @EJB Audits audits;

    /** In the order of the structures. */
    public List<CycleRow> all() {
        List<AuditRow> latestFirst = audits.all();
        return structures.all().stream().map(one -> row(one, latestFirst)).toList();
    }

    private CycleRow row(StructureRow structure, List<AuditRow> latestFirst) {
        List<AuditRow> own =
                latestFirst.stream()
                        .filter(row -> row.terms().structureId() == structure.id())
                        .sorted(
                                Comparator.comparing(AuditRow::begins)
                                        .thenComparing(AuditRow::id))
                        .toList();
        Optional<Object[]> award = award(structure.id());
        return CycleRow.of(
                structure,
                award.map(one -> String.valueOf(one[0])).orElse(""),
                award.map(one -> day(one[1])),
                award.map(one -> day(one[2])),
                own);
    }

    /** The latest: its label, the day on which it was given, its last day. */
    @SuppressWarnings("unchecked")
    private Optional<Object[]> award(long structureId) {
        List<Object[]> awards =
                em.createNativeQuery(
                                "select label, awarded_on, valid_until from quality_award"
                                        + " where structure_id = ?1 order by awarded_on desc")
                        .setParameter(1, structureId)
                        .setMaxResults(1)
                        .getResultList();
        return awards.stream().findFirst();
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
