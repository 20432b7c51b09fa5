package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.web.shared.ExportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The rows of the table by day, as a French spreadsheet opens them: a line that tells the filters,
 * a line of titles, a line for each day.
 */
final class DaysCsv {

    private DaysCsv() {}

    static byte[] bytes(String filters, List<DayLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ExportFormat.CSV.write(CallTables.days(filters, List.of(), lines), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
