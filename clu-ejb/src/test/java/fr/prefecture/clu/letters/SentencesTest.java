package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LET-22")
class SentencesTest {

    @Test
    void stops_and_marks_end_a_sentence() {
        assertThat(texts("Venez lundi. Pouvez-vous ? Oui ! Attendez… Merci"))
                .containsExactly("Venez lundi.", "Pouvez-vous ?", "Oui !", "Attendez…", "Merci");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Demandez M. Exemple au guichet.",
                "Voir MM. Un et Deux.",
                "Selon l’art. L. 112-3, écrivez.",
                "Lisez la p. 3.",
                "Apportez un titre, une photo, etc. et venez.",
                "Le trajet fait 3.5 km.",
                "Écrivez sur ants.gouv.fr avant lundi.",
                "Le tél. 04 65 71 00 00 répond.",
                "Attendez… ou revenez.",
                "Il demande « pourquoi ? » et attend.",
                "Apportez : un titre ; une photo.",
                "Une ligne\nqui continue."
            })
    void what_only_looks_like_an_end_is_none(String sentence) {
        assertThat(texts(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un titre, une photo, etc. Vous pouvez venir. | 2",
                "Il dit : « Bonjour. » Puis il attend. | 2",
                "(Voir plus bas.) Ensuite, venez. | 2",
                "Allez sur ants.gouv.fr. Choisissez. | 2",
                "Reçu. {nom du service} répond. | 2",
                "Venez à 9 h. 5 jours après, revenez. | 2"
            })
    void what_follows_a_true_end_is_another_sentence(String text, int count) {
        assertThat(texts(text)).hasSize(count);
    }

    @Test
    void a_new_line_that_begins_like_a_sentence_is_one() {
        assertThat(texts("Bureau des titres\n1 place de l’Exemple\n{nom du service}")).hasSize(3);
    }

    @Test
    void a_sentence_knows_where_it_begins() {
        assertThat(Sentences.of("Un.  Deux."))
                .extracting(Sentences.Sentence::from)
                .containsExactly(0, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Qu’est-ce que c’est ? | 3",
                "Venez – sans rendez-vous – à 9 h 30 | 7",
                "« Oui » | 1",
                "Le {date de réception} | 4"
            })
    void words_are_what_white_space_parts(String text, int words) {
        assertThat(new Sentences.Sentence(0, text).words()).isEqualTo(words);
    }

    private static List<String> texts(String text) {
        return Sentences.of(text).stream().map(Sentences.Sentence::text).toList();
    }
}
