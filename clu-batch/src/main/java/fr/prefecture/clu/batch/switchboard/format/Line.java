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

    /** Of {@link #call}: the call id is none of the usual ones. */
    static final long UNUSUAL = -1;

    private static final long BARS = Words.repeat('|');
    private static final long LINE_FEEDS = Words.repeat('\n');
    private static final int MOST_DURATION_DIGITS = 6;
    private static final int UNREAD = -9;

    /** The usual line has its first two fields in the first 31 bytes, and is read in one go. */
    private static final int USUAL = 31 + 64;

    /** Of the second field. */
    private static final int BIRTH = 11;

    private static final int SEQUENCE = 22;

    byte[] bytes;
    int from;

    /** After the last byte, without the line's end. */
    int to;

    /** Where the queue and the verb lie, in a line that has all fields. */
    int queueFrom;

    int queueTo;
    int verbFrom;
    int verbTo;

    /** The number of the usual call id, as {@link CallIds} gives it, or {@link #UNUSUAL}. */
    long call;

    private long instant;

    /**
     * The bars from the verb's end on, one bit for each byte from the queue on; zero where there is
     * none, or where they are to be looked for.
     */
    private long bits;

    private boolean hasBits;
    private boolean hasAllFields;

    /** All bars, as soon as somebody asks for a field by its number. */
    private int[] bars = new int[64];

    private int barCount;

    /**
     * By their last digit, the latest eight digits that an instant began with, and what they say.
     */
    private final long[] beginnings = new long[16];

    private final long[] hundreds = new long[16];

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
        barCount = UNREAD;
        int next = limit - start < USUAL ? start : scanUsual(block, start, limit);
        return next == start ? scanAny(block, start, limit) : next;
    }

    /**
     * Reads a line whose first two fields are as usual (ten digits, and ten digits, a point and at
     * most eight more) and whose next three end soon; without a loop, since it is in loops of few
     * rounds that a processor guesses wrong.
     *
     * @return where the next line begins, or the start if this one is not as usual
     */
    private int scanUsual(byte[] block, int start, int limit) {
        if (block[start + 10] != '|' || block[start + 21] != '.') {
            return start;
        }
        long time = tenDigits(block, start);
        long birth = tenDigits(block, start + BIRTH);
        long rest = Words.at(block, start + SEQUENCE);
        int length = Words.first(Words.matches(rest, BARS));
        long sequence = Words.leadingDigits(rest, length);
        if ((time | birth | sequence) < 0) {
            return start;
        }
        int name = start + SEQUENCE + length + 1;
        int end = scanRest(block, name);
        if (end < 0) {
            return start;
        }
        instant = time;
        call = CallIds.packed(birth, sequence);
        queueFrom = name;
        hasAllFields = true;
        return endAt(end, limit);
    }

    private long tenDigits(byte[] block, int at) {
        long word = Words.at(block, at);
        int place = (int) (word >>> 56) & 15;
        if (beginnings[place] != word) {
            hundreds[place] = Words.eightDigitsWithoutLeadingZero(word);
            beginnings[place] = word;
        }
        int tens = block[at + 8] - '0';
        int ones = block[at + 9] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0
                ? Words.NOT_DIGITS
                : hundreds[place] * 100 + tens * 10L + ones;
    }

    /** Finds the bars of the next 64 bytes. Returns where the line ends, or -1. */
    private int scanRest(byte[] block, int start) {
        long feeds = Words.bits(block, start, LINE_FEEDS);
        if (feeds == 0) {
            feeds = Words.bits(block, start + 32, LINE_FEEDS) << 32;
        }
        long found = Words.bits(block, start, BARS) | Words.bits(block, start + 32, BARS) << 32;
        long ends = found & (feeds & -feeds) - 1;
        long afterQueue = ends & ends - 1;
        if (feeds == 0 || afterQueue == 0) {
            return -1;
        }
        int end = start + Long.numberOfTrailingZeros(feeds);
        long afterAgent = afterQueue & afterQueue - 1;
        queueTo = start + Long.numberOfTrailingZeros(ends);
        verbFrom = start + Long.numberOfTrailingZeros(afterQueue) + 1;
        verbTo = afterAgent == 0 ? lineEnd(end) : start + Long.numberOfTrailingZeros(afterAgent);
        bits = afterAgent;
        hasBits = true;
        return end;
    }

    private int scanAny(byte[] block, int start, int limit) {
        call = UNUSUAL;
        instant = UNREAD;
        hasBits = false;
        int next = endAt(feed(block, start, limit), limit);
        list();
        hasAllFields = barCount >= FIXED_FIELDS - 1;
        if (hasAllFields) {
            queueFrom = start(QUEUE);
            queueTo = end(QUEUE);
            verbFrom = start(VERB);
            verbTo = end(VERB);
        }
        return next;
    }

    private static int feed(byte[] block, int start, int limit) {
        int at = start;
        for (; at + 8 <= limit; at += 8) {
            long found = Words.matches(Words.at(block, at), LINE_FEEDS);
            if (found != 0) {
                return at + Words.first(found);
            }
        }
        while (at < limit && block[at] != '\n') {
            at++;
        }
        return at;
    }

    private int endAt(int feed, int limit) {
        to = lineEnd(feed);
        return Math.min(feed + 1, limit);
    }

    private int lineEnd(int feed) {
        return feed > from && bytes[feed - 1] == '\r' ? feed - 1 : feed;
    }

    /** Looks for all bars; those of a line that is too long anyway are not worth keeping. */
    private void list() {
        barCount = 0;
        int end = Math.min(to, from + LONGEST);
        int at = from;
        while (at < end) {
            long found =
                    at + 8 <= bytes.length
                            ? Words.matches(Words.at(bytes, at), BARS)
                            : bytes[at] == '|' ? 1 : 0;
            int looked = at + 8 <= bytes.length ? 8 : 1;
            while (found != 0) {
                add(at + Words.first(found), end);
                found &= found - 1;
            }
            at += looked;
        }
    }

    private void add(int bar, int end) {
        if (bar < end) {
            if (barCount == bars.length) {
                bars = Arrays.copyOf(bars, 2 * bars.length);
            }
            bars[barCount++] = bar;
        }
    }

    private int bars() {
        if (barCount == UNREAD) {
            list();
        }
        return barCount;
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
        return hasAllFields;
    }

    int fields() {
        return bars() + 1;
    }

    int parameters() {
        return fields() - FIXED_FIELDS;
    }

    /** Fields count from 0: time, call, queue, agent, verb, then the parameters. */
    int start(int field) {
        return field == 0 ? from : field > bars() ? to : bars[field - 1] + 1;
    }

    int end(int field) {
        return field >= bars() ? to : bars[field];
    }

    /** The number that the first field is, else one of the negative constants of {@link Words}. */
    long instant() {
        if (instant == UNREAD) {
            int end = end(0);
            instant =
                    end - from > 1 && bytes[from] == '0'
                            ? Words.NOT_DIGITS
                            : Words.digits(bytes, from, end);
        }
        return instant;
    }

    /** Whether a word stands where the call id should, for an event without a call. */
    boolean hasNoCall() {
        return call == UNUSUAL && isNoCall();
    }

    private boolean isNoCall() {
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
        if (parameter < 0) {
            return MISSING;
        }
        if (!hasBits) {
            return parameter < parameters()
                    ? duration(start(FIXED_FIELDS + parameter), end(FIXED_FIELDS + parameter))
                    : MISSING;
        }
        long left = bits;
        for (int i = 0; i < parameter; i++) {
            left &= left - 1;
        }
        if (left == 0) {
            return MISSING;
        }
        int start = queueFrom + Long.numberOfTrailingZeros(left) + 1;
        left &= left - 1;
        return duration(start, left == 0 ? to : queueFrom + Long.numberOfTrailingZeros(left));
    }

    private int duration(int start, int end) {
        int length = end - start;
        if (length > 0 && length <= MOST_DURATION_DIGITS && start + 8 <= bytes.length) {
            long value = Words.digits(Words.at(bytes, start), length);
            if (value >= 0) {
                return value > LONGEST_DURATION ? TOO_LARGE : (int) value;
            }
        }
        return oddDuration(start, end);
    }

    private int oddDuration(int start, int end) {
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
