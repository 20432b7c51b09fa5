package fr.prefecture.clu.batch.quality;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose bytes depend on what is put into it and on nothing else: every entry bears the day
 * that it is given, and none is packed, since pictures and PDF hardly shrink and packing differs
 * from one machine to the next. It holds a few kilobytes at a time, whatever goes through it.
 */
final class ReproducibleZip implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final LocalDate day;
    private final byte[] buffer = new byte[BUFFER];
    private final List<String> sums = new ArrayList<>();

    ReproducibleZip(OutputStream out, LocalDate day) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.NO_COMPRESSION);
        this.day = day;
    }

    void put(String path, byte[] content) throws IOException {
        put(path, new ByteArrayInputStream(content), bytes -> {});
    }

    /**
     * @param passed told how many bytes went through, again and again
     * @return the SHA-256 of what was read, in hexadecimal
     */
    String put(String path, InputStream content, LongConsumer passed) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
            zip.write(buffer, 0, read);
            passed.accept(read);
        }
        zip.closeEntry();
        String sum = HexFormat.of().formatHex(digest.digest());
        sums.add(sum + "  " + path);
        return sum;
    }

    /** One line for each entry so far, as {@code sha256sum --check} reads them. */
    String sums() {
        return String.join("\n", sums) + "\n";
    }

    static MessageDigest sha256() {
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
