package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was obtained out of what could be.
 *
 * @param got the weights, each times its mark and over the best one
 * @param possible the weights of what could be marked
 * @param contacts how many contacts count in it
 */
public record MysteryPoints(BigDecimal got, BigDecimal possible, int contacts) {

    public static final MysteryPoints NONE = new MysteryPoints(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    static final int SCALE = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One mark of one contact. */
    static MysteryPoints of(int weight, int mark, int most) {
        return new MysteryPoints(
                BigDecimal.valueOf((long) weight * mark)
                        .divide(BigDecimal.valueOf(most), SCALE, RoundingMode.HALF_UP),
                BigDecimal.valueOf(weight),
                1);
    }

    /** Of other contacts. */
    MysteryPoints plus(MysteryPoints other) {
        return new MysteryPoints(
                got.add(other.got), possible.add(other.possible), contacts + other.contacts);
    }

    /** Other marks of the same contact. */
    MysteryPoints and(MysteryPoints other) {
        return new MysteryPoints(
                got.add(other.got),
                possible.add(other.possible),
                Math.max(contacts, other.contacts));
    }

    /** ECO-70: to one decimal; nothing where nothing could be marked. */
    public Optional<BigDecimal> percent() {
        return possible.signum() == 0
                ? Optional.empty()
                : Optional.of(got.multiply(HUNDRED).divide(possible, 1, RoundingMode.HALF_UP));
    }

    /** ECO-72: whether it is told in points only. */
    public boolean isTooFew() {
        return contacts < Proportion.FEWEST;
    }
}
