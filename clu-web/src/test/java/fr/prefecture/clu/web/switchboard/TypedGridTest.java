package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.TypedCounts;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedGridTest {

    private static final Optional<LocalTime> DAY = Optional.empty();
    private static final Optional<LocalTime> EIGHT = Optional.of(LocalTime.of(8, 0));
    private static final Optional<LocalTime> HALF_PAST = Optional.of(LocalTime.of(8, 30));

    @Test
    @Tag("TEL-45")
    void blank_rows_are_left_out_and_blank_cells_are_not_zeros() {
        TypedGrid grid =
                grid(
                        List.of(EIGHT, HALF_PAST),
                        Map.of(
                                "presentes-0830", " 1 200 ",
                                "decroches-0830", "1\u202f000",
                                "dissuades-0830", "0"));

        assertThat(grid.problems()).isEmpty();
        assertThat(grid.lines()).hasSize(1);
        assertThat(grid.of(EIGHT)).isEmpty();
        assertThat(grid.total())
                .isEqualTo(new TypedCounts(1200, 1000, OptionalLong.empty(), OptionalLong.of(0)));
        assertThat(TypedColumn.ABANDONED.text(grid.total())).isEmpty();
        assertThat(spaced(TypedColumn.ENTERED.text(grid.total()))).isEqualTo("1 200");
    }

    @ParameterizedTest
    @Tag("TEL-46")
    @CsvSource(
            delimiter = '|',
            value = {
                "-3|presentes-jour|Journée entière, Présentés : « -3 » est négatif.",
                "dix|presentes-jour|Journée entière, Présentés : « dix » n’est pas un nombre.",
                "1,5|presentes-jour|Journée entière, Présentés : « 1,5 » n’est pas un nombre.",
                "1000000000|presentes-jour|Journée entière, Présentés : « 1000000000 » est trop"
                        + " grand. Saisissez un nombre de 0 à 100 000.",
                "9|decroches-jour|Journée entière, Décrochés : décrochés : 10, présentés : 9."
            })
    void a_wrong_cell_says_its_row_its_column_and_why(String typed, String field, String said) {
        TypedGrid grid =
                grid(List.of(DAY), Map.of("presentes-jour", typed, "decroches-jour", "10"));

        assertThat(grid.lines()).isEmpty();
        assertThat(grid.problems()).containsOnlyKeys(field);
        assertThat(spaced(grid.problems().get(field))).startsWith(said);
    }

    @Test
    @Tag("TEL-46")
    void each_wrong_cell_of_a_grid_is_said_in_its_order() {
        TypedGrid grid =
                grid(
                        List.of(EIGHT, HALF_PAST),
                        Map.of(
                                "presentes-0800", "x",
                                "decroches-0800", "-1",
                                "presentes-0830", "10",
                                "decroches-0830", "8",
                                "abandonnes-0830", "3"));

        assertThat(grid.problems().keySet())
                .containsExactly("presentes-0800", "decroches-0800", "abandonnes-0830");
        assertThat(spaced(grid.problems().get("abandonnes-0830")))
                .isEqualTo(
                        "De 8 h 30 à 9 h 00, Abandonnés : présentés : 10, décrochés : 8, abandonnés"
                                + " : 3. Les deux derniers ensemble dépassent le premier. Corrigez"
                                + " l’un des trois nombres.");
    }

    @Test
    @Tag("TEL-46")
    void a_row_that_lacks_what_it_needs_is_refused_where_it_lacks_it() {
        TypedGrid grid = grid(List.of(EIGHT), Map.of("abandonnes-0800", "2"));

        assertThat(grid.problems()).containsOnlyKeys("presentes-0800", "decroches-0800");
        assertThat(spaced(grid.problems().get("decroches-0800")))
                .startsWith("De 8 h 00 à 8 h 30, Décrochés : ce nombre manque.");
    }

    private static TypedGrid grid(List<Optional<LocalTime>> rows, Map<String, String> fields) {
        return new TypedGrid(rows, id -> fields.getOrDefault(id, ""));
    }
}
