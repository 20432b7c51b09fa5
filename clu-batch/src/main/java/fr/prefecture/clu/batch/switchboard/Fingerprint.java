package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Unpacked;
import fr.prefecture.clu.night.FileRow;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file is, whatever it is called.
 *
 * @param sha256 of what it holds, unpacked
 * @param deliveredSha256 of the file as delivered
 * @param bytes length of what it holds, unpacked
 * @param looksLikeLog whether it is empty or one of its first lines has a log's shape
 * @param firstEvent of what looks like the first event, seconds since 1970
 * @param lastEvent of what looks like the last event, as seconds since 1970
 * @param beginning the longest known file with whose content it begins
 */
record Fingerprint(
        String sha256,
        String deliveredSha256,
        long bytes,
        boolean looksLikeLog,
        Optional<Instant> firstEvent,
        Optional<Instant> lastEvent,
        Optional<Beginning> beginning) {

    /**
     * A known file that another begins with.
     *
     * @param wholeLines whether what is known ends where a line ends, there too
     */
    record Beginning(FileRow known, boolean wholeLines) {}

    private static final int BLOCK = 1 << 20;
    private static final int LOOKED_AT = 1 << 16;

    /** The last event of almost every log is as near as that. */
    private static final int NEAR_THE_END = 1 << 10;

    private static final long MOST_SECONDS = 100_000_000_000L;
    private static final Pattern LOG_LINE =
            Pattern.compile("(?m)^\\uFEFF?([0-9]{1,16})\\|[^|\\n]*\\|[^|\\n]*\\|[^|\\n]*\\|");

    /**
     * Reads a file once; what is not packed is hashed once too.
     *
     * @param known the source's files, shortest first
     * @param pulse called again and again while it reads
     */
    static Fingerprint of(Path path, List<FileRow> known, Runnable pulse) throws IOException {
        MessageDigest delivered = newDigest();
        MessageDigest content = newDigest();
        try (InputStream file =
                        new BufferedInputStream(
                                Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
                InputStream both =
                        Unpacked.isPacked(file) ? new DigestInputStream(file, delivered) : file;
                InputStream in = Unpacked.unpack(both, Files.size(path))) {
            Reading reading = new Reading(content, known);
            byte[] block = new byte[BLOCK];
            for (int read = in.readNBytes(block, 0, BLOCK);
                    read > 0;
                    read = in.readNBytes(block, 0, BLOCK)) {
                reading.take(block, read);
                pulse.run();
            }
            both.transferTo(OutputStream.nullOutputStream());
            String sha256 = hex(content.digest());
            return new Fingerprint(
                    sha256,
                    both == file ? sha256 : hex(delivered.digest()),
                    reading.bytes,
                    reading.looksLikeLog,
                    reading.firstEvent,
                    reading.lastEvent(),
                    reading.longest());
        }
    }

    /** Of a transcript, which stands for what it was retold from. */
    Fingerprint as(String identity, String delivered) {
        return new Fingerprint(
                identity, delivered, bytes, looksLikeLog, firstEvent, lastEvent, beginning);
    }

    /** The hash of the first {@code bytes} bytes of what a file holds. */
    static String ofFirst(Path path, long bytes) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = Unpacked.open(path)) {
            byte[] block = new byte[BLOCK];
            long left = bytes;
            while (left > 0) {
                int read = in.readNBytes(block, 0, (int) Math.min(BLOCK, left));
                if (read == 0) {
                    break;
                }
                digest.update(block, 0, read);
                left -= read;
            }
        }
        return hex(digest.digest());
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static final class Reading {
        private final MessageDigest content;
        private final List<FileRow> known;
        private final List<FileRow> matches = new ArrayList<>();
        private final List<Boolean> wholeLines = new ArrayList<>();
        private int next;
        private long bytes;
        private byte last = '\n';
        private boolean undecided;
        private boolean looksLikeLog = true;
        private Optional<Instant> firstEvent = Optional.empty();
        private byte[] end = {};

        Reading(MessageDigest content, List<FileRow> known) {
            this.content = content;
            this.known = known;
        }

        void take(byte[] block, int length) {
            if (bytes == 0) {
                String start =
                        new String(
                                block, 0, Math.min(length, LOOKED_AT), StandardCharsets.ISO_8859_1);
                Matcher line = LOG_LINE.matcher(start.replace("ï»¿", "\uFEFF"));
                looksLikeLog = line.find() || start.isBlank();
                line.reset();
                if (line.find()) {
                    firstEvent = instant(line);
                }
            }
            keepEnd(block, length);
            int at = 0;
            while (at < length) {
                int stop = length;
                if (next < known.size()) {
                    stop = (int) Math.min(length, known.get(next).bytes() - bytes + at);
                }
                if (stop > at) {
                    decide(block[at]);
                    content.update(block, at, stop - at);
                    bytes += stop - at;
                    last = block[stop - 1];
                    at = stop;
                }
                while (next < known.size() && known.get(next).bytes() == bytes) {
                    compare(known.get(next++));
                }
            }
        }

        private void keepEnd(byte[] block, int length) {
            if (length >= LOOKED_AT) {
                end = Arrays.copyOfRange(block, length - LOOKED_AT, length);
            } else {
                byte[] joined = Arrays.copyOf(end, end.length + length);
                System.arraycopy(block, 0, joined, end.length, length);
                end =
                        Arrays.copyOfRange(
                                joined, Math.max(0, joined.length - LOOKED_AT), joined.length);
            }
        }

        Optional<Instant> lastEvent() {
            String all = new String(end, StandardCharsets.ISO_8859_1);
            Matcher line = LOG_LINE.matcher(all);
            int near = all.indexOf('\n', Math.max(0, all.length() - NEAR_THE_END)) + 1;
            if (!line.region(near, all.length()).find() && !line.reset().find()) {
                return firstEvent;
            }
            Optional<Instant> last = instant(line);
            while (line.find()) {
                last = instant(line);
            }
            return last;
        }

        private static Optional<Instant> instant(Matcher line) {
            long seconds = Long.parseLong(line.group(1));
            return seconds < MOST_SECONDS
                    ? Optional.of(Instant.ofEpochSecond(seconds))
                    : Optional.empty();
        }

        private void compare(FileRow candidate) {
            try {
                MessageDigest soFar = (MessageDigest) content.clone();
                if (hex(soFar.digest()).equals(candidate.sha256())) {
                    matches.add(candidate);
                    wholeLines.add(last == '\n');
                    undecided = last != '\n';
                }
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A known end without line feed was a whole line all the same if a line feed follows. */
        private void decide(byte following) {
            if (undecided) {
                wholeLines.set(wholeLines.size() - 1, following == '\n' || following == '\r');
                undecided = false;
            }
        }

        Optional<Beginning> longest() {
            int end = matches.size() - 1;
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new Beginning(matches.get(end), wholeLines.get(end)));
        }
    }
}
