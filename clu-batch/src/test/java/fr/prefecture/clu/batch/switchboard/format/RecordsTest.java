package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static List<String> read(byte[] text) throws IOException {
        Records records = new Records(new ByteArrayInputStream(text));
        List<String> read = new ArrayList<>();
        while (records.next()) {
            read.add(
                    records.number()
                            + records.problem()
                                    .map(reason -> " " + reason + " " + start(records.text()))
                                    .orElse(records.cells().toString()));
        }
        return read;
    }

    private static String start(String text) {
        return text.length() < 20 ? text : text.substring(0, 5) + "… " + text.length();
    }

    private static List<String> read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    @Test
    @Tag("TEL-77")
    void a_cell_in_quotation_marks_holds_separators_line_feeds_and_doubled_marks()
            throws IOException {
        assertThat(read("a,\"b,c\",\"d\ne\",\"\"\"f\"\"\",\"\"\nx,y\n"))
                .containsExactly("1[a, b,c, d\ne, \"f\", ]", "3[x, y]");
    }

    @Test
    @Tag("TEL-77")
    void a_mark_inside_a_cell_is_a_letter() throws IOException {
        assertThat(read("a \"b\",c\"\n\"d\"e,f\n")).containsExactly("1[a \"b\", c\"]", "2[de, f]");
    }

    @Test
    @Tag("TEL-77")
    void ends_of_lines_and_blank_lines_make_no_difference() throws IOException {
        assertThat(read("\n \r\na,b\r\n,,\nc,d")).containsExactly("3[a, b]", "5[c, d]");
        assertThat(read("")).isEmpty();
        assertThat(read("\n")).isEmpty();
        assertThat(read("\ufeffa,\"b\"")).containsExactly("1[a, b]");
        assertThat(read("\ufeff\"a\",b")).containsExactly("1[a, b]");
        assertThat(read("a\0,\0\"b\0\"\n")).containsExactly("1[a, b]");
    }

    @Test
    @Tag("TEL-77")
    void letters_of_any_of_the_usual_encodings_are_read() throws IOException {
        String text = "\"Préfecture\",déjà\nœ,é\n";
        List<String> expected = List.of("1[Préfecture, déjà]", "2[œ, é]");
        assertThat(read(text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(read(text.getBytes(UTF_16))).isEqualTo(expected);
        assertThat(read(("\ufeff" + text).getBytes(UTF_16LE))).isEqualTo(expected);
        assertThat(read("\"Préfecture\",déjà\n".getBytes(ISO_8859_1)))
                .containsExactly("1[Préfecture, déjà]");
        assertThat(read("d,déjà".getBytes(UTF_16LE))).containsExactly("1[d, déjà]");
    }

    @Test
    @Tag("TEL-77")
    void letters_of_two_halves_are_read_wherever_they_stand() throws IOException {
        String text = ("x".repeat(8191) + "😀,é\n").repeat(3);
        assertThat(read(("\ufeff" + text).getBytes(UTF_16LE))).isEqualTo(read(text)).hasSize(3);
    }

    @Test
    @Tag("TEL-77")
    void a_mark_that_is_never_closed_costs_its_own_line() throws IOException {
        assertThat(read("a,b\nc,\"d\ne,f\ng,h"))
                .containsExactly("1[a, b]", "2 QUOTE_OPEN c,\"d", "3[e, f]", "4[g, h]");
        assertThat(read("c,\"d\ne,\"f\"\ng,h\n"))
                .containsExactly("1 QUOTE_OPEN c,\"d", "2[e, f]", "3[g, h]");
        assertThat(read("c,\"d\n" + "e,f\n".repeat(30)))
                .hasSize(31)
                .startsWith("1 QUOTE_OPEN c,\"d", "2[e, f]");
        assertThat(read("a,b\nc,\"d")).containsExactly("1[a, b]", "2 QUOTE_OPEN c,\"d");
    }

    @Test
    @Tag("TEL-77")
    void a_line_of_more_than_64_kilobytes_is_refused_as_one() throws IOException {
        String overlong = "z".repeat(300_000);
        assertThat(read("a,b\n" + overlong + ",c\nd,e\n"))
                .containsExactly("1[a, b]", "2 LINE_TOO_LONG zzzzz… 65536", "3[d, e]");
        assertThat(read("abcdef" + overlong + "\n" + "ghi".repeat(10_000) + "\n"))
                .hasSize(2)
                .startsWith("1 LINE_TOO_LONG abcde… 65536");
        assertThat(read("a,\"" + overlong)).containsExactly("1 LINE_TOO_LONG a,\"zz… 65536");
        assertThat(read("y".repeat(65_000) + "\n" + "x".repeat(65_000) + "\n" + overlong + "\nf,g"))
                .hasSize(4)
                .endsWith("4[f, g]");
    }

    @Test
    @Tag("TEL-77")
    void records_come_whole_wherever_what_is_read_at_a_time_ends() throws IOException {
        String line = "un,\"deux\n\"\"trois\"\"\",quatre\n";
        assertThat(read(line.repeat(20_000)))
                .hasSize(20_000)
                .allMatch(record -> record.endsWith("[un, deux\n\"trois\", quatre]"))
                .endsWith("39999[un, deux\n\"trois\", quatre]");
    }
}
