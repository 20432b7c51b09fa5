package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A feature into which people import tables by hand. The import wizard finds every implementation
 * by CDI: a {@code @Stateless} boundary whose only interface is this one, guarded by its {@link
 * #roles()} but for {@link #code()}, {@link #path()} and {@code roles()} itself, which anybody may
 * ask. Its sentences are {@code CODE.menu}, {@code CODE.import.title}, {@code CODE.import.new},
 * {@code CODE.import.column.COLUMN} and {@code CODE.import.example.COLUMN}, but for the columns
 * that bring their own wording; its pages are one line of the table of pages, under {@code
 * PATH/imports}, and one address of the servlet of the pages.
 */
@Local
public interface ImportTarget {

    /**
     * Under this code the cells of a row that counts {@link Checked#each each time} tell how many
     * rows of its identity the file has had so far, itself included.
     */
    String OCCURRENCE = "occurrence";

    /** A sentence about a row that is right. */
    record Note(String key, List<Object> arguments) {

        public static Note of(String key, Object... arguments) {
            return new Note(key, List.of(arguments));
        }
    }

    /**
     * What a row turned out to be: right, with the text by which a second one of the same content
     * is known, or wrong, with the column and the sentence that says why.
     *
     * @param each whether a second row of the same identity is another one, which counts as well
     * @param note what to know of a row that is right before it is imported
     */
    record Checked(
            String identity,
            boolean each,
            String column,
            String key,
            List<Object> arguments,
            Optional<Note> note) {

        /**
         * @param identity null when no two rows are ever the same
         */
        public static Checked right(String identity) {
            return new Checked(identity, false, null, null, List.of(), Optional.empty());
        }

        /** Right, and so is every other row that says the same: they are numbered. */
        public static Checked eachOf(String identity) {
            return new Checked(identity, true, null, null, List.of(), Optional.empty());
        }

        public static Checked wrong(String column, String key, Object... arguments) {
            return new Checked(null, false, column, key, List.of(arguments), Optional.empty());
        }

        public Checked with(Optional<Note> told) {
            return new Checked(identity, each, column, key, arguments, told);
        }

        public boolean isRight() {
            return key == null;
        }
    }

    /** The identity of the n-th row of those that count each time. */
    static String numbered(String identity, int occurrence) {
        return identity + "#" + occurrence;
    }

    /** The feature's word, such as {@code website}. */
    String code();

    /** The address of the feature's pages, such as {@code /site}. */
    String path();

    /** Who may import, and see what has been imported. */
    Set<String> roles();

    /** What the rows may come from; nobody is asked when only one is open. */
    List<ImportSource> sources();

    /** What a file of that source may have. */
    List<ImportColumn> columns(String source);

    /**
     * What to know of the headings of a file before its rows are read.
     *
     * @param header those of the file
     * @param chosen the heading that fills each column, by the column's code
     */
    List<Note> remarks(String source, List<String> header, Map<String, String> chosen);

    /**
     * What tells whether a row of a source is right. Its cells come by the code of their column,
     * those of required columns being there, and filled unless the feature judges that itself; days
     * may be French or ISO, numbers with comma or point.
     */
    Function<Map<String, String>, Checked> check(String source);

    /** How many of these the feature has already; they are added all the same. */
    int known(String source, Collection<String> identities);

    /** Adds rows that were found right, in the transaction of the import; called block by block. */
    void add(long importId, String source, List<Map<String, String>> rows);

    /** All rows of an import have been added, in the same transaction. */
    void added(long importId);

    /** Takes back all that an import has added, and nothing else. */
    void undo(long importId);
}
