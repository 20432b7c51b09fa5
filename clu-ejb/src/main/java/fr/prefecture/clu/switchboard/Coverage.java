package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.DayStanding.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which days the published logs of some sources cover, and which of them can still change. It
 * answers for each day of many years: what is asked of every log is found once.
 */
final class Coverage {

    private static final LocalTime SETTLED = LocalTime.of(2, 0);

    /**
     * What a published log of a source covers.
     *
     * @param lastEvent seconds since 1970; nothing in a log without events
     */
    record Span(long source, LocalDate firstDay, LocalDate lastDay, Long lastEvent, Told told) {

        static Span of(Log log) {
            return new Span(
                    log.source().id(),
                    log.firstDay(),
                    log.lastDay(),
                    log.lastEvent(),
                    Told.by(log.unrecorded(), log.firstEvent() != null));
        }
    }

    /** Days that follow each other of which a source could tell the same. */
    private record Run(LocalDate first, LocalDate last, Told told) {

        static List<Run> of(Map<LocalDate, Told> days) {
            Deque<Run> runs = new ArrayDeque<>();
            new TreeMap<>(days)
                    .forEach(
                            (day, told) -> {
                                boolean goesOn =
                                        !runs.isEmpty()
                                                && runs.getLast().told.equals(told)
                                                && runs.getLast().last.plusDays(1).equals(day);
                                runs.add(
                                        new Run(goesOn ? runs.removeLast().first : day, day, told));
                            });
            return List.copyOf(runs);
        }

        int daysOf(ReportingPeriod period) {
            long from = Math.max(first.toEpochDay(), period.from().toEpochDay());
            long to = Math.min(last.toEpochDay(), period.to().toEpochDay());
            return (int) Math.max(0, to - from + 1);
        }
    }

    /** A day of a source on which visits are still open. */
    record OpenDay(long source, LocalDate day, long visits) {}

    /** A log of a source that was read, tells of some days, and waits to count. */
    record Waiting(long source, LocalDate firstDay, LocalDate lastDay) {

        boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /**
     * From when on the published logs of a source tell, and until when.
     *
     * @param lastEvent seconds since 1970; nothing where no log has events
     */
    record Extent(long source, LocalDate firstDay, Long lastEvent) {

        static Extent of(Span log) {
            return new Extent(log.source(), log.firstDay(), log.lastEvent());
        }

        Extent and(Extent other) {
            return new Extent(
                    source,
                    firstDay.isBefore(other.firstDay) ? firstDay : other.firstDay,
                    lastEvent == null
                            ? other.lastEvent
                            : other.lastEvent == null
                                    ? lastEvent
                                    : Long.valueOf(Math.max(lastEvent, other.lastEvent)));
        }
    }

    private final List<Source> sources;
    private final List<OpenDay> open;
    private final List<Waiting> waiting;
    private final Map<Long, Extent> extents = new HashMap<>();
    private final Map<Long, Map<LocalDate, Told>> covered = new HashMap<>();
    private final Map<Long, List<Run>> runs = new HashMap<>();
    private final boolean whole;

    /**
     * @param logs all of these sources
     * @param open visits that no published log ends
     * @param waiting logs that were read and do not count yet
     */
    Coverage(List<Source> sources, List<Span> logs, List<OpenDay> open, List<Waiting> waiting) {
        this(sources, logs, logs.stream().map(Extent::of).toList(), open, waiting);
    }

    /**
     * @param logs those of the days that are asked for
     * @param extents of all logs of these sources
     */
    Coverage(
            List<Source> sources,
            List<Span> logs,
            List<Extent> extents,
            List<OpenDay> open,
            List<Waiting> waiting) {
        this.sources = List.copyOf(sources);
        this.open = List.copyOf(open);
        this.waiting = List.copyOf(waiting);
        extents.forEach(extent -> this.extents.merge(extent.source(), extent, Extent::and));
        this.whole = logs.stream().allMatch(log -> log.told().isWhole());
        logs.forEach(
                log -> {
                    Map<LocalDate, Told> days =
                            covered.computeIfAbsent(log.source(), id -> new HashMap<>());
                    log.firstDay()
                            .datesUntil(log.lastDay().plusDays(1))
                            .forEach(day -> days.merge(day, log.told(), Told::onSameDay));
                });
    }

    List<Source> sources() {
        return sources;
    }

    boolean covers(LocalDate day) {
        return sources.stream().anyMatch(source -> covers(day, source));
    }

    boolean covers(LocalDate day, Source source) {
        return covered.getOrDefault(source.id(), Map.of()).containsKey(day);
    }

