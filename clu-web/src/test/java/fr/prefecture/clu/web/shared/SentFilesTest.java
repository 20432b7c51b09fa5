package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SentFilesTest {

    private final Map<Object, Object> session = new HashMap<>();

    private SentRequest form() {
        return SentRequest.of(session, "1:1");
    }

    private SentFile hold(String name, String content) throws IOException {
        return SentFiles.hold(
                form().request(), SentRequest.file("fichier", name, content, content.length()));
    }

    private static List<String> names(SentRequest form) {
        return SentFiles.waiting(form.request(), "fichier").stream().map(SentFile::name).toList();
    }

    private SentRequest naming(String... tokens) {
        return form().with("fichier-garde", tokens);
    }

    @AfterEach
    void the_session_ends() {
        new SentFiles.Over().sessionDestroyed(new HttpSessionEvent(form().httpSession()));
    }

    @Test
    void what_was_sent_ahead_waits_until_its_form_has_acted() throws Exception {
        SentFile devis = hold("devis.pdf", "cent");

        assertThat(names(form())).as("a form that does not name it").isEmpty();
        SentRequest form = naming(devis.token());
        assertThat(names(form)).containsExactly("devis.pdf");
        try (InputStream in = SentFiles.waiting(form.request(), "fichier").get(0).open()) {
            assertThat(in.readAllBytes()).isEqualTo("cent".getBytes(StandardCharsets.UTF_8));
        }

        SentFiles.drop(form.request());

        assertThat(names(form)).isEmpty();
        assertThat(SentFiles.isAnyLost(form.request(), "fichier")).isTrue();
        assertThat(devis.path()).doesNotExist();
    }

    @Test
    void nobody_names_what_another_session_has_sent_or_what_lies_elsewhere() throws Exception {
        String token = hold("devis.pdf", "cent").token();

        SentRequest other = SentRequest.of(new HashMap<>(), "1:1").with("fichier-garde", token);
        assertThat(names(other)).isEmpty();
        assertThat(names(naming("../" + token, "/etc/passwd", ""))).isEmpty();
    }

    @Test
    void what_waits_longest_goes_when_a_session_has_too_much_waiting() throws Exception {
        SentFile first = hold("un.pdf", "1");
        assertThat(first.path().toFile().setLastModified(1)).isTrue();
        SentFile second = hold("deux.pdf", "2");

        SentFile large =
                SentFiles.hold(
                        form().request(),
                        SentRequest.file("fichier", "trois.pdf", "3", SentFiles.MOST_WAITING - 1));

        assertThat(names(naming(first.token(), second.token(), large.token())))
                .containsExactly("deux.pdf", "trois.pdf");
    }

    @Test
    void the_end_of_a_session_leaves_nothing() throws Exception {
        SentFile devis = hold("devis.pdf", "cent");

        the_session_ends();

        assertThat(devis.path().getParent()).doesNotExist();
    }
}
