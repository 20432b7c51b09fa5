package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    @TempDir Path folder;

    private final Map<String, Map<String, ?>> examples = Map.of("specimen", Map.of());

    @Test
    @Tag("DOC-2")
    void every_shipped_template_is_listed_in_order_and_says_what_it_is_for() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/document/templates"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(OwnTemplates.EXTENSION))
                            .sorted()
                            .toList();

            assertThat(OwnTemplates.shippedNames()).isEqualTo(names);
        }
        Shelf shelf = new Shelf(() -> folder);
        assertThat(shelf.files()).allSatisfy(f -> assertThat(shelf.title(f)).isNotEqualTo(f));
    }

    @Test
    @Tag("DOC-2")
    void what_is_put_into_the_folder_is_tried_before_anybody_needs_it() throws IOException {
        Shelf shelf = new Shelf(() -> folder);
        Files.writeString(folder.resolve("specimen.ftlx"), "<html><p>${nobody}</p></html>");
        Files.writeString(folder.resolve("letter.ftlx"), "<#macro>");
        Files.writeString(folder.resolve("ours.ftlx"), "<html></html>");
        Files.writeString(folder.resolve("Notes.txt"), "not a template");

        shelf.tryAll(examples);

        assertThat(shelf.files()).contains("letter.ftlx", "ours.ftlx", "specimen.ftlx");
        assertThat(shelf.files()).doesNotContain("Notes.txt");
        assertThat(shelf.refusal("specimen.ftlx").orElseThrow().what()).isEqualTo("nobody");
        assertThat(shelf.refusal("letter.ftlx").orElseThrow().line()).isEqualTo(1);
        assertThat(shelf.refusal("ours.ftlx")).isEmpty();
    }

    @Test
    @Tag("DOC-4")
    void what_no_format_can_show_is_refused() {
        assertThat(catchThrowable(() -> Sheet.read("<html><video/></html>")))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("document.template.element 1:");
    }

    @Test
    @Tag("DOC-2")
    void what_is_not_closed_is_named_whatever_the_server_speaks() {
        Locale before = Locale.getDefault();
        try {
            for (Locale spoken : List.of(Locale.FRANCE, Locale.ENGLISH)) {
                Locale.setDefault(spoken);
                assertThat(catchThrowable(() -> Sheet.read("<html><p>jamais fermé</html>")))
                        .as(spoken.toString())
                        .isInstanceOf(Malformed.class)
                        .hasMessageStartingWith("document.template.unclosed 1:");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
