package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.ProvenanceSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** ECO-97: the complaints and incidents that count in a month, all of them typed. */
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
public class ComplaintOrigins implements ProvenanceSource {

    /** ECO-96, as {@link ComplaintRow#isJudged} says it. */
    private static final String JUDGED =
            "due_on is not null and (answered_on is not null or due_on < ?3)";

    private static final Map<String, String> TABLES =
            Map.of(
                    ComplaintFigures.RECEIVED,
                    "received_on from listening_complaint",
                    ComplaintFigures.ANSWERED,
                    "due_on from listening_complaint where " + JUDGED,
                    ComplaintFigures.ACCESSIBILITY,
                    "due_on from listening_complaint where kind = 'ACCESSIBILITY' and " + JUDGED,
                    ComplaintFigures.INCIDENTS,
                    "happened_on from listening_incident");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        if (!TABLES.containsKey(figureCode)) {
            return List.of();
        }
        Query query =
                em.createNativeQuery(
                                "select count(t.told), min(t.told), max(t.told) from"
                                        + " (select "
                                        + TABLES.get(figureCode)
                                                .replaceFirst(" from", " as told from")
                                        + ") t where t.told between ?1 and ?2")
                        .setParameter(1, Date.valueOf(month.atDay(1)))
                        .setParameter(2, Date.valueOf(month.atEndOfMonth()));
        if (TABLES.get(figureCode).contains(JUDGED)) {
            query.setParameter(3, Date.valueOf(LocalDate.now(clock)));
        }
        Object[] cells = (Object[]) query.getSingleResult();
        long counted = ((Number) cells[0]).longValue();
        if (counted == 0) {
            return List.of();
        }
        LocalDate first = ((Date) cells[1]).toLocalDate();
        LocalDate last = ((Date) cells[2]).toLocalDate();
        return List.of(FigureOrigin.typed(page(figureCode, month), counted, first, last));
    }

    private static String page(String figureCode, YearMonth month) {
        boolean due =
                figureCode.equals(ComplaintFigures.ANSWERED)
                        || figureCode.equals(ComplaintFigures.ACCESSIBILITY);
        String word = due ? "echeance-" : "";
        return (figureCode.equals(ComplaintFigures.INCIDENTS) ? "/incidents?" : "/reclamations?")
                + word
                + "du="
                + month.atDay(1)
                + "&"
                + word
                + "au="
                + month.atEndOfMonth()
                + (figureCode.equals(ComplaintFigures.ACCESSIBILITY)
                        ? ComplaintFigures.ACCESSIBILITY_ONLY
                        : "");
    }

    /** No night brings any. */
    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        return Collections.emptySortedMap();
    }
}
