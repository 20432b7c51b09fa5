package fr.prefecture.clu.web.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The drawing of a rate over time: across in per cent of the width, down in pixels, so that it
 * follows its column and its text never shrinks. A slot without a value leaves a gap.
 */
public final class LineChart {

    /**
     * A place on the time axis.
     *
     * @param id what the mark carries, such as a date in ISO form
     * @param name what it is called on the axis and beside its mark
     * @param value in per cent
     * @param ticked whether its name stands under the axis
     * @param remark a word above the axis, or nothing
     */
    public record Slot(
            String id, String name, Optional<BigDecimal> value, boolean ticked, String remark) {}

    /** A step of the vertical axis. */
    public record Step(String y, String textY, String text, boolean base) {}

    /** A stretch of the line between two neighbours that both have a value. */
    public record Segment(String x1, String y1, String x2, String y2) {}

    /** A value, where it is drawn. */
    public record Mark(String x, String y, String id, String value) {}

    /** Words in the drawing. */
    public record Words(String x, String y, String anchor, String text) {}

    /**
     * A name under the axis.
     *
     * @param below its year, where the reader cannot know it from the name before; or nothing
     */
    public record Tick(String x, String y, String anchor, String text, String below) {}

    public static final int HEIGHT = 300;

    private static final int TOP = 24;
    private static final int BOTTOM = 264;
    private static final int UNDER_AXIS = 284;
    private static final int ABOVE_AXIS = 256;
    private static final int OVER_ALL = 12;
    private static final int TEXT_GAP = 4;
    private static final int TARGET_GAP = 6;
    private static final int LABEL_BELOW = 20;
    private static final int LABEL_ABOVE = 10;
    private static final double LEFT = 9;
    private static final double RIGHT = 95;
    private static final double NEAR_LEFT = 20;
    private static final double NEAR_RIGHT = 80;
    private static final double AT_RIGHT = 92;

    /** A longer name at the right end would leave the drawing. */
    private static final int SHORT_NAME = 7;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int MOST_STEPS = 5;

    private final List<Slot> slots;
    private final Optional<BigDecimal> target;
    private final BigDecimal floor;

    public LineChart(List<Slot> slots, Optional<BigDecimal> target) {
        this.slots = List.copyOf(slots);
        this.target = target;
        this.floor = floor(slots, target);
    }

    /** Where the axis begins, in per cent: a ten under the lowest value and the target. */
    public BigDecimal floor() {
        return floor;
    }

    public boolean isTruncated() {
        return floor.signum() > 0;
    }

    public int height() {
        return HEIGHT;
    }

    public List<Step> steps() {
        int span = HUNDRED.subtract(floor).divide(TEN).intValueExact();
        int by = (span + MOST_STEPS - 1) / MOST_STEPS;
        List<Step> steps = new ArrayList<>();
        for (int tens = 0; tens <= span; tens += by) {
            BigDecimal value = floor.add(TEN.multiply(BigDecimal.valueOf(tens)));
            steps.add(
                    new Step(
                            pixels(y(value)),
                            pixels(y(value) - TEXT_GAP),
                            French.shortest(value) + "\u202f%",
                            tens == 0));
        }
        return steps;
    }

    public List<Segment> segments() {
        return IntStream.range(1, slots.size())
                .filter(i -> value(i - 1).isPresent() && value(i).isPresent())
                .mapToObj(
                        i ->
                                new Segment(
                                        share(x(i - 1)),
                                        pixels(y(value(i - 1).orElseThrow())),
                                        share(x(i)),
                                        pixels(y(value(i).orElseThrow()))))
                .toList();
    }

    public List<Mark> marks() {
        return IntStream.range(0, slots.size())
                .filter(i -> value(i).isPresent())
                .mapToObj(
                        i ->
                                new Mark(
                                        share(x(i)),
                                        pixels(y(value(i).orElseThrow())),
                                        slots.get(i).id(),
                                        value(i).orElseThrow().toPlainString()))
                .toList();
    }

