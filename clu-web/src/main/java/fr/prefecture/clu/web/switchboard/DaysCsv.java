package fr.prefecture.clu.web.switchboard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table by day, as a French spreadsheet opens them: a line that tells the filters,
 * a line of titles, a line for each day.
 */
final class DaysCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private DaysCsv() {}

    static byte[] bytes(String filters, List<DayLine> lines) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            csv.writeRecord(harmless(filters));
            csv.writeRecord(titles());
            lines.forEach(line -> csv.writeRecord(cells(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** « accueil-telephonique-2021-05.csv » for a month, with both days otherwise. */
    static String fileName(ReportingPeriod period) {
        YearMonth month = YearMonth.from(period.from());
        String when =
                period.equals(ReportingPeriod.of(month))
                        ? month.toString()
                        : period.from() + "_" + period.to();
        return "accueil-telephonique-" + when + ".csv";
    }

    /** A cell that begins like a formula would be run by a spreadsheet: it gets an apostrophe. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<String> titles() {
        List<String> titles = new ArrayList<>();
        titles.add(Texts.of("switchboard.days.column.day"));
        for (DayColumn column : DayColumn.values()) {
            titles.add(Texts.of(column.key()).replace("\u00ad", ""));
        }
        titles.add(Texts.of("switchboard.days.column.state"));
        titles.add(Texts.of("switchboard.days.column.note"));
        return titles;
    }

    private static List<String> cells(DayLine line) {
        List<String> cells = new ArrayList<>();
        cells.add(French.date(line.day()));
        for (DayColumn column : DayColumn.values()) {
            cells.add(column.plain(line));
        }
        cells.add(line.isCovered() ? line.stateText() : Texts.of("shared.number.missing"));
        cells.add(harmless(line.note()));
        return cells;
    }
}
