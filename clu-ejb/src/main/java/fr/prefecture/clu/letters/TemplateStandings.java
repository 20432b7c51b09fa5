package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Standing;
import fr.prefecture.clu.shared.StandingSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many templates had a valid text at the end of a day, of all that were written, and how many
 * observations the last consultation had received.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateStandings implements StandingSource {

    static final String VALIDATED = "letters.validatedTemplates";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> codes() {
        return Set.of(VALIDATED);
    }

    @Override
    public List<Standing> standings(LocalDate on) {
        Instant end = on.plusDays(1).atStartOfDay(Settings.zone()).toInstant();
        long written = count("v.at < :end", on, end);
        boolean known = written > 0;
        Optional<Consultation> consultation = lastSent(end);
        return List.of(
                new Standing(
                        VALIDATED,
                        known ? count("v.validatedAt < :end", on, end) : null,
                        known ? written : null,
                        null,
                        consultation
                                .filter(
                                        one ->
                                                one.closedAt()
                                                        .filter(at -> at.isBefore(end))
                                                        .isEmpty())
                                .map(Consultation::closesOn)
                                .filter(day -> !day.isBefore(on))
                                .orElse(null),
                        consultation.map(one -> received(one, on)).orElse(null),
                        "",
                        on,
                        "/comite/modeles"));
    }

    private long count(String condition, LocalDate on, Instant end) {
        return em.createQuery(
                        "select count(distinct t) from TemplateVersion v join v.template t"
                                + " where (t.withdrawnOn is null or t.withdrawnOn > :day) and "
                                + condition,
                        Long.class)
                .setParameter("day", on)
                .setParameter("end", end)
                .getSingleResult();
    }

    private Optional<Consultation> lastSent(Instant end) {
        return em.createQuery(
                        "select c from Consultation c where c.sentAt < :end"
                                + " order by c.sentAt desc, c.id desc",
                        Consultation.class)
                .setParameter("end", end)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private long received(Consultation consultation, LocalDate on) {
        return em.createQuery(
                        "select count(o) from Observation o where o.consultation = :consultation"
                                + " and o.receivedOn <= :day",
                        Long.class)
                .setParameter("consultation", consultation)
                .setParameter("day", on)
                .getSingleResult();
    }
}
