package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {

    private static final String BEFORE =
            "<#import \"letter.ftlx\" as letter>\n<@letter.document title=\"T\" description=\"D\">\n";
    private static final String AFTER = "\n</@letter.document>\n";

    @TempDir Path folder;

    private Shelf shelf;
    private int changes;

    public record Guest(String name, Optional<String> body, Print print) {
        public boolean invited() {
            return true;
        }
    }

    @BeforeEach
    void anEmptyFolder() {
        shelf = new Shelf(() -> folder);
    }

    @Test
    @Tag("DOC-2")
    void the_prefectures_own_template_wins_and_is_read_again_when_it_changes() throws IOException {
        assertThat(written("specimen", Map.of())).contains("Tout ce qu’un document peut contenir");

        own("specimen.ftlx", BEFORE + "<p>Le nôtre</p>" + AFTER);
        assertThat(written("specimen", Map.of())).contains("<p>Le nôtre</p>");

        own("specimen.ftlx", BEFORE + "<p>Le suivant</p>" + AFTER);
        assertThat(written("specimen", Map.of())).contains("<p>Le suivant</p>");

        Files.delete(folder.resolve("specimen.ftlx"));
        assertThat(written("specimen", Map.of())).contains("Tout ce qu’un document peut contenir");
    }

    @ParameterizedTest
    @Tag("DOC-2")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>${nobody}</p> | document.template.missing | 4 | nobody",
                "<p>${identity.nothing}</p> | document.template.missing | 4 | identity.nothing",
                "<#if>x</#if> | document.template.syntax | 4 | ",
                "<#if true>x | document.template.syntax | 5 | ",
                "<p>jamais fermé | document.template.unclosed | 4 | p",
                "<p>mal fermé</em></p> | document.template.unclosed | 4 | p",
                "<p>a & b</p> | document.template.malformed | 4 | ",
                "<script>alert(1)</script> | document.template.element | 4 | script",
                "<p><img src='x'/></p> | document.template.element | 4 | img",
                "<p style='color: red'>x</p> | document.template.attribute | 4 | style",
                "<p onclick='x'>x</p> | document.template.attribute | 4 | onclick",
                "<p><a href='javascript:x'>x</a></p> | document.template.link | 4 | javascript:x",
                "<p>${\"freemarker.template.utility.Execute\"?new()(\"id\")}</p> | document.template.refused | 4 | ",
                "<p>${identity?api.getClass()}</p> | document.template.refused | 4 | ",
                "<p>${identity.class}</p> | document.template.missing | 4 | identity.class",
                "<#include \"/etc/passwd\"> | document.template.refused | 4 | ",
                "<#include \"../../../etc/passwd\"> | document.template.refused | 4 | ",
                "<p>${on}</p> | document.template.refused | 4 | ",
                "<p>${guest}</p> | document.template.refused | 4 | ",
                "<p>${date('demain')}</p> | document.template.refused | 4 | ",
            })
    void a_broken_template_is_refused_with_its_line_and_the_shipped_one_serves(
            String body, String key, int line, String what) throws IOException {
        own("specimen.ftlx", BEFORE + "<p>bon</p>\n" + body + AFTER);
        Map<String, ?> values =
                Map.of(
                        "on",
                        LocalDate.of(2021, 5, 31),
                        "guest",
                        new Guest("A", Optional.empty(), Print.LARGE));

        assertThat(written("specimen", values)).contains("Tout ce qu’un document peut contenir");

        Refusal refusal = shelf.refusal("specimen.ftlx").orElseThrow();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.template()).isEqualTo("specimen.ftlx");
        assertThat(refusal.line()).isEqualTo(line);
        if (what != null) {
            assertThat(refusal.what()).isEqualTo(what);
        }
    }

    @Test
    @Tag("DOC-2")
    void a_file_that_is_no_text_is_refused() throws IOException {
        Files.write(
                folder.resolve("specimen.ftlx"),
                (BEFORE + "<p>été</p>" + AFTER).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(written("specimen", Map.of())).contains("Tout ce qu’un document peut contenir");
        Refusal refusal = shelf.refusal("specimen.ftlx").orElseThrow();
        assertThat(refusal.key()).isEqualTo("document.template.unreadable");
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    @Tag("DOC-2")
    void a_link_out_of_the_folder_is_refused(@TempDir Path elsewhere) throws IOException {
        Path secret = elsewhere.resolve("secret");
        Files.writeString(secret, BEFORE + "<p>secret</p>" + AFTER);
        Files.createSymbolicLink(folder.resolve("specimen.ftlx"), secret);

        assertThat(written("specimen", Map.of())).doesNotContain("secret");
        assertThat(shelf.refusal("specimen.ftlx")).isPresent();
    }

    @Test
    @Tag("DOC-2")
    void what_is_wrong_with_the_common_parts_is_not_the_fault_of_a_letter() throws IOException {
        own("letter.ftlx", "<#macro document title description>\n<#if>\n</#macro>");
        own("specimen.ftlx", BEFORE + "<p>Le nôtre</p>" + AFTER);

        assertThat(written("specimen", Map.of())).contains("<p>Le nôtre</p>");
        assertThat(shelf.refusal("letter.ftlx").orElseThrow().line()).isEqualTo(2);
        assertThat(shelf.refusal("specimen.ftlx")).isEmpty();
    }

    @Test
    @Tag("DOC-2")
    void a_template_that_was_mended_serves_again() throws IOException {
        own("specimen.ftlx", BEFORE + "<p>${nobody}</p>" + AFTER);
        written("specimen", Map.of());
        assertThat(shelf.refusal("specimen.ftlx")).isPresent();

        own("specimen.ftlx", BEFORE + "<p>réparé</p>" + AFTER);
        assertThat(written("specimen", Map.of())).contains("réparé");
        assertThat(shelf.refusal("specimen.ftlx")).isEmpty();
    }

    @Test
    @Tag("DOC-1")
    void a_shipped_template_that_lacks_a_value_says_so() {
        assertThatThrownBy(() -> written("no-such", Map.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("document.template.unknown");
    }

    @ParameterizedTest
    @Tag("DOC-3")
    @ValueSource(strings = {"<b>gras</b>", "L'Hôte & fils", "a < b > c \"d\"", "]]>", "&nbsp ;"})
    void what_people_typed_is_never_markup(String typed) throws IOException {
        own("specimen.ftlx", BEFORE + "<p>${typed}</p>" + AFTER);

        Paper paper = shelf.write("specimen", "x", Map.of("typed", typed), Print.STANDARD);

        assertThat(shelf.refusal("specimen.ftlx")).isEmpty();
        assertThat(Papered.first(Papered.read(paper), "p").getTextContent())
                .isEqualTo(Typography.french(typed));
    }

    @Test
    @Tag("DOC-3")
    void what_no_font_or_file_can_hold_is_seen_as_a_mark() throws IOException {
        own("specimen.ftlx", BEFORE + "<p>${typed}</p>" + AFTER);

        assertThat(written("specimen", Map.of("typed", "a\u0001b\uD800c\u0000 🏛 \uE123")))
                .contains("<p>a\uFFFDb\uFFFDc\uFFFD \uFFFD \uFFFD</p>");
        assertThat(shelf.refusal("specimen.ftlx")).isEmpty();
    }

    @Test
    @Tag("DOC-3")
    void a_template_sees_what_records_say() throws IOException {
        own(
                "specimen.ftlx",
                BEFORE
                        + "<p>${guest.name} ${guest.name()} ${guest.body!\"–\"} ${guest.print}"
                        + " ${guest.invited()?then(\"oui\", \"non\")}</p>"
                        + "<p>${date(on)}, ${day(on)}, ${time(at)}, ${number(12345.67)},"
                        + " ${percent(87.5)}, ${2021}</p>"
                        + AFTER);

        String text =
                written(
                        "specimen",
                        Map.of(
                                "guest",
                                new Guest("Zoé", Optional.empty(), Print.LARGE),
                                "on",
                                LocalDate.of(2021, 6, 1),
                                "at",
                                LocalTime.of(14, 30)));
        assertThat(shelf.refusal("specimen.ftlx")).isEmpty();
        assertThat(text)
                .contains("<p>Zoé Zoé – LARGE oui</p>")
                .contains("<p>mardi 1er\u00a0juin\u00a02021, 1er\u00a0juin\u00a02021,")
                .contains("14\u00a0h\u00a030, 12\u202f345,7, 87,5\u202f%, 2021</p>");
    }

    @Test
    @Tag("DOC-3")
    void a_value_cannot_take_the_name_of_a_function() {
        assertThatThrownBy(() -> written("specimen", Map.of("date", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String written(String template, Map<String, ?> values) {
        return shelf.write(template, "x", values, Print.STANDARD).xhtml();
    }

    /** Each change a second later, as when people make it. */
    private void own(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(++changes)));
    }
}
