package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what people wrote in a word processor: DOCX and ODT, told apart by what they hold. Nothing
 * of a file is run, fetched or kept; what it may cost to read is bounded. DOC-11, DOC-12
 */
public final class Manuscripts {

    /** DOC-12: most bytes of a file. */
    public static final long MOST = 10_000_000;

    private static final long MEGABYTE = 1_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] RTF = ascii("{\\rtf");
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Manuscripts() {}

    /**
     * @param size that the file is said to have; one that is too long is not read at all
     * @throws RuleBroken when it is none of the formats, damaged, protected, with macros, or more
     *     than we read
     */
    public static Manuscript read(InputStream content, long size) throws IOException {
        if (size > MOST) {
            throw tooLong(size);
        }
        byte[] file = content.readNBytes((int) MOST + 1);
        if (file.length > MOST) {
            throw tooLong(file.length);
        }
        if (file.length == 0) {
            throw new RuleBroken("document.manuscript.empty");
        }
        if (!startsWith(file, ZIP)) {
            throw notOurs(file);
        }
        Bundle bundle = Bundle.of(file);
        if (OdtText.is(bundle)) {
            return OdtText.read(bundle);
        }
        if (DocxText.is(bundle)) {
            return DocxText.read(bundle);
        }
        throw new RuleBroken("document.manuscript.otherType");
    }

    private static RuleBroken notOurs(byte[] file) {
        if (startsWith(file, PDF)) {
            return new RuleBroken("document.manuscript.pdf");
        }
        if (startsWith(file, OLE)) {
            return new RuleBroken(
                    holds(file, ENCRYPTED)
                            ? "document.manuscript.protected"
                            : "document.manuscript.oldWord");
        }
        return new RuleBroken(
                startsWith(file, RTF)
                        ? "document.manuscript.oldWord"
                        : "document.manuscript.otherType");
    }

    /** In whole megabytes, never fewer than it has. */
    private static RuleBroken tooLong(long size) {
        return new RuleBroken(
                "document.manuscript.tooLong", (size + MEGABYTE - 1) / MEGABYTE, MOST / MEGABYTE);
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length
                && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean holds(byte[] file, byte[] sign) {
        for (int at = 0; at + sign.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + sign.length, sign, 0, sign.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
