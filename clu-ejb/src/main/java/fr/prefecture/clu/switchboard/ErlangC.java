package fr.prefecture.clu.switchboard;

/**
 * The waiting line in which nobody hangs up (M/M/n): Poisson arrivals, exponential talk.
 *
 * <p>Source: A. K. Erlang, 1917, second formula; ITU-D and ITC Teletraffic Engineering Handbook,
 * chapter “Delay systems”: C = B ÷ (1 − ρ(1 − B)), P(W &gt; t) = C·exp(−(n − a)·t ÷ s), mean wait
 * C·s ÷ (n − a), where a is the load in erlangs, s the mean talk, ρ = a ÷ n.
 *
 * @param load calls per talk time, in erlangs
 * @param talk mean talk, in seconds
 */
record ErlangC(int agents, double load, double talk) implements WaitingLine {

    ErlangC {
        WaitingLine.check(agents, load, talk);
    }

    /** Without spare agents the line grows for ever, and nobody can be promised an answer. */
    private boolean grows() {
        return load >= agents;
    }

    /** The share of callers who wait at all. */
    double waits() {
        if (grows()) {
            return 1;
        }
        double blocking = ErlangB.blocking(agents, load);
        return blocking / (1 - load / agents * (1 - blocking));
    }

    @Override
    public double waitsLongerThan(double seconds) {
        return grows() ? 1 : waits() * Math.exp(-(agents - load) * seconds / talk);
    }

    @Override
    public double answered() {
        return grows() ? 0 : 1;
    }

    @Override
    public double answeredWithin(double seconds) {
        return 1 - waitsLongerThan(seconds);
    }

    @Override
    public double meanWait() {
        return grows() ? Double.POSITIVE_INFINITY : waits() * talk / (agents - load);
    }
}
