package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.AttachmentType;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The file of an e-mail as it was dropped, on the disk for as long as it is looked at. */
record EmlFile(Path path, String hash) implements AutoCloseable {

    /** MEL-16: the longest file that is read. */
    static final long LONGEST = 40_000_000;

    private static final int START = 512;
    private static final int LONGEST_QUOTED = 60;
    private static final int BUFFER = 1 << 16;

    /** What begins so is a file of another sort. */
    private record Sign(String key, String hex) {}

    private static final List<Sign> OTHERS =
            List.of(
                    new Sign("mail.received.outlook", "d0cf11e0"),
                    new Sign("mail.received.zip", "504b0304"),
                    new Sign("mail.received.pdf", "25504446"));

    private static final List<String> KEPT =
            Stream.of(AttachmentType.values())
                    .flatMap(type -> Stream.of("." + type.extension()))
                    .toList();

    /**
     * MEL-15: copies what was dropped, no further than to see that it is too long.
     *
     * @throws RuleBroken when it is empty, too long, or a file of another sort
     */
    static EmlFile of(InputStream content) throws IOException {
        Path path = Files.createTempFile("clu-mail", ".eml");
        boolean taken = false;
        try {
            MessageDigest digest = sha256();
            long size = copy(new DigestInputStream(content, digest), path);
            if (size == 0) {
                throw new RuleBroken("mail.received.empty");
            }
            if (size > LONGEST) {
                throw new RuleBroken("mail.received.tooLong", LONGEST / 1_000_000);
            }
            mustBeText(path);
            taken = true;
            return new EmlFile(path, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!taken) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long copy(InputStream content, Path path) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer);
                    read >= 0 && size <= LONGEST;
                    read = content.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static void mustBeText(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(START);
        }
        mustBeText(start);
    }

    /** MEL-15: looks at how a file begins, and leaves it there. */
    static void mustBeText(InputStream in) throws IOException {
        in.mark(START);
        byte[] start = in.readNBytes(START);
        in.reset();
        if (start.length == 0) {
            throw new RuleBroken("mail.received.empty");
        }
        mustBeText(start);
    }

    private static void mustBeText(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        for (Sign other : OTHERS) {
            if (hex.startsWith(other.hex())) {
                throw new RuleBroken(other.key());
            }
        }
        for (byte one : start) {
            if (one == 0) {
                throw new RuleBroken("mail.received.binary");
            }
        }
    }

    /** A mark of UTF-8, empty lines, a line « From » of a Unix mailbox: they are no header. */
    static void skipWhatIsNoHeader(InputStream in) throws IOException {
        in.mark(START);
        byte[] mark = in.readNBytes(3);
        if (!HexFormat.of().formatHex(mark).equals("efbbbf")) {
            in.reset();
        }
        in.mark(START);
        int one = in.read();
        while (one == '\r' || one == '\n') {
            in.mark(START);
            one = in.read();
        }
        in.reset();
        in.mark(START);
        if (new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("From ")) {
            do {
                one = in.read();
            } while (one >= 0 && one != '\n');
        } else {
            in.reset();
        }
    }

    /** For a refusal, which says where it looked. */
    static String firstLine(InputStream in) throws IOException {
        in.mark(START);
        String start = MailText.guessed(in.readNBytes(LONGEST_QUOTED * 2));
        in.reset();
        return MailText.line(start.lines().findFirst().orElse(""), LONGEST_QUOTED);
    }

    /** Whether a file of that name may be kept at all. */
    static boolean isKept(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jpeg") || KEPT.stream().anyMatch(lower::endsWith);
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
        Files.deleteIfExists(path);
    }
}
