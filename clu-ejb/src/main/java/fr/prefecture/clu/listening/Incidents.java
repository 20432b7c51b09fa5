package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.ListQuery;
import fr.prefecture.clu.list.Listed;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The register of incidents: lacks of respect, either way. ECO-98 */
@Stateless
@LocalBean
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
public class Incidents implements Listed<IncidentRow> {

    static final String SUBJECT = "listening.incident";

    private static final ListQuery<IncidentRow> LIST =
            ListQuery.of(
                            IncidentRow.class,
                            "Incident i",
                            "left join i.service s",
                            "i.id, i.version, i.happenedOn, i.channel, i.kind, s.name, i.measure")
                    .sort("date", "i.happenedOn")
                    .filter("nature", "i.kind")
                    .filter("canal", "i.channel")
                    .filter("service", "i.service.name")
                    .period("du", "au", "i.happenedOn");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;
    @Resource SessionContext session;

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Nothing in it is anybody's: all see the same. */
    @Override
    public ListQuery<IncidentRow>.Reading list() {
        return LIST.on(em);
    }

    /** How many there are of each kind. */
    public Map<IncidentKind, Long> byKind(Ask ask) {
        return list().counts(ask, IncidentKind.class, "i.kind");
    }

    /** How many there were in each month. */
    public Map<YearMonth, Long> byMonth(Ask ask) {
        return list().countsByMonth(ask, "i.happenedOn");
    }

    /**
     * ECO-98
     *
     * @param entry what tells one entry from another: sent twice, it is kept once
     * @throws RuleBroken when it is to come, there is no such service, or something else was kept
     *     under this entry
     */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF})
    public void enter(String entry, IncidentTerms terms) {
        // Whoever enters waits here for the others: no entry twice.
        em.createNativeQuery("update listening_counter set opened = opened + 1 where id = 1")
                .executeUpdate();
        Incident incident =
                new Incident(
                        entry,
                        terms,
                        service(terms.service()),
                        session.getCallerPrincipal().getName(),
                        today());
        Optional<Incident> known =
                changes.entered(SUBJECT, Incident.class, entry, incident.written());
        if (known.isPresent()) {
            return;
        }
        em.persist(incident);
        em.flush();
        changes.created(SUBJECT, incident.id(), incident.written());
    }

    /**
     * Takes off what was typed by mistake; the history keeps it.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong remove(long id) {
        Incident incident = em.find(Incident.class, id);
        if (incident == null) {
            return OptionalLong.empty();
        }
        IncidentRow row = incident.row();
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                id,
                                row.happenedOn()
                                        + " · {IncidentKind."
                                        + row.kind()
                                        + "} · {IncidentChannel."
                                        + row.channel()
                                        + "}",
                                incident.written(),
                                "",
                                "/incidents"),
                        List.of(Removal.Rows.of("listening_incident", id)));
        em.remove(incident);
        return OptionalLong.of(binned);
    }

    private Optional<ServiceUnit> service(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                em.createQuery(
                                "select s from ServiceUnit s where s.name = :name",
                                ServiceUnit.class)
                        .setParameter("name", name)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleBroken("listening.complaint.service.unknown", name)
                                                .at("service")));
    }
}
