package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Those that apply for a label: the préfecture, and each sous-préfecture. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.READER,
    Roles.NIGHT
})
public class Structures {

    static final String SUBJECT = "quality.structure";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** The préfecture first, then by name. */
    public List<StructureRow> all() {
        return em.createQuery(
                        "select s from CandidateStructure s left join fetch s.edition e"
                                + " left join fetch e.framework order by s.kind, s.name",
                        CandidateStructure.class)
                .getResultStream()
                .map(CandidateStructure::row)
                .toList();
    }

    public Optional<StructureRow> find(long id) {
        return Optional.ofNullable(em.find(CandidateStructure.class, id))
                .map(CandidateStructure::row);
    }

    /** The version of the record, for whoever would change what they have seen. */
    public int version(long id) {
        return known(id).version();
    }

    /**
     * QUA-10
     *
     * @throws RuleBroken when its code is another's
     */
    @RolesAllowed(Roles.QUALITY)
    public long create(StructureTerms terms) {
        mustBeNew(terms.code(), Optional.empty());
        CandidateStructure structure = new CandidateStructure(terms, edition(terms));
        em.persist(structure);
        em.flush();
        changes.created(SUBJECT, structure.id(), structure.written());
        return structure.id();
    }

    /**
     * QUA-10
     *
     * @param shown the version that was read
     * @throws RuleBroken when another has changed it since, its code is another's, or its perimeter
     *     is of another version than the one that it would apply for
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, StructureTerms terms) {
        CandidateStructure structure = known(id);
        if (structure.version() != shown) {
            throw new RuleBroken("quality.structure.changedSince");
        }
        mustBeNew(terms.code(), Optional.of(id));
        Optional<FrameworkVersion> edition = edition(terms);
        boolean leaves = !structure.edition().map(Versioned::id).equals(edition.map(Versioned::id));
        if (leaves && !scope(id).isEmpty()) {
            throw new RuleBroken("quality.structure.scoped");
        }
        String before = structure.written();
        structure.describe(terms, edition);
        changes.changed(SUBJECT, id, before, structure.written());
    }

    private void mustBeNew(String code, Optional<Long> mine) {
        boolean taken =
                all().stream()
                        .anyMatch(
                                one ->
                                        one.code().equals(code)
                                                && !mine.equals(Optional.of(one.id())));
        if (taken) {
            throw new RuleBroken("quality.structure.code.twice", code);
        }
    }

    private Optional<FrameworkVersion> edition(StructureTerms terms) {
        return terms.editionId()
                .map(
                        id ->
                                Optional.ofNullable(em.find(FrameworkVersion.class, id))
                                        .orElseThrow(
                                                () -> new RuleBroken("quality.edition.unknown")));
    }

    private CandidateStructure known(long id) {
        return Optional.ofNullable(em.find(CandidateStructure.class, id))
                .orElseThrow(() -> new RuleBroken("quality.structure.unknown"));
    }

    /** QUA-5: the modules in its perimeter. */
    public Set<Long> scope(long structureId) {
        return new TreeSet<>(
                em.createQuery(
                                "select s.module.id from LabelScope s where s.structure.id = :id",
                                Long.class)
                        .setParameter("id", structureId)
                        .getResultList());
    }
}
