package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    private static final Row ROW =
            new Row(
                    "5309fe0ff2122a4d60be7fabcba8fc67b6d5b6e4",
                    7,
                    Set.of("4/4", "2/6"),
                    Set.of("/telephone", "web.ActionsE2E"),
                    Map.of("pages and acts", 31.5, "unit clu-ejb", 7.0),
                    Set.of(),
                    true);

    @Test
    void a_row_is_read_as_it_was_written() {
        assertThat(Row.parse(ROW.line())).contains(ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# commit\tturn",
                "5309fe0ff2122a4d60be7fabcba8fc67b6d5b6e4\t7\t4/4",
                "HEAD\t7\t4/4\t\t\t\tgreen",
                "5309fe0ff2122a4d60be7fabcba8fc67b6d5b6e4\tseven\t4/4\t\t\t\tgreen"
            })
    void what_is_cut_off_or_of_somebody_else_is_no_row(String line) {
        assertThat(Row.parse(line)).isEmpty();
    }
}
