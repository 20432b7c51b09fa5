package fr.prefecture.clu.shared;

import java.util.List;
import java.util.Optional;

/**
 * A column that an import expects.
 *
 * @param code the end of its message key, such as {@code date} of {@code
 *     website.import.column.date}
 * @param required whether a file without it is refused
 * @param filled whether a row is refused before its feature is asked when its cell is empty
 * @param headings those recognised without a question, the first one that a file has being taken;
 *     case, accents and signs do not count
 * @param wording what people are told instead of the message of its code, where a column is data
 * @param kinds words of the kinds of table whose sample has it, where tables are of several kinds
 */
public record ImportColumn(
        String code,
        boolean required,
        boolean filled,
        List<String> headings,
        Optional<Wording> wording,
        List<String> kinds) {

    /**
     * What people call a column, and what a cell of it may hold.
     *
     * @param label empty where the message of the column's code tells it
     */
    public record Wording(String label, String example) {}

    public ImportColumn(
            String code,
            boolean required,
            boolean filled,
            List<String> headings,
            Optional<Wording> wording) {
        this(code, required, filled, headings, wording, List.of());
    }

    public ImportColumn(String code, boolean required, List<String> headings) {
        this(code, required, required, headings, Optional.empty());
    }

    public static ImportColumn required(String code, String... headings) {
        return new ImportColumn(code, true, List.of(headings));
    }

    /** Required, and the feature itself says what an empty cell of it means. */
    public static ImportColumn judged(String code, List<String> headings) {
        return new ImportColumn(code, true, false, headings, Optional.empty());
    }

    public static ImportColumn optional(String code, String... headings) {
        return new ImportColumn(code, false, List.of(headings));
    }

    /** One that is data itself, such as a question of a questionnaire; never required. */
    public static ImportColumn worded(
            String code, String label, String example, List<String> headings) {
        return new ImportColumn(
                code, false, false, headings, Optional.of(new Wording(label, example)));
    }

    /** The same, in the samples of these kinds of table only. */
    public ImportColumn of(String... those) {
        return new ImportColumn(code, required, filled, headings, wording, List.of(those));
    }
}
