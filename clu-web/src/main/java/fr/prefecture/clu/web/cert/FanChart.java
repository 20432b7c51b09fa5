package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Forecast;
import fr.prefecture.clu.cert.ForecastPoint;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.LineChart;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A backlog ahead: its middle as a line, eight futures in ten between two dashed ones. Across in
 * per cent of the width, down in pixels, as {@link LineChart} draws.
 */
public final class FanChart {

    /** A row of the chart's table, and what its marks carry. */
    public record Row(ForecastPoint point) {

        public String id() {
            return point.end().toString();
        }

        public String week() {
            return French.week(point.end());
        }

        public String low() {
            return French.number(point.low());
        }

        public String middle() {
            return French.number(point.middle());
        }

        public String high() {
            return French.number(point.high());
        }
    }

    private static final int TOP = 24;
    private static final int BOTTOM = 264;
    private static final int UNDER_AXIS = 284;
    private static final int TEXT_GAP = 4;
    private static final double LEFT = 12;
    private static final double RIGHT = 95;
    private static final double AT_RIGHT = 90;
    private static final int TICKS = 4;
    private static final int MOST_STEPS = 5;
    private static final int[] ROUND = {1, 2, 5};

    private final Forecast forecast;
    private final List<ForecastPoint> points;
    private final long step;
    private final long top;

    FanChart(Forecast forecast) {
        this.forecast = forecast;
        this.points = forecast.points();
        long highest =
                Math.max(
                        forecast.terms().target(),
                        points.stream().mapToLong(ForecastPoint::high).max().orElse(0));
        this.step = step(Math.max(1, highest));
        this.top = Math.max(1, (highest + step - 1) / step) * step;
    }

    /** A round number of files, so that few steps lead to the top. */
    static long step(long highest) {
        long power = 1;
        while (true) {
            for (int round : ROUND) {
                if (highest <= round * power * MOST_STEPS) {
                    return round * power;
                }
            }
            power *= 10;
        }
    }

    public int height() {
        return LineChart.HEIGHT;
    }

    public List<Row> rows() {
        return points.stream().map(Row::new).toList();
    }

    public List<LineChart.Step> steps() {
        List<LineChart.Step> steps = new ArrayList<>();
        for (long value = 0; value <= top; value += step) {
            steps.add(
                    new LineChart.Step(
                            pixels(y(value)),
                            pixels(y(value) - TEXT_GAP),
                            French.number(value),
                            value == 0));
        }
        return steps;
    }

    public List<LineChart.Segment> middle() {
        return segments(ForecastPoint::middle);
    }

    public List<LineChart.Segment> low() {
        return segments(ForecastPoint::low);
    }

    public List<LineChart.Segment> high() {
        return segments(ForecastPoint::high);
    }

    private List<LineChart.Segment> segments(ToLongFunction<ForecastPoint> value) {
        return IntStream.range(1, points.size())
                .mapToObj(
                        i ->
                                new LineChart.Segment(
                                        share(x(i - 1)),
                                        pixels(y(value.applyAsLong(points.get(i - 1)))),
                                        share(x(i)),
                                        pixels(y(value.applyAsLong(points.get(i))))))
                .toList();
    }

    public List<LineChart.Mark> marks() {
        return IntStream.range(0, points.size())
                .mapToObj(
                        i ->
                                new LineChart.Mark(
                                        share(x(i)),
                                        pixels(y(points.get(i).middle())),
                                        points.get(i).end().toString(),
                                        String.valueOf(points.get(i).middle())))
                .toList();
    }

    public List<LineChart.Words> ticks() {
        int by = Math.max(1, (points.size() - 1) / TICKS);
        return IntStream.range(0, points.size())
                .filter(i -> i % by == 0 && (i == 0 || points.size() - 1 - i >= by / 2 || by == 1))
                .mapToObj(
                        i ->
                                new LineChart.Words(
                                        share(x(i)),
                                        pixels(UNDER_AXIS),
                                        x(i) > AT_RIGHT ? "end" : "middle",
                                        French.date(points.get(i).end())))
                .toList();
    }

    public String targetY() {
        return pixels(y(forecast.terms().target()));
    }

    public String targetText() {
        return Texts.of("cert.forecast.chart.target", French.number(forecast.terms().target()));
    }

    private double x(int point) {
        return points.size() == 1
                ? (LEFT + RIGHT) / 2
                : LEFT + (RIGHT - LEFT) * point / (points.size() - 1);
    }

    private double y(long value) {
        return BOTTOM - (BOTTOM - TOP) * (double) value / top;
    }

    private static String share(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static String pixels(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
