package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of deviations. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class Deviations {

    /** Of the history; the key is the number of the finding. */
    static final String SUBJECT = "quality.deviation";

    /** The version of a sheet that is not written yet. */
    public static final int NONE = -1;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /**
     * QUA-47: writes the sheet of a deviation, or writes it anew.
     *
     * @param version the one that was shown; {@link #NONE} for a first writing
     * @throws RuleBroken when somebody wrote it meanwhile, the finding is no deviation, or a day
     *     cannot be
     */
    public void write(long findingId, int version, DeviationTerms terms) {
        AuditFinding finding =
                Optional.ofNullable(
                                em.find(
                                        AuditFinding.class,
                                        findingId,
                                        LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("quality.finding.unknown"));
        Optional<DeviationSheet> known = sheet(findingId);
        if (known.map(DeviationSheet::version).orElse(NONE) != version) {
            throw new RuleBroken("quality.deviation.changedMeanwhile");
        }
        Map<String, String> before = known.map(DeviationSheet::written).orElse(Map.of());
        if (known.isPresent()) {
            known.get().say(terms, today());
        } else {
            em.persist(new DeviationSheet(finding, terms, today()));
        }
        em.flush();
        sheet(findingId)
                .orElseThrow()
                .written()
                .forEach((field, text) -> keep(findingId, field, before.get(field), text));
    }

    private void keep(long findingId, String field, String before, String after) {
        if (before == null) {
            if (!after.isEmpty()) {
                changes.created(SUBJECT, findingId, field + "=" + after);
            }
        } else {
            changes.changed(SUBJECT, findingId, field + "=" + before, field + "=" + after);
        }
    }

    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public Optional<DeviationRow> find(long findingId) {
        return sheet(findingId).map(DeviationSheet::row);
    }

    /** QUA-52: those that should be closed and are not, the most late first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<DeviationRow> late() {
        return em.createQuery(
                        "select d from DeviationSheet d join fetch d.finding f join fetch f.audit"
                                + " where d.closedOn is null and d.dueOn < :today order by d.dueOn, d.id",
                        DeviationSheet.class)
                .setParameter("today", today())
                .getResultStream()
                .map(DeviationSheet::row)
                .toList();
    }

    private Optional<DeviationSheet> sheet(long findingId) {
        return em.createQuery(
                        "select d from DeviationSheet d where d.finding.id = :finding",
                        DeviationSheet.class)
                .setParameter("finding", findingId)
                .getResultStream()
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
