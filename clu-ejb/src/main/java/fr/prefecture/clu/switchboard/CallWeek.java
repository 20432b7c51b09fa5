package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * TEL-34: the week of a period by half-hour, all its days together.
 *
 * @param period the days that are summed
 * @param slots those with any call, in order
 * @param folded the local times that some days had twice, each the first of an hour
 * @param halfDays by weekday, morning first; nothing where the calls are those of one queue or
 *     source
 * @param silences what the files of the period cannot tell, by source
 */
public record CallWeek(
        ReportingPeriod period,
        List<WeekSlot> slots,
        List<LocalDateTime> folded,
        List<WeekHalfDay> halfDays,
        List<Silence> silences) {

    /** What is computed from a half-hour of the week. */
    public static final List<CallFigure> FIGURES =
            List.of(
                    CallFigure.RECEIVED,
                    CallFigure.ENTERED,
                    CallFigure.ANSWERED,
                    CallFigure.LOST,
                    CallFigure.ANSWER_RATE,
                    CallFigure.SPEED_OF_ANSWER);

    /** A rate of fewer calls says little. */
    public static final int LEAST_CALLS = 30;

    private static final int NAMED = 3;
    private static final int QUIET = 4;

    public CallWeek {
        slots = List.copyOf(slots);
        folded = List.copyOf(folded);
        halfDays = List.copyOf(halfDays);
        silences = List.copyOf(silences);
    }

    /** TEL-36: those where most calls are answered, best first. */
    public List<WeekSlot> best() {
        List<WeekSlot> ranked = ranked();
        return ranked.subList(0, named(ranked));
    }

    /** TEL-36: those where fewest are, worst first. */
    public List<WeekSlot> worst() {
        List<WeekSlot> ranked = new ArrayList<>(ranked());
        Collections.reverse(ranked);
        return ranked.subList(0, named(ranked));
    }

    /** TEL-36 */
    public QuietHours quietHours() {
        Counts all = sum(slots.stream().filter(WeekSlot::isWorked).toList());
        Optional<BigDecimal> usual = rate(all);
        if (usual.isEmpty()) {
            return new QuietHours(Optional.empty(), List.of());
        }
        List<DayOfWeek> days = better(by(WeekSlot::weekday), usual.get());
        List<LocalTime> times = better(by(WeekSlot::start), usual.get());
        return new QuietHours(
                days.stream().findFirst(),
                stretches(times.stream().limit(QUIET).sorted().toList()));
    }

    private <K> Map<K, Counts> by(Function<WeekSlot, K> key) {
        Map<K, Counts> sums = new TreeMap<>();
        slots.stream()
                .filter(WeekSlot::isWorked)
                .forEach(slot -> sums.merge(key.apply(slot), slot.counts(), Counts::plus));
        return sums;
    }

    /** The keys of enough calls whose rate is above the usual one, best first. */
    private static <K extends Comparable<K>> List<K> better(Map<K, Counts> sums, BigDecimal usual) {
        Map<K, BigDecimal> rates = new TreeMap<>();
        sums.forEach(
                (key, counts) -> {
                    if (counts.get(Counter.ENTERED) >= LEAST_CALLS) {
                        rate(counts)
                                .filter(rate -> rate.compareTo(usual) > 0)
                                .ifPresent(rate -> rates.put(key, rate));
                    }
                });
        return rates.entrySet().stream()
                .sorted(
                        Map.Entry.<K, BigDecimal>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Half-hours that follow each other are told of together. */
    private static List<QuietHours.Stretch> stretches(List<LocalTime> sorted) {
        Deque<QuietHours.Stretch> stretches = new ArrayDeque<>();
        for (LocalTime time : sorted) {
            boolean goesOn = !stretches.isEmpty() && stretches.getLast().to().equals(time);
            stretches.add(
                    new QuietHours.Stretch(
                            goesOn ? stretches.removeLast().from() : time,
                            time.plusMinutes(WeekSlot.MINUTES)));
        }
        return List.copyOf(stretches);
    }

    /** Those of worked days with enough calls, by rate, best first. */
    private List<WeekSlot> ranked() {
        return slots.stream()
                .filter(slot -> slot.isWorked() && slot.entered() >= LEAST_CALLS)
                .filter(slot -> rate(slot.counts()).isPresent())
                .sorted(
                        Comparator.comparing((WeekSlot slot) -> rate(slot.counts()).orElseThrow())
                                .reversed()
                                .thenComparing(WeekSlot::weekday)
                                .thenComparing(WeekSlot::start))
                .toList();
    }

    /** No half-hour is among the best and among the worst. */
    private static int named(List<WeekSlot> ranked) {
        return Math.min(NAMED, ranked.size() / 2);
    }

    private static Counts sum(List<WeekSlot> slots) {
        return slots.stream().map(WeekSlot::counts).reduce(Counts.NONE, Counts::plus);
    }

    private static Optional<BigDecimal> rate(Counts counts) {
        return CallFigure.ANSWER_RATE.value(counts, Counter.WAIT_STEPS.get(0));
    }

    /** The halves of each weekday that has calls, or people. */
    static List<WeekHalfDay> halfDays(List<WeekSlot> slots, List<PresenceRow> people) {
        Map<DayOfWeek, Map<HalfDay, WeekHalfDay>> halves = new EnumMap<>(DayOfWeek.class);
        slots.forEach(
                slot ->
                        add(
                                halves,
                                new WeekHalfDay(
                                        slot.weekday(),
                                        slot.half(),
                                        slot.counts(),
                                        slot.counted(),
                                        0,
                                        0)));
        people.forEach(
                row ->
                        add(
                                halves,
                                new WeekHalfDay(
                                        row.day().getDayOfWeek(),
                                        row.half(),
                                        Counts.NONE,
                                        Counts.NONE,
                                        1,
                                        row.people())));
        return halves.values().stream().flatMap(day -> day.values().stream()).toList();
    }

    private static void add(Map<DayOfWeek, Map<HalfDay, WeekHalfDay>> halves, WeekHalfDay more) {
        halves.computeIfAbsent(more.weekday(), day -> new EnumMap<>(HalfDay.class))
                .merge(
                        more.half(),
                        more,
                        (a, b) ->
                                new WeekHalfDay(
                                        a.weekday(),
                                        a.half(),
                                        a.counts().plus(b.counts()),
                                        a.counted().plus(b.counted()),
                                        a.halfDays() + b.halfDays(),
                                        a.people() + b.people()));
    }
}
