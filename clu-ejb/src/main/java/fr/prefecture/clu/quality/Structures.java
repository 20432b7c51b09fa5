package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
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

    /** The préfecture first, then by name. */
    public List<StructureRow> all() {
        return em.createQuery(
                        "select s from CandidateStructure s order by s.kind, s.name",
                        CandidateStructure.class)
                .getResultStream()
                .map(CandidateStructure::row)
                .toList();
    }

    public Optional<StructureRow> find(long id) {
        return Optional.ofNullable(em.find(CandidateStructure.class, id))
                .map(CandidateStructure::row);
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
