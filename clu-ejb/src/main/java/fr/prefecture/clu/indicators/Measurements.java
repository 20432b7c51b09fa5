package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The values of the indicators, month by month. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.READER,
    Roles.NIGHT
})
public class Measurements {

    static final String SUBJECT = "indicators.measurement";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** Those between two months, earliest first. */
    public List<MeasurementRow> of(String code, YearMonth from, YearMonth to) {
        return of(em, code, from, to);
    }

    static List<MeasurementRow> of(EntityManager em, String code, YearMonth from, YearMonth to) {
        return em.createQuery(
                        "select m from Measurement m join fetch m.definition"
                                + " where m.indicator.code = :code"
                                + " and m.monthStart between :from and :to order by m.monthStart",
                        Measurement.class)
                .setParameter("code", code)
                .setParameter("from", from.atDay(1))
                .setParameter("to", to.atDay(1))
                .getResultStream()
                .map(Measurement::row)
                .toList();
    }

    public Optional<MeasurementRow> find(String code, YearMonth month) {
        return of(code, month, month).stream().findFirst();
    }

    static Optional<Measurement> find(EntityManager em, Indicator indicator, YearMonth month) {
        return em.createQuery(
                        "select m from Measurement m where m.indicator = :indicator"
                                + " and m.monthStart = :start",
                        Measurement.class)
                .setParameter("indicator", indicator)
                .setParameter("start", month.atDay(1))
                .getResultStream()
                .findFirst();
    }

    /**
     * IND-6, IND-7: keeps what somebody typed of a month.
     *
     * @param proof where it can be read
     * @throws RuleBroken when it cannot be a value of that month, or one is known already
     */
    @RolesAllowed(Roles.QUALITY)
    public void enter(
            String code,
            YearMonth month,
            BigDecimal numerator,
            Optional<BigDecimal> denominator,
            String proof) {
        Indicator indicator = typed(code);
        YearMonth now = YearMonth.now(clock);
        if (month.isAfter(now)) {
            throw new RuleBroken("indicators.value.future", month, now);
        }
        if (!indicator.frequency().isDue(month)) {
            throw new RuleBroken("indicators.value.notDue", month);
        }
        IndicatorDefinition definition =
                Indicators.definitions(em, indicator).stream()
                        .filter(one -> !one.from().isAfter(month))
                        .findFirst()
                        .orElseThrow(() -> new RuleBroken("indicators.value.undefined", month));
        if (find(em, indicator, month).isPresent()) {
            throw new RuleBroken("indicators.value.twice", month);
        }
        Measurement value =
                Measurement.typed(definition, month, words(numerator, denominator, proof));
        em.persist(value);
        em.flush();
        changes.created(SUBJECT, value.key(), value.written());
    }

    /**
     * IND-5: corrects what was typed of a month.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is none, another has changed it since, or it cannot be a value
     */
    @RolesAllowed(Roles.QUALITY)
    public void correct(
            String code,
            YearMonth month,
            int shown,
            BigDecimal numerator,
            Optional<BigDecimal> denominator,
            String proof) {
        Measurement value =
                find(em, typed(code), month)
                        .orElseThrow(() -> new RuleBroken("indicators.value.unknown", month));
        em.lock(value, LockModeType.PESSIMISTIC_WRITE);
        if (value.version() != shown) {
            throw new RuleBroken("indicators.value.changedSince", month);
        }
        String before = value.written();
        value.correct(words(numerator, denominator, proof));
        changes.changed(SUBJECT, value.key(), before, value.written());
    }

    /** What became of the value of a month, latest first. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public List<ChangeRow> history(String code, YearMonth month) {
        return changes.of(SUBJECT, Measurement.key(code, month));
    }

    private Indicator typed(String code) {
        Indicator indicator =
                Indicators.find(em, code)
                        .orElseThrow(() -> new RuleBroken("indicators.unknown", code));
        if (indicator.kind() != IndicatorKind.MANUAL) {
            throw new RuleBroken("indicators.value.computed");
        }
        return indicator;
    }

    private Measurement.Typed words(
            BigDecimal numerator, Optional<BigDecimal> denominator, String proof) {
        return new Measurement.Typed(
                numerator,
                denominator,
                proof,
                session.getCallerPrincipal().getName(),
                clock.instant());
    }
}
