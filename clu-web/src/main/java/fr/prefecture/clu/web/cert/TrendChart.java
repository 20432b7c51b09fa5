package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.LineChart.Mark;
import fr.prefecture.clu.web.shared.LineChart.Segment;
import fr.prefecture.clu.web.shared.LineChart.Step;
import fr.prefecture.clu.web.shared.LineChart.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The drawing of a number over time, from zero up: across in per cent of the width, down in pixels.
 * A slot without a value leaves a gap.
 */
public final class TrendChart {

    /**
     * A place on the time axis.
     *
     * @param id what its mark carries
     * @param name what it is called under the axis
     * @param label what it is called in sentences and in the table
     */
    public record Slot(String id, String name, String label, Optional<BigDecimal> value) {

        /** With one decimal at most; nothing when it is not available. */
        public String text() {
            return value.map(French::shortest).orElse("");
        }

        /** The value as the mark of the drawing carries it, or nothing. */
        public String plain() {
            return value.map(BigDecimal::toPlainString).orElse("");
        }
    }

    private static final int HEIGHT = 300;
    private static final int TOP = 24;
    private static final int BOTTOM = 264;
    private static final int UNDER_AXIS = 284;
    private static final int TEXT_GAP = 4;
    private static final int TARGET_GAP = 6;
    private static final int LABEL_BELOW = 20;
    private static final double LEFT = 9;
    private static final double RIGHT = 95;
    private static final double NEAR_LEFT = 20;
    private static final double NEAR_RIGHT = 80;
    private static final double AT_RIGHT = 90;
    private static final int STEPS = 4;
    private static final int TICKS = 5;

    private final List<Slot> slots;
    private final Optional<BigDecimal> target;
    private final BigDecimal step;

    TrendChart(List<Slot> slots, Optional<BigDecimal> target) {
        this.slots = List.copyOf(slots);
        this.target = target;
        this.step = step(highestOf(slots).max(target.orElse(BigDecimal.ONE)));
    }

    private static BigDecimal highestOf(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.value().stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
    }

    /** A round number, four of which reach above everything. */
    private static BigDecimal step(BigDecimal most) {
        BigDecimal part =
                most.divide(BigDecimal.valueOf(STEPS), 3, RoundingMode.UP)
                        .max(new BigDecimal("0.5"));
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(part.precision() - part.scale() - 1);
        for (String times : List.of("1", "2", "2.5", "5", "10")) {
            BigDecimal round = ten.multiply(new BigDecimal(times));
            if (round.compareTo(part) >= 0) {
                return round;
            }
        }
        throw new IllegalStateException("no step for " + most);
    }

    public List<Slot> slots() {
        return slots;
    }

    /** Whether anything can be drawn. */
    public boolean isDrawn() {
        return slots.stream().anyMatch(slot -> slot.value().isPresent());
    }

    public int height() {
        return HEIGHT;
    }

    public List<Step> steps() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(
                        i -> {
                            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
                            return new Step(
                                    pixels(y(value)),
                                    pixels(y(value) - TEXT_GAP),
                                    French.shortest(value),
                                    i == 0);
                        })
                .toList();
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

    /** A few names under the axis. */
    public List<Words> ticks() {
        int every = Math.max(1, (slots.size() + TICKS - 1) / TICKS);
        return IntStream.range(0, slots.size())
                .filter(i -> i % every == 0)
                .mapToObj(
                        i ->
                                new Words(
                                        share(x(i)),
                                        pixels(UNDER_AXIS),
                                        x(i) > AT_RIGHT ? "end" : "middle",
                                        slots.get(i).name()))
                .toList();
    }

    public List<Words> remarks() {
        return List.of();
    }

    Optional<Slot> last() {
        List<Slot> known = slots.stream().filter(slot -> slot.value().isPresent()).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    Optional<Slot> first() {
        return slots.stream().filter(slot -> slot.value().isPresent()).findFirst();
    }

    Optional<Slot> lowest() {
        return slots.stream()
                .filter(slot -> slot.value().isPresent())
                .min(Comparator.comparing(slot -> slot.value().orElseThrow()));
    }

    Optional<Slot> highest() {
        return slots.stream()
                .filter(slot -> slot.value().isPresent())
                .max(Comparator.comparing(slot -> slot.value().orElseThrow()));
    }

    /** What is written at the lowest mark. */
    public String lowestText() {
        return lowest().map(Slot::text).orElse("");
    }

    public List<Words> lowestMarks() {
        List<Words> words = new ArrayList<>();
        lowest().ifPresent(
                        slot -> {
                            double x = x(slots.indexOf(slot));
                            double y = y(slot.value().orElseThrow());
                            words.add(
                                    new Words(
                                            share(x),
                                            pixels(
                                                    y + LABEL_BELOW < BOTTOM
                                                            ? y + LABEL_BELOW
                                                            : y - TARGET_GAP),
                                            x < NEAR_LEFT
                                                    ? "start"
                                                    : x > NEAR_RIGHT ? "end" : "middle",
                                            slot.name()));
                        });
        return words;
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
        double most = step.doubleValue() * STEPS;
        return BOTTOM - (BOTTOM - TOP) * value.doubleValue() / most;
    }

    private static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String pixels(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
