package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and texts into few bytes; {@link Unpacker} reads them back. */
final class Packer {
    /** Bytes of the hash at the end. */
    static final int HASH = 8;

    private byte[] bytes = new byte[1024];
    private int size;

    /** Small numbers, of either sign, take one byte. */
    Packer number(long value) {
        room(10);
        long left = value << 1 ^ value >> 63;
        while ((left & ~0x7fL) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
        return this;
    }

    /** Always eight bytes: shorter for a hash. */
    Packer word(long value) {
        room(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    Packer bytes(byte[] value) {
        number(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    Packer text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** All that was written, and a hash of it. */
    byte[] toBytes() {
        word(Hash.stable(bytes, 0, size));
        byte[] all = Arrays.copyOf(bytes, size);
        size -= HASH;
        return all;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
