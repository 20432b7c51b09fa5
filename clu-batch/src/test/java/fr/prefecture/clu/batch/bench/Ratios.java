package fr.prefecture.clu.batch.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one contender costs, divided by what another costs that was measured just before or after
 * it: a machine that is busy makes both slower, and leaves the ratio as it is.
 */
public final class Ratios {
    private final String name;
    private double[] ratios = {};

    /**
     * Begins a comparison.
     *
     * @param name what is divided by what
     */
    public Ratios(String name) {
        this.name = name;
    }

    /** Adds one pair, in any unit that both have. */
    public void add(double cost, double other) {
        if (!(cost >= 0 && other > 0)) {
            throw new IllegalArgumentException(cost + " ÷ " + other);
        }
        ratios = Arrays.copyOf(ratios, ratios.length + 1);
        ratios[ratios.length - 1] = cost / other;
    }

    public int pairs() {
        return ratios.length;
    }

    public double median() {
        return at(0.5);
    }

    /** A tenth of the pairs lie below. */
    public double p10() {
        return at(0.1);
    }

    /** A tenth of the pairs lie above. */
    public double p90() {
        return at(0.9);
    }

    private double at(double part) {
        if (ratios.length == 0) {
            throw new IllegalStateException(name + ": no pairs");
        }
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Prints the line, and returns these ratios. */
    public Ratios print() {
        System.out.println(this);
        return this;
    }

    /** Fails only when nine pairs in ten are above the bound: a machine may be busy. */
    public Ratios atMost(double bound) {
        return check(p10() <= bound, "at most", bound);
    }

    /** Fails only when nine pairs in ten are below the bound. */
    public Ratios atLeast(double bound) {
        return check(p90() >= bound, "at least", bound);
    }

    private Ratios check(boolean kept, String words, double bound) {
        if (!kept) {
            throw new AssertionError(
                    String.format(Locale.ROOT, "%s; the bound is %s %.2f", this, words, bound));
        }
        return this;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %.3f (p10–p90 %.3f–%.3f, %d pairs)",
                name,
                median(),
                p10(),
                p90(),
                pairs());
    }
}
