package fr.prefecture.clu.backup;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is sealed while it is written; not whole before it is closed. */
final class SealedZip implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final Instant at;

    /**
     * @param at the time that its entries bear
     */
    SealedZip(OutputStream target, List<String> keys, Instant at) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Seal.over(target, keys), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        this.at = at;
    }

    /** To be closed before the next one begins. */
    OutputStream entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    /** A file as it is; how long it was, and its SHA-256. */
    Inventory.Amount file(String name, InputStream content) throws IOException {
        try (OutputStream entry = entry(name)) {
            return copy(content, entry);
        }
    }

    /** How much there was, and its SHA-256. */
    static Inventory.Amount copy(InputStream content, OutputStream target) throws IOException {
        MessageDigest digest = sha256();
        long bytes = content.transferTo(new DigestOutputStream(target, digest));
        return new Inventory.Amount(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
