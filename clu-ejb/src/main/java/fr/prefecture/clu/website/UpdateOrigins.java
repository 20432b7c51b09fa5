package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.ProvenanceSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published files, imports and declarations that tell of the default site's updates. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UpdateOrigins implements ProvenanceSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        if (!figureCode.startsWith("website.")) {
            return List.of();
        }
        List<FigureOrigin> origins = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select o.id, o.feed, count(*), min(u.happened_on),"
                                        + " max(u.happened_on) from website_update u"
                                        + " join website_origin o on o.id = u.origin_id"
                                        + " and o.published = true"
                                        + " join website_site s on s.id = o.site_id and s.name = ?1"
                                        + " where u.happened_on between ?2 and ?3"
                                        + " group by o.id, o.feed order by min(u.happened_on),"
                                        + " o.id")
                        .setParameter(1, Sites.DEFAULT)
                        .setParameter(2, Date.valueOf(month.atDay(1)))
                        .setParameter(3, Date.valueOf(month.atEndOfMonth()))
                        .getResultList()) {
            origins.add(origin((Object[]) row, month));
        }
        return origins;
    }

    private static FigureOrigin origin(Object[] cells, YearMonth month) {
        long id = ((Number) cells[0]).longValue();
        long updates = ((Number) cells[2]).longValue();
        LocalDate first = ((Date) cells[3]).toLocalDate();
        LocalDate last = ((Date) cells[4]).toLocalDate();
        return switch (FeedKind.valueOf((String) cells[1])) {
            case DECLARATION -> FigureOrigin.typed("/site?mois=" + month, updates, first, last);
            case IMPORT -> FigureOrigin.imported("/site", id, updates, first, last);
            default -> FigureOrigin.file(id, updates, first, last);
        };
    }

    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select u.happened_on, count(*) from website_update u"
                                        + " join website_origin o on o.id = u.origin_id"
                                        + " and o.published = true where o.id = ?1"
                                        + " group by u.happened_on")
                        .setParameter(1, file)
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            days.put(((Date) cells[0]).toLocalDate(), ((Number) cells[1]).longValue());
        }
        return days;
    }
}
