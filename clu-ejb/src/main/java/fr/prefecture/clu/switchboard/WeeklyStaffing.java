package fr.prefecture.clu.switchboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The half-hours of the week, from days that are known, under what might be otherwise. */
final class WeeklyStaffing {

    /** A half-hour of a day: what it received in opening hours, and what came out of them. */
    record Calls(long received, long closed) {

        Calls plus(Calls other) {
            return new Calls(received + other.received, closed + other.closed);
        }
    }

    /** A day that is known, by the half-hours of the clock. */
    record KnownDay(LocalDate day, Map<LocalTime, Calls> calls) {}

    /** The half of a weekday. */
    record WeekHalf(DayOfWeek weekday, HalfDay half) {}

    static final int DRAWS = 1000;

    static final long SEED = 20210531;

    private static final double QUIET = 0.1;
    private static final double BUSY = 0.9;
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 0.95;
    private static final int MINUTES = 30;
    private static final double HOURS = 0.5;

    /** A weekday, and what each of its days receives at each of its half-hours. */
    private record Column(DayOfWeek weekday, List<LocalTime> times, double[][] received) {

        int days() {
            return received.length;
        }

        double[] at(int time) {
            return Arrays.stream(received).mapToDouble(day -> day[time]).toArray();
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final Map<WeekHalf, Integer> present = new HashMap<>();
    private final CallFlow flow;
    private final ServiceTarget target;
    private final WhatIf whatIf;
    private final LearningCurve curve;
    private final Map<Double, Integer> needs = new HashMap<>();
    private final List<StaffingSlot> slots = new ArrayList<>();

    WeeklyStaffing(
            List<KnownDay> days,
            List<PresenceRow> presences,
            List<TrainingRow> trainings,
            CallFlow flow,
            ServiceTarget target,
            WhatIf whatIf) {
        this.flow = flow;
        this.target = target;
        this.whatIf = whatIf;
        this.curve = new LearningCurve(whatIf.learningWeeks());
        Map<DayOfWeek, List<KnownDay>> weekdays = new TreeMap<>();
        days.forEach(
                day ->
                        weekdays.computeIfAbsent(day.day().getDayOfWeek(), d -> new ArrayList<>())
                                .add(day));
        weekdays.forEach((weekday, known) -> columns.add(column(weekday, known)));
        Map<WeekHalf, List<Integer>> counted = new HashMap<>();
        presences.forEach(
                row ->
                        counted.computeIfAbsent(
                                        new WeekHalf(row.day().getDayOfWeek(), row.half()),
                                        half -> new ArrayList<>())
                                .add(curve.agents(row, trainings)));
        counted.forEach((half, people) -> present.put(half, lowerMedian(people)));
        columns.forEach(this::fill);
    }

    List<StaffingSlot> slots() {
        return slots;
    }

    /**
     * TEL-27: of means that would have been seen as well, had the same days come in other numbers
     * (B. Efron, “Bootstrap methods: another look at the jackknife”, 1979).
     */
    Shortage shortage() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] hours =
                IntStream.range(0, DRAWS).mapToDouble(draw -> missing(random)).sorted().toArray();
        double now = missing(whatIf.reinforcements());
        return new Shortage(
                Math.min(now, quantile(hours, LOWEST)),
                now,
                Math.max(now, quantile(hours, HIGHEST)),
                (int) slots.stream().filter(slot -> slot.missing().orElse(0) > 0).count(),
                (int) slots.stream().filter(slot -> slot.present().isPresent()).count());
    }

    /** TEL-28 */
    List<LearningWeek> learning() {
        List<LearningWeek> weeks = new ArrayList<>();
        for (int week = 0; whatIf.reinforcements() > 0 && week <= whatIf.learningWeeks(); week++) {
            double agents = whatIf.reinforcements() * curve.worth(week);
            weeks.add(new LearningWeek(week, curve.duration(week), agents, missing(agents)));
        }
        return weeks;
    }

