package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextTest {

    private static final String LETTER =
            """
            Madame, Monsieur,

            ## Votre demande

            Reçue le **{Date de réception}**,
            par {nom du service}.

            - un point ;
            - [le site](https://www.service-public.fr/).

            1. d’abord ;
            2. ensuite.
            """;

    @Test
    @Tag("LET-5")
    void paragraphs_headings_lists_bold_links_and_variables_are_understood() {
        List<Block> blocks = ReplyText.of(LETTER).blocks();

        assertThat(blocks)
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.PARAGRAPH,
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.BULLETS,
                        Block.Kind.NUMBERS);
        assertThat(blocks).extracting(Block::line).containsExactly(1, 3, 5, 8, 11);
        assertThat(blocks.get(2).items().get(0).runs())
                .containsExactly(
                        Run.text("Reçue le ", false),
                        Run.variable("Date de réception", true),
                        Run.text(",", false),
                        Run.BREAK,
                        Run.text("par ", false),
                        Run.variable("nom du service", false),
                        Run.text(".", false));
        assertThat(blocks.get(3).items()).extracting(Block.Item::line).containsExactly(8, 9);
        assertThat(blocks.get(3).items().get(1).runs())
                .contains(Run.link("le site", false, "https://www.service-public.fr/"));
    }

    @Test
    @Tag("LET-5")
    void its_plain_text_keeps_lists_and_says_where_links_lead() {
        assertThat(ReplyText.plain(ReplyText.of(LETTER).blocks()))
                .isEqualTo(
                        """
                        Madame, Monsieur,

                        Votre demande

                        Reçue le [Date de réception],
                        par [nom du service].

                        - un point ;
                        - le site (https://www.service-public.fr/).

                        1. d’abord ;
                        2. ensuite.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "un *mot* en italique | letters.text.mark",
                "du `code` | letters.text.mark",
                "une <b>balise</b> | letters.text.mark",
                "![image](https://exemple.fr/a.png) | letters.text.picture",
                "[ici](javascript:alert(1)) | letters.text.address",
                "[ici](/page) | letters.text.address",
            })
    @Tag("LET-5")
    void a_mark_that_is_none_of_ours_is_refused_with_its_line(String text, String key) {
        assertThatThrownBy(() -> ReplyText.of("Madame,\n\n" + text))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key)
                .satisfies(
                        refusal ->
                                assertThat(((RuleBroken) refusal).arguments().get(0)).isEqualTo(3));
    }

    @Test
    @Tag("LET-5")
    void a_list_within_a_list_is_refused() {
        assertThatThrownBy(() -> ReplyText.of("- un\n  - deux"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.text.nested");
    }

    @Test
    @Tag("LET-5")
    void an_empty_text_and_one_that_is_too_long_are_refused() {
        assertThatThrownBy(() -> ReplyText.of(" \r\n "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.text.empty");
        assertThatThrownBy(() -> ReplyText.of("a".repeat(ReplyText.LONGEST + 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("letters.text.tooLong");
    }

    @Test
    @Tag("LET-5")
    void blanks_without_end_are_read_in_a_short_time() {
        String blanks = "a" + " \t".repeat(200_000) + "b";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    assertThatThrownBy(() -> ReplyText.of(blanks))
                            .hasMessage("letters.text.tooLong");
                    assertThat(Observation.tidy(blanks)).isEqualTo(blanks);
                    assertThat(Observation.tidy("a  \n\tb \t")).isEqualTo("a\n\tb");
                });
    }

    @Test
    @Tag("LET-5")
    void marks_without_end_are_read_in_no_time() {
        for (String mark : List.of("**", "[", "{", "- ", "[a](", "<", "`", "_")) {
            String text = mark.repeat(ReplyText.LONGEST / mark.length());
            Assertions.assertTimeout(
                    Duration.ofSeconds(3),
                    () -> {
                        try {
                            ReplyText.of(text);
                        } catch (RuleBroken refused) {
                            assertThat(refused.getMessage()).startsWith("letters.text.");
                        }
                    },
                    mark);
        }
    }

    @Test
    @Tag("LET-6")
    void a_variable_is_known_whatever_its_case_and_accents() {
        assertThat(Variables.SHIPPED.find("DATE DE RECEPTION"))
                .map(Variable::name)
                .contains("date de réception");
        assertThat(Variables.SHIPPED.find("date de recepsion")).isEmpty();
        assertThat(Variables.SHIPPED.nearest("date de recepsion"))
                .map(Variable::name)
                .contains("date de réception");
        assertThat(Variables.SHIPPED.nearest("xyz")).isEmpty();
    }

    @Test
    @Tag("LET-8")
    void what_is_typed_is_text_and_no_mark_and_what_is_missing_stays_visible() {
        ReplyText text = ReplyText.of("**{nom du service}** le {date de réception}");

        List<Block> filled =
                text.filled(
                        ReplyText.values(
                                Variables.SHIPPED,
                                Map.of("nom du service", "Bureau **des** [titres](x)\nGuichet 2")));

        assertThat(filled.get(0).items().get(0).runs())
                .containsExactly(
                        Run.text("Bureau **des** [titres](x)", true),
                        Run.BREAK,
                        Run.text("Guichet 2", true),
                        Run.text(" le ", false),
                        Run.text("[date de réception]", false));
    }
}
