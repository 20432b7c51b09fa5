package fr.prefecture.clu.web.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A list as it leaves in a file: what it is about, what its columns mean, and its rows one after
 * the other, so that a long one is never held whole.
 *
 * @param title the name of the sheet, at most 25 characters
 * @param summary the filters in one sentence, on the first line of the file
 * @param facts what a reader of the file has to know, on the first sheet
 * @param rows each with a cell for each column
 */
public record ExportedTable(
        String title, String summary, List<Fact> facts, List<Column> columns, Rows rows) {

    /** Rows that are read one after the other. */
    @FunctionalInterface
    public interface Rows {

        /**
         * @param reader takes each row, in order; what it throws ends the reading
         */
        void each(Consumer<List<Cell>> reader);
    }

    /** Something to know of the whole list, such as its period. */
    public record Fact(String label, String text) {}

    /** A column, with what stands in it. */
    public record Column(String title, String definition) {}

    public ExportedTable {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
    }

    /**
     * A list that was made for a text file: first what it is of, if it says so in a line that is
     * shorter than the next; the titles of its columns; its rows, of which some may be shorter.
     */
    static ExportedTable of(String title, List<List<String>> lines) {
        boolean summed = lines.size() > 1 && lines.get(0).size() < lines.get(1).size();
        int heads = summed ? 2 : 1;
        List<String> titles = lines.get(heads - 1);
        return new ExportedTable(
                title,
                summed ? String.join(" ", lines.get(0)) : title,
                List.of(),
                titles.stream().map(one -> new Column(one, "")).toList(),
                lines.stream().skip(heads).map(line -> cells(line, titles.size()))::forEach);
    }

    private static List<Cell> cells(List<String> line, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> i < line.size() ? Cell.read(line.get(i)) : Cell.NOTHING)
                .toList();
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }
}
