package fr.prefecture.clu.shared;

import java.util.List;

/**
 * A column that an import expects.
 *
 * @param code the end of its message key, such as {@code date} of {@code
 *     website.import.column.date}
 * @param required whether a row without it is refused
 * @param headings those recognised without a question, the first one that a file has being taken;
 *     case, accents and signs do not count
 */
public record ImportColumn(String code, boolean required, List<String> headings) {

    public static ImportColumn required(String code, String... headings) {
        return new ImportColumn(code, true, List.of(headings));
    }

    public static ImportColumn optional(String code, String... headings) {
        return new ImportColumn(code, false, List.of(headings));
    }
}
