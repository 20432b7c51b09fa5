package fr.prefecture.clu.cert;

import static java.math.RoundingMode.HALF_UP;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What becomes of the backlogs. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class Forecasts {

    /** As many of the last weeks tell how many people work now. */
    private static final int RECENT = 4;

    @EJB Chronicles chronicles;
    @EJB Territories territories;
    @EJB BusinessCalendar calendar;

    /** Those that the préfecture's own centre serves, by name. */
    public List<Territory> territories() {
        return territories.served();
    }

    /** The people of the last weeks, and half of the backlog; nothing where nothing is known. */
    public Optional<ForecastTerms> usual(String territory) {
        WorkHistory history = history(territory);
        List<WorkWeek> weeks = history.weeks();
        if (weeks.isEmpty()) {
            return Optional.empty();
        }
        List<WorkWeek> recent = weeks.subList(Math.max(0, weeks.size() - RECENT), weeks.size());
        BigDecimal people =
                recent.stream()
                        .map(WorkWeek::fullTime)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(recent.size()), 1, HALF_UP)
                        .max(new BigDecimal("0.1"));
        return Optional.of(new ForecastTerms(people, history.backlog() / 2));
    }

    /** Whether enough is known of a territory to draw from: CERT-26. */
    public boolean isForeseeable(String territory) {
        return history(territory).weeks().size() >= Forecast.FEWEST;
    }

    public Forecast of(String territory, ForecastTerms terms) {
        WorkHistory history = history(territory);
        return Futures.of(history.weeks(), history.backlog(), terms);
    }

    private WorkHistory history(String territory) {
        Map<String, List<Statement>> told =
                chronicles.published().stream()
                        .filter(statement -> statement.territory().equals(territory))
                        .collect(Collectors.groupingBy(Statement::title));
        SortedMap<LocalDate, String> daysOff = daysOff(told);
        return WorkHistory.of(
                told.values().stream()
                        .map(statements -> new Chronicle(statements, daysOff))
                        .toList());
    }

    private SortedMap<LocalDate, String> daysOff(Map<String, List<Statement>> told) {
        List<Span> spans =
                told.values().stream().flatMap(List::stream).map(Statement::span).toList();
        Optional<LocalDate> first = spans.stream().map(Span::from).min(LocalDate::compareTo);
        Optional<LocalDate> last = spans.stream().map(Span::to).max(LocalDate::compareTo);
        return first.isEmpty() || last.isEmpty()
                ? new TreeMap<>()
                : calendar.daysOff(first.get(), last.get());
    }
}
