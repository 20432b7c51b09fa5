package fr.prefecture.clu.batch.switchboard.format;

import java.util.SplittableRandom;

/**
 * Turns bytes and keys into well spread numbers.
 *
 * <p>Places in tables depend on a secret of this JVM, so that no file can be written to make them
 * collide; nothing that is counted or stored depends on the secret.
 */
final class Hash {
    private static final long SECRET = new SplittableRandom().nextLong();

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
        return of(bytes, from, to, 0);
    }

    static int place(byte[] bytes, int from, int to) {
        return (int) of(bytes, from, to, SECRET);
    }

    static int place(long key) {
        return (int) mix(key ^ SECRET);
    }

    static int place(long key, long second) {
        return (int) mix(mix(key ^ SECRET), second);
    }

    private static long of(byte[] bytes, int from, int to, long seed) {
        long hash = seed + to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash, Words.at(bytes, at));
        }
        return at == to ? hash : mix(hash, Words.at(bytes, at, to));
    }
}
