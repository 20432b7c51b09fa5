package fr.prefecture.clu.shared;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a file is, whatever its name says. A container of office documents is opened: only what it
 * declares of itself tells a text from a table, and one with macros from one without.
 */
final class Content {

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final List<AttachmentType> OPEN_DOCUMENTS =
            List.of(AttachmentType.ODT, AttachmentType.ODS, AttachmentType.ODP);
    private static final List<AttachmentType> OFFICE_DOCUMENTS =
            List.of(AttachmentType.DOCX, AttachmentType.XLSX, AttachmentType.PPTX);

    private static final int HEAD = 16;
    private static final int LONGEST_DECLARATION = 200_000;

    /** Bytes that any container may hold, unpacked; and how many times its own length beyond. */
    private static final long ALWAYS_BORNE = 50_000_000;

    private static final long MOST_RATIO = 60;
    private static final int BUFFER = 1 << 16;

    private static final int FIRST_PRINTED = 0x20;
    private static final int DELETE = 0x7f;

    private Content() {}

    /** Nothing when it is of none of the types that are accepted. */
    static Optional<AttachmentType> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, PDF)) {
            return Optional.of(AttachmentType.PDF);
        }
        if (startsWith(head, PNG)) {
            return Optional.of(AttachmentType.PNG);
        }
        if (startsWith(head, JPEG)) {
            return Optional.of(AttachmentType.JPEG);
        }
        if (startsWith(head, ZIP)) {
            return container(file);
        }
        return isText(file) ? Optional.of(AttachmentType.TXT) : Optional.empty();
    }

    private static Optional<AttachmentType> container(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String open = entry(zip, "mimetype").strip();
            String parts = entry(zip, "[Content_Types].xml");
            return OPEN_DOCUMENTS.stream()
                    .filter(type -> type.media().equals(open))
                    .findFirst()
                    .or(
                            () ->
                                    OFFICE_DOCUMENTS.stream()
                                            .filter(t -> parts.contains(t.media() + ".main+xml"))
                                            .findFirst());
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether what a container holds grows without measure when it is unpacked, as no document
     * does: the product keeps it packed, but whoever opens it does not. It is unpacked no further
     * than to see that.
     */
    static boolean isBomb(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long most = Math.max(ALWAYS_BORNE, MOST_RATIO * Files.size(file));
            long unpacked = 0;
            byte[] buffer = new byte[BUFFER];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > most) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (ZipException e) {
            return false;
        }
    }

    /** The beginning of an entry, as far as a declaration may reach; nothing if there is none. */
    private static String entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_DECLARATION), StandardCharsets.UTF_8);
        }
    }

    /** Whether no byte of it is one that no text has. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
                if (b < FIRST_PRINTED && !space || b == DELETE) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length
                && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
