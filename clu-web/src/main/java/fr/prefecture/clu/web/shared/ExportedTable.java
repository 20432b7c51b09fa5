package fr.prefecture.clu.web.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list as it leaves in a file: what it is about, what its columns mean, and its rows one after
 * the other, so that a long one is never held whole.
 *
 * @param title the name of the sheet, at most 25 characters
 * @param summary the filters in one sentence, on the first line of the file
 * @param facts what a reader of the file has to know, on the first sheet
 * @param rows taken once, each with a cell for each column
 */
public record ExportedTable(
        String title,
        String summary,
        List<Fact> facts,
        List<Column> columns,
        Stream<List<Cell>> rows) {

    /** Something to know of the whole list, such as its period. */
    public record Fact(String label, String text) {}

    /** A column, with what stands in it. */
    public record Column(String title, String definition) {}

    public ExportedTable {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }
}
