package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.imports.Mapping;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;

/**
 * The columns of the files of a source, and what people call them.
 *
 * @param code of the feature
 */
record ColumnTexts(String code, List<ImportColumn> all) {

    String label(String column) {
        return all.stream()
                .filter(one -> one.code().equals(column))
                .flatMap(one -> one.wording().stream())
                .map(ImportColumn.Wording::label)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseGet(() -> Texts.of(code + ".import.column." + column));
    }

    String example(String column) {
        return all.stream()
                .filter(one -> one.code().equals(column))
                .flatMap(one -> one.wording().stream())
                .findFirst()
                .map(ImportColumn.Wording::example)
                .orElseGet(() -> Texts.of(code + ".import.example." + column));
    }

    /** The kinds of table that have a sample of their own; none where all tables are of one. */
    List<String> kinds() {
        return all.stream().flatMap(column -> column.kinds().stream()).distinct().toList();
    }

    String kind(String word) {
        return Texts.of(code + ".import.kind." + word);
    }

    /** The columns of a sample. */
    List<ImportColumn> sample(String asked) {
        List<String> kinds = kinds();
        if (kinds.isEmpty()) {
            return all;
        }
        String kind = kinds.contains(asked) ? asked : kinds.get(0);
        return all.stream().filter(column -> column.kinds().contains(kind)).toList();
    }

    /** The codes of the columns that a heading fills. */
    List<String> filled(Mapping mapping) {
        return all.stream()
                .map(ImportColumn::code)
                .filter(column -> mapping.heading(column).isPresent())
                .toList();
    }

    /** Whether other sources have other columns. */
    boolean areData() {
        return all.stream().anyMatch(column -> column.wording().isPresent());
    }

    List<String> missing(Mapping mapping) {
        return mapping.missing(all);
    }
}
