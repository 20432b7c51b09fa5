package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.StaffingSlot;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The agents that a weekday needs and the people that it has, by half-hour; across in per cent of
 * the width, down in pixels.
 */
public final class StaffingChart {

    /** A line of the drawing. */
    public record Line(String kind, String x1, String y1, String x2, String y2) {}

    /** An agent number on the vertical axis. */
    public record Step(String y, String textY, String text, boolean base) {}

    /** The need of a mean day, where it is drawn. */
    public record Mark(String x, String y, String id, int value) {}

    /** A word under the axis. */
    public record Tick(String x, String text) {}

    /** A row of the chart's table. */
    public record Row(
            String id, String text, String calls, int low, int agents, int high, String present) {}

    private static final int TOP = 24;
    private static final int BOTTOM = 264;
    private static final int TEXT_GAP = 4;
    private static final double LEFT = 6;
    private static final double RIGHT = 97;
    private static final int MOST_STEPS = 6;
    private static final int TICKS = 5;

    private final DayOfWeek weekday;
    private final List<StaffingSlot> slots;
    private final int highest;

    StaffingChart(DayOfWeek weekday, List<StaffingSlot> slots) {
        this.weekday = weekday;
        this.slots = List.copyOf(slots);
        this.highest =
                1
                        + slots.stream()
                                .mapToInt(s -> Math.max(s.high(), s.present().orElse(0)))
                                .max()
                                .orElse(0);
    }

    public String title() {
        return Texts.of("switchboard.staffing.chart.title", StaffingWords.weekday(weekday));
    }

    /** The half-hour that needs most, in a sentence. */
    public String reading() {
        StaffingSlot most =
                slots.stream()
                        .max(
                                Comparator.comparingInt(StaffingSlot::agents)
                                        .thenComparing(
                                                StaffingSlot::start, Comparator.reverseOrder()))
                        .orElseThrow();
        String need =
                Texts.of(
                        "switchboard.staffing.chart.reading",
                        StaffingWords.hour(most.start()),
                        Texts.count(most.agents(), "switchboard.count.agents"));
        return need
                + " "
                + Texts.of(
                        slots.stream().anyMatch(s -> s.present().isPresent())
                                ? "switchboard.staffing.chart.key"
                                : "switchboard.staffing.chart.keyAlone");
    }

    public List<Step> steps() {
        int by = (highest + MOST_STEPS - 1) / MOST_STEPS;
        List<Step> steps = new ArrayList<>();
        for (int value = 0; value <= highest; value += by) {
            steps.add(
                    new Step(
                            pixels(y(value)),
                            pixels(y(value) - TEXT_GAP),
                            French.number(value),
                            value == 0));
        }
        return steps;
    }

    /** From quiet to busy days, upright, and the people present, level. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        double half = (RIGHT - LEFT) / slots.size() / 2;
        for (int i = 0; i < slots.size(); i++) {
            StaffingSlot slot = slots.get(i);
            double x = x(i);
            lines.add(
                    new Line(
                            "ligne",
                            share(x),
                            pixels(y(slot.low())),
                            share(x),
                            pixels(y(slot.high()))));
            slot.present()
                    .ifPresent(
                            people ->
                                    lines.add(
                                            new Line(
                                                    "cible",
                                                    share(x - half),
                                                    pixels(y(people)),
                                                    share(x + half),
                                                    pixels(y(people)))));
        }
        return lines;
    }

    public List<Mark> marks() {
        return IntStream.range(0, slots.size())
                .mapToObj(
                        i ->
                                new Mark(
                                        share(x(i)),
                                        pixels(y(slots.get(i).agents())),
                                        slots.get(i).start().toString(),
                                        slots.get(i).agents()))
                .toList();
    }

    public List<Tick> ticks() {
        int by = (slots.size() + TICKS - 1) / TICKS;
        return IntStream.range(0, slots.size())
                .filter(i -> i % by == 0)
                .mapToObj(i -> new Tick(share(x(i)), StaffingWords.hour(slots.get(i).start())))
                .toList();
    }

    public List<Row> rows() {
        return slots.stream()
                .map(
                        slot ->
                                new Row(
                                        slot.start().toString(),
                                        StaffingWords.hour(slot.start()),
                                        StaffingWords.tenths(slot.calls()),
                                        slot.low(),
                                        slot.agents(),
                                        slot.high(),
                                        slot.present().isPresent()
                                                ? French.number(slot.present().getAsInt())
                                                : ""))
                .toList();
    }

    private double x(int slot) {
        return LEFT + (RIGHT - LEFT) * (slot + 0.5) / slots.size();
    }

    private double y(int agents) {
        return BOTTOM - (double) (BOTTOM - TOP) * agents / highest;
    }

    private static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String pixels(double y) {
        return String.format(Locale.ROOT, "%.1f", y);
    }
}
