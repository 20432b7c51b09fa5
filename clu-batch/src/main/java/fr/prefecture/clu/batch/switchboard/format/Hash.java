package fr.prefecture.clu.batch.switchboard.format;

import java.util.SplittableRandom;

/**
 * Turns bytes and keys into well spread numbers.
 *
 * <p>Places in tables depend on a secret of this JVM, so that no file can be written to make them
 * collide; nothing that is counted or stored depends on the secret.
 */
final class Hash {
    private static final SplittableRandom SECRETS = new SplittableRandom();
    private static final long SECRET = SECRETS.nextLong();
    private static final long FIRST_FACTOR = mix(SECRETS.nextLong()) | 1;
    private static final long SECOND_FACTOR = mix(SECRETS.nextLong()) | 1;
    private static final long THIRD_FACTOR = mix(SECRETS.nextLong()) | 1;

    private Hash() {}

    static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    static long mix(long hash, long value) {
        return mix(hash * 0x9e3779b97f4a7c15L + value);
    }

    /** The same in every JVM. */
    static long stable(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash, Words.at(bytes, at));
        }
        return at == to ? hash : mix(hash, Words.at(bytes, at, to));
    }

    static int place(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < 8) {
            return place(length, Words.at(bytes, from, to));
        }
        long hash = fold(length, Words.at(bytes, from));
        if (length > 16) {
            hash = fold(hash, Words.at(bytes, from + 8));
        }
        for (int at = from + 16; at + 8 < to; at += 8) {
            hash = fold(hash, Words.at(bytes, at));
        }
        return place(fold(hash, Words.at(bytes, to - 8)));
    }

    static int place(long key) {
        return (int) (fold(SECRET, key) * SECOND_FACTOR >>> 32);
    }

    static int place(long key, long second) {
        return (int) ((fold(SECRET, key) + second) * SECOND_FACTOR >>> 32);
    }

    static int place(long first, long second, long third) {
        long sum = first * FIRST_FACTOR + second * SECOND_FACTOR + third * THIRD_FACTOR;
        return (int) (sum >>> 32);
    }

    /** Cheaper than mixing: who does not know the factor cannot tell which keys will meet. */
    private static long fold(long hash, long value) {
        long product = (hash ^ value) * FIRST_FACTOR;
        return product ^ product >>> 32;
    }
}
