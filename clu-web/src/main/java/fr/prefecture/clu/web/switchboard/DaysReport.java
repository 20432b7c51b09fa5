package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallOverview;
import fr.prefecture.clu.switchboard.CallTotals;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayStanding;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
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

    private static final int MOST_SHOWN = 100;

    @Inject Days days;
    @Inject CallTotals totals;
    @Inject Targets targets;
    @Inject SwitchboardNotes notes;
    @Inject BusinessCalendar calendar;
    @Inject Clock clock;

    private Filters filters;
    private List<String> sources = List.of();
    private List<String> queues = List.of();
    private Optional<LocalDate> lastShown = Optional.empty();
    private Optional<LocalDate> lastDay;
    private Optional<ZonedDateTime> lastLine;
    private CallOverview overview;
    private DayTable table;

    void read(Filters.Typed typed) {
        sources = days.sourceNames();
        Optional<String> source = Optional.of(typed.source().strip()).filter(sources::contains);
        queues = days.queueNames(source);
        lastShown = days.lastDayWithCalls(source).or(() -> days.lastDay(source));
        filters = new Filters(typed, new Filters.Known(today(), lastShown, sources, queues));
    }

    /** The period at a glance, unless a filter is wrong. */
    Optional<CallOverview> overview() {
        if (!isUnderstood()) {
            return Optional.empty();
        }
        if (overview == null) {
            overview = totals.overview(period(), filters.queue(), filters.source());
        }
        return Optional.of(overview);
    }

    /** Whether no filter is wrong. */
    boolean isUnderstood() {
        return filters.problems().isEmpty() && filters.period().isPresent();
    }

    /** TEL-39: whether the period has more days than a table should show. */
    boolean isByMonth() {
        return period().length() > MOST_SHOWN;
    }

    /** TEL-39: whether only its months are known, not its days. */
    boolean isSummedByMonth() {
        return period().length() > CallTotals.MOST_DAYS;
    }

    private ReportingPeriod period() {
        return filters.period().orElseThrow();
    }

    Filters filters() {
        return filters;
    }

    /** The days with their figures, however many they are, unless a filter is wrong. */
    Optional<DayTable> table() {
        if (!isUnderstood()) {
            return Optional.empty();
        }
        if (table == null) {
            table =
                    table(
                            days.rows(period(), filters.queue(), filters.source()),
                            days.standings(period(), filters.source()));
        }
        return Optional.of(table);
    }

    /** TEL-39: the days of a period that is shown by day; of a longer one, their states alone. */
    Optional<DayTable> shown() {
        return overview()
                .map(
                        of ->
                                table(
                                        of.states().entrySet().stream()
                                                .map(
                                                        day ->
                                                                new DayRow(
                                                                        day.getKey(),
                                                                        Optional.empty(),
                                                                        day.getValue(),
                                                                        of.days()
                                                                                .getOrDefault(
                                                                                        day
                                                                                                .getKey(),
                                                                                        Counts
                                                                                                .NONE)))
                                                .toList(),
                                        isByMonth() ? Map.of() : of.standings()));
    }

    private DayTable table(List<DayRow> rows, Map<LocalDate, DayStanding> standings) {
        return new DayTable(
                        period(),
                        rows,
                        standings,
                        calendar.daysOff(period().from(), period().to()),
                        today())
                .noted(notes.byDay(period()));
    }

    List<String> sources() {
        return sources;
    }

    List<String> queues() {
        return queues;
    }

    /** The last covered day of the chosen source, or of all. */
    Optional<LocalDate> lastDay() {
        if (lastDay == null) {
            lastDay = days.lastDay(knownSource());
        }
        return lastDay;
    }

    /** The last day with calls of the chosen source, or of all; the last covered day without. */
    Optional<LocalDate> lastShown() {
        return lastShown;
    }

    /** When the last line of the chosen source, or of all, was written. */
    Optional<ZonedDateTime> lastLine() {
        if (lastLine == null) {
            lastLine = days.lastLine(knownSource()).map(this::local);
        }
        return lastLine;
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
        return inWords(period());
    }

    /** The same of some of its days. */
    String inWords(ReportingPeriod period) {
        return Texts.of(
                "switchboard.days.filters",
                French.period(period.from(), period.to()),
                filters.queue()
                        .map(Names::isolated)
                        .map(queue -> Texts.of("switchboard.days.filters.queue", queue))
                        .orElseGet(() -> Texts.of("switchboard.days.filters.allQueues")),
                filters.source()
                        .map(Names::isolated)
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
