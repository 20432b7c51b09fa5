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
