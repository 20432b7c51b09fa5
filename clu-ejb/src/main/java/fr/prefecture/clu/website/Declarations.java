package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people declare of a site's days: WEB-9. */
@Stateless
@RolesAllowed(Roles.WEBSITE)
public class Declarations {

    static final String SUBJECT = "website.declaration";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Sites sites;
    @EJB Origins origins;
    @EJB UpdateDays days;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * Declares an update that no feed tells of.
     *
     * @param page its address or title; empty if it does not matter
     * @param section the part of the site; empty for the one that the address says
     * @return the declaration's number
     * @throws RuleBroken when the day is to come or the page too long
     */
    public long update(String siteName, LocalDate day, String page, String section) {
        Declaration declaration = keep(siteName, day, Declaration.Kind.UPDATE, page, "");
        origins.add(
                declaration.id(),
                siteName,
                FeedKind.DECLARATION,
                List.of(
                        PageUpdate.on(
                                declaration.page(), section, day, UpdateKind.CHANGED, false)));
        origins.publish(declaration.id());
        return declaration.id();
    }

    /**
     * WEB-13: declares an update that tells of something that another feature keeps; as long as it
     * stands, it is the same one.
     *
     * @param subject a name for what it tells of, at most 100 characters
     * @return the declaration's number
     * @throws RuleBroken as {@link #update}
     */
    @RolesAllowed({Roles.WEBSITE, Roles.QUALITY})
    public long publish(
            String subject, String siteName, LocalDate day, String page, String section) {
        sites.followed(siteName);
        Optional<Long> standing =
                of(subject).stream()
                        .filter(row -> row.withdrawnAt().isEmpty())
                        .map(DeclarationRow::id)
                        .findFirst();
        if (standing.isPresent()) {
            return standing.get();
        }
        long id = update(siteName, day, page, section);
        em.find(Declaration.class, id).tellsOf(subject);
        em.flush();
        return id;
    }

    /** WEB-13: takes that declaration back; twice is once. */
    @RolesAllowed({Roles.WEBSITE, Roles.QUALITY})
    public void takeBack(String subject) {
        of(subject).stream()
                .filter(row -> row.withdrawnAt().isEmpty())
                .forEach(row -> withdraw(row.id()));
    }

    /** WEB-13: what was declared of a subject, those taken back too, latest first. */
    @RolesAllowed({Roles.WEBSITE, Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public List<DeclarationRow> of(String subject) {
        return em.createQuery(
                        "select d from Declaration d where d.subject = :subject order by d.id desc",
                        Declaration.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(Declaration::row)
                .toList();
    }

    /**
     * WEB-5: declares that what was updated on a day was urgent.
     *
     * @throws RuleBroken when the day is to come, or the reason is missing or too long
     */
    public long urgency(String siteName, LocalDate day, String reason) {
        return keep(siteName, day, Declaration.Kind.URGENCY, "", reason).id();
    }

    /**
     * Excuses a day whose expected update did not come.
     *
     * @throws RuleBroken when the day is to come, or the reason is missing or too long
     */
    public long excuse(String siteName, LocalDate day, String reason) {
        return keep(siteName, day, Declaration.Kind.EXCUSE, "", reason).id();
    }

    /**
     * Takes a declaration back; twice is once.
     *
     * @throws RuleBroken when there is no such declaration
     */
    public void withdraw(long id) {
        Declaration declaration = em.find(Declaration.class, id);
        if (declaration == null) {
            throw new RuleBroken("website.declaration.unknown", id);
        }
        if (!declaration.isWithdrawn()) {
            declaration.withdraw(caller(), clock.instant());
            changes.removed(SUBJECT, id, declaration.written());
            origins.remove(id);
        }
    }

    /** All declarations of a period, those taken back too, latest first. */
    @RolesAllowed({Roles.WEBSITE, Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<DeclarationRow> rows(ReportingPeriod period, Optional<String> siteName) {
        return sites.named(siteName).map(site -> of(site, period)).orElse(List.of()).stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .map(Declaration::row)
                .toList();
    }

    public Optional<DeclarationRow> find(long id) {
        return Optional.ofNullable(em.find(Declaration.class, id)).map(Declaration::row);
    }

    /** Those that hold, by day, in the order in which they were made. */
    @RolesAllowed({Roles.WEBSITE, Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.READER})
    public Map<LocalDate, List<Declaration>> standing(Site site, ReportingPeriod period) {
        return of(site, period).stream()
                .filter(declaration -> !declaration.isWithdrawn())
                .collect(Collectors.groupingBy(Declaration::day));
    }

    private List<Declaration> of(Site site, ReportingPeriod period) {
        return em.createQuery(
                        "select d from Declaration d where d.site = :site"
                                + " and d.day between :from and :to order by d.id",
                        Declaration.class)
                .setParameter("site", site)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    private Declaration keep(
            String siteName, LocalDate day, Declaration.Kind kind, String page, String reason) {
        Site site = sites.followed(siteName);
        Declaration declaration =
                new Declaration(
                        site,
                        day,
                        kind,
                        page,
                        reason,
                        sites.today(site),
                        caller(),
                        clock.instant());
        em.persist(declaration);
        em.flush();
        changes.created(SUBJECT, declaration.id(), declaration.written());
        return declaration;
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
