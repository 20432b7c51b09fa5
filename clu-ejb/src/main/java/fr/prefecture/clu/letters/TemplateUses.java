package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How often templates serve: by template, day and service, and nothing else. LET-10 */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class TemplateUses {

    /** Most characters of a service's name. */
    public static final int LONGEST_SERVICE = ReplyTemplate.LONGEST_SERVICE;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /**
     * Counts one use, today.
     *
     * @param service empty when none was chosen
     * @throws RuleBroken when there is no such template, or the name is too long
     */
    public void count(long templateId, String service) {
        String named = service.strip();
        if (named.length() > LONGEST_SERVICE) {
            throw new RuleBroken("letters.service.tooLong", LONGEST_SERVICE, named.length());
        }
        ReplyTemplate template =
                em.find(ReplyTemplate.class, templateId, LockModeType.PESSIMISTIC_WRITE);
        if (template == null) {
            throw new RuleBroken("letters.template.unknown");
        }
        LocalDate today = LocalDate.now(clock);
        TemplateUse use =
                em.createQuery(
                                "select u from TemplateUse u where u.template = :template"
                                        + " and u.day = :day and u.service = :service",
                                TemplateUse.class)
                        .setParameter("template", template)
                        .setParameter("day", today)
                        .setParameter("service", named)
                        .getResultStream()
                        .findFirst()
                        .orElseGet(() -> new TemplateUse(template, today, named));
        use.again();
        em.persist(use);
    }

    /** By day, the latest first, then by code and service. */
    public List<UseRow> rows(ReportingPeriod period) {
        return em.createQuery(
                        "select u from TemplateUse u join fetch u.template"
                                + " where u.day between :from and :to"
                                + " order by u.day desc, u.template.code, u.service",
                        TemplateUse.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(TemplateUse::row)
                .toList();
    }
}