    /** TEL-103: what the logs of a source could tell of a day. */
    Told told(LocalDate day, Source source) {
        return whole
                ? Told.NOTHING
                : covered.getOrDefault(source.id(), Map.of()).getOrDefault(day, Told.NOTHING);
    }

    /** The same of several sources. */
    Told told(LocalDate day, Collection<Source> of) {
        return of.stream().map(source -> told(day, source)).reduce(Told.NOTHING, Told::and);
    }

    /** The same of several days. */
    Told told(ReportingPeriod period, Collection<Source> of) {
        return whole
                ? Told.NOTHING
                : of.stream()
                        .flatMap(source -> runs(source).stream())
                        .filter(run -> run.daysOf(period) > 0)
                        .map(Run::told)
                        .reduce(Told.NOTHING, Told::and);
    }

    /** Whether every log tells everything. */
    boolean isWhole() {
        return whole;
    }

    /** TEL-103: what the logs of some sources cannot tell of some days. */
    List<Silence> silences(ReportingPeriod period, Collection<Source> of) {
        List<Silence> silences = new ArrayList<>();
        if (whole) {
            return silences;
        }
        for (Source source : of) {
            int known = runs(source).stream().mapToInt(run -> run.daysOf(period)).sum();
            for (Unrecorded figure : Unrecorded.values()) {
                int silent =
                        runs(source).stream()
                                .filter(run -> run.told().leavesOut(figure))
                                .mapToInt(run -> run.daysOf(period))
                                .sum();
                if (silent > 0) {
                    silences.add(new Silence(source.name(), figure, silent, known));
                }
            }
        }
        return silences;
    }

    private List<Run> runs(Source source) {
        return runs.computeIfAbsent(source.id(), id -> Run.of(covered.getOrDefault(id, Map.of())));
    }

    DayState stateOf(LocalDate day) {
        return standingOf(day).state();
    }

    /**
     * TEL-18: final once every source that had begun to deliver by then has passed 02:00 of the
     * next day, no call of the day is open, and no log that tells of it waits. TEL-98: nobody waits
     * for a source of which only tables are imported.
     */
    DayStanding standingOf(LocalDate day) {
        List<Reason> against = new ArrayList<>();
        List<Reason> settled = new ArrayList<>();
        for (Source source : sources) {
            if (beganBy(source, day)) {
                List<Reason> reasons = against(day, source);
                against.addAll(reasons);
                if (reasons.isEmpty()) {
                    settled.add(
                            Reason.of(
                                    "switchboard.day.why.settled",
                                    source.name(),
                                    lastLine(source).orElseThrow()));
                }
            } else if (covers(day, source)) {
                settled.add(Reason.of("switchboard.day.why.imported", source.name()));
            }
        }
        return against.isEmpty()
                ? new DayStanding(DayState.FINAL, settled)
                : new DayStanding(DayState.PROVISIONAL, against);
    }

    private List<Reason> against(LocalDate day, Source source) {
        List<Reason> reasons = new ArrayList<>();
        Optional<ZonedDateTime> last = lastLine(source);
        Instant settled = day.plusDays(1).atTime(SETTLED).atZone(source.zone()).toInstant();
        if (last.isEmpty()) {
            reasons.add(Reason.of("switchboard.day.why.silent", source.name(), day.plusDays(1)));
        } else if (last.get().toInstant().isBefore(settled)) {
            reasons.add(
                    Reason.of(
                            "switchboard.day.why.awaited",
                            source.name(),
                            day.plusDays(1),
                            last.get()));
        }
        open.stream()
                .filter(one -> one.source() == source.id() && one.day().equals(day))
                .forEach(
                        one ->
                                reasons.add(
                                        Reason.of(
                                                "switchboard.day.why.open",
                                                source.name(),
                                                one.visits())));
        waiting.stream()
                .filter(log -> log.source() == source.id() && log.covers(day))
                .forEach(
                        log ->
                                reasons.add(
                                        Reason.of("switchboard.day.why.waiting", source.name())));
        return reasons;
    }

    private Optional<ZonedDateTime> lastLine(Source source) {
        return extent(source)
                .map(Extent::lastEvent)
                .map(event -> Instant.ofEpochSecond(event).atZone(source.zone()));
    }

    private boolean beganBy(Source source, LocalDate day) {
        return extent(source).filter(extent -> !extent.firstDay().isAfter(day)).isPresent();
    }

    private Optional<Extent> extent(Source source) {
        return Optional.ofNullable(extents.get(source.id()));
    }
}
