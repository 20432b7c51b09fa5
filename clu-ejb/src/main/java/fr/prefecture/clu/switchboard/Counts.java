package fr.prefecture.clu.switchboard;

import java.util.Arrays;
import java.util.Set;

/**
 * One number for each {@link Counter}: what a queue saw in some span of time, and what of it the
 * files could tell (TEL-103).
 */
public final class Counts {

    public static final Counts NONE = new Counts(new long[Counter.values().length]);

    private final long[] numbers;
    private final Told told;

    private Counts(long[] numbers) {
        this(numbers, Told.NOTHING);
    }

    private Counts(long[] numbers, Told told) {
        this.numbers = numbers;
        this.told = told;
    }

    /**
     * @param numbers one number for each counter, in the order of {@link Counter}
     * @throws IllegalArgumentException when their number differs
     */
    public static Counts of(long... numbers) {
        if (numbers.length != Counter.values().length) {
            throw new IllegalArgumentException(
                    numbers.length + " numbers for " + Counter.values().length + " counters");
        }
        return new Counts(numbers.clone());
    }

    /** Reads the counters from the columns of a row, from {@code first} on. */
    static Counts ofRow(Object[] row, int first) {
        long[] numbers = new long[Counter.values().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((Number) row[first + i]).longValue();
        }
        return new Counts(numbers);
    }

    public long get(Counter counter) {
        return numbers[counter.ordinal()];
    }

    /** The same, from files that cannot tell some figures. */
    public Counts without(Set<Unrecorded> figures) {
        return told(Told.without(figures));
    }

    /** The same, of which as much could be told as of others. */
    public Counts toldAs(Counts other) {
        return told(other.told);
    }

    Counts told(Told by) {
        return new Counts(numbers, by);
    }

    /** TEL-103: how much of what needs these figures the files could tell. */
    public Recorded recorded(Set<Unrecorded> needed) {
        return told.recorded(needed);
    }

    public Recorded recorded(Counter counter) {
        return recorded(counter.needs());
    }

    public Counts plus(Counts other) {
        long[] sum = numbers.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.numbers[i];
        }
        return new Counts(sum, told.and(other.told));
    }

    /**
     * Answered visits whose wait was at most {@code seconds}, one of {@link Counter#WAIT_STEPS}.
     */
    public long answeredWithin(int seconds) {
        return within(Counter.ANSWERED_5, seconds);
    }

    /**
     * Abandoned visits whose wait was at most {@code seconds}, one of {@link Counter#WAIT_STEPS}.
     */
    public long abandonedWithin(int seconds) {
        return within(Counter.ABANDONED_5, seconds);
    }

    private long within(Counter first, int seconds) {
        int step = Counter.WAIT_STEPS.indexOf(seconds);
        if (step < 0) {
            throw new IllegalArgumentException("No step of " + seconds + " s");
        }
        return Arrays.stream(numbers, first.ordinal(), first.ordinal() + step + 1).sum();
    }

    public boolean isNone() {
        return Arrays.stream(numbers).allMatch(n -> n == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts
                && Arrays.equals(numbers, counts.numbers)
                && told.equals(counts.told);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Counts");
        for (Counter counter : Counter.values()) {
            if (get(counter) != 0) {
                text.append(' ').append(counter.column()).append('=').append(get(counter));
            }
        }
        return told.isWhole() ? text.toString() : text.append(' ').append(told).toString();
    }
}
