package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.DeclaredCounts;
import fr.prefecture.clu.switchboard.DeclaredTotals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The imported totals of a period: pages show them, exports hand them out. */
@RequestScoped
public class DeclaredReport {

    @Inject DeclaredTotals totals;
    @Inject Days days;
    @Inject Clock clock;

    private Filters filters;
    private List<DeclaredTotalLine> lines = List.of();

    /** The month of the last total, where no day is asked for. */
    void read(String from, String to) {
        filters =
                new Filters(
                        new Filters.Typed(from, to, "", ""),
                        new Filters.Known(
                                LocalDate.now(clock), totals.last(), List.of(), List.of()));
        filters.period().ifPresent(this::show);
    }

    void show(ReportingPeriod period) {
        lines = totals.rows(period).stream().map(DeclaredTotalLine::new).toList();
    }

    Filters filters() {
        return filters;
    }

    List<DeclaredTotalLine> lines() {
        return lines;
    }

    /** Of all lines together; nothing where there is none. */
    Optional<DeclaredCounts> total() {
        return lines.stream().map(line -> line.row().total().counts()).reduce(DeclaredCounts::plus);
    }

    Optional<LocalDate> last() {
        return totals.last();
    }

    /** Whether any log tells any day of that period. */
    boolean isLogged(ReportingPeriod period) {
        return days.lastCovered(period).isPresent();
    }
}
