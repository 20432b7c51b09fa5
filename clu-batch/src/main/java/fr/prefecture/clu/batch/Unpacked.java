package fr.prefecture.clu.batch;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * What a file holds, unpacked if its first bytes say that it is packed (gzip, or a zip of one
 * file); its name is not asked, nor are those in it.
 */
public final class Unpacked {

    /** Unpacked bytes that a packed log may have. */
    private static final long MOST = 2L << 30;

    /** A log packs to a fifth or so: a hundredth is no log, once there is enough to judge. */
    private static final long MOST_RATIO = 100;

    private static final long JUDGED_FROM = 16L << 20;
    private static final int BUFFER = 1 << 16;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final int LOOKED_AT = 64;

    private Unpacked() {}

    static boolean begins(byte[] head, byte[] mark) {
        return Arrays.mismatch(head, 0, Math.min(head.length, mark.length), mark, 0, mark.length)
                < 0;
    }

    /**
     * @throws NoSuchFileException when it is no regular file, a link included
     * @throws PackedTooWell while reading, when it unpacks to more than a log would
     * @throws NotOneFile at once or while reading, when it is a zip of none or of several
     */
    public static InputStream open(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(path.toString());
        }
        return unpack(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), Files.size(path));
    }

    /**
     * @param delivered the file as delivered; closed with the answer
     * @param size its length in bytes
     */
    public static InputStream unpack(InputStream delivered, long size) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(delivered, BUFFER);
        try {
            byte[] head = head(buffered);
            if (begins(head, GZIP)) {
                return new Bounded(new GZIPInputStream(buffered, BUFFER), size);
            }
            return OnlyFile.isZip(head) ? new Bounded(new OnlyFile(buffered), size) : buffered;
        } catch (IOException e) {
            delivered.close();
            throw e;
        }
    }

    /**
     * Whether what a stream has still to give is packed; it gives the same afterwards.
     *
     * @param delivered one that can be marked
     */
    public static boolean isPacked(InputStream delivered) throws IOException {
        byte[] head = head(delivered);
        return begins(head, GZIP) || OnlyFile.isZip(head);
    }

    private static byte[] head(InputStream delivered) throws IOException {
        delivered.mark(LOOKED_AT);
        byte[] head = delivered.readNBytes(LOOKED_AT);
        delivered.reset();
        return head;
    }

    private static final class Bounded extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int more) throws PackedTooWell {
            unpacked += more;
            if (unpacked > MOST || unpacked > JUDGED_FROM && unpacked > packed * MOST_RATIO) {
                throw new PackedTooWell(unpacked, packed);
            }
        }
    }
}
