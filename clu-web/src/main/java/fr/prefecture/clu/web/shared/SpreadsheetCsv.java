package fr.prefecture.clu.web.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list as a French spreadsheet opens it: UTF-8 with its mark, semicolons, and no cell that a
 * spreadsheet would run as a formula.
 */
public final class SpreadsheetCsv {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * What begins a formula, also in the wide signs of East Asian keyboards, and behind signs that
     * a spreadsheet skips or that nobody sees.
     */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\t\\r"
                            + "\\n"
                            + "]|[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@|\uff1d\uff0b\uff0d\uff20\uff5c]");

    private static final Pattern NUMBER = Pattern.compile("-\\d+(,\\d+)?");

    private SpreadsheetCsv() {}

    public static byte[] bytes(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(SpreadsheetCsv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A list too long to be held: row by row, as far as {@code out} takes them. */
    public static Stream to(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        return new Stream(
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text));
    }

    /** A list that is written row by row. */
    public static final class Stream implements Closeable {

        private final CsvWriter csv;

        private Stream(CsvWriter csv) {
            this.csv = csv;
        }

        public void write(List<String> row) {
            csv.writeRecord(row.stream().map(SpreadsheetCsv::harmless).toList());
        }

        void flush() throws IOException {
            csv.flush();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /**
     * A cell as a spreadsheet shows it instead of running it: behind an apostrophe if it could be a
     * formula. A number below zero is none.
     */
    public static String harmless(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }
}