    private void fill(Column column) {
        for (int i = 0; i < column.times().size(); i++) {
            double[] calls = column.at(i);
            double mean = Arrays.stream(calls).average().orElseThrow();
            Arrays.sort(calls);
            int agents = needed(mean);
            OptionalInt people = people(column.weekday(), column.times().get(i));
            slots.add(
                    new StaffingSlot(
                            column.weekday(),
                            column.times().get(i),
                            column.days(),
                            mean,
                            flow.load(mean, Source.SECONDS_IN_HALF_HOUR),
                            Math.min(agents, needed(quantile(calls, QUIET))),
                            agents,
                            Math.max(agents, needed(quantile(calls, BUSY))),
                            people.isEmpty()
                                    ? people
                                    : OptionalInt.of(people.getAsInt() + whatIf.reinforcements())));
        }
    }

    private double missing(double reinforcements) {
        return slots.stream()
                .mapToDouble(
                        slot ->
                                missing(
                                        slot.agents(),
                                        people(slot.weekday(), slot.start()),
                                        reinforcements))
                .sum();
    }

    private double missing(SplittableRandom random) {
        double hours = 0;
        for (Column column : columns) {
            int[] drawn = random.ints(column.days(), 0, column.days()).toArray();
            for (int i = 0; i < column.times().size(); i++) {
                double sum = 0;
                for (int day : drawn) {
                    sum += column.received()[day][i];
                }
                hours +=
                        missing(
                                needed(sum / drawn.length),
                                people(column.weekday(), column.times().get(i)),
                                whatIf.reinforcements());
            }
        }
        return hours;
    }

    private static double missing(int needed, OptionalInt people, double reinforcements) {
        return people.isEmpty()
                ? 0
                : HOURS * Math.max(0, needed - people.getAsInt() - reinforcements);
    }

    private OptionalInt people(DayOfWeek weekday, LocalTime time) {
        Integer people = present.get(new WeekHalf(weekday, HalfDay.of(time)));
        return people == null ? OptionalInt.empty() : OptionalInt.of(people);
    }

    private int needed(double calls) {
        return needs.computeIfAbsent(
                calls, c -> flow.agentsNeeded(flow.load(c, Source.SECONDS_IN_HALF_HOUR), target));
    }

    /**
     * TEL-28: hours that move take in the calls that came while closed, and hand those of the
     * half-hours that close to the nearest one that is open.
     */
    private Column column(DayOfWeek weekday, List<KnownDay> days) {
        List<LocalTime> open =
                days.stream()
                        .flatMap(day -> day.calls().entrySet().stream())
                        .filter(entry -> entry.getValue().received() > 0)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        int first = index(open.get(0));
        int last = index(open.get(open.size() - 1));
        int shift = whatIf.shiftMinutes() / MINUTES;
        int from = Math.max(0, first + shift);
        int to = Math.min(index(LocalTime.MAX), last + shift);
        double[][] received = new double[days.size()][to - from + 1];
        for (int day = 0; day < days.size(); day++) {
            for (Map.Entry<LocalTime, Calls> entry : days.get(day).calls().entrySet()) {
                int at = index(entry.getKey());
                Calls calls = entry.getValue();
                int place = Math.max(from, Math.min(to, at)) - from;
                received[day][place] += calls.received();
                boolean opens = (at < first || at > last) && at >= from && at <= to;
                received[day][place] += opens ? calls.closed() : 0;
            }
            for (int i = 0; i < received[day].length; i++) {
                received[day][i] *= (100 - whatIf.fewerPercent()) / 100.0;
            }
        }
        return new Column(
                weekday,
                IntStream.rangeClosed(from, to)
                        .mapToObj(i -> LocalTime.MIN.plusMinutes((long) i * MINUTES))
                        .toList(),
                received);
    }

    private static int index(LocalTime time) {
        return time.toSecondOfDay() / Source.SECONDS_IN_HALF_HOUR;
    }

    private static int lowerMedian(List<Integer> people) {
        return people.stream().sorted().toList().get((people.size() - 1) / 2);
    }

    /**
     * Between two values in a straight line (R. Hyndman and Y. Fan, “Sample quantiles in
     * statistical packages”, 1996, definition 7).
     */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return below + 1 >= sorted.length
                ? sorted[sorted.length - 1]
                : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
