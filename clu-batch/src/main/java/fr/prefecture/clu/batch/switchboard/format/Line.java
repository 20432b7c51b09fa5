package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;

/** The line being read: where its fields lie in the block. Reused for every line. */
final class Line {
    static final int CALL = 1;
    static final int QUEUE = 2;
    static final int AGENT = 3;
    static final int VERB = 4;
    static final int FIXED_FIELDS = 5;
    static final int LONGEST = 64 * 1024;
    static final int LONGEST_DURATION = 86_400;
    static final int MISSING = -1;
    static final int UNREADABLE = -2;
    static final int NEGATIVE = -3;
    static final int TOO_LARGE = -4;

    private static final long BARS = Words.repeat('|');
    private static final long LINE_FEEDS = Words.repeat('\n');
    private static final int MOST_DURATION_DIGITS = 6;

    byte[] bytes;
    int from;

    /** After the last byte, without the line's end. */
    int to;

    private int[] bars = new int[64];
    private int barCount;

    static int afterByteOrderMark(byte[] block, int from, int to) {
        boolean marked =
                to - from >= 3
                        && block[from] == (byte) 0xef
                        && block[from + 1] == (byte) 0xbb
                        && block[from + 2] == (byte) 0xbf;
        return marked ? from + 3 : from;
    }

    /**
     * Finds the end of the line that begins here, and its fields.
     *
     * @return where the next line begins
     */
    int scan(byte[] block, int start, int limit) {
        bytes = block;
        from = start;
        barCount = 0;
        int at = start;
        for (; at + 8 <= limit; at += 8) {
            long word = Words.at(block, at);
            long feeds = Words.matches(word, LINE_FEEDS);
            long found = Words.matches(word, BARS);
            if (feeds != 0) {
                addBars(found & feeds - 1 & ~feeds, at);
                return endAt(at + (Long.numberOfTrailingZeros(feeds) >> 3), limit);
            }
            addBars(found, at);
        }
        for (; at < limit && block[at] != '\n'; at++) {
            if (block[at] == '|') {
                addBars(1, at);
            }
        }
        return endAt(at, limit);
    }

    private int endAt(int feed, int limit) {
        to = feed > from && bytes[feed - 1] == '\r' ? feed - 1 : feed;
        while (barCount > 0 && bars[barCount - 1] >= to) {
            barCount--;
        }
        return Math.min(feed + 1, limit);
    }

    /** Adds at most eight bars; more of them than a line may have bytes are not worth keeping. */
    private void addBars(long matches, int at) {
        int count = barCount;
        if (count + 8 > bars.length) {
            bars = Arrays.copyOf(bars, 2 * bars.length);
        }
        int[] places = bars;
        for (long left = matches; left != 0; left &= left - 1) {
            places[count++] = at + (Long.numberOfTrailingZeros(left) >> 3);
        }
        barCount = Math.min(count, LONGEST);
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    boolean isTooLong() {
        return to - from > LONGEST;
    }

    boolean hasAllFields() {
        return barCount >= FIXED_FIELDS - 1;
    }

    int fields() {
        return barCount + 1;
    }

    int parameters() {
        return fields() - FIXED_FIELDS;
    }

    /** Fields count from 0: time, call, queue, agent, verb, then the parameters. */
    int start(int field) {
        return field == 0 ? from : bars[field - 1] + 1;
    }

    int end(int field) {
        return field == barCount ? to : bars[field];
    }

    /** The number that the first field is, else one of the negative constants of {@link Words}. */
    long instant() {
        int end = end(0);
        return end - from > 1 && bytes[from] == '0'
                ? Words.NOT_DIGITS
                : Words.digits(bytes, from, end);
    }

    /** Whether a word stands where the call id should, for an event without a call. */
    boolean hasNoCall() {
        return fieldIs(CALL, "NONE")
                || fieldIs(CALL, "REALTIME")
                || fieldIs(CALL, "MANAGER")
                || fieldIs(CALL, "CLI");
    }

    boolean fieldIs(int field, String ascii) {
        int start = start(field);
        if (end(field) - start != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Seconds from 0 to a day, or one of the negative constants; an index of -1 is a missing
     * parameter.
     */
    int duration(int parameter) {
        if (parameter < 0 || parameter >= parameters()) {
            return MISSING;
        }
        int start = start(FIXED_FIELDS + parameter);
        int end = end(FIXED_FIELDS + parameter);
        if (start == end) {
            return MISSING;
        }
        boolean negative = bytes[start] == '-';
        long digits = Words.digits(bytes, negative ? start + 1 : start, end);
        if (digits == Words.NOT_DIGITS) {
            return UNREADABLE;
        }
        if (negative) {
            return NEGATIVE;
        }
        return digits < 0 || digits > LONGEST_DURATION || end - start > MOST_DURATION_DIGITS
                ? TOO_LARGE
                : (int) digits;
    }
}
