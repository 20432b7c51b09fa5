package fr.prefecture.clu.cert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a backlog comes down to a target.
 *
 * @param history the weeks that it draws from, in order
 * @param backlog the files that waited at the end of the last of them
 * @param inflow files received in a mean week of the history
 * @param outflow files decided in a mean week at the number of people asked for
 * @param balance nothing where nothing was decided
 * @param reaching the futures that reach the target within the horizon
 * @param soonest one future in ten has reached the target by that day, the last of its week
 * @param middle half of the futures have
 * @param latest nine futures in ten have
 * @param points the backlog ahead
 */
public record Forecast(
        ForecastState state,
        ForecastTerms terms,
        List<WorkWeek> history,
        long backlog,
        BigDecimal inflow,
        BigDecimal outflow,
        Optional<Balance> balance,
        long reaching,
        Optional<LocalDate> soonest,
        Optional<LocalDate> middle,
        Optional<LocalDate> latest,
        List<ForecastPoint> points) {

    /** From here the futures are drawn: the same figures each time. */
    public static final long SEED = 20_210_531;

    /** How many futures are drawn. */
    public static final int FUTURES = 2000;

    /** Fewer futures that reach the target are nearly none: one in a hundred. */
    public static final int NEARLY_NONE = FUTURES / 100;

    /** How many weeks in a row are drawn together. */
    public static final int BLOCK = 4;

    /** How many weeks ahead are looked at: five years. */
    public static final int HORIZON = 260;

    /** Fewer weeks tell nothing of the future. */
    public static final int FEWEST = 12;

    /** Older weeks are left out: a year holds each season once. */
    public static final int MOST = 52;

    public Forecast {
        history = List.copyOf(history);
        points = List.copyOf(points);
    }

    /** Whether it takes lighter weeks than most to come down at all. */
    public boolean isLuck() {
        return outflow.compareTo(inflow) <= 0;
    }
}
