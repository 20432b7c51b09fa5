package fr.prefecture.clu.batch.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a spreadsheet, which is an archive: their number, size and ratio are bounded, as is
 * what stands between two tags, and none is written to disk.
 */
final class Parts implements Closeable {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_PART = 512L << 20;

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    private final ZipFile archive;

    private Parts(ZipFile archive) {
        this.archive = archive;
    }

    static Parts open(Path file) throws IOException {
        ZipFile archive;
        try {
            archive = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(e);
        }
        if (archive.size() > MOST_PARTS) {
            archive.close();
            throw new UnreadableTable("table.bomb");
        }
        return new Parts(archive);
    }

    /** The rows of the spreadsheet; closed with them. */
    Lines lines() throws IOException {
        try {
            if (archive.getEntry("[Content_Types].xml") != null) {
                return new XlsxLines(this);
            }
            if (type().startsWith(OPEN_DOCUMENT)) {
                return new OdsLines(this);
            }
            throw new UnreadableTable("table.notASpreadsheet");
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    Optional<Xml> part(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(
                        new Xml(
                                new BoundedXml(
                                        stream(entry), LARGEST_PART, entry.getCompressedSize())));
    }

    static UnreadableTable damaged(Exception cause) {
        UnreadableTable damaged = new UnreadableTable("table.damaged");
        damaged.initCause(cause);
        return damaged;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private String type() throws IOException {
        ZipEntry entry = archive.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = stream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        try {
            return archive.getInputStream(entry);
        } catch (ZipException e) {
            throw damaged(e);
        }
    }
}
