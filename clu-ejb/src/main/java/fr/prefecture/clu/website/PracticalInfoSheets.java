package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages of practical information of a site, and who checked them when: WEB-12. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL})
public class PracticalInfoSheets {

    static final String SUBJECT = "website.sheet";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Sites sites;
    @EJB Changes changes;

    /** Those whose check is due first. */
    public List<SheetRow> rows(Optional<String> siteName) {
        return sites.named(siteName).map(this::of).orElse(List.of());
    }

    /** WEB-12: how many are late. */
    public long countLate(Optional<String> siteName) {
        return sites.named(siteName).map(this::countLate).orElse(0L);
    }

    private long countLate(Site site) {
        LocalDate today = sites.today(site);
        return em.createQuery(
                        "select s.id, max(c.checkedOn) from PracticalInfoSheet s"
                                + " left join s.checks c where s.site = :site group by s.id",
                        Object[].class)
                .setParameter("site", site)
                .getResultStream()
                .map(
                        cells ->
                                row(
                                        (Long) cells[0],
                                        Optional.ofNullable((LocalDate) cells[1]),
                                        today))
                .filter(SheetRow::late)
                .count();
    }

    private static SheetRow row(long id, Optional<LocalDate> last, LocalDate today) {
        return new SheetRow(
                id,
                "",
                "",
                "",
                last,
                Optional.empty(),
                Optional.empty(),
                PracticalInfoSheet.due(last, today),
                today);
    }

    private List<SheetRow> of(Site site) {
        return em.createQuery(
                        "select s from PracticalInfoSheet s where s.site = :site",
                        PracticalInfoSheet.class)
                .setParameter("site", site)
                .getResultStream()
                .map(sheet -> sheet.row(sites.today(site)))
                .sorted(Comparator.comparing(SheetRow::due).thenComparing(SheetRow::title))
                .toList();
    }

    /**
     * @throws RuleBroken when a text is missing or too long, or another sheet has that title
     */
    @RolesAllowed(Roles.WEBSITE)
    public long add(String siteName, String title, String address, String service) {
        Site site = sites.followed(siteName);
        PracticalInfoSheet sheet = new PracticalInfoSheet(site, title, address, service);
        if (of(site).stream().anyMatch(row -> row.title().equals(sheet.title()))) {
            throw new RuleBroken("website.sheet.title.taken", sheet.title());
        }
        em.persist(sheet);
        em.flush();
        changes.created(SUBJECT, sheet.id(), sheet.title());
        return sheet.id();
    }

    /**
     * Keeps that somebody has checked a sheet.
     *
     * @param proof where it can be seen: an address, a file, a sentence
     * @throws RuleBroken when there is no such sheet, the day is to come, or a text is missing or
     *     too long
     */
    @RolesAllowed(Roles.WEBSITE)
    public void check(long id, LocalDate day, String person, String proof) {
        PracticalInfoSheet sheet = em.find(PracticalInfoSheet.class, id);
        if (sheet == null) {
            throw new RuleBroken("website.sheet.unknown", id);
        }
        sheet.check(day, person, proof, sites.today());
        changes.created("website.sheet.check", id, day + ", " + person.strip() + ": " + proof);
    }
}
