package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LET-39")
class ObservationProposalsTest {

    private static final Map<String, Integer> CODES =
            Map.of("AR-1", 1, "AR-2", 2, "LT-1", 3, "LT-5", 7, "LT-7", 9);
    private static final int LAST = 20;

    private static List<ObservationProposal> of(String text) {
        return ObservationProposals.of("", text, CODES, LAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    modèle 7 : trop long            | 7 | trop long
                    Modèle n° 7 – trop long         | 7 | trop long
                    MODÈLE N°7: trop long           | 7 | trop long
                    modele 7, trop long             | 7 | trop long
                    - modèle 7 : trop long          | 7 | trop long
                    *Modèle 7* : trop long          | 7 | trop long
                    Pour le modèle 7 : trop long    | 7 | trop long
                    M7 : trop long                  | 7 | trop long
                    m 7 - trop long                 | 7 | trop long
                    7) trop long                    | 7 | trop long
                    7. trop long                    | 7 | trop long
                    7 : trop long                   | 7 | trop long
                    n° 7 : trop long                | 7 | trop long
                    (7) trop long                   | 7 | trop long
                    LT-05 : trop long               | 7 | trop long
                    lt 5 : trop long                | 7 | trop long
                    Modèle LT-05 – trop long        | 7 | trop long
                    Le modèle 7 est trop long       | 7 | Le modèle 7 est trop long
                    modèle 25 : trop long           | 25 | trop long
                    """)
    void a_mark_at_the_beginning_of_a_line_names_the_text(String line, int number, String said) {
        assertThat(of(line)).containsExactly(new ObservationProposal(number, said, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 jours suffisent.",
                "14:30 convient mieux que 14 h 30.",
                "15/06/2021 est trop tôt.",
                "06.12.34.56.78 est notre numéro.",
                "38000 : le code postal manque.",
                "1,5 page suffit.",
                "M. Dupont trouve tout clair.",
                "XY-05 n’est pas un de vos modèles."
            })
    void a_number_that_counts_something_is_no_mark(String line) {
        assertThat(of(line)).containsExactly(new ObservationProposal(0, line, true));
    }

    @Test
    void several_numbers_share_one_observation() {
        assertThat(of("modèles 3 et 5 : trop longs"))
                .extracting(ObservationProposal::number, ObservationProposal::text)
                .containsExactly(tuple(3, "trop longs"), tuple(5, "trop longs"));
        assertThat(of("Modèles 2, 4 & 6 : trop longs"))
                .extracting(ObservationProposal::number)
                .containsExactly(2, 4, 6);
        assertThat(of("3 à 5 : trop longs"))
                .extracting(ObservationProposal::number)
                .containsExactly(3, 4, 5);
    }

    @Test
    void an_observation_goes_on_until_the_next_mark() {
        assertThat(of("Modèle 1\n\nTrop long.\n\nEt trop froid.\n\n\nModèle 2 : bien"))
                .containsExactly(
                        new ObservationProposal(1, "Trop long.\n\nEt trop froid.", true),
                        new ObservationProposal(2, "bien", true));
    }

    @Test
    void what_is_said_twice_of_one_text_is_one_observation() {
        assertThat(of("modèle 1 : long\nmodèle 2 : bien\nmodèle 1 : froid"))
                .containsExactly(
                        new ObservationProposal(1, "long\n\nfroid", true),
                        new ObservationProposal(2, "bien", true));
    }

    @Test
    void what_comes_before_the_first_mark_is_about_all_texts() {
        assertThat(of("Bonjour,\n\nLes textes sont clairs.\n\nmodèle 1 : long"))
                .containsExactly(
                        new ObservationProposal(0, "Les textes sont clairs.", true),
                        new ObservationProposal(1, "long", true));
        assertThat(of("Voici mes remarques :\nmodèle 1 : long"))
                .containsExactly(
                        new ObservationProposal(0, "Voici mes remarques :", false),
                        new ObservationProposal(1, "long", true));
    }

    @Test
    void greetings_and_signatures_are_no_observation() {
        assertThat(
                        of(
                                "Bonjour à tous,\n\nmodèle 1 : long\n\nBien cordialement,\nLou Vert\nPrésident"))
                .containsExactly(new ObservationProposal(1, "long", true));
        assertThat(of("Madame, Monsieur,\nRien à signaler.\nMerci"))
                .containsExactly(new ObservationProposal(0, "Rien à signaler.", true));
        assertThat(of("Bonjour, rien à signaler"))
                .containsExactly(new ObservationProposal(0, "rien à signaler", true));
        assertThat(of("Bonjour")).isEmpty();
        assertThat(of("")).isEmpty();
    }

    @Test
    void thanks_that_say_more_are_kept() {
        assertThat(of("Merci pour ces textes très clairs."))
                .containsExactly(
                        new ObservationProposal(0, "Merci pour ces textes très clairs.", true));
        assertThat(of("Cordialement\nmodèle 2 : long"))
                .extracting(ObservationProposal::number)
                .contains(2);
    }

    @Test
    void the_subject_names_the_text_when_nothing_else_does() {
        assertThat(ObservationProposals.of("Re: Modèle 7", "Trop long.", CODES, LAST))
                .containsExactly(new ObservationProposal(7, "Trop long.", true));
        assertThat(ObservationProposals.of("Re: Modèle 7", "Modèle 3 : long", CODES, LAST))
                .containsExactly(new ObservationProposal(3, "long", true));
        assertThat(ObservationProposals.of("Re: Votre avis sur 5 modèles", "Bien.", CODES, LAST))
                .containsExactly(new ObservationProposal(0, "Bien.", true));
    }

    @Test
    void a_long_text_is_read_in_a_short_time() {
        String text = ("modèle 7 7 7 7 7 7 7 7 ".repeat(40) + "\n").repeat(20);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> of(text));
        String quoted = "Le 2 juin 2021 à 08:00 ".repeat(800);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> of(quoted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<@", "<a@", "1,", "1 et ", "le ", "--", "a ecrit", "(LT-"})
    void the_longest_line_that_a_mail_may_hold_is_read_in_a_short_time(String again) {
        String line = again.repeat(20_000 / again.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> of(line + "!"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> of("Bien.\n" + line));
    }
}
