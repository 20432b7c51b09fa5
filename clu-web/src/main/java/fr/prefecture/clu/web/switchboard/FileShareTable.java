package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.FileShare;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.ExportedTable;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * TEL-109: the files that a figure comes from, as they leave in a file: each with its share, its
 * lines and what was refused of it.
 */
final class FileShareTable {

    /** Some files, with what is known of each by its number. */
    record Known(
            Map<Long, ReadFile> files,
            Map<Long, Long> visits,
            Map<Long, SortedMap<String, Long>> refused) {}

    /** As many as a cell of a spreadsheet can hold. */
    private static final int MOST_RANGES = 1_000;

    private final CallFigure figure;
    private final int seconds;

    FileShareTable(CallFigure figure, int seconds) {
        this.figure = figure;
        this.seconds = seconds;
    }

    List<ExportedTable.Column> columns() {
        Calculation words = new Calculation(figure, seconds, Counts.NONE);
        List<ExportedTable.Column> columns = new ArrayList<>();
        columns.add(column("night.column.file", "switchboard.export.origin.file"));
        columns.add(column("switchboard.days.source", "switchboard.export.origin.source"));
        columns.add(
                column("switchboard.export.origin.first", "switchboard.export.origin.first.is"));
        columns.add(column("switchboard.export.origin.last", "switchboard.export.origin.last.is"));
        columns.add(
                new ExportedTable.Column(
                        words.numeratorName(), Texts.of("switchboard.export.origin.counted")));
        if (words.denominator().isPresent()) {
            columns.add(
                    new ExportedTable.Column(
                            words.denominatorName(),
                            Texts.of("switchboard.export.origin.divides")));
        }
        columns.add(
                column("switchboard.export.origin.joined", "switchboard.export.origin.joined.is"));
        columns.add(column("switchboard.origin.column.copy", "switchboard.export.origin.ranges"));
        columns.add(column("switchboard.export.origin.copy", "switchboard.export.origin.copy.is"));
        columns.add(column("night.column.lines", "switchboard.export.origin.read"));
        columns.add(column("switchboard.origin.column.visits", "switchboard.export.origin.visits"));
        columns.add(column("night.column.refused", "switchboard.export.origin.refused"));
        columns.add(
                column(
                        "switchboard.export.origin.reasons",
                        "switchboard.export.origin.reasons.is"));
        return columns;
    }

    List<Cell> cells(FileShare share, Known known) {
        ReadFile file = known.files().get(share.file());
        Calculation all = new Calculation(figure, seconds, share.counts());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(file.name()));
        cells.add(Cell.text(file.source()));
        cells.add(Cell.day(share.first()));
        cells.add(Cell.day(share.last()));
        cells.add(Cell.number(all.numerator()));
        all.denominator().ifPresent(by -> cells.add(Cell.number(by)));
        cells.add(Cell.number(new Calculation(figure, seconds, share.joined()).numerator()));
        cells.add(Cell.text(FileShareLine.lines(share, figure, seconds, MOST_RANGES)));
        cells.add(Cell.text(FileShareLine.copy(file)));
        cells.add(Cell.number(file.lines()));
        cells.add(Cell.number(known.visits().getOrDefault(file.id(), 0L)));
        cells.add(Cell.number(file.refused()));
        cells.add(
                Cell.text(
                        known.refused().get(file.id()).entrySet().stream()
                                .map(FileShareLine::reason)
                                .collect(Collectors.joining(" "))));
        return cells;
    }

    private static ExportedTable.Column column(String titleKey, String definitionKey) {
        return new ExportedTable.Column(Texts.of(titleKey), Texts.of(definitionKey));
    }
}
