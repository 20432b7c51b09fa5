package fr.prefecture.clu.batch.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The rows of a CSV file, whatever parts its fields: semicolon, comma or tab. */
final class CsvLines implements Lines {

    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ";\t,";
    private static final int JUDGED = 1 << 16;
    private static final int LONGEST_FIELD = 1 << 16;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int MOST_FIELDS = 1024;

    private final GuessedText text;
    private final CloseableIterator<CsvRecord> records;
    private long line;
    private boolean open;

    CsvLines(InputStream in) throws IOException {
        text = new GuessedText(in);
        BufferedReader buffered = new BufferedReader(text, JUDGED);
        String beginning = beginning(buffered);
        records =
                CsvReader.builder()
                        .fieldSeparator(separator(beginning))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .skipEmptyLines(true)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MOST_FIELDS)
                                        .maxFieldSize(LONGEST_FIELD)
                                        .maxRecordSize(LONGEST_ROW)
                                        .build(),
                                buffered)
                        .iterator();
        if (saysSeparator(beginning)) {
            next();
        }
    }

    @Override
    public Optional<Table.Row> next() throws IOException {
        try {
            if (!records.hasNext()) {
                if (open && text.quotes() % 2 == 1) {
                    throw new UnreadableTable("table.openQuote", line);
                }
                return Optional.empty();
            }
            CsvRecord csv = records.next();
            List<String> cells = csv.getFields();
            line = csv.getStartingLineNumber();
            open = cells.get(cells.size() - 1).indexOf('\n') >= 0;
            return Optional.of(new Table.Row(line, cells));
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            UnreadableTable unreadable = new UnreadableTable("table.rowTooLong", line + 1);
            unreadable.initCause(e);
            throw unreadable;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public List<Table.Remark> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** What the text begins with, the mark of byte order being read. */
    private static String beginning(BufferedReader text) throws IOException {
        text.mark(JUDGED);
        char[] chars = new char[JUDGED];
        int length = 0;
        for (int read = 0; read >= 0 && length < JUDGED; length += Math.max(read, 0)) {
            read = text.read(chars, length, JUDGED - length);
        }
        text.reset();
        if (length > 0 && chars[0] == MARK) {
            text.skip(1);
            return new String(chars, 1, length - 1);
        }
        return new String(chars, 0, length);
    }

    /** A first line « sep=; », as spreadsheets understand it. */
    private static boolean saysSeparator(String beginning) {
        return beginning.length() > 4
                && beginning.startsWith("sep=")
                && SEPARATORS.indexOf(beginning.charAt(4)) >= 0
                && (beginning.length() == 5 || Character.isWhitespace(beginning.charAt(5)));
    }

    /** The one that parts most in the first line that holds something. */
    private static char separator(String beginning) {
        if (saysSeparator(beginning)) {
            return beginning.charAt(4);
        }
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean filled = false;
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == '\n' && filled) {
                break;
            }
            filled |= !Character.isWhitespace(c);
            int separator = SEPARATORS.indexOf(c);
            if (!quoted && separator >= 0) {
                counts[separator]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
