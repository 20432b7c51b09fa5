package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Unpacked;
import fr.prefecture.clu.batch.switchboard.format.CallFormat;
import fr.prefecture.clu.batch.switchboard.format.CallReader;
import fr.prefecture.clu.batch.switchboard.format.Declared;
import fr.prefecture.clu.batch.switchboard.format.Refusal;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Retold;
import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * TEL-76: a file of another switchboard, retold as a {@code queue_log} for as long as a run of the
 * night needs it.
 *
 * @param transcript the lines
 * @param numbers the record of the original that each line is of
 * @param retold the identity of what was retold
 * @param deliveredSha256 of the file as delivered
 * @param begins the longest known file with whose content it begins, or whose content it is
 * @param records number of the last record
 * @param setAside records that are no visit
 * @param ofCalls whether it is a file of calls, be there any or not
 * @param refused records that cannot be read, of which {@code refusals} are the first
 */
record Retelling(
        Path transcript,
        Path numbers,
        Retold retold,
        String deliveredSha256,
        Optional<FileRow> begins,
        long records,
        long setAside,
        long refused,
        List<Refusal> refusals,
        Set<Unrecorded> unrecorded,
        boolean ofCalls) {

    private static final int BUFFER = 1 << 16;

    /**
     * Retells a file.
     *
     * @param transcript where to
     * @param known files of the same source, with one of which it may begin
     * @param pulse called again and again
     */
    static Retelling of(
            Path delivered,
            CallFormat format,
            Declared declared,
            Path transcript,
            List<FileRow> known,
            Runnable pulse)
            throws IOException {
        Files.createDirectories(transcript.getParent());
        Path numbers = transcript.resolveSibling(transcript.getFileName() + ".records");
        boolean whole = false;
        try {
            Retelling retelling =
                    retell(delivered, format, declared, transcript, numbers, known, pulse);
            whole = true;
            return retelling;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!whole) {
                Files.deleteIfExists(transcript);
                Files.deleteIfExists(numbers);
            }
        }
    }

    private static Retelling retell(
            Path delivered,
            CallFormat format,
            Declared declared,
            Path transcript,
            Path numbers,
            List<FileRow> known,
            Runnable pulse)
            throws IOException {
        CallReader reader = format.reader(declared).orElseThrow();
        Optional<String> zone =
                format.dependsOnZone(head(delivered), declared)
                        ? Optional.of(declared.zone()).map(ZoneId::getId)
                        : Optional.empty();
        MessageDigest digest = Fingerprint.newDigest();
        try (InputStream file =
                        new DigestInputStream(
                                Files.newInputStream(delivered, LinkOption.NOFOLLOW_LINKS),
                                digest);
                ReadContent content =
                        new ReadContent(Unpacked.unpack(file, Files.size(delivered)), known);
                Spool spool = new Spool(transcript, numbers, format.isToldInTimeOrder(), pulse)) {
            reader.read(content, spool);
            content.finish();
            file.transferTo(OutputStream.nullOutputStream());
            spool.end();
            return new Retelling(
                    transcript,
                    numbers,
                    new Retold(content.sha256(), content.bytes(), zone),
                    HexFormat.of().formatHex(digest.digest()),
                    content.begins(),
                    spool.records(),
                    spool.setAside(),
                    spool.refused(),
                    spool.refusals(),
                    spool.unrecorded(),
                    spool.isOfCalls());
        }
    }

    /** What a file begins with, unpacked. */
    static byte[] head(Path delivered) throws IOException {
        try (InputStream in = Unpacked.open(delivered)) {
            return in.readNBytes(CallFormat.HEAD);
        }
    }

    /** How many lines of the transcript end before an offset. */
    long linesBefore(long offset) throws IOException {
        long lines = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(transcript), BUFFER)) {
            for (long left = offset; left > 0; left--) {
                if (in.read() == '\n') {
                    lines++;
                }
            }
        }
        return lines;
    }

    /** The record of the original that a line is of, both counted from 1. */
    long record(long line) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(numbers.toFile(), "r")) {
            file.seek((line - 1) * Long.BYTES);
            return file.readLong();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(transcript);
        Files.deleteIfExists(numbers);
    }
}
