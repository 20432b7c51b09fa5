package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What mystery surveys have to say of a month: how we fared with those who tested us. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MysteryFigures implements FigureSource {

    static final String SCORE = "listening.mysteryScore";

    private static final String MADE =
            " from listening_mystery_contact c join listening_mystery_survey s"
                    + " on s.id = c.survey_id";

    /** Those that count: told, and no draft. */
    private static final String IN_MONTH =
            " where s.direction = 'OURS' and c.saved > 0 and c.draft = false"
                    + " and c.made_on between ?1 and ?2";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** The contacts of a month. */
    private record Contacts(long count, LocalDate last) {}

    @Override
    public Set<String> codes() {
        return Set.of(SCORE);
    }

    /**
     * ECO-79: by the month in which the contacts were made; weights stand above and below, so that
     * quarters are sums. No score is aimed at.
     */
    @Override
    public List<Figure> figures(YearMonth month) {
        BigDecimal got = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Object found :
                between(
                                "select k.weight, m.mark, k.most, count(*)"
                                        + MADE
                                        + " join listening_mystery_mark m on m.contact_id = c.id"
                                        + " join listening_mystery_criterion k"
                                        + " on k.id = m.criterion_id"
                                        + IN_MONTH
                                        + " and m.mark <> "
                                        + ScoringGrid.NOT_APPLICABLE
                                        + " group by k.weight, m.mark, k.most",
                                month)
                        .getResultList()) {
            Object[] row = (Object[]) found;
            MysteryPoints one = MysteryPoints.of(number(row[0]), number(row[1]), number(row[2]));
            BigDecimal times = BigDecimal.valueOf(((Number) row[3]).longValue());
            got = got.add(one.got().multiply(times));
            possible = possible.add(one.possible().multiply(times));
        }
        boolean known = possible.signum() > 0;
        return List.of(
                new Figure(
                        SCORE,
                        known ? got : null,
                        known ? possible : null,
                        FigureUnit.PERCENT,
                        null,
                        contacts(month).last(),
                        "/enquetes/mystere"));
    }

    /** How many contacts it comes from. */
    @Override
    public List<Figure> beside(YearMonth month) {
        Contacts made = contacts(month);
        return List.of(
                new Figure(
                        "listening.mysteryContacts",
                        made.count() == 0 ? null : BigDecimal.valueOf(made.count()),
                        null,
                        FigureUnit.COUNT,
                        null,
                        made.last(),
                        "/enquetes/mystere"));
    }

    private Contacts contacts(YearMonth month) {
        Object[] row =
                (Object[])
                        between("select count(*), max(c.made_on)" + MADE + IN_MONTH, month)
                                .getSingleResult();
        return new Contacts(
                ((Number) row[0]).longValue(),
                row[1] == null ? null : ((Date) row[1]).toLocalDate());
    }

    private Query between(String sql, YearMonth month) {
        return em.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(month.atDay(1)))
                .setParameter(2, Date.valueOf(month.atEndOfMonth()));
    }

    private static int number(Object cell) {
        return ((Number) cell).intValue();
    }

    /** A sheet of today would move the month of all other figures, which come later. */
    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.empty();
    }
}
