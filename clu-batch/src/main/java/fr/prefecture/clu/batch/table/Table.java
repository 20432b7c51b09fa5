package fr.prefecture.clu.batch.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file under their headings, handed out one after the other. */
public interface Table extends Closeable {

    /**
     * A row that holds something.
     *
     * @param line where it begins in the file, the first line being 1
     * @param cells one for each heading, stripped, empty where there is nothing; days and numbers
     *     of a spreadsheet as ISO and plain text
     */
    record Row(long line, List<String> cells) {}

    /** What the reader of a file should know of it: a message key and what it speaks of. */
    record Remark(String key, List<Object> arguments) {
        static Remark of(String key, Object... arguments) {
            return new Remark(key, List.of(arguments));
        }
    }

    /** The headings in their order; one that is empty stands over a column without heading. */
    List<String> header();

    /**
     * @throws UnreadableTable when what follows cannot be understood
     */
    Optional<Row> next() throws IOException;

    /** All of them once there is no next row, those known so far before. */
    List<Remark> remarks();
}
