package fr.prefecture.clu.switchboard;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A waiting line played call by call: agents are known by the moment when they will be free; a
 * caller gets the first of them, unless patience ends before.
 */
final class SimulatedLine {

    /** What was seen in one run, from an empty line, once it had settled. */
    record Run(double longWaits, double answered, double answeredSoon, double meanWait) {}

    private static final int SETTLING = 3_000;

    private final int agents;
    private final double load;
    private final double talk;
    private final double patience;
    private final double soon;

    SimulatedLine(int agents, double load, double talk, double patience, double soon) {
        this.agents = agents;
        this.load = load;
        this.talk = talk;
        this.patience = patience;
        this.soon = soon;
    }

    Run run(int calls, SplittableRandom random) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < agents; i++) {
            free.add(0.0);
        }
        double now = 0;
        long[] seen = new long[3];
        double waited = 0;
        for (int i = 0; i < SETTLING + calls; i++) {
            now += exponential(random, talk / load);
            double offered = Math.max(0, free.element() - now);
            double wouldWait = exponential(random, patience);
            boolean answered = offered <= wouldWait;
            if (answered) {
                free.remove();
                free.add(now + offered + exponential(random, talk));
            }
            if (i >= SETTLING) {
                double wait = Math.min(offered, wouldWait);
                waited += wait;
                seen[0] += wait > soon ? 1 : 0;
                seen[1] += answered ? 1 : 0;
                seen[2] += answered && wait <= soon ? 1 : 0;
            }
        }
        return new Run(
                (double) seen[0] / calls,
                (double) seen[1] / calls,
                (double) seen[2] / calls,
                waited / calls);
    }

    private static double exponential(SplittableRandom random, double mean) {
        return Double.isInfinite(mean) ? mean : -mean * Math.log(1 - random.nextDouble());
    }

    /** The middle of some independent values, and half the width of its interval. */
    record Interval(double mean, double half) {

        /** Student's t for 20 values, 99 %. */
        static final double ONE = 2.861;

        /** The same when a hundred and twenty figures shall hold at once (Bonferroni). */
        static final double ALL = 4.95;

        static final int VALUES = 20;

        static Interval of(double student, double... values) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance =
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum()
                            / (values.length - 1);
            return new Interval(mean, student * Math.sqrt(variance / values.length));
        }
    }
}
