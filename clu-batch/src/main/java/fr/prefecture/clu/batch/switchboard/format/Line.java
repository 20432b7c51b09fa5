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
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int UNREAD = -9;

    /** The usual line has its first two fields in the first 31 bytes, and is read in one go. */
    private static final int USUAL = 112;

    /** Of the second field. */
    private static final int BIRTH = 11;

    private static final int SEQUENCE = 22;

    byte[] bytes;
    int from;

    /** After the last byte, without the line's end. */
    int to;

    /** Where the queue lies, in a line that has all fields. */
    int queueFrom;

    int queueTo;
    Verb verb;

    /** The number of the usual call id, as {@link CallIds} gives it, or {@link #UNUSUAL}. */
    long call;

    private long instant;

    private boolean isUsual;
    private boolean hasAllFields;

    /** Of a usual line, the bars from the verb's end on, as far as they are near. */
    private long bits;

    /** All bars, as soon as somebody asks for a field by its number. */
    private int[] bars = new int[64];

    private int barCount;

    /** The first two digits of the latest instant of ten digits, and what they stand for. */
    private short beginning = '1' | '7' << 8;

    private long beginningValue = 1_700_000_000;

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
        int next = limit - start < USUAL ? start : scanUsual(block, start);
        return next == start ? scanAny(block, start, limit) : next;
    }

    /**
     * Reads a line whose first two fields are as usual (ten digits, and ten digits, a point and at
     * most eight more) and whose next three end soon; without a loop, since it is in loops of few
     * rounds that a processor guesses wrong.
     *
     * @return where the next line begins, or the start if this one is not as usual
     */
    private int scanUsual(byte[] block, int start) {
        int base = start + SEQUENCE;
        long ends = Words.bits(block, base, BARS);
        int length = Long.numberOfTrailingZeros(ends);
        long time = Words.at(block, start + 2) ^ Words.ZEROS;
        long birth = Words.at(block, start + BIRTH + 2) ^ Words.ZEROS;
        long rest = Words.at(block, base) ^ Words.ZEROS;
        long sequence = rest << (8 - length << 3);
        if (Words.areOdd(time, birth, sequence)
                || (byte) rest == 0
                || length - 1 >>> 3 != 0
                || !hasUsualBeginning(block, start)) {
            return start;
        }
        int end = usualEnd(block, base);
        long afterCall = ends & ends - 1;
        long afterQueue = afterCall & afterCall - 1;
        long afterAgent = afterQueue & afterQueue - 1;
        int wordEnd = base + Long.numberOfTrailingZeros(afterAgent);
        if (wordEnd > end || afterAgent == 0) {
            return start;
        }
        instant = beginningValue + Words.number(time);
        call = CallIds.packed(beginningValue + Words.number(birth), Words.number(sequence));
        queueFrom = base + length + 1;
        queueTo = base + Long.numberOfTrailingZeros(afterCall);
        verb = Verb.of(block, base + Long.numberOfTrailingZeros(afterQueue) + 1, wordEnd);
        bits = afterAgent;
        isUsual = true;
        to = end;
        return end + 1;
    }

    private boolean hasUsualBeginning(byte[] block, int start) {
        return (short) Words.at(block, start) == beginning
                && (short) Words.at(block, start + BIRTH) == beginning
                && block[start + BIRTH - 1] == '|'
                && block[start + SEQUENCE - 1] == '.';
    }

    /** Where the line ends if nothing but that line feed is a control character; or -1. */
    private static int usualEnd(byte[] block, int from) {
        long found =
                Words.controls(Words.at(block, from + 24)) >>> 7
                        | Words.controls(Words.at(block, from + 32)) >>> 6
                        | Words.controls(Words.at(block, from + 40)) >>> 5
                        | Words.controls(Words.at(block, from + 48)) >>> 4
                        | Words.controls(Words.at(block, from + 56)) >>> 3
                        | Words.controls(Words.at(block, from + 64)) >>> 2;
        int place = Long.numberOfTrailingZeros(found);
        int at = from + 24 + ((place & 7) << 3) + (place >>> 3);
        return (found & found - 1) != 0 || block[at] != '\n' || Words.haveControls(block, from)
                ? -1
                : at;
    }

    private int scanAny(byte[] block, int start, int limit) {
        call = UNUSUAL;
        instant = UNREAD;
        isUsual = false;
        int next = endAt(feed(block, start, limit), limit);
        list();
        hasAllFields = barCount >= FIXED_FIELDS - 1;
        if (hasAllFields) {
            queueFrom = start(QUEUE);
            queueTo = end(QUEUE);
            verb = Verb.of(bytes, start(VERB), end(VERB));
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
        return isUsual || hasAllFields;
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

    /**
     * The whole seconds that the first field is, else one of the negative constants of {@link
     * Words}.
     */
    long instant() {
        if (instant == UNREAD) {
            int end = end(0);
            instant = seconds(end);
            if (instant == Words.NOT_DIGITS) {
                end = secondsEnd();
                instant = seconds(end);
            }
            if (end - from == 10 && instant > 0) {
                beginning = (short) (bytes[from] | bytes[from + 1] << 8);
                beginningValue = instant / 100_000_000 * 100_000_000;
            }
        }
        return instant;
    }

    private long seconds(int end) {
        return end - from > 1 && bytes[from] == '0'
                ? Words.NOT_DIGITS
                : Words.digits(bytes, from, end);
    }

    /** Where the seconds of the first field end, be there a fraction of one behind them or not. */
    int secondsEnd() {
        if (isUsual) {
            return from + BIRTH - 1;
        }
        int end = end(0);
        int at = end - 1;
        while (at > from && end - at <= MOST_FRACTION_DIGITS && isDigit(bytes[at])) {
            at--;
        }
        boolean fraction = at > from && at < end - 1 && (bytes[at] == '.' || bytes[at] == ',');
        return fraction ? at : end;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
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
    int duration(int which) {
        if (which < 0) {
            return MISSING;
        }
        if (!isUsual) {
            return listedDuration(which);
        }
        long left = bits;
        if (which > 0) {
            left &= left - 1;
            for (int i = which; i > 1; i--) {
                left &= left - 1;
            }
        }
        int base = from + SEQUENCE;
        int start = base + Long.numberOfTrailingZeros(left) + 1;
        long next = left & left - 1;
        if (next == 0 && to - base > 64) {
            return listedDuration(which);
        }
        int end = Math.min(to, base + Long.numberOfTrailingZeros(next));
        return left == 0 || start > to ? MISSING : duration(start, end);
    }

    private int listedDuration(int which) {
        return which < parameters()
                ? duration(start(FIXED_FIELDS + which), end(FIXED_FIELDS + which))
                : MISSING;
    }

    private int duration(int start, int end) {
        int length = end - start;
        if (length > 0 && length <= MOST_DURATION_DIGITS && start + 8 <= bytes.length) {
            long digits = (Words.at(bytes, start) ^ Words.ZEROS) << (8 - length << 3);
            if (!Words.isOdd(digits)) {
                int value = (int) Words.number(digits);
                return value > LONGEST_DURATION ? TOO_LARGE : value;
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
