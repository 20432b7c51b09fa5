package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The desks at which people are received by appointment: RDV-1. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
public class Desks {

    static final String SUBJECT = "appointments.desk";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /**
     * @return its number
     * @throws RuleBroken when a name is missing or too long, or the desk is known
     */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF})
    public long add(String service, String name) {
        List<Desk> known = all();
        String as =
                known.stream()
                        .map(Desk::service)
                        .filter(other -> new Desk(service, name).is(other, name))
                        .findFirst()
                        .orElse(service);
        if (known.stream().anyMatch(desk -> desk.is(service, name))) {
            throw new RuleBroken("appointments.desk.known", service.strip(), name.strip());
        }
        Desk desk = new Desk(as, name);
        em.persist(desk);
        em.flush();
        changes.created(SUBJECT, desk.id(), desk.written());
        return desk.id();
    }

    /** By service, then by name. */
    public List<DeskRow> rows() {
        return all().stream().map(Desk::row).toList();
    }

    /** Their services, each once. */
    public List<String> services() {
        return all().stream().map(Desk::service).distinct().toList();
    }

    private List<Desk> all() {
        return em.createQuery("select d from Desk d order by d.service, d.name", Desk.class)
                .getResultList();
    }
}
