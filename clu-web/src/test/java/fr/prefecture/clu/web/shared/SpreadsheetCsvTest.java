package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {

    @Test
    void a_spreadsheet_knows_the_encoding_by_its_first_bytes() {
        assertThat(SpreadsheetCsv.bytes(List.of()))
                .startsWith(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    }

    @Test
    void cells_are_parted_by_semicolons_and_rows_by_line_ends() {
        assertThat(text(List.of(List.of("a", "88,2"), List.of("b ; c", "é"))))
                .isEqualTo("a;88,2\r\n\"b ; c\";é\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33",
                "-2+3",
                "-A1",
                "@SUM(A1)",
                "|calc",
                "\tx",
                "\tx=1",
                "\u00a0=1+1",
                "  =1+1",
                "\u200b=1+1",
                "\ufeff@SUM(A1)",
                "\u0001=1",
                "\uff1d1+1",
                "\uff0b33",
                "\uff0d2",
                "\uff20SUM(A1)"
            })
    void no_cell_can_be_taken_for_a_formula(String cell) {
        assertThat(text(List.of(List.of(cell)))).startsWith("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r=1", "\n=1"})
    void nor_can_a_line_of_its_own(String cell) {
        assertThat(text(List.of(List.of(cell)))).startsWith("\"'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "1+1", "x@y.example", "l’un | l’autre", "« =1 »", "− 2", " a"})
    void what_only_holds_such_a_sign_is_left_as_it_is(String cell) {
        assertThat(text(List.of(List.of(cell)))).startsWith(cell);
    }

    @Test
    void a_number_below_zero_stays_one() {
        assertThat(text(List.of(List.of("-2,5", "-40")))).isEqualTo("-2,5;-40\r\n");
    }

    private static String text(List<List<String>> rows) {
        return new String(SpreadsheetCsv.bytes(rows), StandardCharsets.UTF_8).substring(1);
    }
}
