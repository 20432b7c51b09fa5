package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.night.FileRow;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What passes while a file is read: its identity, and the known files with which it begins. */
final class ReadContent extends FilterInputStream {

    private final MessageDigest digest = Fingerprint.newDigest();
    private final List<FileRow> known;
    private int next;
    private long bytes;
    private Optional<FileRow> longest = Optional.empty();

    ReadContent(InputStream in, List<FileRow> known) {
        super(in);
        this.known =
                known.stream()
                        .sorted(
                                Comparator.comparingLong(FileRow::originalBytes)
                                        .thenComparingLong(FileRow::id))
                        .toList();
        compare();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads no further than to the next known end, so that what was read so far can be compared.
     */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int most =
                next < known.size()
                        ? (int) Math.min(length, known.get(next).originalBytes() - bytes)
                        : length;
        int read = super.read(into, from, most);
        if (read > 0) {
            digest.update(into, from, read);
            bytes += read;
            compare();
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long number) throws IOException {
        return readNBytes((int) Math.min(number, 1 << 16)).length;
    }

    private void compare() {
        while (next < known.size() && known.get(next).originalBytes() == bytes) {
            FileRow candidate = known.get(next++);
            if (bytes > 0 && soFar().equals(candidate.originalSha256())) {
                longest = Optional.of(candidate);
            }
        }
    }

    private String soFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads on to the end. */
    void finish() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    String sha256() {
        return soFar();
    }

    long bytes() {
        return bytes;
    }

    /** The longest known file with whose content it begins, or whose content it is. */
    Optional<FileRow> begins() {
        return longest;
    }
}
