package fr.prefecture.clu.web.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The drawing of shares beside each other, each with the interval in which it lies: across in per
 * cent of the width, down in pixels. What has no share leaves a gap.
 */
public final class IntervalChart {

    /**
     * A place on the axis.
     *
     * @param id what the mark carries
     * @param name what stands under the axis
     * @param value in per cent, with the ends of its interval; nothing of the three when too few
     */
    public record Slot(
            String id,
            String name,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high) {}

    /** An interval, from its high end down to its low end. */
    public record Bar(String x, String top, String bottom) {}

    public static final int HEIGHT = 260;

    private static final int TOP = 24;
    private static final int BOTTOM = 224;
    private static final int UNDER_AXIS = 246;
    private static final int TEXT_GAP = 4;
    private static final int VALUE_GAP = 6;
    private static final double LEFT = 12;
    private static final double RIGHT = 98;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final int MOST_STEPS = 5;
    private static final int MOST_NAMED = 7;
    private static final int NAMES = 5;

    private final List<Slot> slots;
    private final int ceiling;

    public IntervalChart(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        this.ceiling = ceiling(slots);
    }

    /** Whether there is anything to draw. */
    public boolean isDrawn() {
        return slots.stream().anyMatch(slot -> slot.value().isPresent());
    }

    public int height() {
        return HEIGHT;
    }

    /** From nothing up: a share's axis is never cut. */
    public List<LineChart.Step> steps() {
        int span = ceiling / TEN;
        int by = (span + MOST_STEPS - 1) / MOST_STEPS;
        List<LineChart.Step> steps = new ArrayList<>();
        for (int tens = 0; tens <= span; tens += by) {
            BigDecimal value = BigDecimal.valueOf((long) tens * TEN);
            steps.add(
                    new LineChart.Step(
                            pixels(y(value)),
                            pixels(y(value) - TEXT_GAP),
                            French.shortest(value) + "\u202f%",
                            tens == 0));
        }
        return steps;
    }

    public List<Bar> bars() {
        return IntStream.range(0, slots.size())
                .filter(i -> slots.get(i).value().isPresent())
                .mapToObj(
                        i ->
                                new Bar(
                                        share(x(i)),
                                        pixels(y(slots.get(i).high().orElseThrow())),
                                        pixels(y(slots.get(i).low().orElseThrow()))))
                .toList();
    }

    public List<LineChart.Mark> marks() {
        return IntStream.range(0, slots.size())
                .filter(i -> slots.get(i).value().isPresent())
                .mapToObj(
                        i -> {
                            BigDecimal value = slots.get(i).value().orElseThrow();
                            return new LineChart.Mark(
                                    share(x(i)),
                                    pixels(y(value)),
                                    slots.get(i).id(),
                                    value.toPlainString());
                        })
                .toList();
    }

    /** The names under the axis; a few of them where there is no room for all. */
    public List<LineChart.Words> ticks() {
        int every = slots.size() <= MOST_NAMED ? 1 : (slots.size() + NAMES - 1) / NAMES;
        return IntStream.range(0, slots.size())
                .filter(i -> i % every == 0)
                .mapToObj(
                        i ->
                                new LineChart.Words(
                                        share(x(i)),
                                        pixels(UNDER_AXIS),
                                        "middle",
                                        slots.get(i).name()))
                .toList();
    }

    /** The values above their intervals, where there is room for all. */
    public List<LineChart.Words> values() {
        return slots.size() > MOST_NAMED
                ? List.of()
                : IntStream.range(0, slots.size())
                        .filter(i -> slots.get(i).value().isPresent())
                        .mapToObj(
                                i ->
                                        new LineChart.Words(
                                                share(x(i)),
                                                pixels(
                                                        y(slots.get(i).high().orElseThrow())
                                                                - VALUE_GAP),
                                                "middle",
                                                French.tenths(slots.get(i).value().orElseThrow())))
                        .toList();
    }

    /** Each in the middle of its part of the width. */
    private double x(int slot) {
        return LEFT + (RIGHT - LEFT) * (slot + 0.5) / slots.size();
    }

    private double y(BigDecimal value) {
        return BOTTOM - (BOTTOM - TOP) * value.doubleValue() / ceiling;
    }

    private static int ceiling(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.high().stream())
                .max(BigDecimal::compareTo)
                .map(
                        high ->
                                high.divide(BigDecimal.TEN, 0, RoundingMode.CEILING).intValueExact()
                                        * TEN)
                .map(tens -> Math.min(HUNDRED, Math.max(TEN, tens)))
                .orElse(HUNDRED);
    }

    private static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String pixels(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
