package fr.prefecture.clu.web.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list as a French spreadsheet opens it: UTF-8 with its mark, semicolons, and no cell that a
 * spreadsheet would run as a formula.
 */
public final class SpreadsheetCsv {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

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

    /** A number below zero is no formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty()
                        && !NUMBER.matcher(cell).matches()
                        && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                ? "'" + cell
                : cell;
    }
}
