package fr.prefecture.clu.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elements that have the same fields as CSV for a machine (RFC 4180), under the fields' names. */
final class ElementsCsv {

    private ElementsCsv() {}

    static String text(List<Map<String, Object>> elements) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            if (!elements.isEmpty()) {
                csv.writeRecord(elements.get(0).keySet());
            }
            for (Map<String, Object> element : elements) {
                List<String> cells = new ArrayList<>();
                element.values().forEach(value -> cells.add(cell(value)));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return value instanceof String text
                ? SpreadsheetCsv.harmless(text)
                : value == null ? "" : value.toString();
    }
}
