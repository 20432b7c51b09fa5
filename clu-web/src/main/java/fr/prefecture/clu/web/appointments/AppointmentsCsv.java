package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.DayCounts;
import fr.prefecture.clu.appointments.DayRow;
import fr.prefecture.clu.appointments.LeadTime;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of the desks as a French spreadsheet opens them: a line that tells the filters, a line
 * of titles, and the lines that the import reads.
 */
final class AppointmentsCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "date",
                    "service",
                    "desk",
                    "hour",
                    "offered",
                    "booked",
                    "honoured",
                    "late",
                    "cancelled",
                    "missed",
                    "exceptions",
                    "overbooked",
                    "lead",
                    "weekKnown",
                    "weekMissed",
                    "fortnightKnown",
                    "fortnightMissed",
                    "monthKnown",
                    "monthMissed",
                    "longerKnown",
                    "longerMissed");

    private AppointmentsCsv() {}

    static byte[] bytes(String filters, List<DayRow> days) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(
                COLUMNS.stream()
                        .map(code -> Texts.of("appointments.import.column." + code))
                        .toList());
        days.forEach(day -> rows.add(cells(day)));
        return SpreadsheetCsv.bytes(rows);
    }

    private static List<String> cells(DayRow row) {
        DayCounts counts = row.counts();
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                French.date(row.day()),
                                row.service(),
                                row.desk(),
                                row.hour()
                                        .map(at -> Texts.of("appointments.hour", at))
                                        .orElse("")));
        Stream.of(
                        counts.offered(),
                        counts.booked(),
                        counts.honoured(),
                        counts.late(),
                        counts.cancelled(),
                        counts.missed(),
                        counts.exceptions())
                .map(String::valueOf)
                .forEach(cells::add);
        cells.add(Texts.of(counts.overbooked() ? "appointments.yes" : "appointments.no"));
        cells.add(lead(counts));
        for (LeadTime time : LeadTime.values()) {
            Proportion outcome = counts.lead().outcomes().get(time);
            cells.add(outcome == null ? "" : String.valueOf(outcome.n()));
            cells.add(outcome == null ? "" : String.valueOf(outcome.successes()));
        }
        return cells;
    }

    /** The mean, in days; nothing when it is not known, or of nobody. */
    static String lead(DayCounts counts) {
        return counts.meanLead().map(mean -> mean.toPlainString().replace('.', ',')).orElse("");
    }
}
