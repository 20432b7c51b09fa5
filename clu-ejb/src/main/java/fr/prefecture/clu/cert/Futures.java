package fr.prefecture.clu.cert;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * The backlogs that may follow a history. Each future is made of stretches of the history's own
 * weeks, four in a row and drawn with replacement, so that a slack season, a failure and what
 * follows them stay together: the circular block bootstrap (D. N. Politis and J. P. Romano, "A
 * circular block-resampling procedure for stationary data", in R. LePage and L. Billard, Exploring
 * the Limits of Bootstrap, Wiley, 1992, p. 263–270; blocks: H. R. Künsch, "The jackknife and the
 * bootstrap for general stationary observations", Annals of Statistics 17, 1989, p. 1217–1241).
 *
 * <p>A drawn week brings what it brought, and decides what it decided for each full-time
 * equivalent, times those asked for: backlog(t) = backlog(t−1) + in − out, never below 0.
 */
final class Futures {

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;
    private static final int NOT_REACHED = Integer.MAX_VALUE;

    /** A year is drawn when there is no date to draw up to. */
    private static final int SHOWN_WITHOUT_DATE = 52;

    private static final int FEWEST_SHOWN = 12;
    private static final int SHOWN_AFTER = 4;
    private static final int MOST_POINTS = 26;

    /** The values of the sample itself, without anything between two of them. */
    private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF1);

    private final List<WorkWeek> history;
    private final long backlog;
    private final ForecastTerms terms;
    private final double[] inflows;
    private final double[] outflows;

    private Futures(List<WorkWeek> history, long backlog, ForecastTerms terms) {
        this.history = history;
        this.backlog = backlog;
        this.terms = terms;
        inflows = of(WorkWeek::inflow);
        double people = terms.fullTime().doubleValue();
        outflows = of(week -> week.outflow() / week.fullTime().doubleValue() * people);
    }

    /**
     * CERT-26, CERT-27, CERT-28
     *
     * @param known the weeks whose figures are whole, in order
     * @param backlog the files that waited at the end of the last of them
     */
    static Forecast of(List<WorkWeek> known, long backlog, ForecastTerms terms) {
        List<WorkWeek> history =
                known.subList(Math.max(0, known.size() - Forecast.MOST), known.size());
        return history.size() < Forecast.FEWEST
                ? tooShort(history, backlog, terms)
                : new Futures(history, backlog, terms).forecast();
    }

    private static Forecast tooShort(List<WorkWeek> history, long backlog, ForecastTerms terms) {
        return new Forecast(
                ForecastState.TOO_SHORT,
                terms,
                history,
                backlog,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Forecast forecast() {
        double in = mean(inflows);
        double out = mean(outflows);
        int[][] draws = draws();
        double[][] paths = Arrays.stream(draws).map(this::path).toArray(double[][]::new);
        double[] arrivals = Arrays.stream(paths).mapToDouble(this::reached).toArray();
        long reaching = Arrays.stream(arrivals).filter(week -> week != NOT_REACHED).count();
        double[] weeks = QUANTILE.evaluate(arrivals, LOW, MIDDLE, HIGH);
        ForecastState state = state(reaching, in, out, weeks[1]);
        boolean dates = state == ForecastState.DATED || state == ForecastState.BEYOND;
        return new Forecast(
                state,
                terms,
                history,
                backlog,
                decimal(in),
                decimal(out),
                balance(draws),
                reaching,
                dates ? end(weeks[0]) : Optional.empty(),
                dates ? end(weeks[1]) : Optional.empty(),
                dates ? end(weeks[2]) : Optional.empty(),
                points(paths, dates ? weeks[2] : SHOWN_WITHOUT_DATE));
    }

    private ForecastState state(long reaching, double in, double out, double middle) {
        if (backlog <= terms.target()) {
            return ForecastState.REACHED;
        }
        if (reaching < Forecast.NEARLY_NONE && out <= in) {
            return ForecastState.NEVER;
        }
        return middle == NOT_REACHED ? ForecastState.BEYOND : ForecastState.DATED;
    }

    /** The weeks of the history that each future is made of; CERT-29. */
    private int[][] draws() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(Forecast.SEED);
        int weeks = history.size();
        int[][] draws = new int[Forecast.FUTURES][Forecast.HORIZON];
        for (int[] drawn : draws) {
            for (int week = 0; week < Forecast.HORIZON; week++) {
                drawn[week] =
                        week % Forecast.BLOCK == 0
                                ? random.nextInt(weeks)
                                : (drawn[week - 1] + 1) % weeks;
            }
        }
        return draws;
    }

    /** The backlog at the end of each week to come. */
    private double[] path(int[] drawn) {
        double[] path = new double[Forecast.HORIZON + 1];
        path[0] = backlog;
        for (int week = 1; week <= Forecast.HORIZON; week++) {
            int known = drawn[week - 1];
            path[week] = Math.max(0, path[week - 1] + inflows[known] - outflows[known]);
        }
        return path;
    }

    /** CERT-28: of the history, and of as many weeks of each future as the history has. */
    private Optional<Balance> balance(int[][] draws) {
        double people = terms.fullTime().doubleValue();
        if (Arrays.stream(outflows).sum() == 0) {
            return Optional.empty();
        }
        double middle = people * Arrays.stream(inflows).sum() / Arrays.stream(outflows).sum();
        double[] drawn =
                Arrays.stream(draws)
                        .mapToDouble(
                                future ->
                                        people
                                                * sum(inflows, future)
                                                / Math.max(
                                                        Double.MIN_NORMAL, sum(outflows, future)))
                        .toArray();
        double[] range = QUANTILE.evaluate(drawn, LOW, HIGH);
        return Optional.of(
                new Balance(
                        hundredths(Math.min(middle, range[0])),
                        hundredths(middle),
                        hundredths(Math.max(middle, range[1]))));
    }

    private double sum(double[] values, int[] drawn) {
        return Arrays.stream(drawn).limit(history.size()).mapToDouble(week -> values[week]).sum();
    }

    private double reached(double[] path) {
        return IntStream.range(0, path.length)
                .filter(week -> path[week] <= terms.target())
                .findFirst()
                .orElse(NOT_REACHED);
    }

    private List<ForecastPoint> points(double[][] paths, double last) {
        int shown = (int) Math.min(Forecast.HORIZON, Math.max(FEWEST_SHOWN, last + SHOWN_AFTER));
        int by = (shown + MOST_POINTS - 1) / MOST_POINTS;
        return IntStream.rangeClosed(0, shown / by).mapToObj(i -> point(paths, i * by)).toList();
    }

    private ForecastPoint point(double[][] paths, int week) {
        double[] backlogs = Arrays.stream(paths).mapToDouble(path -> path[week]).toArray();
        double[] spread = QUANTILE.evaluate(backlogs, LOW, MIDDLE, HIGH);
        return new ForecastPoint(
                week,
                day(week),
                Math.round(spread[0]),
                Math.round(spread[1]),
                Math.round(spread[2]));
    }

    private Optional<LocalDate> end(double week) {
        return week == NOT_REACHED ? Optional.empty() : Optional.of(day((int) week));
    }

    private LocalDate day(int week) {
        LocalDate last = Span.weekOf(history.get(history.size() - 1).monday()).to();
        return last.plusWeeks(week);
    }

    private double[] of(ToDoubleFunction<WorkWeek> part) {
        return history.stream().mapToDouble(part).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, HALF_UP);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, HALF_UP);
    }
}
