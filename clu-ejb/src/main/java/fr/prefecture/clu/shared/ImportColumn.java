package fr.prefecture.clu.shared;

import java.util.List;

/**
 * A column that an import expects.
 *
 * @param code the end of its message key, such as {@code date} of {@code
 *     website.import.column.date}
 * @param required whether a file without it is refused
 * @param filled whether a row is refused before its feature is asked when its cell is empty
 * @param headings those recognised without a question, the first one that a file has being taken;
 *     case, accents and signs do not count
 */
public record ImportColumn(String code, boolean required, boolean filled, List<String> headings) {

    public ImportColumn(String code, boolean required, List<String> headings) {
        this(code, required, required, headings);
    }

    public static ImportColumn required(String code, String... headings) {
        return new ImportColumn(code, true, List.of(headings));
    }

    /** Required, and the feature itself says what an empty cell of it means. */
    public static ImportColumn judged(String code, List<String> headings) {
        return new ImportColumn(code, true, false, headings);
    }

    public static ImportColumn optional(String code, String... headings) {
        return new ImportColumn(code, false, List.of(headings));
    }
}
