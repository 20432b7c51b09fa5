package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportedTableTest {

    @Test
    void a_list_that_was_made_for_a_text_file_keeps_what_it_is_of_its_titles_and_its_rows() {
        ExportedTable table =
                ExportedTable.of(
                        "Notes",
                        List.of(
                                List.of("Notes de mai 2021"),
                                List.of("Du", "Texte"),
                                List.of("03/05/2021", "=1+1"),
                                List.of("Une ligne courte")));

        assertThat(table.title()).isEqualTo("Notes");
        assertThat(table.summary()).isEqualTo("Notes de mai 2021");
        assertThat(table.titles()).containsExactly("Du", "Texte");
        assertThat(rows(table))
                .containsExactly(
                        List.of(new Cell(Cell.Kind.DAY, "2021-05-03"), Cell.text("=1+1")),
                        List.of(Cell.text("Une ligne courte"), Cell.NOTHING));
    }

    @Test
    void a_list_that_begins_with_its_titles_is_of_what_its_sheet_is_called() {
        ExportedTable table = ExportedTable.of("Motifs", List.of(List.of("Code", "Motif")));

        assertThat(table.summary()).isEqualTo("Motifs");
        assertThat(table.titles()).containsExactly("Code", "Motif");
        assertThat(rows(table)).isEmpty();
    }

    private static List<List<Cell>> rows(ExportedTable table) {
        List<List<Cell>> rows = new ArrayList<>();
        table.rows().each(rows::add);
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "'12', NUMBER, '12'",
        "'-3', NUMBER, '-3'",
        "'12,50', NUMBER, '12.50'",
        "'0', NUMBER, '0'",
        "'0199001234', TEXT, '0199001234'",
        "'007', TEXT, '007'",
        "'1.5', TEXT, '1.5'",
        "'1234567890123456', TEXT, '1234567890123456'",
        "'09:30', TIME, '09:30'",
        "'25:00', TEXT, '25:00'",
        "'29/02/2024', DAY, '2024-02-29'",
        "'29/02/2023', TEXT, '29/02/2023'",
        "'00/01/2023', TEXT, '00/01/2023'",
        "'=1+1', TEXT, '=1+1'",
        "'', NOTHING, ''"
    })
    void a_number_a_day_and_a_time_are_taken_for_what_they_are_and_a_code_stays_a_text(
            String text, Cell.Kind kind, String value) {
        assertThat(Cell.read(text)).isEqualTo(new Cell(kind, value));
    }
}
