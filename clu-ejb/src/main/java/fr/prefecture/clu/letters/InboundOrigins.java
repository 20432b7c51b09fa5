package fr.prefecture.clu.letters;

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

/** The imports and entries that tell of a month's letters and e-mails. */
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
public class InboundOrigins implements ProvenanceSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** LET-58: by the Thursday of the week. */
    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        if (!figureCode.startsWith("letters.")) {
            return List.of();
        }
        List<FigureOrigin> origins = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select t.import_id, count(*), min(t.monday), max(t.monday)"
                                        + " from letters_inbound t where t.monday between ?1"
                                        + " and ?2 group by t.import_id"
                                        + " order by min(t.monday), t.import_id")
                        .setParameter(1, Date.valueOf(month.atDay(1).minusDays(3)))
                        .setParameter(2, Date.valueOf(month.atEndOfMonth().minusDays(3)))
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            long counted = ((Number) cells[1]).longValue();
            LocalDate first = ((Date) cells[2]).toLocalDate();
            LocalDate last = ((Date) cells[3]).toLocalDate();
            origins.add(
                    cells[0] == null
                            ? FigureOrigin.typed(page(month), counted, first, last)
                            : FigureOrigin.imported(
                                    "/courriers",
                                    ((Number) cells[0]).longValue(),
                                    counted,
                                    first,
                                    last));
        }
        return origins;
    }

    private static String page(YearMonth month) {
        return "/courriers?du=" + month.atDay(1) + "&au=" + month.atEndOfMonth();
    }

    /** No night brings any. */
    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        return Collections.emptySortedMap();
    }
}
