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
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** The campaigns and imports that tell of a month's satisfaction. */
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
public class SurveyOrigins implements ProvenanceSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** ECO-44, ECO-45 */
    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        return switch (figureCode) {
            case SurveyFigures.SATISFIED, SurveyFigures.NET -> answers(month);
            case SurveyFigures.SURVEYS -> campaigns(month);
            default -> List.of();
        };
    }

    private List<FigureOrigin> answers(YearMonth month) {
        List<FigureOrigin> origins = new ArrayList<>();
        for (Object found :
                between(
                                "select c.id, r.import_id, count(*), min(r.answered_on),"
                                        + " max(r.answered_on)"
                                        + SurveyFigures.OVERALL
                                        + " group by c.id, r.import_id"
                                        + " order by min(r.answered_on), c.id, r.import_id",
                                month)
                        .getResultList()) {
            Object[] row = (Object[]) found;
            long counted = ((Number) row[2]).longValue();
            LocalDate first = ((Date) row[3]).toLocalDate();
            LocalDate last = ((Date) row[4]).toLocalDate();
            origins.add(
                    row[1] == null
                            ? FigureOrigin.typed(
                                    "/enquetes/" + ((Number) row[0]).longValue() + "/resultats",
                                    counted,
                                    first,
                                    last)
                            : FigureOrigin.imported(
                                    "/enquetes",
                                    ((Number) row[1]).longValue(),
                                    counted,
                                    first,
                                    last));
        }
        return origins;
    }

    private List<FigureOrigin> campaigns(YearMonth month) {
        List<FigureOrigin> origins = new ArrayList<>();
        for (Object found :
                between(
                                "select c.id, c.begins_on from listening_campaign c"
                                        + " join listening_edition e on e.id = c.edition_id"
                                        + " join listening_questionnaire s on"
                                        + " s.id = e.questionnaire_id where s.audience = 'USERS'"
                                        + " and c.begins_on between ?1 and ?2"
                                        + " order by c.begins_on, c.id",
                                month)
                        .getResultList()) {
            Object[] row = (Object[]) found;
            LocalDate day = ((Date) row[1]).toLocalDate();
            origins.add(
                    FigureOrigin.typed("/enquetes/" + ((Number) row[0]).longValue(), 1, day, day));
        }
        return origins;
    }

    private Query between(String sql, YearMonth month) {
        return em.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(month.atDay(1)))
                .setParameter(2, Date.valueOf(month.atEndOfMonth()));
    }

    /** No night brings any. */
    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        return Collections.emptySortedMap();
    }
}
