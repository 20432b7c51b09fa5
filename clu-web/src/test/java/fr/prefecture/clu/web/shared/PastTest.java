package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastTest {

    @Test
    @Tag("HIS-6")
    void only_the_fields_that_changed_stand_side_by_side_in_french() {
        assertThat(
                        Past.differences(
                                "quality.finding",
                                "title=Borne\nstate=TO_DO\ndue=2021-06-15\ntext=Une\nsuite",
                                "title=Borne\nstate=TO_DO\ndue=2021-07-01\ntext=Une\nautre"))
                .containsExactly(
                        new Past.Difference("Échéance", "15/06/2021", "01/07/2021"),
                        new Past.Difference("Texte", "Une\nsuite", "Une\nautre"));
    }

    @Test
    @Tag("HIS-6")
    void a_text_without_fields_is_one_and_what_was_created_had_nothing_before() {
        assertThat(Past.differences("website.section", null, "Pont"))
                .containsExactly(new Past.Difference("", "", "Pont"));
        assertThat(Past.differences("website.section", "a = b", "a = c"))
                .containsExactly(new Past.Difference("", "a = b", "a = c"));
        assertThat(Past.differences("website.section", "x", "x")).isEmpty();
        assertThat(Past.differences("website.section", null, null)).isEmpty();
    }

    @Test
    @Tag("HIS-6")
    void days_and_words_of_the_domain_are_french_and_what_is_unknown_stays() {
        assertThat(Past.words("2021-05-31 · {IncidentKind.USER_INSULT}"))
                .isEqualTo("31/05/2021 · Insulte");
        assertThat(Past.words("{nothing.of.the.kind} 2021-99-99"))
                .isEqualTo("{nothing.of.the.kind} 2021-99-99");
        assertThat(Past.words("USER_THREAT")).isEqualTo("Menace");
        assertThat(Past.words(null)).isEmpty();
    }

    @Test
    @Tag("HIS-6")
    void what_a_word_means_is_a_matter_of_the_subject() {
        assertThat(Past.words("listening.response", "PAPER")).isEqualTo("Papier");
        assertThat(Past.words("listening.keptRequest", "not shown: À quelle heure ?"))
                .isEqualTo("non montrée\u202f: À quelle heure ?");
        assertThat(
                        Past.words(
                                "listening.complaint",
                                "received 2021-01-04 by PAPER, text 62/53b4bb2d, closed –"))
                .isEqualTo(
                        "reçue le 04/01/2021 par Formulaire papier, texte\u202f: 62\u00a0caractères,"
                                + " classée\u202f: –");
        assertThat(Past.words("website.section", "received by PAPER"))
                .isEqualTo("received by PAPER");
    }

    @ParameterizedTest
    @CsvSource({
        "actions.item, due=2022-01-01/2022-12-31, due=du 1er janvier au 31 décembre 2022",
        "actions.item, due=2021-12-31/2022-01-01, due=du 31 décembre 2021 au 1er janvier 2022",
        "actions.item, due=2022-02-01/2022-02-28, due=février 2022",
        "actions.item, due=2021-06-15, due=15/06/2021",
        "actions.item, Bilan 2021/2022 ouvert 24/7, Bilan 2021/2022 ouvert 24/7",
        "appointments.day, 2021-05-31/2021-06-06, du 31 mai au 6 juin 2021",
        "listening.complaint, due 2022-01-01/2022-12-31, échéance du 1er janvier au 31 décembre 2022",
        "listening.complaint, 2022-01/2022-12, 2022-01/2022-12",
        "listening.complaint, text 1/a due 2022-01-10, texte : 1 caractère échéance 10/01/2022",
        "listening.opinion, words 31/ab marked 2022-01-31, texte : 31 caractères classé le 31/01/2022",
    })
    @Tag("HIS-6")
    void a_date_is_never_taken_for_the_mark_of_a_text(
            String subject, String kept, String expected) {
        assertThat(Past.words(subject, kept).replaceAll("[\u00a0\u202f]+", " "))
                .isEqualTo(expected);
    }

    @Test
    @Tag("HIS-6")
    void words_that_look_like_a_key_of_any_length_stay_as_they_are() {
        String kept = "{a" + ".b".repeat(20_000) + "}";
        assertThat(Past.words(kept)).isEqualTo(kept);
    }
}
