package fr.prefecture.clu.batch.switchboard.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at bytes eight at a time; the first byte is the lowest of the word. */
final class Words {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long HIGH_BITS = ~LOW_BITS;
    private static final long HIGH_NIBBLES = 0xf0f0f0f0f0f0f0f0L;
    static final long ZEROS = EACH_BYTE * '0';
    private static final long SIXES = EACH_BYTE * 6;

    /** Moves the high bit of each byte into the highest byte, and no two of them meet. */
    private static final long GATHER = 0x0002040810204081L;

    private static final int[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};
    private static final int MOST_DIGITS = 18;

    static final long NOT_DIGITS = -1;
    static final long TOO_MANY_DIGITS = -2;

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Whether these bytes are the first ones of the others, which are at least eight. */
    static boolean are(byte[] bytes, int from, int to, byte[] others) {
        int length = to - from;
        if (length < 8) {
            return at(bytes, from, to) == at(others, 0, length);
        }
        return at(bytes, from) == at(others, 0)
                && (length <= 16 || at(bytes, from + 8) == at(others, 8))
                && (length <= 24 || areFrom(16, bytes, from, to, others))
                && at(bytes, to - 8) == at(others, length - 8);
    }

    private static boolean areFrom(int begin, byte[] bytes, int from, int to, byte[] others) {
        for (int i = begin; i + 8 < to - from; i += 8) {
            if (at(bytes, from + i) != at(others, i)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes from index to end, fewer than eight, filled up with zeros. */
    static long at(byte[] bytes, int index, int end) {
        if (index + 8 <= bytes.length) {
            return at(bytes, index) & (1L << (end - index << 3)) - 1;
        }
        long word = 0;
        for (int i = end - 1; i >= index; i--) {
            word = word << 8 | bytes[i] & 0xff;
        }
        return word;
    }

    static long repeat(char ascii) {
        return EACH_BYTE * ascii;
    }

    /**
     * Sets the high bit of each byte of the word that equals the repeated one, and no other bit.
     */
    static long matches(long word, long repeated) {
        long difference = word ^ repeated;
        return ~((difference & LOW_BITS) + LOW_BITS | difference) & HIGH_BITS;
    }

    /** One bit for each of 64 bytes that equals the repeated one, the lowest for the first. */
    static long bits(byte[] bytes, int from, long repeated) {
        return gathered(matches(at(bytes, from), repeated))
                | gathered(matches(at(bytes, from + 8), repeated)) << 8
                | gathered(matches(at(bytes, from + 16), repeated)) << 16
                | gathered(matches(at(bytes, from + 24), repeated)) << 24
                | gathered(matches(at(bytes, from + 32), repeated)) << 32
                | gathered(matches(at(bytes, from + 40), repeated)) << 40
                | gathered(matches(at(bytes, from + 48), repeated)) << 48
                | gathered(matches(at(bytes, from + 56), repeated)) << 56;
    }

    private static long gathered(long matches) {
        return matches * GATHER >>> 56;
    }

    /** Sets the high bit of the first control character; those behind it are in doubt. */
    static long controls(long word) {
        return word - repeat(' ') & ~word & HIGH_BITS;
    }

    /** Whether there is a control character in 24 bytes. */
    static boolean haveControls(byte[] bytes, int from) {
        long first = at(bytes, from);
        long second = at(bytes, from + 8);
        long third = at(bytes, from + 16);
        return ((first - repeat(' ') & ~first
                                | second - repeat(' ') & ~second
                                | third - repeat(' ') & ~third)
                        & HIGH_BITS)
                != 0;
    }

    /** Whether a byte of these words, xored with {@link #ZEROS}, is no digit. */
    static boolean areOdd(long first, long second, long third) {
        return ((first | first + SIXES | second | second + SIXES | third | third + SIXES)
                        & HIGH_NIBBLES)
                != 0;
    }

    static boolean isOdd(long word) {
        return oddDigits(word) != 0;
    }

    /** Sets a bit in the first byte of a word, xored with {@link #ZEROS}, that is no digit. */
    static long oddDigits(long word) {
        return (word | word + SIXES) & HIGH_NIBBLES;
    }

    /** Of a word of digits, xored with {@link #ZEROS}. */
    static long number(long digits) {
        long pairs = digits * (10 << 8 | 1) >>> 8;
        return eightDigitsInPairs(pairs & 0x00ff00ff00ff00ffL);
    }

    /** How many bytes precede the first match; eight if there is none. */
    static int first(long matches) {
        return Long.numberOfTrailingZeros(matches) >> 3;
    }

    /** Reads 1 to 18 decimal digits; otherwise {@link #NOT_DIGITS} or {@link #TOO_MANY_DIGITS}. */
    static long digits(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > 0 && length <= 8 && from + 8 <= bytes.length) {
            return rightmost(at(bytes, from) << (8 - length << 3), length);
        }
        return length > 8 ? manyDigits(bytes, from, to) : fewDigits(bytes, from, to);
    }

    /** The number that the last digits of a word make. */
    private static long rightmost(long word, int digits) {
        long others = (1L << (8 - digits << 3)) - 1;
        long padded = word & ~others | ZEROS & others;
        return areDigits(padded) ? eightDigits(padded) : NOT_DIGITS;
    }

    private static long manyDigits(byte[] bytes, int from, int to) {
        long value = 0;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long word = at(bytes, at);
            if (!areDigits(word)) {
                return NOT_DIGITS;
            }
            value = value * 100_000_000 + eightDigits(word);
        }
        if (at < to) {
            long rest = rightmost(at(bytes, to - 8), to - at);
            if (rest < 0) {
                return rest;
            }
            value = value * TENS[to - at] + rest;
        }
        return to - from > MOST_DIGITS ? TOO_MANY_DIGITS : value;
    }

    private static long fewDigits(byte[] bytes, int from, int to) {
        long value = from == to ? NOT_DIGITS : 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_DIGITS;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean areDigits(long word) {
        return (word & HIGH_NIBBLES | (word + repeat('\6') & HIGH_NIBBLES) >>> 4) == repeat('3');
    }

    private static long eightDigits(long word) {
        long pairs = (word & repeat('\17')) * (10 << 8 | 1) >>> 8;
        return eightDigitsInPairs(pairs & 0x00ff00ff00ff00ffL);
    }

    private static long eightDigitsInPairs(long pairs) {
        long fours = pairs * (100 << 16 | 1) >>> 16;
        return (fours & 0x0000ffff0000ffffL) * (10_000L << 32 | 1) >>> 32;
    }
}
