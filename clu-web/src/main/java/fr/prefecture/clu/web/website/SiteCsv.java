package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.UpdateRow;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The lists of the site's pages, as a French spreadsheet opens them: a line that tells the filters,
 * a line of titles, the rows.
 */
final class SiteCsv {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private SiteCsv() {}

    static byte[] days(String filters, List<DayLine> lines) {
        List<List<String>> rows =
                begin(
                        filters,
                        "website.column.day",
                        "website.column.expected",
                        "website.column.done",
                        "website.column.pages",
                        "website.column.gazette",
                        "website.column.sections",
                        "website.column.reason",
                        "website.column.standing");
        for (DayLine line : lines) {
            rows.add(
                    List.of(
                            French.date(line.day()),
                            line.expected(),
                            line.state(),
                            plain(line.pages()),
                            plain(line.gazette()),
                            String.join(", ", line.row().sections()),
                            line.reason(),
                            line.standing()));
        }
        return SpreadsheetCsv.bytes(rows);
    }

    static byte[] updates(String filters, List<UpdateRow> updates) {
        List<List<String>> rows =
                begin(
                        filters,
                        "website.column.day",
                        "website.column.time",
                        "website.column.page",
                        "website.column.section",
                        "website.column.kind",
                        "website.column.urgent",
                        "website.column.gazette",
                        "website.column.feed",
                        "website.column.origins");
        for (UpdateRow update : updates) {
            rows.add(
                    List.of(
                            French.date(update.day()),
                            update.instant().map(LocalTime::from).map(TIME::format).orElse(""),
                            update.page(),
                            update.section(),
                            Texts.of("UpdateKind." + update.kind()),
                            yes(update.urgent()),
                            yes(update.gazette()),
                            Texts.of("FeedKind." + update.feed()),
                            String.valueOf(update.origins())));
        }
        return SpreadsheetCsv.bytes(rows);
    }

    static byte[] sections(String filters, List<SectionLine> lines) {
        List<List<String>> rows =
                begin(
                        filters,
                        "website.column.section",
                        "website.column.service",
                        "website.column.pages",
                        "website.column.lastUpdate",
                        "website.column.age",
                        "website.column.limit",
                        "website.column.state");
        for (SectionLine line : lines) {
            rows.add(
                    List.of(
                            line.name(),
                            line.service(),
                            String.valueOf(line.row().pages()),
                            line.lastUpdate(),
                            plain(line.age()),
                            plain(line.limit()),
                            line.state()));
        }
        return SpreadsheetCsv.bytes(rows);
    }

    static byte[] sheets(String filters, List<SheetLine> lines) {
        List<List<String>> rows =
                begin(
                        filters,
                        "website.column.sheet",
                        "website.column.address",
                        "website.column.service",
                        "website.column.checkedOn",
                        "website.column.checkedBy",
                        "website.column.proof",
                        "website.column.due",
                        "website.column.state");
        for (SheetLine line : lines) {
            rows.add(
                    List.of(
                            line.row().title(),
                            line.row().address(),
                            line.row().service(),
                            line.checkedOn(),
                            line.checkedBy(),
                            line.proof(),
                            line.due(),
                            line.state()));
        }
        return SpreadsheetCsv.bytes(rows);
    }

    private static List<List<String>> begin(String filters, String... titles) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(Stream.of(titles).map(Texts::of).toList());
        return rows;
    }

    private static String yes(boolean so) {
        return Texts.of(so ? "website.yes" : "website.no");
    }

    /** Without spaces between thousands. */
    private static String plain(String number) {
        return number.replace("\u202f", "");
    }
}
