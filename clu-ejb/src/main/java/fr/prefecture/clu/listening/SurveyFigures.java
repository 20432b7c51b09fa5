package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the surveys among users have to say of a month: how many are satisfied. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SurveyFigures implements FigureSource {

    static final String SATISFIED = "listening.satisfactionRate";
    static final String NET = "listening.netSatisfaction";
    static final String SURVEYS = "listening.surveysPerYear";

    /** The answers of users to the question of how satisfied they are all in all. */
    static final String OVERALL =
            " from listening_response r join listening_campaign c on c.id = r.campaign_id"
                    + " join listening_edition e on e.id = c.edition_id"
                    + " join listening_questionnaire s on s.id = e.questionnaire_id"
                    + " join listening_mark m on m.response_id = r.id"
                    + " join listening_question q on q.id = m.question_id"
                    + " join listening_choice a on a.id = m.choice_id"
                    + " where s.audience = 'USERS' and q.overall = true and q.kind <> 'SEVERAL'"
                    + " and a.appreciation <> 'UNCOUNTED'"
                    + " and r.answered_on between ?1 and ?2";

    private static final String OF_USERS =
            " from listening_campaign c join listening_edition e on e.id = c.edition_id"
                    + " join listening_questionnaire s on s.id = e.questionnaire_id"
                    + " where s.audience = 'USERS'";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** The opinions of a month. */
    private record Opinions(
            Satisfaction satisfaction, Optional<LocalDate> last, Optional<Long> onlyCampaign) {}

    @Override
    public Set<String> codes() {
        return Set.of(SATISFIED);
    }

    /** ECO-44: no target is known. */
    @Override
    public List<Figure> figures(YearMonth month) {
        Opinions opinions = opinions(month);
        Satisfaction told = opinions.satisfaction();
        return List.of(rate(SATISFIED, FigureUnit.PERCENT, told.positive(), opinions));
    }

    /** ECO-44, ECO-45 */
    @Override
    public List<Figure> beside(YearMonth month) {
        Opinions opinions = opinions(month);
        Satisfaction told = opinions.satisfaction();
        return List.of(
                rate(NET, FigureUnit.POINTS, told.positive() - told.negative(), opinions),
                surveys(month));
    }

    private static Figure rate(String code, FigureUnit unit, long numerator, Opinions opinions) {
        boolean known = !opinions.satisfaction().tooFew();
        return new Figure(
                        code,
                        known ? BigDecimal.valueOf(numerator) : null,
                        known ? BigDecimal.valueOf(opinions.satisfaction().n()) : null,
                        unit,
                        null,
                        known ? opinions.last().orElse(null) : null,
                        opinions.onlyCampaign()
                                .map(id -> "/enquetes/" + id + "/resultats")
                                .orElse("/enquetes"))
                .with(FigureCaveats.OF_CASES);
    }

    /** The strictest of the campaigns that meet in a month says how many are too few. */
    private Opinions opinions(YearMonth month) {
        Map<Appreciation, Long> counts = new EnumMap<>(Appreciation.class);
        LocalDate last = null;
        int fewest = 1;
        Long first = null;
        boolean one = true;
        for (Object found : overall(month)) {
            Object[] row = (Object[]) found;
            long campaign = ((Number) row[1]).longValue();
            counts.merge(
                    Appreciation.valueOf((String) row[0]),
                    ((Number) row[3]).longValue(),
                    Long::sum);
            fewest = Math.max(fewest, ((Number) row[2]).intValue());
            LocalDate day = ((Date) row[4]).toLocalDate();
            last = last == null || day.isAfter(last) ? day : last;
            one = one && (first == null || first == campaign);
            first = campaign;
        }
        return new Opinions(
                Satisfaction.of(
                        counts.getOrDefault(Appreciation.POSITIVE, 0L),
                        counts.getOrDefault(Appreciation.NEUTRAL, 0L),
                        counts.getOrDefault(Appreciation.NEGATIVE, 0L),
                        fewest),
                Optional.ofNullable(last),
                one ? Optional.ofNullable(first) : Optional.empty());
    }

    /**
     * Campaign by campaign, few as they are in a month: of all of them, H2 reads the answers of all
     * months.
     */
    private List<Object> overall(YearMonth month) {
        List<Object> counts = new ArrayList<>();
        for (Object campaign :
                between(
                                "select distinct r.campaign_id from listening_response r"
                                        + " where r.answered_on between ?1 and ?2",
                                month)
                        .getResultList()) {
            Query query =
                    between(
                            "select a.appreciation, c.id, c.fewest, count(*), max(r.answered_on)"
                                    + OVERALL
                                    + " and r.campaign_id = ?3"
                                    + " group by a.appreciation, c.id, c.fewest",
                            month);
            List<?> of = query.setParameter(3, campaign).getResultList();
            counts.addAll(of);
        }
        return counts;
    }

    /** ECO-45: none is none once there has been one; before that nothing is known. */
    private Figure surveys(YearMonth month) {
        Object[] row =
                (Object[])
                        between(
                                        "select sum(case when c.begins_on >= ?1 then 1 else 0 end),"
                                                + " max(c.begins_on)"
                                                + OF_USERS
                                                + " and c.begins_on <= ?2",
                                        month)
                                .getSingleResult();
        return new Figure(
                SURVEYS,
                row[0] == null ? null : BigDecimal.valueOf(((Number) row[0]).longValue()),
                null,
                FigureUnit.COUNT,
                null,
                row[1] == null ? null : ((Date) row[1]).toLocalDate(),
                "/enquetes");
    }

    private Query between(String sql, YearMonth month) {
        return em.createNativeQuery(sql)
                .setParameter(1, Date.valueOf(month.atDay(1)))
                .setParameter(2, Date.valueOf(month.atEndOfMonth()));
    }

    /** A sheet of today would move the month of all other figures, which come later. */
    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.empty();
    }
}
