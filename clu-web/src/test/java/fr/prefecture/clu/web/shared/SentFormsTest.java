package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SentFormsTest {

    private final SentForms sent = new SentForms();

    @Test
    void the_second_of_its_kind_finds_the_first() {
        CompletableFuture<String> first = new CompletableFuture<>();

        assertThat(sent.putIfAbsent("a", first)).isNull();
        assertThat(sent.putIfAbsent("b", new CompletableFuture<>())).isNull();
        assertThat(sent.putIfAbsent("a", new CompletableFuture<>())).isSameAs(first);
    }

    @Test
    void what_led_nowhere_may_be_sent_again() {
        assertThat(sent.putIfAbsent("a", new CompletableFuture<>())).isNull();

        sent.remove("a");

        assertThat(sent.putIfAbsent("a", new CompletableFuture<>())).isNull();
    }

    @Test
    void a_session_keeps_its_last_50() {
        for (int form = 0; form <= 50; form++) {
            assertThat(sent.putIfAbsent("form " + form, new CompletableFuture<>())).isNull();
        }

        assertThat(sent.putIfAbsent("form 50", new CompletableFuture<>())).isNotNull();
        assertThat(sent.putIfAbsent("form 1", new CompletableFuture<>())).isNotNull();
        assertThat(sent.putIfAbsent("form 0", new CompletableFuture<>())).isNull();
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
