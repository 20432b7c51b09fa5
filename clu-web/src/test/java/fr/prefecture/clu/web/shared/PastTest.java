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
                                "title=Borne\nstate=TO_DO\ndue=2021-06-15\ntext=Une\nsuite",
                                "title=Borne\nstate=TO_DO\ndue=2021-07-01\ntext=Une\nautre"))
                .containsExactly(
                        new Past.Difference("Échéance", "15/06/2021", "01/07/2021"),
                        new Past.Difference("Texte", "Une\nsuite", "Une\nautre"));
    }

    @Test
    @Tag("HIS-6")
    void a_text_without_fields_is_one_and_what_was_created_had_nothing_before() {
        assertThat(Past.differences(null, "Pont"))
                .containsExactly(new Past.Difference("", "", "Pont"));
        assertThat(Past.differences("a = b", "a = c"))
                .containsExactly(new Past.Difference("", "a = b", "a = c"));
        assertThat(Past.differences("x", "x")).isEmpty();
        assertThat(Past.differences(null, null)).isEmpty();
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
}
