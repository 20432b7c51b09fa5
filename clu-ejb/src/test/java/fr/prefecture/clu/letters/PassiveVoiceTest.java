package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LET-24")
class PassiveVoiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Votre demande sera examinée. | sera examinée",
                "Elle a bien été transmise. | a bien été transmise",
                "Les pièces ont été automatiquement rejetées. | ont été automatiquement rejetées",
                "Le dossier n’est pas encore traité. | est pas encore traité",
                "Vous serez informé de la suite. | serez informé",
                "La décision est prise par le préfet. | est prise",
                "Un titre peut être demandé en ligne. | être demandé",
                "Vous êtes prié de venir. | êtes prié",
                "ÉTANT TRANSMISES | ÉTANT TRANSMISES"
            })
    void a_form_of_to_be_with_a_participle_is_found(String text, String found) {
        assertThat(found(text)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votre lettre est bien arrivée.",
                "Elle nous est parvenue hier.",
                "Il est né en France.",
                "Le bureau est fermé. Nous sommes ouverts le samedi.",
                "La mairie est située place de l’Exemple.",
                "Vous n’êtes pas obligé de venir.",
                "La personne s’est présentée. Vous vous êtes trompé.",
                "Nous nous sommes rencontrés.",
                "Les sommes versées restent dues.",
                "L’été dernier, ou un été passé ailleurs.",
                "Peut-être réservée aux mineurs.",
                "C’est une priorité. Le délai est, examiné de près, plus long.",
                "Êtes-vous arrivés ?",
                "Nous avons reçu votre lettre.",
                "Étant donné votre âge, venez."
            })
    void what_says_who_acts_or_how_something_is_is_left_alone(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        PassiveVoice.SHIPPED.each(text, verb -> found.add(verb.text()));
        return found;
    }
}
