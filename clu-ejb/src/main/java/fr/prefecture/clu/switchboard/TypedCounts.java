package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * TEL-45: what somebody counted of the calls of some time.
 *
 * @param entered presented to an agent
 * @param abandoned nothing where nobody counted them, which is not 0
 * @param dissuaded the same
 */
public record TypedCounts(
        long entered, long answered, OptionalLong abandoned, OptionalLong dissuaded) {

    public static final TypedCounts NONE =
            new TypedCounts(0, 0, OptionalLong.of(0), OptionalLong.of(0));

    private static final int ANY_SECONDS = Counter.WAIT_STEPS.get(0);

    /**
     * TEL-46
     *
     * @throws RuleBroken when a number is negative, or more calls left the queue than entered it
     */
    public TypedCounts {
        if (entered < 0 || answered < 0 || abandoned.orElse(0) < 0 || dissuaded.orElse(0) < 0) {
            throw new RuleBroken("switchboard.typed.negative");
        }
        if (answered > entered) {
            throw new RuleBroken("switchboard.typed.moreAnswered", answered, entered);
        }
        if (answered + abandoned.orElse(0) > entered) {
            throw new RuleBroken(
                    "switchboard.typed.moreLeft", abandoned.orElse(0), entered, answered);
        }
    }

    /** Together; what one of them does not know, both do not. */
    public TypedCounts plus(TypedCounts other) {
        return new TypedCounts(
                entered + other.entered,
                answered + other.answered,
                plus(abandoned, other.abandoned),
                plus(dissuaded, other.dissuaded));
    }

    private static OptionalLong plus(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }

    /** Whether all was counted that this figure is made of. */
    public boolean knows(CallFigure figure) {
        return Stream.concat(
                        Stream.of(figure.numerator(ANY_SECONDS)), figure.denominator().stream())
                .flatMap(sum -> Stream.concat(sum.plus().stream(), sum.minus().stream()))
                .allMatch(this::knows);
    }

    private boolean knows(Counter counter) {
        return switch (counter) {
            case ENTERED, ANSWERED -> true;
            case ABANDONED -> abandoned.isPresent();
            case REFUSED_FULL, REFUSED_JOIN_EMPTY, REFUSED_DIVERTED -> dissuaded.isPresent();
            default -> false;
        };
    }

    /**
     * The figure as the logs' figures are computed (TEL-31); nothing where it is not known, or
     * there is nothing to divide by.
     */
    public Optional<BigDecimal> value(CallFigure figure) {
        return knows(figure) ? figure.value(counts(), ANY_SECONDS) : Optional.empty();
    }

    /** People do not tell why a call was dissuaded: the figures take the reasons together. */
    private Counts counts() {
        long[] numbers = new long[Counter.values().length];
        numbers[Counter.ENTERED.ordinal()] = entered;
        numbers[Counter.ANSWERED.ordinal()] = answered;
        numbers[Counter.ABANDONED.ordinal()] = abandoned.orElse(0);
        numbers[Counter.REFUSED_FULL.ordinal()] = dissuaded.orElse(0);
        return Counts.of(numbers);
    }

    /** As the history keeps it. */
    String written() {
        return entered + ", " + answered + ", " + written(abandoned) + ", " + written(dissuaded);
    }

    private static String written(OptionalLong count) {
        return count.isPresent() ? String.valueOf(count.getAsLong()) : "?";
    }
}
