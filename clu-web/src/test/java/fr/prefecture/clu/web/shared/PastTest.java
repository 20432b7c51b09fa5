package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    @Tag("HIS-6")
    void words_that_look_like_a_key_of_any_length_stay_as_they_are() {
        String kept = "{a" + ".b".repeat(20_000) + "}";
        assertThat(Past.words(kept)).isEqualTo(kept);
    }
}
