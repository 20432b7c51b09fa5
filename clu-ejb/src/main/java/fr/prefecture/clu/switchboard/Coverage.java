package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.deliveries.Lives;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.DayStanding.Reason;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which days the published logs of some sources cover, and which of them can still change. It
 * answers for each day of many years: what is asked of every log is found once.
 */
final class Coverage {

    private static final LocalTime SETTLED = LocalTime.of(2, 0);
    private static final CoveredDays NONE = new CoveredDays();

    /** TEL-117: after so many days a source that is silent is not awaited any more. */
    private static final int LONGEST_SILENCE = 35;

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
    private final Map<Long, CoveredDays> days;
    private final BitSet covered = new BitSet();
    private final boolean whole;
    private final LocalDate firstUnsettled;
    private final Set<LocalDate> openDays;
    private final Map<Long, LocalDate> stopped;
    private final Lives lives;

    /**
     * @param logs all of these sources
     * @param open visits that no published log ends
     * @param waiting logs that were read and do not count yet
     */
    Coverage(List<Source> sources, List<Span> logs, List<OpenDay> open, List<Waiting> waiting) {
        this(
                sources,
                logs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Span::source,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), CoveredDays::of))),
                logs.stream().map(Extent::of).toList(),
                logs.stream()
                        .collect(Collectors.toMap(Span::source, Span::lastDay, Coverage::later)),
                open,
                waiting,
                Lives.NONE);
    }

    /**
     * @param days of each source, those that are asked for
     * @param extents of all logs of these sources
     * @param lastDays of each of these sources, the last day that it has delivered, in whatever
     *     form
     * @param lives which of them have ended, will deliver again, or have lost days
     */
    Coverage(
            List<Source> sources,
            Map<Long, CoveredDays> days,
            List<Extent> extents,
            Map<Long, LocalDate> lastDays,
            List<OpenDay> open,
            List<Waiting> waiting,
            Lives lives) {
        this.sources = List.copyOf(sources);
        this.lives = lives;
        this.open = List.copyOf(open);
        this.waiting = List.copyOf(waiting);
        this.days = Map.copyOf(days);
        extents.forEach(extent -> this.extents.merge(extent.source(), extent, Extent::and));
        stopped = stopped(lastDays);
        days.values().forEach(one -> covered.or(one.all()));
        whole = days.values().stream().allMatch(CoveredDays::isWhole);
        firstUnsettled =
                this.sources.stream()
                        .filter(source -> !stopped.containsKey(source.id()))
                        .filter(source -> !lives.isEnded(source.name()))
                        .flatMap(source -> firstUnsettled(source).stream())
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MAX);
        openDays =
                this.open.stream()
                        .filter(one -> beganBy(one.source(), one.day()))
                        .map(OpenDay::day)
                        .collect(Collectors.toSet());
    }

    /**
     * TEL-117: the sources that are silent while others deliver, with their last days; not those of
     * which somebody has said that they have ended, or will deliver again.
     */
    private Map<Long, LocalDate> stopped(Map<Long, LocalDate> lastDays) {
        LocalDate last = lastDays.values().stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
        Map<Long, LocalDate> silent = new HashMap<>();
        for (Source source : sources) {
            LocalDate own = lastDays.get(source.id());
            if (own != null
                    && extents.containsKey(source.id())
                    && !own.plusDays(LONGEST_SILENCE).isAfter(last)
                    && !lives.isEnded(source.name())
                    && !lives.isAwaited(source.name(), own)) {
                silent.put(source.id(), own);
            }
        }
        return silent;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    List<Source> sources() {
        return sources;
    }

    /** TEL-117: the sources that are not awaited for the last days of a period, by name. */
    List<StoppedSource> stopped(ReportingPeriod period) {
        return sources.stream()
                .filter(source -> isStopped(source, period.to()))
                .map(source -> new StoppedSource(source.name(), stopped.get(source.id())))
                .toList();
    }

    /** Whether nobody waits for a source on a day: it has ended, or its last day lies before. */
    private boolean isOver(Source source, LocalDate day) {
        return lives.isOver(source.name(), day) || isStopped(source, day);
    }

    private boolean isStopped(Source source, LocalDate day) {
        LocalDate last = stopped.get(source.id());
        return last != null && day.isAfter(last);
    }

    boolean covers(LocalDate day) {
        return covered.get((int) day.toEpochDay());
    }

    boolean covers(LocalDate day, Source source) {
        return of(source).covers(day);
    }

    /**
     * TEL-118: of the worked days of a period, on how many each source that is awaited has
     * delivered, and on how many one has not, but for lost days. Once all have ended, nothing is
     * expected.
     *
     * @param daysOff holidays and closing days of the period
     */
    FigureCoverage ofWorkedDays(ReportingPeriod period, Set<LocalDate> daysOff) {
        int expected = 0;
        int known = 0;
        int lost = 0;
        for (LocalDate day : period.days()) {
            List<Source> awaited = awaited(day);
            if (isWorked(day, daysOff) && !(awaited.isEmpty() && haveEnded(day))) {
                expected++;
                boolean delivered = awaited.stream().allMatch(source -> covers(day, source));
                if (covers(day) && delivered) {
                    known++;
                } else if (!awaited.isEmpty()
                        && awaited.stream().allMatch(s -> isSettled(day, s))) {
                    lost++;
                }
            }
        }
        return new FigureCoverage(known, expected, lost, FigureCoverage.Unit.DAYS);
    }

    /** The worked days of a period before another day that a source should have delivered. */
    NavigableSet<LocalDate> missing(
            Source source, ReportingPeriod period, Set<LocalDate> daysOff, LocalDate before) {
        NavigableSet<LocalDate> missing = new TreeSet<>();
        period.days().stream()
                .filter(day -> day.isBefore(before) && isWorked(day, daysOff))
                .filter(day -> beganBy(source.id(), day) && !lives.isOver(source.name(), day))
                .filter(day -> !covers(day, source))
                .forEach(missing::add);
        return missing;
    }

    /**
     * TEL-120: on how many of these days each source that has not delivered holds back the others.
     */
    SortedMap<String, Integer> heldBack(
            ReportingPeriod period, Set<LocalDate> daysOff, LocalDate before) {
        SortedMap<String, Integer> held = new TreeMap<>();
        for (Source source : sources) {
            int days =
                    (int)
                            missing(source, period, daysOff, before).stream()
                                    .filter(day -> covers(day) && !isOver(source, day))
                                    .count();
            if (days > 0) {
                held.put(source.name(), days);
            }
        }
        return held;
    }

    private static boolean isWorked(LocalDate day, Set<LocalDate> daysOff) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !daysOff.contains(day);
    }

    private List<Source> awaited(LocalDate day) {
        return sources.stream()
                .filter(source -> beganBy(source.id(), day) && !isOver(source, day))
                .toList();
    }

    /** Whether a source had begun by a day and all those have ended. */
    private boolean haveEnded(LocalDate day) {
        List<Source> begun = sources.stream().filter(source -> beganBy(source.id(), day)).toList();
        return !begun.isEmpty()
                && begun.stream().allMatch(source -> lives.isOver(source.name(), day));
    }

    private boolean isSettled(LocalDate day, Source source) {
        return covers(day, source) || lives.isLost(source.name(), day);
    }

    boolean coversAny(ReportingPeriod period, Source source) {
        return of(source).coversAny(period);
    }

    private CoveredDays of(Source source) {
        return days.getOrDefault(source.id(), NONE);
    }

    /** TEL-103: what the logs of a source could tell of a day. */
    Told told(LocalDate day, Source source) {
        return whole ? Told.NOTHING : of(source).told(day);
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
                        .map(source -> of(source).told(period))
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
            int known = of(source).covered(period);
            for (Unrecorded figure : Unrecorded.values()) {
                int silent = of(source).silent(figure, period);
                if (silent > 0) {
                    silences.add(new Silence(source.name(), figure, silent, known));
                }
            }
        }
        return silences;
    }

    /** Its standing without the reasons. */
    DayState stateOf(LocalDate day) {
        return day.isBefore(firstUnsettled)
                        && !openDays.contains(day)
                        && !isAwaited(day)
                        && !isUnsettledByStopped(day)
                ? DayState.FINAL
                : DayState.PROVISIONAL;
    }

    /** TEL-117: a source that is silent leaves its own last days as they are. */
    private boolean isUnsettledByStopped(LocalDate day) {
        return !stopped.isEmpty()
                && sources.stream()
                        .filter(source -> stopped.containsKey(source.id()))
                        .filter(source -> !isStopped(source, day))
                        .flatMap(source -> firstUnsettled(source).stream())
                        .anyMatch(first -> !day.isBefore(first));
    }

    private boolean isAwaited(LocalDate day) {
        return waiting.stream().anyMatch(log -> log.covers(day) && beganBy(log.source(), day));
    }

    /** From when on the days of a source wait for its next line; nothing before its first log. */
    private Optional<LocalDate> firstUnsettled(Source source) {
        return extent(source)
                .map(
                        extent ->
                                lastLine(source)
                                        .map(last -> firstUnsettled(source, last))
                                        .filter(day -> day.isAfter(extent.firstDay()))
                                        .orElse(extent.firstDay()));
    }

    private static LocalDate firstUnsettled(Source source, ZonedDateTime lastLine) {
        LocalDate day = lastLine.toLocalDate();
        return lastLine.toInstant().isBefore(settled(source, day.minusDays(1)))
                ? day.minusDays(1)
                : day;
    }

    /** TEL-18: the line that makes a day final. */
    private static Instant settled(Source source, LocalDate day) {
        return day.plusDays(1).atTime(SETTLED).atZone(source.zone()).toInstant();
    }

    /**
     * TEL-18: final once every source that had begun to deliver by then has passed 02:00 of the
     * next day, no call of the day is open, and no log that tells of it waits. TEL-98: nobody waits
     * for a source of which only tables are imported. TEL-117: nor for one that is silent.
     */
    DayStanding standingOf(LocalDate day) {
        List<Reason> against = new ArrayList<>();
        List<Reason> settled = new ArrayList<>();
        for (Source source : sources) {
            if (beganBy(source.id(), day)) {
                List<Reason> reasons = against(day, source);
                against.addAll(reasons);
                if (reasons.isEmpty()) {
                    settled.add(
                            lives.isEnded(source.name())
                                    ? Reason.of(
                                            "switchboard.day.why.ended",
                                            source.name(),
                                            lives.endedFrom().get(source.name()))
                                    : isStopped(source, day)
                                            ? Reason.of(
                                                    "switchboard.day.why.stopped",
                                                    source.name(),
                                                    stopped.get(source.id()))
                                            : Reason.of(
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
        boolean awaited = !lives.isEnded(source.name()) && !isStopped(source, day);
        if (awaited && last.isEmpty()) {
            reasons.add(Reason.of("switchboard.day.why.silent", source.name(), day.plusDays(1)));
        } else if (awaited && last.get().toInstant().isBefore(settled(source, day))) {
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

    private boolean beganBy(long source, LocalDate day) {
        Extent extent = extents.get(source);
        return extent != null && !extent.firstDay().isAfter(day);
    }

    private Optional<Extent> extent(Source source) {
        return Optional.ofNullable(extents.get(source.id()));
    }
}
