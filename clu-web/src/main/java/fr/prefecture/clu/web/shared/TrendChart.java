package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.web.shared.LineChart.Mark;
import fr.prefecture.clu.web.shared.LineChart.Segment;
import fr.prefecture.clu.web.shared.LineChart.Step;
import fr.prefecture.clu.web.shared.LineChart.Tick;
import fr.prefecture.clu.web.shared.LineChart.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The drawing of a number over time, from zero up, and down where it is negative: across in per
 * cent of the width, down in pixels. A slot without a value leaves a gap.
 */
public final class TrendChart {

    /**
     * A place on the time axis.
     *
     * @param id what its mark carries
     * @param name what it is called under the axis
     * @param year the year to which that name belongs
     * @param label what it is called in sentences and in the table
     */
    public record Slot(String id, String name, int year, String label, Optional<BigDecimal> value) {

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
    private static final int LABEL_ABOVE = 10;
    private static final int BREAK_TEXT = 12;
    private static final int TARGET_GAP = 6;
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
    private final int below;
    private final SortedMap<Integer, String> breaks;

    public TrendChart(List<Slot> slots, Optional<BigDecimal> target) {
        this(slots, target, Map.of());
    }

    /**
     * @param breaks the places before which the line is cut, for what is measured there is not what
     *     was measured before; each with its word
     */
    public TrendChart(List<Slot> slots, Optional<BigDecimal> target, Map<Integer, String> breaks) {
        this.slots = List.copyOf(slots);
        this.target = target;
        this.breaks = new TreeMap<>(breaks);
        BigDecimal lowest = lowestOf(slots).min(target.orElse(BigDecimal.ZERO));
        this.step = step(highestOf(slots).max(target.orElse(BigDecimal.ONE)).max(lowest.negate()));
        this.below = lowest.negate().divide(step, 0, RoundingMode.UP).intValueExact();
    }

    /** Nothing above zero. */
    private static BigDecimal lowestOf(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.value().stream())
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .min(BigDecimal.ZERO);
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
        return IntStream.rangeClosed(-below, STEPS)
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
                .filter(i -> !breaks.containsKey(i))
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

    /**
     * A few names under the axis; the year is under the first and under each that begins another,
     * also where narrow screens hide every second name.
     */
    public List<Tick> ticks() {
        int every = Math.max(1, (slots.size() + TICKS - 1) / TICKS);
        return IntStream.range(0, (slots.size() + every - 1) / every)
                .mapToObj(tick -> tick(tick, every))
                .toList();
    }

    private Tick tick(int tick, int every) {
        int slot = tick * every;
        int before = slot - (tick % 2 == 0 ? 2 * every : every);
        boolean another = before < 0 || slots.get(before).year() != slots.get(slot).year();
        return new Tick(
                share(x(slot)),
                pixels(UNDER_AXIS),
                x(slot) > AT_RIGHT ? "end" : "middle",
                slots.get(slot).name(),
                another ? String.valueOf(slots.get(slot).year()) : "");
    }

    public List<Words> remarks() {
        return List.of();
    }

    /** Upright lines where what is measured changes, each with its word at the top. */
    public List<Words> breaks() {
        return breaks.entrySet().stream()
                .map(
                        cut -> {
                            int slot = cut.getKey();
                            double at = slot == 0 ? x(0) : (x(slot - 1) + x(slot)) / 2;
                            return new Words(
                                    share(at),
                                    pixels(BREAK_TEXT),
                                    at > NEAR_RIGHT ? "end" : "start",
                                    cut.getValue());
                        })
                .toList();
    }

    public Optional<Slot> last() {
        List<Slot> known = slots.stream().filter(slot -> slot.value().isPresent()).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    public Optional<Slot> first() {
        return slots.stream().filter(slot -> slot.value().isPresent()).findFirst();
    }

    /** The first of those with the highest value. */
    public Optional<Slot> highest() {
        return slots.stream()
                .filter(slot -> slot.value().isPresent())
                .max(Comparator.comparing(slot -> slot.value().orElseThrow()));
    }

    /** What is written at the highest mark, which the sentence names. */
    public String extremeText() {
        return highest().map(Slot::text).orElse("");
    }

    /** Above the highest mark. */
    public List<Words> extremeMarks() {
        return highest()
                .map(
                        slot -> {
                            double x = x(slots.indexOf(slot));
                            return new Words(
                                    share(x),
                                    pixels(y(slot.value().orElseThrow()) - LABEL_ABOVE),
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
        double steps = value.doubleValue() / step.doubleValue() + below;
        return BOTTOM - (BOTTOM - TOP) * steps / (STEPS + below);
    }

    private static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String pixels(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
