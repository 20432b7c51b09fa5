package fr.prefecture.clu.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** TEL-114: the one file of a zip, read as it comes. */
final class OnlyFile extends FilterInputStream {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int NAME = 30;

    /** With these a workbook, a text or an Office document begins, which are files themselves. */
    private static final byte[][] DOCUMENTS = {
        "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII),
        "mimetype".getBytes(StandardCharsets.US_ASCII),
        "_rels/".getBytes(StandardCharsets.US_ASCII),
        "docProps/".getBytes(StandardCharsets.US_ASCII)
    };

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final int MOST_FOLDERS = 100;

    private final ZipInputStream zip;
    private int folders;
    private boolean ended;

    OnlyFile(InputStream packed) throws IOException {
        super(new ZipInputStream(packed, StandardCharsets.ISO_8859_1));
        zip = (ZipInputStream) in;
        if (!advance()) {
            throw new NotOneFile("no file");
        }
    }

    /** Whether what begins so is a zip, and no document of an office. */
    static boolean isZip(byte[] head) {
        if (!Unpacked.begins(head, ZIP) || head.length <= NAME) {
            return false;
        }
        byte[] name = Arrays.copyOfRange(head, NAME, head.length);
        return Arrays.stream(DOCUMENTS).noneMatch(mark -> Unpacked.begins(name, mark));
    }

    /** Goes to the next file, past folders. */
    private boolean advance() throws IOException {
        for (ZipEntry entry = next(); entry != null; entry = next()) {
            if (leadsOut(entry.getName())) {
                throw new ZipException("a name that leads out");
            }
            if (!entry.isDirectory()) {
                return true;
            }
            if (++folders > MOST_FOLDERS || zip.read() >= 0) {
                throw new NotOneFile("folders");
            }
        }
        return false;
    }

    private ZipEntry next() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            ZipException unreadable = new ZipException("a name that cannot be read");
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || DRIVE.matcher(path).lookingAt()
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = zip.read(bytes, from, length);
        if (read < 0) {
            ended = true;
            if (advance()) {
                throw new NotOneFile("several files");
            }
        }
        return read;
    }
}
