package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services that answer for actions: a list that grows as they are named. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class ServiceUnits {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** In the order of the alphabet. */
    @RolesAllowed({
        Roles.QUALITY,
        Roles.SECRETARY_GENERAL,
        Roles.CERT,
        Roles.WEBSITE,
        Roles.SWITCHBOARD,
        Roles.STAFF,
        Roles.NIGHT
    })
    public List<String> names() {
        return em.createQuery("select s.name from ServiceUnit s", String.class)
                .getResultStream()
                .sorted(Collator.getInstance(Locale.FRENCH))
                .toList();
    }

    /**
     * ACT-7: the service of that name, known from now on; none for an empty one.
     *
     * @throws fr.prefecture.clu.shared.RuleBroken when the name is too long, or has neither letter
     *     nor digit
     */
    public Optional<ServiceUnit> named(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return em.createQuery("select s from ServiceUnit s where s.key = :key", ServiceUnit.class)
                .setParameter("key", ServiceUnit.keyOf(name))
                .getResultStream()
                .findFirst()
                .or(() -> Optional.of(added(name)));
    }

    private ServiceUnit added(String name) {
        ServiceUnit service = new ServiceUnit(name);
        em.persist(service);
        em.flush();
        changes.created("actions.service", service.id(), service.name());
        return service;
    }
}
