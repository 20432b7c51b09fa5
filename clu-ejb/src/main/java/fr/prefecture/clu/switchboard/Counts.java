package fr.prefecture.clu.switchboard;

import java.util.Arrays;

/** One number for each {@link Counter}: what a queue saw in some span of time. */
public final class Counts {

    public static final Counts NONE = new Counts(new long[Counter.values().length]);

    private final long[] numbers;

    private Counts(long[] numbers) {
        this.numbers = numbers;
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

    public Counts plus(Counts other) {
        long[] sum = numbers.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.numbers[i];
        }
        return new Counts(sum);
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
        return other instanceof Counts counts && Arrays.equals(numbers, counts.numbers);
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
        return text.toString();
    }
}
