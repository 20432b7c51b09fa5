package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentFormsTest {

    @Test
    void the_second_of_its_kind_finds_where_the_first_led_to() {
        SentForms sent = new SentForms().with("a", "/actions/7").with("b", "/actions");

        assertThat(sent.place("a")).contains("/actions/7");
        assertThat(sent.place("c")).isEmpty();
        assertThat(sent.with("a", "/actions/8").place("a")).contains("/actions/7");
    }

    @Test
    void a_session_keeps_its_last_50() {
        SentForms sent = new SentForms();
        for (int form = 0; form <= 50; form++) {
            sent = sent.with("form " + form, "/");
        }

        assertThat(sent.place("form 50")).isPresent();
        assertThat(sent.place("form 1")).isPresent();
        assertThat(sent.place("form 0")).isEmpty();
    }

    @Test
    void only_an_answer_that_leads_on_tells_of_an_act() {
        assertThat(SentForms.place(302, "/actions/7")).isEqualTo("/actions/7");
        assertThat(SentForms.place(303, "/actions/7")).isEqualTo("/actions/7");
        assertThat(SentForms.place(200, null)).isEmpty();
        assertThat(SentForms.place(302, null)).isEmpty();
        assertThat(SentForms.place(500, "/actions/7")).isEmpty();
    }
}
