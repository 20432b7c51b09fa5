package fr.prefecture.clu.batch.imports;

import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.imports.Counts;
import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param version of the import that has been read
 * @param first the first rows of the file
 * @param wrong the first rows that would not be imported, of those that {@code counts} tells
 * @param noted the first rows that would be imported and have something to be known about them
 * @param notes how many rows have
 */
public record Preview(
        int version,
        Counts counts,
        List<Sample> first,
        List<Wrong> wrong,
        List<Noted> noted,
        long notes,
        List<Table.Remark> remarks) {

    /** A row by the codes of its columns. */
    public record Sample(long line, Map<String, String> cells) {}

    /** What to know of a row that is right. */
    public record Noted(long line, String key, List<Object> arguments) {}

    /** A row that is refused: the column and its value, and the sentence that says why. */
    public record Wrong(
            long line, String column, String value, String key, List<Object> arguments) {}
}
