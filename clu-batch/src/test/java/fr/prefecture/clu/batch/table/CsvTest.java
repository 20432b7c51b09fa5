package fr.prefecture.clu.batch.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.batch.table.TableExamples.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void fields_are_parted_by_what_parts_the_headings(String separator) throws IOException {
        Content content = read("date§page\n2021-05-03§/a\n".replace("§", separator));

        assertThat(content.header()).containsExactly("date", "page");
        assertThat(content.cells()).containsExactly(List.of("2021-05-03", "/a"));
    }

    @Test
    void a_comma_within_headings_parted_by_semicolons_parts_nothing() throws IOException {
        assertThat(read("date;\"page, avec son titre, complet\"\n1;2\n").header())
                .containsExactly("date", "page, avec son titre, complet");
        assertThat(read("date;nombre\n2021-05-03;1,5\n").cells())
                .containsExactly(List.of("2021-05-03", "1,5"));
    }

    @Test
    void a_first_line_may_say_what_parts_fields() throws IOException {
        Content content = read("sep=,\r\na;b,c\r\n1;2,3\r\n");

        assertThat(content.header()).containsExactly("a;b", "c");
        assertThat(content.cells()).containsExactly(List.of("1;2", "3"));
    }

    @Test
    void the_mark_of_byte_order_is_no_part_of_the_first_heading() throws IOException {
        assertThat(read("\uFEFFdate;page\n").header()).containsExactly("date", "page");
        assertThat(read("\uFEFF\"date\";page\n1;2\n").header()).containsExactly("date", "page");
    }

    @Test
    void accents_are_read_from_utf_8_windows_1252_and_marked_utf_16() throws IOException {
        String text = "été;œuvre\nÉcole €;« ça »\n";

        for (byte[] bytes :
                List.of(
                        text.getBytes(UTF_8),
                        text.getBytes(WINDOWS),
                        ("\uFEFF" + text).getBytes(UTF_16LE))) {
            Content content = read(bytes);
            assertThat(content.header()).containsExactly("été", "œuvre");
            assertThat(content.cells()).containsExactly(List.of("École €", "« ça »"));
        }
    }

    @Test
    void a_character_that_was_cut_in_two_spoils_nothing_but_itself() throws IOException {
        byte[] bytes = "titre;lieu\nété X;Orléans\ndéjà;Évreux\n".getBytes(UTF_8);
        bytes["titre;lieu\nété ".getBytes(UTF_8).length] = (byte) 0xC3;

        assertThat(read(bytes).cells())
                .containsExactly(List.of("été Ã", "Orléans"), List.of("déjà", "Évreux"));
    }

    @Test
    void a_quoted_line_break_is_part_of_its_cell_and_lines_keep_their_number() throws IOException {
        Content content = read("titre;date\n\"deux\nlignes\";1\n\n;;\nsuite;\"dit \"\"oui\"\"\"\n");

        assertThat(content.cells())
                .containsExactly(List.of("deux\nlignes", "1"), List.of("suite", "dit \"oui\""));
        assertThat(content.lines()).containsExactly(2L, 6L);
    }

    @Test
    void ragged_rows_are_fitted_to_the_headings_and_what_is_left_out_is_said() throws IOException {
        Content content = read("a;b;\n1\n1;2;;;\n1;2;3\n");

        assertThat(content.header()).containsExactly("a", "b");
        assertThat(content.cells())
                .containsExactly(List.of("1", ""), List.of("1", "2"), List.of("1", "2"));
        assertThat(content.remarks()).containsExactly(Table.Remark.of("table.remark.tooLong", 1L));
    }

    @Test
    void cells_are_stripped_of_all_spaces_around_them() throws IOException {
        assertThat(read("\u00A0a ;b\n 1\u202F;\t2\u00A0\n").cells())
                .containsExactly(List.of("1", "2"));
    }

    @Test
    void lines_may_end_as_on_any_system_and_the_last_without_an_end() throws IOException {
        assertThat(read("a;b\r\n1;2\r\n3;4").cells())
                .isEqualTo(read("a;b\r1;2\r3;4").cells())
                .containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', table.empty",
        "'\n \n;;\n', table.empty",
        "'2021-05-03;12\n2021-05-04;13\n', table.noHeader",
        "'<!DOCTYPE html><table>', table.webPage",
        "'\n <table><tr>', table.webPage",
        "'<?xml version=\"1.0\"?><rss/>', table.notATable",
        "%PDF-1.7, table.notATable"
    })
    void what_is_no_table_is_refused_with_its_reason(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.key()).isEqualTo(reason));
    }

    @Test
    void an_image_under_the_name_of_a_table_is_refused() {
        byte[] image = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'};
        assertThatThrownBy(() -> read(image)).hasMessage("table.notATable");
    }

    @Test
    void a_quotation_mark_left_open_is_refused_rather_than_swallowing_rows() {
        assertThatThrownBy(() -> read("a;b\n1;\"2\n3;4\n5;6\n"))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("table.openQuote");
                            assertThat(e.arguments()).containsExactly(2L);
                        });
    }

    @Test
    void a_row_without_end_is_refused_in_little_memory() {
        assertThatThrownBy(() -> read("a;b\n1;\"" + "2;3\n".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("table.rowTooLong");
                            assertThat(e.arguments()).containsExactly(2L);
                        });
    }

    @Test
    void more_columns_than_anyone_makes_are_refused() {
        assertThatThrownBy(() -> read("a;".repeat(201))).hasMessage("table.tooManyColumns");
    }

    private static Content read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private static Content read(byte[] bytes) throws IOException {
        try (Table table = Tables.csv(new ByteArrayInputStream(bytes))) {
            return TableExamples.read(table);
        }
    }
}
