package fr.prefecture.clu.batch.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Opens a file as a table, by what it holds. */
public final class Tables {

    private static final int RECOGNISED = 1 << 13;
    private static final int BUFFER = 1 << 16;

    private Tables() {}

    /**
     * @throws NoSuchFileException when it is no regular file, a link included
     * @throws UnreadableTable when it holds no table that we read
     */
    public static Table open(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            beginning = in.readNBytes(RECOGNISED);
        }
        if (GuessedText.begins(beginning, 'P', 'K', 3, 4)) {
            return headed(Parts.open(file).lines());
        }
        if (GuessedText.begins(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable("table.oldOrProtected");
        }
        return csv(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * What is handed over is read as CSV, within what its owner allows, and closed with the table.
     *
     * @throws UnreadableTable when it is none
     */
    public static Table csv(InputStream in) throws IOException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
            buffered.mark(RECOGNISED);
            byte[] beginning = buffered.readNBytes(RECOGNISED);
            buffered.reset();
            refuseWhatIsNoText(beginning);
            return headed(new CsvLines(buffered));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Table headed(Lines lines) throws IOException {
        try {
            return new HeadedTable(lines);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    private static void refuseWhatIsNoText(byte[] beginning) throws UnreadableTable {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        boolean utf16 =
                GuessedText.begins(beginning, 0xFF, 0xFE)
                        || GuessedText.begins(beginning, 0xFE, 0xFF);
        if (text.startsWith("%PDF")
                || GuessedText.begins(beginning, 0x1F, 0x8B)
                || !utf16 && text.indexOf('\0') >= 0) {
            throw new UnreadableTable("table.notATable");
        }
        String start =
                text.replaceFirst("^\u00EF\u00BB\u00BF", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            throw new UnreadableTable(
                    start.startsWith("<?xml") ? "table.notATable" : "table.webPage");
        }
    }
}
