package fr.prefecture.clu.indicators;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator on a board with all that its number needs to be read.
 *
 * @param name for the public
 * @param meaning its definition for the public
 * @param value of the period, with what it should reach
 * @param aimBy who has it reach that; empty when it is the service itself, or nobody
 * @param earlier IND-38: the value of the period before; nothing when they cannot be compared
 */
public record BoardLine(
        String code,
        String name,
        String meaning,
        String formula,
        String source,
        PeriodValue value,
        String aimBy,
        Optional<BigDecimal> earlier) {

    /** How much more or less than in the period before. */
    public Optional<BigDecimal> change() {
        return value.value().flatMap(now -> earlier.map(now::subtract));
    }

    /** IND-40: whether the public reads the same number, judged in the same way. */
    boolean tellsTheSame(BoardLine other) {
        return value.state() == other.value.state()
                && value.edition() == other.value.edition()
                && value.known() == other.value.known()
                && same(value.numerator(), other.value.numerator())
                && same(value.denominator(), other.value.denominator())
                && same(earlier, other.earlier)
                && same(value.value(), other.value.value())
                && value.caveats().equals(other.value.caveats())
                && value.verdict() == other.value.verdict()
                && aimBy.equals(other.aimBy)
                && value.target().isPresent() == other.value.target().isPresent()
                && value.target()
                        .flatMap(
                                one ->
                                        other.value
                                                .target()
                                                .map(
                                                        two ->
                                                                one.atLeast() == two.atLeast()
                                                                        && one.threshold()
                                                                                        .compareTo(
                                                                                                two
                                                                                                        .threshold())
                                                                                == 0))
                        .orElse(true);
    }

    /** Whether it says what it is in the same words. */
    boolean readsTheSame(BoardLine other) {
        return name.equals(other.name)
                && meaning.equals(other.meaning)
                && formula.equals(other.formula)
                && source.equals(other.source);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(number -> number.compareTo(other.orElseThrow()) == 0).orElse(true);
    }
}
