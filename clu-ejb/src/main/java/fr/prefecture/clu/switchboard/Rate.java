package fr.prefecture.clu.switchboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share kept as its two counts, so that nothing is rounded before the last step. */
public record Rate(long numerator, long denominator) {

    /**
     * In per cent with one decimal, or nothing when there is nothing to divide by (« sans objet »).
     */
    public Optional<BigDecimal> percent() {
        if (denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(
                BigDecimal.valueOf(100L * numerator)
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }
}
