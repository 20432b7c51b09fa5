package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How those who gave an opinion on one question were satisfied; of too few of them nothing is held,
 * so that nothing can be shown.
 *
 * @param tooFew whether there were fewer than may be shown; then all counts are 0
 */
public record Satisfaction(boolean tooFew, long positive, long neutral, long negative) {

    static final Satisfaction TOO_FEW = new Satisfaction(true, 0, 0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Satisfaction {
        if (positive < 0 || neutral < 0 || negative < 0) {
            throw new IllegalArgumentException(positive + ", " + neutral + ", " + negative);
        }
    }

    /** ECO-33 */
    static Satisfaction of(long positive, long neutral, long negative, int fewest) {
        return positive + neutral + negative < Math.max(fewest, 1)
                ? TOO_FEW
                : new Satisfaction(false, positive, neutral, negative);
    }

    /** ECO-30: those who count. */
    public long n() {
        return positive + neutral + negative;
    }

    /** The satisfied among those who count. */
    public Proportion share() {
        return new Proportion(positive, n());
    }

    /** ECO-30: to one decimal; nothing when too few. */
    public Optional<BigDecimal> percent() {
        return share().percent(1);
    }

    /** ECO-31: in points, to one decimal, from −100 to 100; nothing when too few. */
    public Optional<BigDecimal> net() {
        return tooFew
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(positive - negative)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(n()), 1, RoundingMode.HALF_UP));
    }

    /** ECO-32: in which the rate would lie with others drawn at random; nothing when too few. */
    public Optional<Proportion.Interval> interval() {
        return share().interval(1);
    }
}
