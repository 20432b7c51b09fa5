package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.Target;
import fr.prefecture.clu.switchboard.Targets;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one address asks of the switchboard's days: the page shows it, the export hands it out. */
@RequestScoped
public class DaysReport {

    @Inject Days days;
    @Inject Targets targets;
    @Inject BusinessCalendar calendar;
    @Inject Clock clock;

    private Filters filters;
    private Optional<DayTable> table = Optional.empty();
    private List<String> sources = List.of();
    private List<String> queues = List.of();

    void read(Filters.Typed typed) {
        sources = days.sourceNames();
        Optional<String> source = Optional.of(typed.source().strip()).filter(sources::contains);
        queues = days.queueNames(source);
        filters =
                new Filters(typed, new Filters.Known(today(), lastShown(source), sources, queues));
        if (filters.problems().isEmpty()) {
            table = filters.period().map(this::table);
        }
    }

    /** A day that has something to show. */
    private Optional<LocalDate> lastShown(Optional<String> source) {
        return days.lastDayWithCalls(source).or(() -> days.lastDay(source));
    }

    private DayTable table(ReportingPeriod period) {
        return new DayTable(
                period,
                days.rows(period, filters.queue(), filters.source()),
                days.standings(period, filters.source()),
                calendar.daysOff(period.from(), period.to()),
                today());
    }

    Filters filters() {
        return filters;
    }

    /** The days, unless a filter is wrong. */
    Optional<DayTable> table() {
        return table;
    }

    List<String> sources() {
        return sources;
    }

    List<String> queues() {
        return queues;
    }

    /** The last covered day of the chosen source, or of all. */
    Optional<LocalDate> lastDay() {
        return days.lastDay(knownSource());
    }

    /** The last day with calls of the chosen source, or of all; the last covered day without. */
    Optional<LocalDate> lastShown() {
        return lastShown(knownSource());
    }

    /** When the last line of the chosen source, or of all, was written. */
    Optional<ZonedDateTime> lastLine() {
        return days.lastLine(knownSource()).map(this::local);
    }

    /** The targets that hold at the end of the period. */
    Map<Target.Indicator, Target> targets(ReportingPeriod period) {
        Map<Target.Indicator, Target> held = new EnumMap<>(Target.Indicator.class);
        for (Target.Indicator indicator : Target.Indicator.values()) {
            targets.on(indicator, period.to()).ifPresent(target -> held.put(indicator, target));
        }
        return held;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The filters in words, for the export's first line and for the printed page. */
    String inWords() {
        ReportingPeriod period = filters.period().orElseThrow();
        return Texts.of(
                "switchboard.days.filters",
                French.period(period.from(), period.to()),
                filters.queue()
                        .map(queue -> Texts.of("switchboard.days.filters.queue", queue))
                        .orElseGet(() -> Texts.of("switchboard.days.filters.allQueues")),
                filters.source()
                        .map(source -> Texts.of("switchboard.days.filters.source", source))
                        .orElseGet(() -> Texts.of("switchboard.days.filters.allSources")));
    }

    private Optional<String> knownSource() {
        return filters.source().filter(sources::contains);
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(clock.getZone());
    }
}
