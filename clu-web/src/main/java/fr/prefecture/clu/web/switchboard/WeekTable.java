package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallWeek;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.WeekSlot;
import fr.prefecture.clu.web.shared.ExplainedNumber;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * TEL-34: a figure by half-hour and weekday, each with its number and a shade that goes with it.
 */
public final class WeekTable {

    /** What the table shows. */
    enum Kind {
        LOST("perdus", CallFigure.LOST),
        RATE("taux", CallFigure.ANSWER_RATE);

        private final String parameter;
        private final CallFigure figure;

        Kind(String parameter, CallFigure figure) {
            this.parameter = parameter;
            this.figure = figure;
        }

        static Optional<Kind> of(String parameter) {
            return Arrays.stream(values()).filter(k -> k.parameter.equals(parameter)).findFirst();
        }

        String parameter() {
            return parameter;
        }

        CallFigure figure() {
            return figure;
        }
    }

    /**
     * A half-hour of the clock.
     *
     * @param id its time
     * @param address where its figure is explained
     * @param mark that some day had it twice, or nothing
     * @param cells one for each weekday, of the class that shades it
     */
    public record Row(
            String id, String text, String address, String mark, List<ExplainedNumber> cells) {}

    /** A shade, and the numbers that have it. */
    public record Shade(String shade, String text) {}

    private static final int MINUTES = 30;
    private static final int SECONDS = 1800;
    private static final int SHADES = 4;
    private static final List<Integer> STEPS = List.of(90, 80, 70, 60);

    private final Kind kind;
    private final CallWeek week;
    private final FigureAddress origin;
    private final Map<DayOfWeek, Map<LocalTime, WeekSlot>> slots = new HashMap<>();
    private final long most;

    WeekTable(Kind kind, CallWeek week, FigureAddress origin) {
        this.kind = kind;
        this.week = week;
        this.origin = origin;
        week.slots()
                .forEach(
                        slot ->
                                slots.computeIfAbsent(slot.weekday(), day -> new HashMap<>())
                                        .put(slot.start(), slot));
        this.most = week.slots().stream().mapToLong(slot -> lost(slot)).max().orElse(0);
    }

    /** The days of the week that are worked, and those of the week-end that have calls. */
    public List<String> heads() {
        return weekdays().stream().map(day -> French.capital(StaffingWords.weekday(day))).toList();
    }

    private List<DayOfWeek> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0 || slots.containsKey(day))
                .toList();
    }

    /** From the first half-hour that has any call to the last. */
    public List<Row> rows() {
        List<LocalTime> times = week.slots().stream().map(WeekSlot::start).sorted().toList();
        if (times.isEmpty()) {
            return List.of();
        }
        int first = times.get(0).toSecondOfDay() / SECONDS;
        int last = times.get(times.size() - 1).toSecondOfDay() / SECONDS;
        return IntStream.rangeClosed(first, last)
                .mapToObj(halfHour -> LocalTime.MIN.plusMinutes((long) halfHour * MINUTES))
                .map(this::row)
                .toList();
    }

    private Row row(LocalTime start) {
        return new Row(
                start.toString(),
                StaffingWords.hour(start),
                origin.at(kind.figure(), start),
                week.folded().stream().anyMatch(twice -> covers(twice, start))
                        ? Texts.of("switchboard.week.twice.mark")
                        : "",
                weekdays().stream()
                        .map(
                                day ->
                                        cell(
                                                day,
                                                start,
                                                Optional.ofNullable(
                                                        slots.getOrDefault(day, Map.of())
                                                                .get(start))))
                        .toList());
    }

    private static boolean covers(LocalDateTime twice, LocalTime start) {
        return !start.isBefore(twice.toLocalTime())
                && start.isBefore(twice.toLocalTime().plusHours(1));
    }

    private ExplainedNumber cell(DayOfWeek day, LocalTime start, Optional<WeekSlot> slot) {
        return slot.filter(one -> one.counts().get(Counter.ENTERED) > 0)
                .map(
                        one ->
                                new ExplainedNumber(
                                        text(one),
                                        "",
                                        origin.at(kind.figure(), start, day),
                                        what(day, start),
                                        "niveau-" + shade(one)))
                .orElseGet(
                        () ->
                                new ExplainedNumber(
                                        "", Texts.of("shared.number.nothing"), "", "", "sans"));
    }

    /** « Perdus, lundi, 9 h 00 » */
    private String what(DayOfWeek day, LocalTime start) {
        return String.join(
                ", ",
                FigureWords.name(kind.figure(), origin.target()),
                StaffingWords.weekday(day),
                StaffingWords.hour(start));
    }

    private String text(WeekSlot slot) {
        return kind == Kind.LOST ? French.number(lost(slot)) : French.tenths(rate(slot));
    }

    private int shade(WeekSlot slot) {
        if (kind == Kind.LOST) {
            return most == 0 ? 0 : (int) ((SHADES * lost(slot) + most - 1) / most);
        }
        BigDecimal rate = rate(slot);
        return (int)
                STEPS.stream().filter(step -> rate.compareTo(BigDecimal.valueOf(step)) < 0).count();
    }

    /** What each shade stands for. */
    public List<Shade> shades() {
        List<Shade> shades = new ArrayList<>();
        if (kind == Kind.LOST) {
            shades.add(new Shade("niveau-0", French.number(0)));
            for (int shade = 1; shade <= SHADES; shade++) {
                long low = most * (shade - 1) / SHADES + 1;
                long high = most * shade / SHADES;
                if (low <= high) {
                    shades.add(
                            new Shade(
                                    "niveau-" + shade,
                                    low == high
                                            ? French.number(low)
                                            : Texts.of("switchboard.week.shade.lost", low, high)));
                }
            }
            return shades;
        }
        shades.add(new Shade("niveau-0", Texts.of("switchboard.week.shade.most", STEPS.get(0))));
        for (int shade = 1; shade < STEPS.size(); shade++) {
            shades.add(
                    new Shade(
                            "niveau-" + shade,
                            Texts.of(
                                    "switchboard.week.shade.rate",
                                    STEPS.get(shade),
                                    STEPS.get(shade - 1))));
        }
        shades.add(
                new Shade(
                        "niveau-" + STEPS.size(),
                        Texts.of("switchboard.week.shade.least", STEPS.get(STEPS.size() - 1))));
        return shades;
    }

    private static long lost(WeekSlot slot) {
        return CallFigure.LOST.numerator(Counter.WAIT_STEPS.get(0)).of(slot.counts());
    }

    /** Of a half-hour with calls. */
    private static BigDecimal rate(WeekSlot slot) {
        return CallFigure.ANSWER_RATE.value(slot.counts(), Counter.WAIT_STEPS.get(0)).orElseThrow();
    }
}
