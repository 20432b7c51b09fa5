package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The labels that structures were awarded: QUA-11. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Awards {

    static final String SUBJECT = "quality.award";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;

    /** The latest of each structure, by the number of the structure. */
    public Map<Long, AwardRow> latest() {
        Map<Long, AwardRow> latest = new HashMap<>();
        em.createQuery(
                        "select a from LabelAward a join fetch a.edition join fetch a.structure"
                                + " order by a.awardedOn desc, a.id desc",
                        LabelAward.class)
                .getResultStream()
                .forEach(award -> latest.putIfAbsent(award.structure().id(), award.row()));
        return latest;
    }

    /** Latest first. */
    public List<AwardRow> of(long structureId) {
        return em.createQuery(
                        "select a from LabelAward a where a.structure.id = :id order by"
                                + " a.awardedOn desc, a.id desc",
                        LabelAward.class)
                .setParameter("id", structureId)
                .getResultStream()
                .map(LabelAward::row)
                .toList();
    }

    /**
     * @throws RuleBroken when the structure or the version is unknown, or the day is to come
     */
    @RolesAllowed(Roles.QUALITY)
    public void add(long structureId, AwardTerms terms) {
        CandidateStructure structure =
                Optional.ofNullable(em.find(CandidateStructure.class, structureId))
                        .orElseThrow(() -> new RuleBroken("quality.structure.unknown"));
        FrameworkVersion edition =
                Optional.ofNullable(em.find(FrameworkVersion.class, terms.editionId()))
                        .orElseThrow(() -> new RuleBroken("quality.edition.unknown"));
        LabelAward award = new LabelAward(structure, edition, terms, today());
        em.persist(award);
        em.flush();
        changes.created(SUBJECT, structureId, award.written());
    }

    /**
     * Takes away what was entered wrongly.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong remove(long structureId, long id) {
        LabelAward one = em.find(LabelAward.class, id);
        if (one == null || one.structure().id() != structureId) {
            return OptionalLong.empty();
        }
        AwardRow row = one.row();
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                structureId,
                                row.label() + " · " + row.awardedOn(),
                                one.written(),
                                "",
                                "/structures/" + structureId),
                        List.of(Removal.Rows.of("quality_award", id)));
        em.remove(one);
        return OptionalLong.of(binned);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
