package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.switchboard.HalfHourRow;
import fr.prefecture.clu.switchboard.Silence;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.ExportedTable;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** TEL-63: the lists of the telephone as they leave in a file. */
final class CallTables {

    private CallTables() {}

    /** The table by day, with its columns and in its order. */
    static ExportedTable days(String summary, List<ExportedTable.Fact> facts, List<DayLine> lines) {
        List<ExportedTable.Column> columns = new ArrayList<>();
        columns.add(column("switchboard.days.column.day", "switchboard.export.day"));
        for (DayColumn column : DayColumn.values()) {
            columns.add(
                    new ExportedTable.Column(
                            Texts.of(column.key()).replace("\u00ad", ""),
                            Texts.of("switchboard.export.day." + column.name())));
        }
        columns.add(column("switchboard.days.column.state", "switchboard.export.state"));
        columns.add(column("switchboard.days.column.why", "switchboard.export.why"));
        columns.add(column("switchboard.days.column.note", "switchboard.export.note.column"));
        return new ExportedTable(
                Texts.of("switchboard.export.days"),
                summary,
                facts,
                columns,
                lines.stream().map(CallTables::cells)::forEach);
    }

    private static List<Cell> cells(DayLine line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.day(line.day()));
        for (DayColumn column : DayColumn.values()) {
            cells.add(column.cell(line));
        }
        cells.add(
                Cell.text(line.isCovered() ? line.stateText() : Texts.of("shared.number.missing")));
        cells.add(Cell.text(String.join(" ", line.why())));
        cells.add(Cell.text(line.note()));
        return cells;
    }

    /**
     * TEL-64: every half-hour of every covered day and queue, a month in memory at a time.
     *
     * @param target in how many seconds an answer is in time
     * @param ofPart the half-hours of a part of the period
     */
    static ExportedTable halfHours(
            String summary,
            List<ExportedTable.Fact> facts,
            ReportingPeriod period,
            int target,
            Function<ReportingPeriod, List<HalfHourRow>> ofPart) {
        List<ExportedTable.Column> columns = new ArrayList<>();
        columns.add(column("switchboard.days.column.day", "switchboard.export.day"));
        columns.add(column("switchboard.export.start", "switchboard.export.start.definition"));
        columns.add(column("switchboard.export.offset", "switchboard.export.offset.definition"));
        columns.add(column("switchboard.days.file", "switchboard.export.queue"));
        columns.add(column("switchboard.days.column.state", "switchboard.export.state"));
        for (HalfHourColumn column : HalfHourColumn.values()) {
            columns.add(column.column(target));
        }
        return new ExportedTable(
                Texts.of("switchboard.export.halfHours"),
                summary,
                facts,
                columns,
                months(period)
                                .flatMap(part -> ofPart.apply(part).stream())
                                .map(row -> cells(row, target))
                        ::forEach);
    }

    private static List<Cell> cells(HalfHourRow row, int target) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.day(row.start().toLocalDate()));
        cells.add(Cell.time(row.start().toLocalTime()));
        cells.add(Cell.text("UTC" + row.start().getOffset().getId().replace("Z", "+00:00")));
        cells.add(Cell.text(row.queue().orElse("")));
        cells.add(
                Cell.text(
                        Texts.of(
                                row.state() == DayState.FINAL
                                        ? "DayState.FINAL"
                                        : "DayState.PROVISIONAL")));
        for (HalfHourColumn column : HalfHourColumn.values()) {
            cells.add(column.cell(row.counts(), target));
        }
        return cells;
    }

    /** The period, cut where a month ends. */
    static Stream<ReportingPeriod> months(ReportingPeriod period) {
        return Stream.iterate(
                        period.from(),
                        first -> !first.isAfter(period.to()),
                        first -> YearMonth.from(first).plusMonths(1).atDay(1))
                .map(
                        first -> {
                            LocalDate end = YearMonth.from(first).atEndOfMonth();
                            return new ReportingPeriod(
                                    first, end.isAfter(period.to()) ? period.to() : end);
                        });
    }

    /** « accueil-telephonique-2021-05 » for a month, with both days otherwise. */
    static String fileName(String stem, ReportingPeriod period) {
        YearMonth month = YearMonth.from(period.from());
        return stem
                + '-'
                + (period.equals(ReportingPeriod.of(month))
                        ? month.toString()
                        : period.from() + "_" + period.to());
    }

    /** What the file is of, for its first sheet. */
    static List<ExportedTable.Fact> facts(
            ReportingPeriod period, String lastLine, String address, List<Silence> silences) {
        List<ExportedTable.Fact> facts =
                new ArrayList<>(
                        List.of(
                                new ExportedTable.Fact(
                                        Texts.of("switchboard.export.period"),
                                        French.capital(French.period(period.from(), period.to()))),
                                new ExportedTable.Fact(
                                        Texts.of("switchboard.provenance.lastLine"), lastLine),
                                new ExportedTable.Fact(
                                        Texts.of("switchboard.provenance.permalink"), address),
                                new ExportedTable.Fact(
                                        Texts.of("switchboard.export.blank"),
                                        Texts.of("switchboard.export.blank.text"))));
        if (!silences.isEmpty()) {
            facts.add(
                    new ExportedTable.Fact(
                            French.capital(Texts.of("switchboard.unrecorded")),
                            String.join(" ", SilenceWords.sentences(silences))));
        }
        return facts;
    }

    private static ExportedTable.Column column(String titleKey, String definitionKey) {
        return new ExportedTable.Column(Texts.of(titleKey), Texts.of(definitionKey));
    }
}
