package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.InboundCounts;
import fr.prefecture.clu.letters.InboundRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weeks of letters and e-mails as a French spreadsheet opens them: a line that tells the
 * filters, a line of titles, and the lines that the import reads.
 */
final class InboundCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "service",
                    "week",
                    "date",
                    "channel",
                    "received",
                    "acknowledged",
                    "toAcknowledge",
                    "answered",
                    "toAnswer");

    private InboundCsv() {}

    static byte[] bytes(String filters, List<InboundRow> weeks) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(
                Stream.concat(
                                COLUMNS.stream()
                                        .map(code -> Texts.of("letters.import.column." + code)),
                                Stream.of(
                                        Texts.of("letters.export.countedOn"),
                                        Texts.of("letters.export.month")))
                        .toList());
        weeks.forEach(week -> rows.add(cells(week)));
        return SpreadsheetCsv.bytes(rows);
    }

    private static List<String> cells(InboundRow row) {
        InboundCounts counts = row.counts();
        return List.of(
                row.service(),
                week(row.monday()),
                French.date(row.monday()),
                Texts.of("letters.channel.short." + row.channel().name()),
                String.valueOf(counts.received()),
                text(counts.acknowledged()),
                text(counts.toAcknowledge()),
                text(counts.answered()),
                text(counts.toAnswer()),
                French.date(row.countedOn()),
                French.month(row.month()));
    }

    /** « 2021-W18 » */
    static String week(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String text(Optional<Integer> count) {
        return count.map(String::valueOf).orElse("");
    }
}
