package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The frameworks with their versions. */
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
public class Frameworks {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** By framework, latest version first. */
    public List<EditionRow> editions() {
        return em.createQuery(
                        "select e from FrameworkVersion e join fetch e.framework f order by f.name,"
                                + " e.validFrom desc, e.code desc",
                        FrameworkVersion.class)
                .getResultStream()
                .map(FrameworkVersion::row)
                .toList();
    }

    public Optional<EditionRow> edition(long id) {
        return Optional.ofNullable(em.find(FrameworkVersion.class, id)).map(FrameworkVersion::row);
    }

    /** The indicators that a version names. */
    public List<IndicatorRow> indicators(long editionId) {
        return em.createQuery(
                        "select i from FrameworkIndicator i where i.edition.id = :edition order by"
                                + " i.code",
                        FrameworkIndicator.class)
                .setParameter("edition", editionId)
                .getResultStream()
                .map(FrameworkIndicator::row)
                .toList();
    }

    /** What else its publication says: its title, the day, what it replaces. */
    public Optional<EditionSheet> sheet(long id) {
        return Optional.ofNullable(em.find(FrameworkVersion.class, id))
                .map(FrameworkVersion::sheet);
    }

    /** In reading order. */
    public List<ModuleRow> modules(long editionId) {
        return em.createQuery(
                        "select m from FrameworkModule m where m.edition.id = :edition and"
                                + " m.withdrawn = false order by m.position",
                        FrameworkModule.class)
                .setParameter("edition", editionId)
                .getResultStream()
                .map(FrameworkModule::row)
                .toList();
    }
}
