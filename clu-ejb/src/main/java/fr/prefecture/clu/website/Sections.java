package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a site, with the services that answer for them. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL})
public class Sections {

    static final String SUBJECT = "website.section";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Sites sites;
    @EJB Changes changes;

    /** WEB-11: the late ones first, the most late at the top; then by name. */
    public List<SectionRow> rows(Optional<String> siteName) {
        return sites.named(siteName).map(this::of).orElse(List.of());
    }

    /** WEB-11: how many are late. */
    public long countLate(Optional<String> siteName) {
        return sites.named(siteName).map(this::countLate).orElse(0L);
    }

    private long countLate(Site site) {
        LocalDate today = sites.today(site);
        List<?> limited =
                em.createNativeQuery(
                                "select s.id, s.age_limit, (select d.happened_on"
                                        + " from website_day_section d where d.section_id = s.id"
                                        + " order by d.section_id desc, d.happened_on desc"
                                        + " fetch first 1 row only) from website_section s"
                                        + " where s.site_id = ?1 and s.age_limit is not null")
                        .setParameter(1, site.id())
                        .getResultList();
        return limited.stream()
                .map(Object[].class::cast)
                .map(
                        cells ->
                                new SectionRow(
                                        ((Number) cells[0]).longValue(),
                                        "",
                                        Optional.empty(),
                                        Optional.of(((Number) cells[1]).intValue()),
                                        0,
                                        Optional.ofNullable((Date) cells[2]).map(Date::toLocalDate),
                                        today))
                .filter(row -> row.daysLate() > 0)
                .count();
    }

    /** In the order of the alphabet. */
    public List<String> names(Optional<String> siteName) {
        return sites.named(siteName)
                .map(
                        site ->
                                em.createQuery(
                                                "select s.name from Section s where s.site = :site",
                                                String.class)
                                        .setParameter("site", site)
                                        .getResultStream()
                                        .sorted(Collator.getInstance(Locale.FRENCH))
                                        .toList())
                .orElse(List.of());
    }

    private List<SectionRow> of(Site site) {
        LocalDate today = sites.today(site);
        Map<Long, Object[]> known = known(site);
        return em.createQuery("select s from Section s where s.site = :site", Section.class)
                .setParameter("site", site)
                .getResultStream()
                .map(
                        section -> {
                            Object[] cells = known.get(section.id());
                            return new SectionRow(
                                    section.id(),
                                    section.name(),
                                    section.service(),
                                    section.ageLimit(),
                                    cells == null ? 0 : ((Number) cells[2]).longValue(),
                                    cells == null
                                            ? Optional.empty()
                                            : Optional.ofNullable((Date) cells[1])
                                                    .map(Date::toLocalDate),
                                    today);
                        })
                .sorted(
                        Comparator.comparingLong(SectionRow::daysLate)
                                .reversed()
                                .thenComparing(
                                        SectionRow::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** Of each section, the last day with an update and the number of its pages. */
    private Map<Long, Object[]> known(Site site) {
        Map<Long, Object[]> known = new HashMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select s.id, (select max(d.happened_on) from website_day_section d"
                                        + " where d.site_id = s.site_id and d.section_id = s.id),"
                                        + " (select count(*) from website_page p"
                                        + " where p.section_id = s.id)"
                                        + " from website_section s where s.site_id = ?1")
                        .setParameter(1, site.id())
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            known.put(((Number) cells[0]).longValue(), cells);
        }
        return known;
    }

    /**
     * Says which service answers for a section, and how old its last update may be.
     *
     * @param service empty for none
     * @param ageLimit in days
     * @throws RuleBroken when there is no such section, the name is too long or the limit is
     *     outside 1 to 3,650
     */
    @RolesAllowed(Roles.WEBSITE)
    public void entrust(long id, String service, Optional<Integer> ageLimit) {
        Section section = em.find(Section.class, id);
        if (section == null) {
            throw new RuleBroken("website.section.unknown", id);
        }
        String before = section.written();
        section.entrust(service, ageLimit);
        changes.changed(SUBJECT, id, before, section.written());
    }
}
