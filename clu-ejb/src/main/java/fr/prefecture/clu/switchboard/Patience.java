package fr.prefecture.clu.switchboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * TEL-24: how long callers would wait before they hang up. Those who were answered first would have
 * waited at least that long: their patience is censored.
 *
 * @param abandoned those who hung up
 * @param censored those who left the line otherwise before they lost patience
 * @param exposure all the seconds that anybody waited
 * @param steps the life table, by the stored classes of waits
 */
public record Patience(long abandoned, long censored, long exposure, List<Step> steps) {

    private static final double SIGMAS_OF_95_PERCENT = 1.959964;

    private static final List<Counter> WAITS =
            List.of(
                    Counter.WAIT_ANSWERED,
                    Counter.WAIT_ABANDONED,
                    Counter.WAIT_TIMED_OUT,
                    Counter.WAIT_KEY_EXITS,
                    Counter.WAIT_EMPTY_EXITS,
                    Counter.WAIT_WITHDRAWN);

    private static final List<Counter> CENSORING =
            List.of(
                    Counter.ANSWERED,
                    Counter.TIMED_OUT,
                    Counter.KEY_EXITS,
                    Counter.EMPTY_EXITS,
                    Counter.WITHDRAWN);

    /**
     * A class of waits: who was still waiting when it began, who hung up in it and who was
     * answered, and the share of callers who would still wait at its end.
     *
     * @param to its end in seconds; nothing for the last
     * @param error the standard error of that share (M. Greenwood, 1926)
     */
    public record Step(
            int from,
            Optional<Integer> to,
            long waiting,
            long abandoned,
            long answered,
            double stillWaiting,
            double error) {}

    public Patience {
        steps = List.copyOf(steps);
    }

    static Patience of(Counts counts) {
        return new Patience(
                counts.get(Counter.ABANDONED),
                sum(counts, CENSORING),
                sum(counts, WAITS),
                steps(counts));
    }

    /**
     * The mean of an exponential patience: seconds waited ÷ callers who hung up, the estimate of
     * greatest likelihood under censoring (J. F. Lawless, “Statistical models and methods for
     * lifetime data”; for calls, L. Brown and others, “Statistical analysis of a telephone call
     * center”, 2005). Nothing where nobody hung up.
     */
    public OptionalDouble mean() {
        return abandoned == 0 || exposure == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) exposure / abandoned);
    }

    /**
     * The lower end of the 95 % interval of the mean: its logarithm is nearly normal, with variance
     * 1 ÷ callers who hung up (Lawless).
     */
    public OptionalDouble low() {
        return scaled(-1);
    }

    /** The upper end of the 95 % interval of the mean. */
    public OptionalDouble high() {
        return scaled(1);
    }

    private OptionalDouble scaled(int sign) {
        OptionalDouble mean = mean();
        return mean.isEmpty()
                ? mean
                : OptionalDouble.of(
                        mean.getAsDouble()
                                * Math.exp(
                                        sign
                                                * SIGMAS_OF_95_PERCENT
                                                / Math.sqrt((double) abandoned)));
    }

    /**
     * The life table with two ways to leave, hanging up and being answered, both at a steady pace
     * within a class: of those waiting at its beginning, the share that would still wait at its end
     * if nobody answered is the share of those who stayed, to the power of the share of those who
     * left that hung up (C. L. Chiang, “Introduction to stochastic processes in biostatistics”,
     * 1968: net probabilities from crude ones). The actuaries' half of a class, the grouped form of
     * E. Kaplan and P. Meier, 1958, is too rough for classes of a minute and more.
     */
    private static List<Step> steps(Counts counts) {
        List<Step> steps = new ArrayList<>();
        long waiting = counts.get(Counter.ANSWERED) + counts.get(Counter.ABANDONED);
        double still = 1;
        double variance = 0;
        int classes = Counter.WAIT_STEPS.size() + 1;
        for (int i = 0; i < classes; i++) {
            long answered = counts.get(Counter.values()[Counter.ANSWERED_5.ordinal() + i]);
            long abandoned = counts.get(Counter.values()[Counter.ABANDONED_5.ordinal() + i]);
            long left = answered + abandoned;
            if (left > 0) {
                still *= Math.pow(1 - (double) left / waiting, (double) abandoned / left);
            }
            double atRisk = waiting - answered / 2.0;
            if (atRisk > abandoned) {
                variance += abandoned / (atRisk * (atRisk - abandoned));
            }
            steps.add(
                    new Step(
                            i == 0 ? 0 : Counter.WAIT_STEPS.get(i - 1),
                            i < Counter.WAIT_STEPS.size()
                                    ? Optional.of(Counter.WAIT_STEPS.get(i))
                                    : Optional.empty(),
                            waiting,
                            abandoned,
                            answered,
                            still,
                            still * Math.sqrt(variance)));
            waiting -= left;
        }
        return steps;
    }

    private static long sum(Counts counts, List<Counter> counters) {
        return counters.stream().mapToLong(counts::get).sum();
    }
}
