package fr.prefecture.clu.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * So many cases out of so many, with what may be said of their share: nothing under 30 cases, and a
 * 95 % confidence interval otherwise.
 *
 * @param successes those that are counted
 * @param n all of them
 */
public record Proportion(long successes, long n) {

    /** Under so many cases a percentage would be noise. */
    public static final int FEWEST = 30;

    public static final Proportion NONE = new Proportion(0, 0);

    private static final double ERROR_RATE = 0.05;
    private static final double RARE = 0.01;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What lies between, in per cent, to one decimal. */
    public record Interval(BigDecimal low, BigDecimal high) {}

    public Proportion {
        if (successes < 0 || n < successes) {
            throw new IllegalArgumentException(successes + " of " + n);
        }
    }

    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, n + other.n);
    }

    /** Whether no percentage may be shown. */
    public boolean isTooFew() {
        return n < FEWEST;
    }

    /** To one decimal; nothing under {@link #FEWEST} cases. */
    public Optional<BigDecimal> percent() {
        return percent(FEWEST);
    }

    /** To one decimal; nothing under another number of cases, such as a survey has of its own. */
    public Optional<BigDecimal> percent(int fewest) {
        return n < Math.max(fewest, 1)
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(successes)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP));
    }

    /**
     * The score interval at 95 % of E. B. Wilson, « Probable inference, the law of succession, and
     * statistical inference », Journal of the American Statistical Association 22 (1927), pp.
     * 209–212; nothing under {@link #FEWEST} cases.
     */
    public Optional<Interval> interval() {
        return interval(FEWEST);
    }

    /** The same; nothing under another number of cases. */
    public Optional<Interval> interval(int fewest) {
        if (n < Math.max(fewest, 1)) {
            return Optional.empty();
        }
        var bounds =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                        Math.toIntExact(n), Math.toIntExact(successes), ERROR_RATE);
        return Optional.of(
                new Interval(tenths(bounds.getLowerBound()), tenths(bounds.getUpperBound())));
    }

    /**
     * Whether shares differ by more than chance does in one case out of a hundred: the test of K.
     * Pearson, « On the criterion that a given system of deviations… », Philosophical Magazine 50
     * (1900), pp. 157–175. Those of too few cases do not count.
     */
    public static boolean differ(Collection<Proportion> shares) {
        List<Proportion> told = shares.stream().filter(share -> !share.isTooFew()).toList();
        Proportion all = told.stream().reduce(NONE, Proportion::plus);
        if (told.size() < 2 || all.successes() == 0 || all.successes() == all.n()) {
            return false;
        }
        double expected = (double) all.successes() / all.n();
        double distance = 0;
        for (Proportion share : told) {
            double off = share.successes() - share.n() * expected;
            distance += off * off / (share.n() * expected * (1 - expected));
        }
        return ChiSquaredDistribution.of(told.size() - 1).survivalProbability(distance) < RARE;
    }

    private static BigDecimal tenths(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }
}
