package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The indicators and what they mean, from which month on. */
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
public class Indicators {

    static final String SUBJECT = "indicators.indicator";
    static final String DEFINITION = "indicators.definition";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** By owner, then by name, each with its last value. */
    public List<IndicatorRow> all() {
        return em.createQuery("select i from Indicator i", Indicator.class)
                .getResultStream()
                .map(this::row)
                .sorted(
                        Comparator.comparing(
                                        IndicatorRow::owner, Collator.getInstance(Locale.FRENCH))
                                .thenComparing(
                                        IndicatorRow::name, Collator.getInstance(Locale.FRENCH))
                                .thenComparing(IndicatorRow::code))
                .toList();
    }

    private IndicatorRow row(Indicator indicator) {
        Optional<MeasurementRow> last =
                em.createQuery(
                                "select m from Measurement m where m.indicator = :indicator"
                                        + " order by m.monthStart desc",
                                Measurement.class)
                        .setParameter("indicator", indicator)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(Measurement::row);
        return new IndicatorRow(
                indicator.code(),
                indicator.kind(),
                indicator.unit(),
                indicator.frequency(),
                indicator.owner(),
                definitions(indicator).get(0).row().terms().name(),
                last,
                last.filter(now -> !isRunning(indicator))
                        .flatMap(
                                now ->
                                        Measurements.find(
                                                        em,
                                                        indicator,
                                                        indicator.frequency().before(now.month()))
                                                .map(Measurement::row)),
                last.map(now -> isRunning(indicator) ? running(indicator, now) : now.period()));
    }

    /** IND-49: whether a feature counts month by month what has one value a quarter or a year. */
    private static boolean isRunning(Indicator indicator) {
        return indicator.kind() == IndicatorKind.COMPUTED
                && indicator.frequency() != IndicatorFrequency.MONTHLY;
    }

    private PeriodValue running(Indicator indicator, MeasurementRow last) {
        YearMonth month = last.month();
        return PeriodValue.running(
                indicator.frequency(),
                month,
                month,
                indicator.unit(),
                Measurements.of(
                        em, indicator.code(), indicator.frequency().step().begin(month), month));
    }

    public Optional<IndicatorSheet> sheet(String code) {
        return find(em, code).map(this::sheet);
    }

    private IndicatorSheet sheet(Indicator indicator) {
        Object[] ends =
                em.createQuery(
                                "select min(m.monthStart), max(m.monthStart) from Measurement m"
                                        + " where m.indicator = :indicator",
                                Object[].class)
                        .setParameter("indicator", indicator)
                        .getSingleResult();
        return new IndicatorSheet(
                indicator.version(),
                indicator.code(),
                indicator.kind(),
                indicator.unit(),
                indicator.frequency(),
                indicator.owner(),
                definitions(indicator).stream().map(IndicatorDefinition::row).toList(),
                Optional.ofNullable((LocalDate) ends[0]).map(YearMonth::from),
                Optional.ofNullable((LocalDate) ends[1]).map(YearMonth::from));
    }

    /** The latest first. */
    private List<IndicatorDefinition> definitions(Indicator indicator) {
        return definitions(em, indicator);
    }

    static List<IndicatorDefinition> definitions(EntityManager em, Indicator indicator) {
        return em.createQuery(
                        "select d from IndicatorDefinition d where d.indicator = :indicator"
                                + " order by d.edition desc",
                        IndicatorDefinition.class)
                .setParameter("indicator", indicator)
                .getResultList();
    }

    static Optional<Indicator> find(EntityManager em, String code) {
        return em.createQuery("select i from Indicator i where i.code = :code", Indicator.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * IND-1, IND-2: makes an indicator whose values people type.
     *
     * @param from the first month in which it can have a value
     * @throws RuleBroken when the code is none, or is another's
     */
    @RolesAllowed(Roles.QUALITY)
    public void open(
            String code,
            FigureUnit unit,
            IndicatorFrequency frequency,
            String owner,
            YearMonth from,
            IndicatorTerms terms) {
        Indicator indicator =
                new Indicator(code.strip(), IndicatorKind.MANUAL, unit, frequency, owner);
        if (find(em, indicator.code()).isPresent()) {
            throw new RuleBroken("indicators.code.known", indicator.code());
        }
        ReportingPeriod.of(from);
        em.persist(indicator);
        IndicatorDefinition first = new IndicatorDefinition(indicator, 1, from, terms);
        em.persist(first);
        em.flush();
        changes.created(SUBJECT, indicator.code(), indicator.written());
        changes.created(DEFINITION, indicator.code(), first.written());
    }

    /**
     * IND-3, IND-4: lets an indicator mean something else from a month on; what was measured before
     * keeps its definition.
     *
     * @param shown the version that was read
     * @throws RuleBroken when another has changed it since, the month is not after that of the
     *     definition before, or somebody has typed values from that month on
     */
    @RolesAllowed(Roles.QUALITY)
    public void redefine(String code, int shown, YearMonth from, IndicatorTerms terms) {
        Indicator indicator = changed(code, shown);
        ReportingPeriod.of(from);
        IndicatorDefinition next = definitions(indicator).get(0).followedBy(from, terms);
        List<Measurement> later =
                em.createQuery(
                                "select m from Measurement m where m.indicator = :indicator"
                                        + " and m.monthStart >= :from order by m.monthStart",
                                Measurement.class)
                        .setParameter("indicator", indicator)
                        .setParameter("from", from.atDay(1))
                        .getResultList();
        if (indicator.kind() == IndicatorKind.MANUAL && !later.isEmpty()) {
            throw new RuleBroken(
                    "indicators.definition.values",
                    from,
                    later.get(later.size() - 1).row().month());
        }
        em.persist(next);
        em.flush();
        changes.created(DEFINITION, indicator.code(), next.written());
        for (Measurement value : later) {
            String before = value.written();
            value.fallUnder(next);
            changes.changed(Measurements.SUBJECT, value.key(), before, value.written());
        }
    }

    /**
     * Makes another service answer for an indicator.
     *
     * @param shown the version that was read
     * @throws RuleBroken when another has changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void entrust(String code, int shown, String owner) {
        Indicator indicator = changed(code, shown);
        String before = indicator.written();
        indicator.entrust(owner);
        changes.changed(SUBJECT, indicator.code(), before, indicator.written());
    }

    private Indicator changed(String code, int shown) {
        Indicator indicator =
                find(em, code).orElseThrow(() -> new RuleBroken("indicators.unknown", code));
        em.lock(indicator, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (indicator.version() != shown) {
            throw new RuleBroken("indicators.changedSince", code);
        }
        return indicator;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
