package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The updates of a site that count, each once, whoever tells of it. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Updates {

    /**
     * WEB-3: the words of published origins of a site's (?1) days (?2, ?3), without the bare dates
     * of pages of which an instant of that day is known.
     */
    static final String TOLD =
            " from website_update u join website_page p on p.id = u.page_id"
                    + " join website_section s on s.id = p.section_id"
                    + " join website_origin o on o.id = u.origin_id and o.published = true"
                    + " where p.site_id = ?1 and u.happened_on between ?2 and ?3"
                    + " and (u.timed = true or not exists (select 1 from website_update t"
                    + " join website_origin q on q.id = t.origin_id and q.published = true"
                    + " where t.page_id = u.page_id and t.happened_on = u.happened_on"
                    + " and t.timed = true))";

    /** WEB-3: of two words for one update, the earlier kind counts. */
    private static final String FIRST_KIND = first("u.kind", UpdateKind.values());

    /** WEB-3: of two witnesses of one update, the surer one is named. */
    private static final String FIRST_FEED = first("o.feed", FeedKind.values());

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Sites sites;

    /**
     * The updates of a period, latest first.
     *
     * @throws fr.prefecture.clu.shared.RuleBroken when the site is unknown
     */
    public List<UpdateRow> rows(
            ReportingPeriod period,
            Optional<String> siteName,
            Optional<String> section,
            int first,
            int most) {
        Optional<Site> site = sites.named(siteName);
        if (site.isEmpty()) {
            return List.of();
        }
        String sql =
                "select u.happened_on, u.moment, u.timed, p.path, s.name, "
                        + FIRST_KIND
                        + ","
                        + " max(case when u.urgent = true then 1 else 0 end), p.gazette, "
                        + FIRST_FEED
                        + ", count(*)"
                        + TOLD
                        + (section.isPresent() ? " and s.name = ?4" : "")
                        + " group by u.happened_on, u.moment, u.timed, p.path, s.name, p.gazette"
                        + " order by u.happened_on desc, u.timed desc, u.moment desc, p.path";
        List<?> rows =
                of(em.createNativeQuery(sql), site.get(), period, section)
                        .setFirstResult(first)
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream().map(row -> row((Object[]) row, site.get())).toList();
    }

    /**
     * How many updates a period has, the recueil included.
     *
     * @throws fr.prefecture.clu.shared.RuleBroken when the site is unknown
     */
    public long number(
            ReportingPeriod period, Optional<String> siteName, Optional<String> section) {
        Optional<Site> site = sites.named(siteName);
        if (site.isEmpty()) {
            return 0;
        }
        String sql =
                "select coalesce(sum(d.updates + d.gazette), 0) from website_day_section d"
                        + " join website_section s on s.id = d.section_id"
                        + " where d.site_id = ?1 and d.happened_on between ?2 and ?3"
                        + (section.isPresent() ? " and s.name = ?4" : "");
        return ((Number)
                        of(em.createNativeQuery(sql), site.get(), period, section)
                                .getSingleResult())
                .longValue();
    }

    /** The number of the first of an enum's names that a column of a group has. */
    private static String first(String column, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> " when '" + value.name() + "' then " + value.ordinal())
                .collect(Collectors.joining("", "min(case " + column, " end)"));
    }

    private static Query of(
            Query query, Site site, ReportingPeriod period, Optional<String> section) {
        query.setParameter(1, site.id())
                .setParameter(2, Date.valueOf(period.from()))
                .setParameter(3, Date.valueOf(period.to()));
        section.ifPresent(name -> query.setParameter(4, name));
        return query;
    }

    private static UpdateRow row(Object[] cells, Site site) {
        long moment = ((Number) cells[1]).longValue();
        return new UpdateRow(
                ((Date) cells[0]).toLocalDate(),
                (Boolean) cells[2]
                        ? Optional.of(Instant.ofEpochSecond(moment).atZone(site.zone()))
                        : Optional.empty(),
                (String) cells[3],
                (String) cells[4],
                UpdateKind.values()[((Number) cells[5]).intValue()],
                ((Number) cells[6]).intValue() > 0,
                (Boolean) cells[7],
                FeedKind.values()[((Number) cells[8]).intValue()],
                ((Number) cells[9]).intValue());
    }
}
