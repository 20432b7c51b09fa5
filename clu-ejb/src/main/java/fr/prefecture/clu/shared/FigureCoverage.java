package fr.prefecture.clu.shared;

/**
 * How much of what was expected of a source was delivered in a period.
 *
 * @param known of how many of the expected days or weeks everything was delivered
 * @param expected how many were expected, the lost ones included
 * @param lost how many of them were declared lost for good
 */
public record FigureCoverage(int known, int expected, int lost, Unit unit) {

    /** What is expected. */
    public enum Unit {
        DAYS,
        /** A week of each territory, service or channel that is awaited. */
        WEEKS
    }

    private static final int JUDGED_FROM = 90;
    private static final int HUNDRED = 100;

    public FigureCoverage {
        if (known < 0 || lost < 0 || known + lost > expected) {
            throw new IllegalArgumentException(known + " + " + lost + " of " + expected);
        }
    }

    public FigureCoverage plus(FigureCoverage other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException(unit + " and " + other.unit);
        }
        return new FigureCoverage(
                known + other.known, expected + other.expected, lost + other.lost, unit);
    }

    /** Whether nothing is awaited any more: all was delivered or declared lost. */
    public boolean isComplete() {
        return known + lost == expected;
    }

    /** Whether all was delivered. */
    public boolean isWhole() {
        return known == expected;
    }

    /** Whether a figure of it may be judged: complete, and 90 % of it delivered. */
    public boolean isJudged() {
        return isComplete() && known * HUNDRED >= expected * JUDGED_FROM;
    }
}
