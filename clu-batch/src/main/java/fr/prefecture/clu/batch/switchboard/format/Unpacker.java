package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link Packer} wrote; anything else is an {@link IllegalArgumentException}. */
final class Unpacker {
    private final byte[] bytes;
    private final int end;
    private int at;

    Unpacker(byte[] bytes) {
        this(bytes, bytes.length - Packer.HASH);
        if (end < 0 || Words.at(bytes, end) != Hash.stable(bytes, 0, end)) {
            throw new IllegalArgumentException("cut short or damaged");
        }
    }

    private Unpacker(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Reads what was written before hashes were. */
    static Unpacker withoutHash(byte[] bytes) {
        return new Unpacker(bytes, bytes.length);
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            need(1);
            byte part = bytes[at++];
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("number without end");
    }

    int small() {
        long value = number();
        if (value != (int) value) {
            throw new IllegalArgumentException("number out of range: " + value);
        }
        return (int) value;
    }

    /** A number of things, each of at least one byte, that are still to be read. */
    int count() {
        int count = small();
        need(count);
        return count;
    }

    long word() {
        need(8);
        long value = Words.at(bytes, at);
        at += 8;
        return value;
    }

    byte[] bytes() {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    void version(int expected) {
        int version = small();
        if (version != expected) {
            throw new IllegalArgumentException("version " + version + " instead of " + expected);
        }
    }

    void end() {
        if (at != end) {
            throw new IllegalArgumentException(end - at + " bytes too many");
        }
    }

    private void need(int count) {
        if (count < 0 || count > end - at) {
            throw new IllegalArgumentException("cut short");
        }
    }
}
