package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IND-12: what the features count, kept as the values of the computed indicators. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class ComputedFigures {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject @Any Instance<FigureSource> sources;
    private final Found<FigureSource> found = new Found<>();
    @Inject Clock clock;
    @EJB Changes changes;

    /** The last month of which a feature has anything to say, or a value is known. */
    public Optional<YearMonth> last() {
        return Stream.concat(
                        found.in(sources).flatMap(source -> source.lastDay().stream()),
                        end("max").stream())
                .map(YearMonth::from)
                .max(Comparator.naturalOrder());
    }

    /** The first month of which a value is known. */
    public Optional<YearMonth> first() {
        return end("min").map(YearMonth::from);
    }

    private Optional<LocalDate> end(String function) {
        return Optional.ofNullable(
                em.createQuery(
                                "select "
                                        + function
                                        + "(m.monthStart) from Measurement m"
                                        + " where m.indicator.kind = :kind",
                                LocalDate.class)
                        .setParameter("kind", IndicatorKind.COMPUTED)
                        .getSingleResult());
    }

    /**
     * Keeps what the features say of a month now; what they no longer know is taken away.
     *
     * @return of how many figures something is known
     */
    public int compute(YearMonth month) {
        Map<String, Indicator> indicators =
                em.createQuery("select i from Indicator i where i.kind = :kind", Indicator.class)
                        .setParameter("kind", IndicatorKind.COMPUTED)
                        .getResultStream()
                        .collect(Collectors.toMap(Indicator::code, Function.identity()));
        List<Figure> figures =
                found.in(sources)
                        .flatMap(
                                source ->
                                        Stream.concat(
                                                source.figures(month).stream(),
                                                source.beside(month).stream()))
                        .filter(figure -> indicators.containsKey(figure.code()))
                        .toList();
        Optional<Recount> recount = Recounts.open(em);
        figures.forEach(figure -> keep(indicators.get(figure.code()), month, figure, recount));
        return (int) figures.stream().filter(figure -> figure.numerator() != null).count();
    }

    private void keep(
            Indicator indicator, YearMonth month, Figure figure, Optional<Recount> recount) {
        Optional<Measurement> known = Measurements.find(em, indicator, month);
        Optional<IndicatorDefinition> definition =
                Indicators.definitions(em, indicator).stream()
                        .filter(one -> !one.from().isAfter(month))
                        .findFirst();
        if (figure.numerator() == null || definition.isEmpty()) {
            known.ifPresent(
                    value -> {
                        tell(recount, indicator, value.row(), Optional.empty(), figure);
                        changes.removed(Measurements.SUBJECT, value.key(), value.written());
                        em.remove(value);
                    });
        } else if (known.isEmpty()) {
            Measurement value =
                    Measurement.computed(definition.get(), month, figure, clock.instant());
            em.persist(value);
        } else {
            String before = known.get().written();
            MeasurementRow shown = known.get().row();
            known.get().compute(definition.get(), figure, clock.instant());
            tell(recount, indicator, shown, known.map(Measurement::row), figure);
            changes.changed(Measurements.SUBJECT, known.get().key(), before, known.get().written());
        }
    }

    /** IND-55 */
    private void tell(
            Optional<Recount> recount,
            Indicator indicator,
            MeasurementRow before,
            Optional<MeasurementRow> after,
            Figure figure) {
        recount.flatMap(one -> RecountedMonth.of(one, indicator, before, after, figure.caveats()))
                .ifPresent(month -> Recounts.keep(em, month));
    }
}
