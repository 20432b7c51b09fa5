package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LET-23")
class JargonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nonobstant cela | Nonobstant | malgré",
                "dans le cadre d’une demande | dans le cadre d’ | pour",
                "dans le cadre du projet | dans le cadre du | pour",
                "nous procédons au retrait | procédons au | faire",
                "les pièces afférentes | afférentes | lié à",
                "J'ai l'honneur de vous écrire | J'ai l'honneur de | supprimez",
                "à compter\\ndu lundi | à compter\\ndu | à partir de"
            })
    void a_word_is_found_in_all_its_forms_with_what_is_plainer(
            String text, String word, String better) {
        assertThat(of(text.replace("\\n", "\n")))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.text()).isEqualTo(word.replace("\\n", "\n"));
                            assertThat(found.better()).contains(better);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le cadre de la porte est bleu.",
                "La caducité.",
                "Nous comptons sur vous.",
                "Le procédé est simple.",
                "Recommandez ce service."
            })
    void what_only_resembles_one_is_left_alone(String text) {
        assertThat(of(text)).isEmpty();
    }

    @Test
    void the_longest_of_two_words_that_begin_alike_is_meant() {
        assertThat(of("Veuillez trouver ci-joint un titre."))
                .extracting(Jargon.Word::text)
                .containsExactly("Veuillez trouver ci-joint");
    }

    private static List<Jargon.Word> of(String text) {
        List<Jargon.Word> found = new ArrayList<>();
        Jargon.SHIPPED.each(text, found::add);
        return found;
    }
}
