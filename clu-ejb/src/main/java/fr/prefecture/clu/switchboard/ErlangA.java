package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * The waiting line from which people hang up (M/M/n+M): Poisson arrivals, exponential talk,
 * exponential patience.
 *
 * <p>Sources: C. Palm, “Research on telephone traffic carried by full availability groups”, 1957;
 * A. Mandelbaum and S. Zeltyn, “The Palm/Erlang-A queue, with applications to call centers”, 2004;
 * the law of the wait that patience does not cut short: F. Baccelli and G. Hébuterne, “On queues
 * with impatient customers”, 1981.
 *
 * <p>With μ and θ the inverse of the means of talk and patience, λ the calls per second, x = nμ ÷ θ
 * and y = λ ÷ θ, everything follows from A(x, y) = 1 + Σ y^j ÷ ((x + 1)…(x + j)), a sum of positive
 * terms, kept as a logarithm: it has no cancellation and no overflow.
 *
 * @param load calls per talk time, in erlangs
 * @param talk mean talk, in seconds
 * @param patience mean time after which callers would hang up, in seconds
 */
record ErlangA(int agents, double load, double talk, double patience) implements WaitingLine {

    private static final double BIG = 1e250;
    private static final double NEGLIGIBLE = 1e-17;

    /** Longer than this many talks, and callers might as well wait for ever. */
    private static final double LONGEST_PATIENCE = 1000;

    ErlangA {
        WaitingLine.check(agents, load, talk);
        if (!(patience > 0 && patience <= LONGEST_PATIENCE * talk)) {
            throw new RuleBroken("switchboard.staffing.patience");
        }
    }

    /** The share of callers who wait at all: A·B ÷ (1 + (A − 1)·B), B being Erlang's first. */
    double waits() {
        return waits(excess(0));
    }

    /**
     * The share of callers who hang up: of those who wait, 1 − (A − 1) ÷ (ρA), where ρ = λ ÷ (nμ).
     */
    double abandoned() {
        double now = excess(0);
        double waits = waits(now);
        return Math.max(0, waits - answeredAfter(0, waits, now));
    }

    @Override
    public double waitsLongerThan(double seconds) {
        double now = excess(0);
        double later = excess(seconds);
        return waits(now)
                * Math.exp(exponent(seconds) - seconds / patience + withOne(later) - withOne(now));
    }

    @Override
    public double answered() {
        return 1 - abandoned();
    }

    @Override
    public double answeredWithin(double seconds) {
        double now = excess(0);
        double waits = waits(now);
        double soon = answeredAfter(0, waits, now) - answeredAfter(seconds, waits, now);
        return Math.min(1, 1 - waits + Math.max(0, soon));
    }

    /** Little's law: those who hang up a second are θ times those who wait. */
    @Override
    public double meanWait() {
        return abandoned() * patience;
    }

    /** The share of callers who wait longer than some seconds and whom an agent answers. */
    private double answeredAfter(double seconds, double waits, double now) {
        if (waits == 0) {
            return 0;
        }
        double later = seconds == 0 ? now : excess(seconds);
        return waits * agents / load * Math.exp(exponent(seconds) + later - withOne(now));
    }

    private double waits(double excess) {
        double blocking = ErlangB.blocking(agents, load);
        return blocking == 0
                ? 0
                : 1 / (1 + Math.exp(Math.log((1 - blocking) / blocking) - withOne(excess)));
    }

    /** y − y·e^(−θt) − xθt */
    private double exponent(double seconds) {
        return -load * patience / talk * Math.expm1(-seconds / patience) - agents * seconds / talk;
    }

    /** The logarithm of A(x, y·e^(−θt)) − 1. */
    private double excess(double seconds) {
        double x = agents * patience / talk;
        double y = load * patience / talk * Math.exp(-seconds / patience);
        if (y == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double scale = 0;
        double term = 1;
        double sum = 0;
        for (long j = 1; ; j++) {
            double ratio = y / (x + j);
            term *= ratio;
            sum += term;
            if (ratio < 1 && term * ratio <= NEGLIGIBLE * sum * (1 - ratio)) {
                return scale + Math.log(sum);
            }
            if (term > BIG) {
                term /= BIG;
                sum /= BIG;
                scale += Math.log(BIG);
            }
        }
    }

    /** From the logarithm of A − 1 to that of A. */
    private static double withOne(double excess) {
        return excess > 0 ? excess + Math.log1p(Math.exp(-excess)) : Math.log1p(Math.exp(excess));
    }
}
