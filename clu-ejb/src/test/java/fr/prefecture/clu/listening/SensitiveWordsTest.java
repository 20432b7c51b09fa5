package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveWordsTest {

    @ParameterizedTest
    @Tag("ECO-80")
    @CsvSource(
            delimiter = '|',
            value = {
                "J’ai attendu debout avec mon handicap.|handicap",
                "Ma mère était HOSPITALISÉE ce jour-là.|HOSPITALISÉE",
                "ma mere etait hospitalisee|hospitalisee",
                "Deux femmes enceintes attendaient.|enceintes",
                "On m’a traité de sans-papiers.|sans-papiers",
                "Il est en situation irrégulière, dit-on.|situation irrégulière",
                "Une dame algérienne a été renvoyée.|algérienne",
                "Les familles maliennes attendent.|maliennes",
                "ma religion|religion",
                "Les personnes non-voyantes n’ont pas de repère.|non-voyantes",
                "Refus à cause de l’hôpital|hôpital",
                "deux fauteuils roulants|fauteuils roulants"
            })
    void words_of_health_nationality_and_religion_are_found_as_written(String text, String word) {
        assertThat(SensitiveWords.in(text)).containsExactly(word);
    }

    @ParameterizedTest
    @Tag("ECO-80")
    @ValueSource(
            strings = {
                "",
                "J’ai attendu une heure au guichet.",
                "Une promenade, un romancier, des cancérologues, la maladresse du guichetier",
                "On ne peut pas fumer dans l’enceinte de la préfecture.",
                "Vous avez fait la sourde oreille.",
                "Le formulaire existe-t-il en espagnol ?",
                "La borne est turquoise et l’asilette fermée.",
                "<b>gras</b> & compagnie"
            })
    void other_words_that_hold_them_or_mean_something_else_are_left(String text) {
        assertThat(SensitiveWords.in(text)).isEmpty();
    }

    @Test
    @Tag("ECO-80")
    void a_phrase_goes_on_in_the_next_line() {
        assertThat(SensitiveWords.in("un problème\nde santé"))
                .containsExactly("problème\nde santé");
    }

    @Test
    @Tag("ECO-80")
    void each_is_named_once_in_the_order_of_the_text() {
        assertThat(SensitiveWords.in("Malade et handicapé, le malade MALADE est marocain."))
                .isEqualTo(List.of("Malade", "handicapé", "marocain"));
    }

    @Test
    @Tag("ECO-80")
    void places_are_those_of_the_text_as_typed_even_with_accents_in_two_signs() {
        String text = Normalizer.normalize("Été : réfugiée.", Normalizer.Form.NFD);

        assertThat(SensitiveWords.places(text))
                .extracting(place -> Normalizer.normalize(place.of(text), Normalizer.Form.NFC))
                .containsExactly("réfugiée");
    }

    @Test
    @Tag("ECO-80")
    void five_thousand_characters_take_no_time_worth_waiting_for() {
        String text = "dans l’attente de la préfecture ".repeat(160);

        long before = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(SensitiveWords.in(text)).isEmpty();
        }
        assertThat(System.nanoTime() - before).isLessThan(4_000_000_000L);
    }
}
