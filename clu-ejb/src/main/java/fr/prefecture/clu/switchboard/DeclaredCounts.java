package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * TEL-99: what an imported total tells of some time; what it does not tell is not 0.
 *
 * @param presented to an agent
 * @param waits seconds that those answered waited, together
 * @param talks seconds of talk, together
 */
public record DeclaredCounts(
        long presented,
        OptionalLong answered,
        OptionalLong abandoned,
        OptionalLong overflowed,
        OptionalLong refused,
        OptionalLong closed,
        OptionalLong waits,
        OptionalLong talks) {

    private static final int ANY_SECONDS = Counter.WAIT_STEPS.get(0);

    /**
     * @throws RuleBroken when a number is negative, or more calls left the queue than entered it
     */
    public DeclaredCounts {
        if (Stream.of(
                                OptionalLong.of(presented),
                                answered,
                                abandoned,
                                overflowed,
                                refused,
                                closed,
                                waits,
                                talks)
                        .mapToLong(number -> number.orElse(0))
                        .min()
                        .orElse(0)
                < 0) {
            throw new RuleBroken("switchboard.typed.negative");
        }
        if (answered.orElse(0) > presented) {
            throw new RuleBroken("switchboard.typed.moreAnswered", answered.getAsLong(), presented);
        }
        long left = abandoned.orElse(0) + overflowed.orElse(0);
        if (answered.orElse(0) + left > presented) {
            throw new RuleBroken(
                    "switchboard.import.moreLeft", left, presented, answered.orElse(0));
        }
    }

    /** Together; what one of them does not know, both do not. */
    public DeclaredCounts plus(DeclaredCounts other) {
        return new DeclaredCounts(
                presented + other.presented,
                plus(answered, other.answered),
                plus(abandoned, other.abandoned),
                plus(overflowed, other.overflowed),
                plus(refused, other.refused),
                plus(closed, other.closed),
                plus(waits, other.waits),
                plus(talks, other.talks));
    }

    private static OptionalLong plus(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }

    /** Whether all was told that this figure is made of. */
    public boolean knows(CallFigure figure) {
        return Stream.concat(
                        Stream.of(figure.numerator(ANY_SECONDS)), figure.denominator().stream())
                .flatMap(sum -> Stream.concat(sum.plus().stream(), sum.minus().stream()))
                .allMatch(counter -> number(counter).isPresent());
    }

    /**
     * The figure as the logs' figures are computed (TEL-31); nothing where it is not known, or
     * there is nothing to divide by.
     */
    public Optional<BigDecimal> value(CallFigure figure) {
        return knows(figure) ? figure.value(counts(), ANY_SECONDS) : Optional.empty();
    }

    private Counts counts() {
        long[] numbers = new long[Counter.values().length];
        for (Counter counter : Counter.values()) {
            numbers[counter.ordinal()] = number(counter).orElse(0);
        }
        return Counts.of(numbers);
    }

    /** A table tells neither why a call overflowed nor why one was refused: they count together. */
    private OptionalLong number(Counter counter) {
        return switch (counter) {
            case ENTERED -> OptionalLong.of(presented);
            case ANSWERED -> answered;
            case ABANDONED -> abandoned;
            case TIMED_OUT -> overflowed;
            case KEY_EXITS, EMPTY_EXITS, WITHDRAWN, FAILED -> zeroIfKnown(overflowed);
            case REFUSED_FULL -> refused;
            case REFUSED_JOIN_EMPTY, REFUSED_DIVERTED -> zeroIfKnown(refused);
            case REFUSED_CLOSED -> closed;
            case WAIT_ANSWERED -> waits;
            case TALK -> talks;
            case INCOMPLETE -> zeroIfKnown(talks);
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong zeroIfKnown(OptionalLong count) {
        return count.isPresent() ? OptionalLong.of(0) : count;
    }

    /** As a row is known by what it says. */
    String written() {
        return Stream.of(
                        OptionalLong.of(presented),
                        answered,
                        abandoned,
                        overflowed,
                        refused,
                        closed,
                        waits,
                        talks)
                .map(count -> count.isPresent() ? String.valueOf(count.getAsLong()) : "?")
                .collect(Collectors.joining(","));
    }
}
