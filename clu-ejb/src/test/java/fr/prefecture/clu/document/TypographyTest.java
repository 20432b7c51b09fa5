package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In these cases « ~ » is a narrow no-break space and « _ » a no-break space. */
class TypographyTest {

    @ParameterizedTest
    @Tag("DOC-5")
    @CsvSource(
            delimiter = '|',
            value = {
                "Qui vient ? | Qui vient~?",
                "Qui vient? | Qui vient~?",
                "Qui vient~? | Qui vient~?",
                "Qui vient_? | Qui vient~?",
                "Quoi ?! | Quoi~?!",
                "Objet : la réunion ; puis | Objet~: la réunion~; puis",
                "Objet: la réunion | Objet~: la réunion",
                "« Bonjour », dit-il | «~Bonjour~», dit-il",
                "«Bonjour» | «~Bonjour~»",
                "«~Bonjour ?~» | «~Bonjour~?~»",
                "(qui vient ?) | (qui vient~?)",
                "(qui vient?) | (qui vient~?)",
                "87,5 % ou 87,5% | 87,5~% ou 87,5~%",
                "à 14:30 ou 14 h 30 | à 14:30 ou 14_h_30",
                "à 14:30: début | à 14:30~: début",
                "à 9 h précises | à 9_h précises",
                "voir https://exemple.fr/a?b=c;d%20e ! | voir https://exemple.fr/a?b=c;d%20e~!",
                "écrire à qualite@exemple.fr ; merci | écrire à qualite@exemple.fr~; merci",
                "le n° 5 et le n°12 | le n°_5 et le n°_12",
                "M. Martin et Mme Durand | M._Martin et Mme_Durand",
                "le 1 juin 2021, le 21 juin | le 1er juin 2021, le 21 juin",
                "le 1er juin, 0,1 mai | le 1er juin, 0,1 mai",
                "un rapport 3:2 et a::b | un rapport 3:2 et a::b",
                "C:\\fichier | C:\\fichier",
                "L’État d'abord | L’État d'abord",
            })
    void french_spaces_are_put_in_once(String written, String printed) {
        String expected = spaces(printed);

        assertThat(Typography.french(spaces(written))).isEqualTo(expected);
        assertThat(Typography.french(expected)).isEqualTo(expected);
    }

    private static String spaces(String text) {
        return text.replace('~', '\u202f').replace('_', '\u00a0');
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "x", "1", "@", "«", "www."})
    @Tag("DOC-5")
    void a_text_of_one_sign_over_and_over_is_written_in_a_short_time(String sign) {
        String text = "a" + sign.repeat(20_000) + "\ny";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Typography.french(text)))
                .startsWith("a")
                .endsWith("y");
    }
}
