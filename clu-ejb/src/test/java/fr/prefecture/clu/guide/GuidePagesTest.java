package fr.prefecture.clu.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Folded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidePagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/guide");

    private final GuidePages guide = new GuidePages();

    @Test
    void every_text_is_in_the_index_once_and_every_line_of_it_has_its_text() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(guide.all())
                    .extracting(page -> page.slug() + ".md")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".md"))
                                    .toList());
        }
    }

    @Test
    void every_page_has_a_title_of_its_own_a_lead_and_a_chapter() {
        assertThat(guide.all()).extracting(GuidePage::title).doesNotHaveDuplicates();
        assertThat(guide.chapters()).extracting(GuideChapter::title).doesNotHaveDuplicates();
        assertThat(guide.all())
                .allSatisfy(
                        page -> {
                            assertThat(page.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                            assertThat(page.lead()).hasSizeBetween(40, 240).endsWith(".");
                            assertThat(page.chapter()).isNotBlank();
                        });
    }

    /** A numbered list of steps, what to do in trouble, and where to read on. */
    @Test
    void every_page_says_how_and_what_next() {
        assertThat(guide.all())
                .allSatisfy(
                        page -> {
                            assertThat(page.source()).as(page.slug()).contains("\n1. ");
                            assertThat(page.source())
                                    .as(page.slug())
                                    .contains("## En cas de difficulté");
                            assertThat(page.links()).as(page.slug()).isNotEmpty();
                        });
    }

    @Test
    void headings_begin_at_the_second_level_and_skip_none() {
        assertThat(guide.all())
                .allSatisfy(
                        page -> {
                            List<Integer> levels =
                                    page.source()
                                            .lines()
                                            .filter(line -> line.startsWith("#"))
                                            .map(line -> line.indexOf(' '))
                                            .toList();
                            assertThat(levels).as(page.slug()).isNotEmpty().containsOnly(2);
                        });
    }

    @Test
    void texts_are_spaced_as_french_print_is() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(text)
                        .as(file.toString())
                        .doesNotContain("'", "\t\t", " ;", " :", " ?", " !", "« ", " »")
                        .doesNotContainPattern("[^\u202f]»|«[^\u202f]")
                        .doesNotContainIgnoringCase("séance");
            }
        }
    }

    @Test
    @Tag("GUI-1")
    void marks_of_html_are_shown_as_they_are_written() {
        GuidePage page =
                GuidePage.of(
                        "essai",
                        "Essais",
                        "# Titre\n\nPhrase.\n\n<script>alert(1)</script>\n\n"
                                + "Du <b onclick=\"x()\">gras</b>\n\n[là](javascript:alert(1))\n");
        String html = page.html(2, path -> path, name -> java.util.Optional.empty());
        assertThat(html)
                .contains("&lt;script&gt;", "&lt;b onclick=&quot;x()&quot;&gt;")
                .doesNotContain("<script", "<b ", "javascript:");
    }

    @Test
    @Tag("GUI-2")
    void a_link_to_what_cannot_be_opened_leaves_its_words() {
        GuidePage page =
                GuidePage.of(
                        "e", "E", "# T\n\nPhrase.\n\n- [les **nuits**](/nuits), [l’aide](/aide)");
        assertThat(
                        page.html(
                                2,
                                path -> path.equals("/aide") ? "/clu/aide" : "",
                                name -> java.util.Optional.empty()))
                .contains("<a href=\"/clu/aide\">l’aide</a>", "les <strong>nuits</strong>, ")
                .doesNotContain("/nuits");
        assertThat(page.links()).containsExactly("/nuits", "/aide");
    }

    @Test
    @Tag("GUI-3")
    void a_picture_that_is_not_there_leaves_nothing_behind() {
        GuidePage page =
                GuidePage.of(
                        "e", "E", "# T\n\nPhrase.\n\nAvant.\n\n![Ce que l’on voit](vue)\n\nAprès.");
        assertThat(page.html(2, path -> path, name -> java.util.Optional.empty()))
                .isEqualTo("<p>Avant.</p>\n<p>Après.</p>\n");
        assertThat(page.html(2, path -> path, name -> java.util.Optional.of("/x/" + name + ".png")))
                .contains("<img src=\"/x/vue.png\" alt=\"Ce que l’on voit\" />");
        assertThat(page.pictures()).containsExactly("vue");
        assertThat(page.plain()).isEqualTo("Avant.\nAprès.");
    }

    @Test
    void headings_stand_as_deep_as_their_page_does() {
        GuidePage page = GuidePage.of("e", "E", "# T\n\nPhrase.\n\n## Comment\n\nAinsi.");
        assertThat(page.html(4, path -> path, name -> java.util.Optional.empty()))
                .contains("<h4>Comment</h4>");
    }

    @Test
    void a_text_without_title_or_lead_is_none() {
        assertThatThrownBy(() -> GuidePage.of("e", "E", "Sans titre"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("e");
    }

    @ParameterizedTest
    @CsvSource({
        "CONVOQUER les membres, convoquer",
        "convoq, convoquer",
        "preferences, preferences",
        "comment se connecter ?, se-connecter",
        "l’ordre du jour, ordre-du-jour",
        "réponses modèle, repondre-avec-un-modele",
        "borne tablette, recueillir-les-reponses",
        "decisions, decisions-et-actions"
    })
    @Tag("GUI-4")
    void a_page_is_found_by_its_words_however_they_are_typed(String words, String slug) {
        assertThat(guide.find(words)).extracting(GuidePage::slug).contains(slug);
    }

    @Test
    @Tag("GUI-4")
    void those_that_have_the_word_in_their_title_come_first() {
        assertThat(guide.find("presences").get(0).slug()).isEqualTo("presences");
        assertThat(guide.find("qui traite quoi").get(0).slug()).isEqualTo("qui-traite-quoi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "le la les", "« »", "%", "*", "xylophone", "convoquer xylophone"})
    @Tag("GUI-4")
    void what_is_in_no_page_finds_none(String words) {
        assertThat(guide.find(words)).isEmpty();
    }

    @Test
    @Tag("GUI-4")
    void ten_thousand_characters_are_read_no_further_than_a_line() {
        assertThat(guide.find("convoquer " + "xylophone ".repeat(1000))).isEmpty();
        assertThat(guide.find("convoquer ".repeat(1000))).isNotEmpty();
    }

    @Test
    void the_words_of_the_house_are_in_order_and_those_of_the_glossary() throws IOException {
        String glossary =
                Folded.of(Files.readString(Path.of("../docs/glossary.md"), StandardCharsets.UTF_8));
        List<GuideWord> words = guide.words();
        assertThat(words).extracting(word -> Folded.key(word.word())).isSorted();
        assertThat(words)
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        word -> {
                            assertThat(word.meaning()).isNotBlank();
                            assertThat(glossary).contains(Folded.words(word.word()).get(0));
                        });
    }
}
