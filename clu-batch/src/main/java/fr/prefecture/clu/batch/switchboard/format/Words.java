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
    private static final long HIGH_NIBBLES = 0xf0f0f0f0f0f0f0f0L;
    private static final int MOST_DIGITS = 18;

    static final long NOT_DIGITS = -1;
    static final long TOO_MANY_DIGITS = -2;

    private Words() {}

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
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
        return ~((difference & LOW_BITS) + LOW_BITS | difference | LOW_BITS);
    }

    /** Reads 1 to 18 decimal digits; otherwise {@link #NOT_DIGITS} or {@link #TOO_MANY_DIGITS}. */
    static long digits(byte[] bytes, int from, int to) {
        if (from == to) {
            return NOT_DIGITS;
        }
        long value = 0;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long word = at(bytes, at);
            if ((word & HIGH_NIBBLES | (word + repeat('\6') & HIGH_NIBBLES) >>> 4) != repeat('3')) {
                return NOT_DIGITS;
            }
            value = value * 100_000_000 + eightDigits(word);
        }
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_DIGITS;
            }
            value = value * 10 + digit;
        }
        return to - from > MOST_DIGITS ? TOO_MANY_DIGITS : value;
    }

    private static long eightDigits(long word) {
        long pairs = (word & repeat('\17')) * (10 << 8 | 1) >>> 8;
        long fours = (pairs & 0x00ff00ff00ff00ffL) * (100 << 16 | 1) >>> 16;
        return (fours & 0x0000ffff0000ffffL) * (10_000L << 32 | 1) >>> 32;
    }
}
