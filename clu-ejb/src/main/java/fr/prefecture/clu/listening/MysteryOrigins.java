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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** The surveys that tell of a month's mystery score. */
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
public class MysteryOrigins implements ProvenanceSource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** ECO-79 */
    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        if (!figureCode.startsWith("listening.mystery")) {
            return List.of();
        }
        return em.createQuery(
                        "select s.id, count(c), min(c.madeOn), max(c.madeOn) from MysteryContact c,"
                                + " MysterySurvey s where s.id = c.surveyId and s.direction ="
                                + " :direction and c.draft = :draft and c.madeOn between :first and"
                                + " :last group by s.id order by s.id",
                        Object[].class)
                .setParameter("direction", MysteryDirection.OURS)
                .setParameter("draft", false)
                .setParameter("first", month.atDay(1))
                .setParameter("last", month.atEndOfMonth())
                .getResultStream()
                .map(
                        cells ->
                                FigureOrigin.typed(
                                        "/enquetes/mystere/" + cells[0] + "/resultats",
                                        (Long) cells[1],
                                        (LocalDate) cells[2],
                                        (LocalDate) cells[3]))
                .toList();
    }

    /** No night brings any. */
    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        return Collections.emptySortedMap();
    }
}
