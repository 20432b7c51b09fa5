package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** For what a structure applies: modules, units and sites. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Perimeters {

    static final String SUBJECT = "quality.scope";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB Bin bin;

    /** By module, unit and site. */
    public List<ScopeRow> of(long structureId) {
        return em.createQuery(
                        "select s from LabelScope s where s.structure.id = :id order by"
                                + " s.module.position, s.unit, s.site",
                        LabelScope.class)
                .setParameter("id", structureId)
                .getResultStream()
                .map(LabelScope::row)
                .toList();
    }

    /**
     * QUA-10
     *
     * @throws RuleBroken when the structure applies for nothing, the module is of another version,
     *     or this part is there already
     */
    @RolesAllowed(Roles.QUALITY)
    public void add(long structureId, long moduleId, String unit, String site) {
        CandidateStructure structure =
                Optional.ofNullable(em.find(CandidateStructure.class, structureId))
                        .orElseThrow(() -> new RuleBroken("quality.structure.unknown"));
        FrameworkVersion edition =
                structure.edition().orElseThrow(() -> new RuleBroken("quality.scope.noEdition"));
        FrameworkModule module =
                Optional.ofNullable(em.find(FrameworkModule.class, moduleId))
                        .filter(one -> one.edition().id().equals(edition.id()))
                        .filter(one -> !one.isWithdrawn())
                        .orElseThrow(() -> new RuleBroken("quality.scope.module", edition.name()));
        LabelScope part = new LabelScope(structure, module, unit, site);
        boolean known =
                em.createQuery(
                                "select s from LabelScope s where s.structure.id = :id",
                                LabelScope.class)
                        .setParameter("id", structureId)
                        .getResultStream()
                        .anyMatch(one -> one.written().equals(part.written()));
        if (known) {
            throw new RuleBroken("quality.scope.twice");
        }
        em.persist(part);
        em.flush();
        changes.created(SUBJECT, structureId, part.written());
    }

    /**
     * Takes a part away.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong remove(long structureId, long id) {
        LabelScope one = em.find(LabelScope.class, id);
        if (one == null || one.structure().id() != structureId) {
            return OptionalLong.empty();
        }
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                structureId,
                                one.written(),
                                one.written(),
                                "",
                                "/structures/" + structureId),
                        List.of(Removal.Rows.of("quality_scope", id)));
        em.remove(one);
        return OptionalLong.of(binned);
    }
}
