package fr.prefecture.clu.listening;

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
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** The imports that tell of a month's opinions. */
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
public class OpinionOrigins implements ProvenanceSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** ECO-59: an opinion comes from the latest import that told of it. */
    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        if (!figureCode.equals("listening.opinionAnswerRate")) {
            return List.of();
        }
        List<FigureOrigin> origins = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select t.import_id, count(*), min(t.published_on),"
                                        + " max(t.published_on) from listening_opinion t where"
                                        + " t.published_on between ?1 and ?2 group by t.import_id"
                                        + " order by min(t.published_on), t.import_id")
                        .setParameter(1, Date.valueOf(month.atDay(1)))
                        .setParameter(2, Date.valueOf(month.atEndOfMonth()))
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            long counted = ((Number) cells[1]).longValue();
            LocalDate first = ((Date) cells[2]).toLocalDate();
            LocalDate last = ((Date) cells[3]).toLocalDate();
            origins.add(
                    cells[0] == null
                            ? FigureOrigin.typed(page(month), counted, first, last)
                            : FigureOrigin.imported(
                                    "/avis",
                                    ((Number) cells[0]).longValue(),
                                    counted,
                                    first,
                                    last));
        }
        return origins;
    }

    private static String page(YearMonth month) {
        return "/avis?du=" + month.atDay(1) + "&au=" + month.atEndOfMonth();
    }

    /** No night brings any. */
    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        return Collections.emptySortedMap();
    }
}
