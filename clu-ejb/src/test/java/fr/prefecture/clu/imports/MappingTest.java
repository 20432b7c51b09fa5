package fr.prefecture.clu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ImportColumn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("date", "date_publication", "date d'édition", "date"),
                    ImportColumn.optional("page", "page", "titre"));

    @Test
    @Tag("IMP-3")
    void the_first_known_heading_that_the_file_has_is_taken() {
        Mapping guess = guess(List.of("DATE_EDITION", "Date d’Édition", "date_publication"));

        assertThat(guess.heading("date")).contains("date_publication");
        assertThat(guess(List.of("Date d’Édition", "date")).heading("date"))
                .contains("Date d’Édition");
    }

    @Test
    @Tag("IMP-3")
    void case_accents_and_signs_of_a_heading_do_not_count() {
        assertThat(guess(List.of("Date Publication", "TITRE ")).headings())
                .containsEntry("date", "Date Publication")
                .containsEntry("page", "TITRE ");
    }

    @Test
    @Tag("IMP-3")
    void a_choice_made_before_comes_first_as_long_as_the_file_has_its_heading() {
        Mapping saved = new Mapping(Map.of("date", "Jour"));

        assertThat(Mapping.guess(COLUMNS, List.of("date", "Jour"), saved).heading("date"))
                .contains("Jour");
        assertThat(Mapping.guess(COLUMNS, List.of("date"), saved).heading("date")).contains("date");
    }

    @Test
    @Tag("IMP-4")
    void only_required_columns_are_missing() {
        assertThat(guess(List.of("autre")).missing(COLUMNS)).containsExactly("date");
        assertThat(guess(List.of("date")).missing(COLUMNS)).isEmpty();
    }

    @Test
    void a_row_is_read_by_its_headings() {
        Mapping mapping = new Mapping(Map.of("page", "b", "date", "c"));

        assertThat(mapping.cells(List.of("a", "b", "c"), List.of("1", "2", "3")))
                .isEqualTo(Map.of("page", "2", "date", "3"));
        assertThat(mapping.cells(List.of("a", "b"), List.of("1", "2")))
                .isEqualTo(Map.of("page", "2", "date", ""));
    }

    @Test
    void a_mapping_comes_back_from_its_column_as_it_went() {
        Mapping mapping = new Mapping(Map.of("page", "Titre = page; €", "date", "a\nb"));

        assertThat(Mapping.stored(mapping.text())).isEqualTo(mapping);
        assertThat(Mapping.stored(Mapping.NONE.text())).isEqualTo(Mapping.NONE);
        assertThat(Mapping.stored(null)).isEqualTo(Mapping.NONE);
    }

    private static Mapping guess(List<String> header) {
        return Mapping.guess(COLUMNS, header, Mapping.NONE);
    }
}
