package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.switchboard.TypedDayRow;
import fr.prefecture.clu.switchboard.TypedDays;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The typed days of a period, each beside what the logs say: pages show it, exports hand it out.
 */
@RequestScoped
public class TypedReport {

    @Inject TypedDays typed;
    @Inject Days days;
    @Inject Clock clock;

    private Filters filters;
    private List<TypedDayLine> lines = List.of();

    /** The month of the last typed day, where no day is asked for. */
    void read(String from, String to) {
        filters =
                new Filters(
                        new Filters.Typed(from, to, "", ""),
                        new Filters.Known(
                                LocalDate.now(clock), typed.last(), List.of(), List.of()));
        filters.period().ifPresent(this::show);
    }

    void show(ReportingPeriod period) {
        lines = lines(period);
    }

    private List<TypedDayLine> lines(ReportingPeriod period) {
        List<TypedDayRow> rows = typed.rows(period);
        if (rows.isEmpty()) {
            return List.of();
        }
        ReportingPeriod told =
                new ReportingPeriod(rows.get(0).day(), rows.get(rows.size() - 1).day());
        Map<LocalDate, Counts> logs =
                days.rows(told, Optional.empty(), Optional.empty()).stream()
                        .collect(Collectors.toMap(DayRow::day, DayRow::counts, Counts::plus));
        return rows.stream()
                .map(row -> new TypedDayLine(row, Optional.ofNullable(logs.get(row.day()))))
                .toList();
    }

    Filters filters() {
        return filters;
    }

    List<TypedDayLine> lines() {
        return lines;
    }

    TypedCounts total() {
        return lines.stream()
                .map(line -> line.row().total())
                .reduce(TypedCounts.NONE, TypedCounts::plus);
    }

    Optional<LocalDate> last() {
        return typed.last();
    }

    /** Whether any log tells any day of that period. */
    boolean isLogged(ReportingPeriod period) {
        return days.lastCovered(period).isPresent();
    }
}
