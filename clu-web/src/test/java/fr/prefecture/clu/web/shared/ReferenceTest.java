package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final String OWN = "[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}";

    @Test
    void a_number_is_short_enough_to_be_told_by_telephone_and_no_two_are_the_same() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(Reference.of(null, false));
        }
        assertThat(drawn).hasSize(10_000).allMatch(number -> number.matches(OWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f2a9c5d4e6b7a80",
                "ABCD-1234-EF56",
                "3b241101-e2bb-4255-8caf-4136c566a962"
            })
    void a_proxy_may_give_it_and_nobody_else(String given) {
        assertThat(Reference.of(given, true)).isEqualTo(given);
        assertThat(Reference.of(given, false)).isNotEqualTo(given).matches(OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "abcd\r\nevent=LOG_IN",
                "<script>alert(1)</script>",
                "abcd efgh",
                "référence-1",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void what_is_no_number_is_not_believed_of_a_proxy_either(String given) {
        assertThat(Reference.of(given, true)).matches(OWN);
    }

    @Test
    void a_thread_that_was_begun_meanwhile_does_not_answer_this_request() throws Exception {
        Reference.OfThisThread ours =
                new Reference.OfThisThread(Thread.currentThread(), "ABCD-1234-EF56");
        String[] said = new String[1];
        Thread other = new Thread(() -> said[0] = ours.toString());
        other.start();
        other.join();

        assertThat(ours.toString()).isEqualTo("ABCD-1234-EF56");
        assertThat(said[0]).isEmpty();
    }
}
