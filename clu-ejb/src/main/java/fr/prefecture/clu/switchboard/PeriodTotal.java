package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;

/**
 * What the calls of a period come to, and how much of it is known.
 *
 * @param covered days that a log covers
 * @param missing worked days that are over and that no log covers
 * @param goesOn whether some of its days are still to come, or going on
 * @param coverage TEL-118: how many of its worked days each source that is awaited has delivered
 */
public record PeriodTotal(
        ReportingPeriod period,
        Counts counts,
        int covered,
        int missing,
        boolean goesOn,
        FigureCoverage coverage) {

    /** Whether any log covers any of its days. */
    public boolean isKnown() {
        return covered > 0;
    }

    /** Whether every day that was worked is known, and over. */
    public boolean isWhole() {
        return isKnown() && missing == 0 && !goesOn;
    }
}