    /** The names under the axis. */
    public List<Tick> ticks() {
        return IntStream.range(0, slots.size())
                .filter(i -> slots.get(i).ticked())
                .mapToObj(
                        i ->
                                new Tick(
                                        share(x(i)),
                                        pixels(UNDER_AXIS),
                                        x(i) > AT_RIGHT && slots.get(i).name().length() > SHORT_NAME
                                                ? "end"
                                                : "middle",
                                        slots.get(i).name(),
                                        ""))
                .toList();
    }

    /** The remarks above the axis. */
    public List<Words> remarks() {
        return IntStream.range(0, slots.size())
                .filter(i -> !slots.get(i).remark().isEmpty())
                .mapToObj(
                        i ->
                                new Words(
                                        share(x(i)),
                                        pixels(ABOVE_AXIS),
                                        x(i) > AT_RIGHT ? "end" : "middle",
                                        slots.get(i).remark()))
                .toList();
    }

    /** Words over the whole height of the drawing, at a slot. */
    public Words above(int slot, String words) {
        double x = x(slot);
        return new Words(
                share(x),
                pixels(OVER_ALL),
                x < NEAR_LEFT ? "start" : x > NEAR_RIGHT ? "end" : "middle",
                words);
    }

    /** The slot with the lowest value, the first of them. */
    public Optional<Slot> lowest() {
        return slots.stream()
                .filter(slot -> slot.value().isPresent())
                .min(Comparator.comparing(slot -> slot.value().orElseThrow()));
    }

    /** The slot with the highest value, the first of them. */
    public Optional<Slot> highest() {
        return slots.stream()
                .filter(slot -> slot.value().isPresent())
                .min(
                        Comparator.comparing(
                                (Slot slot) -> slot.value().orElseThrow(),
                                Comparator.reverseOrder()));
    }

    /** Where to write about the lowest value: under its mark, or over it near the axis. */
    public List<Words> extremeMarks() {
        return lowest()
                .map(
                        slot -> {
                            double x = x(slots.indexOf(slot));
                            double y = y(slot.value().orElseThrow());
                            boolean below = y + LABEL_BELOW < ABOVE_AXIS - LABEL_ABOVE;
                            return new Words(
                                    share(x),
                                    pixels(below ? y + LABEL_BELOW : y - LABEL_ABOVE),
                                    x < NEAR_LEFT ? "start" : x > NEAR_RIGHT ? "end" : "middle",
                                    slot.name());
                        })
                .stream()
                .toList();
    }

    /** The height of the target's line, or nothing. */
    public String targetY() {
        return target.map(value -> pixels(y(value))).orElse("");
    }

    /** The height of the target's name, or nothing. */
    public String targetTextY() {
        return target.map(value -> pixels(y(value) - TARGET_GAP)).orElse("");
    }

    private Optional<BigDecimal> value(int slot) {
        return slots.get(slot).value();
    }

    private double x(int slot) {
        return slots.size() == 1
                ? (LEFT + RIGHT) / 2
                : LEFT + (RIGHT - LEFT) * slot / (slots.size() - 1);
    }

    private double y(BigDecimal value) {
        double height = value.subtract(floor).doubleValue() / HUNDRED.subtract(floor).doubleValue();
        return BOTTOM - (BOTTOM - TOP) * height;
    }

    private static BigDecimal floor(List<Slot> slots, Optional<BigDecimal> target) {
        BigDecimal lowest =
                slots.stream()
                        .flatMap(slot -> slot.value().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO)
                        .min(target.orElse(HUNDRED));
        return lowest.divide(TEN, 0, RoundingMode.FLOOR)
                .subtract(BigDecimal.ONE)
                .max(BigDecimal.ZERO)
                .multiply(TEN);
    }

    private static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String pixels(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
