package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table by day, as a French spreadsheet opens them: a line that tells the filters,
 * a line of titles, a line for each day.
 */
final class DaysCsv {

    private DaysCsv() {}

    static byte[] bytes(String filters, List<DayLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(titles());
        lines.forEach(line -> rows.add(cells(line)));
        return SpreadsheetCsv.bytes(rows);
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

    private static List<String> titles() {
        List<String> titles = new ArrayList<>();
        titles.add(Texts.of("switchboard.days.column.day"));
        for (DayColumn column : DayColumn.values()) {
            titles.add(Texts.of(column.key()).replace("\u00ad", ""));
        }
        titles.add(Texts.of("switchboard.days.column.state"));
        titles.add(Texts.of("switchboard.days.column.why"));
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
        cells.add(String.join(" ", line.why()));
        cells.add(line.note());
        return cells;
    }
}
