package fr.prefecture.clu.switchboard;

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

/** The published logs whose calls are in a month's figures. */
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
public class CallOrigins implements ProvenanceSource {

    private static final String CALLS =
            "sum(c.entered + c.refused_full + c.refused_join_empty + c.refused_diverted)";

    private static final String PUBLISHED =
            " from switchboard_contribution c join switchboard_log l on l.file_id = c.file_id"
                    + " and l.published = true where ";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        if (!figureCode.startsWith("switchboard.")) {
            return List.of();
        }
        List<FigureOrigin> origins = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select c.file_id, "
                                        + CALLS
                                        + ", min(c.entered_on), max(c.entered_on)"
                                        + PUBLISHED
                                        + "c.entered_on between ?1 and ?2 group by c.file_id"
                                        + " order by min(c.entered_on), c.file_id")
                        .setParameter(1, Date.valueOf(month.atDay(1)))
                        .setParameter(2, Date.valueOf(month.atEndOfMonth()))
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            origins.add(
                    FigureOrigin.file(
                            ((Number) cells[0]).longValue(),
                            ((Number) cells[1]).longValue(),
                            ((Date) cells[2]).toLocalDate(),
                            ((Date) cells[3]).toLocalDate()));
        }
        return origins;
    }

    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (Object row :
                em.createNativeQuery(
                                "select c.entered_on, "
                                        + CALLS
                                        + PUBLISHED
                                        + "c.file_id = ?1 group by c.entered_on")
                        .setParameter(1, file)
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            days.put(((Date) cells[0]).toLocalDate(), ((Number) cells[1]).longValue());
        }
        return days;
    }
}
