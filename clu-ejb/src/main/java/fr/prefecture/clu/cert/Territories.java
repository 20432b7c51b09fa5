package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The départements that this préfecture's own centre serves: CERT-1. */
@Stateless
@RolesAllowed({
    Roles.CERT,
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR,
    Roles.READER,
    Roles.NIGHT
})
public class Territories {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** What the centre examines, has examined or will examine, by territory and title. */
    public List<Remit> remits() {
        return em.createQuery(
                        "select r from Remit r join fetch r.territory t join fetch r.title y"
                                + " order by t.name, y.name, r.validFrom",
                        Remit.class)
                .getResultList();
    }

    /** Those that are served, were or will be, by name. */
    public List<Territory> served() {
        return remits().stream().map(Remit::territory).distinct().toList();
    }

    public Optional<Territory> find(String code) {
        return served().stream().filter(territory -> territory.code().equals(code)).findFirst();
    }

    /**
     * @throws RuleBroken when it is not served
     */
    public Territory coded(String code) {
        return find(code).orElseThrow(() -> new RuleBroken("cert.territory.unknown", code));
    }
}
