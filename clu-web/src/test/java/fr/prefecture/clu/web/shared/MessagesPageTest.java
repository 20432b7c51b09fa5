package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MessagesPageTest {

    private final Map<Object, Object> session = new HashMap<>();

    @Test
    void news_for_the_next_page_is_told_there_once() {
        asked(false).tellRemoved("Retirée", OptionalLong.of(7));

        assertThat(asked(false).getUndo()).isEqualTo("7");
        assertThat(asked(false).getUndo()).isEmpty();
        assertThat(session).isEmpty();
    }

    @Test
    void what_somebody_else_has_removed_meanwhile_is_told_as_a_refusal_with_nothing_to_undo() {
        asked(false).tellRemoved("Retirée", OptionalLong.empty(), "Déjà retirée");

        assertThat(session).containsOnly(Map.entry("clu.news.refused", "Déjà retirée"));
        session.clear();
        asked(false).tellRemoved("Retirée", OptionalLong.of(7), "Déjà retirée");
        assertThat(session).doesNotContainValue("Déjà retirée").containsValue("Retirée");
    }

    @Test
    void a_part_of_the_former_page_that_is_asked_for_meanwhile_takes_no_news_away() {
        asked(false).tellRemoved("Retirée", OptionalLong.of(7));

        assertThat(asked(true).getUndo()).isEmpty();

        assertThat(asked(false).getUndo()).isEqualTo("7");
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private MessagesPage asked(boolean partially) {
        MessagesPage page = new MessagesPage();
        page.request =
                of(
                        HttpServletRequest.class,
                        Map.of(
                                "getSession",
                                ofSession(),
                                "getHeader",
                                partially ? "partial/ajax" : "no"));
        return page;
    }

    private HttpSession ofSession() {
        return (HttpSession)
                Proxy.newProxyInstance(
                        MessagesPageTest.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getAttribute" -> session.get(arguments[0]);
                                    case "setAttribute" -> session.put(arguments[0], arguments[1]);
                                    case "removeAttribute" -> session.remove(arguments[0]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }

    private static <T> T of(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        MessagesPageTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, called, arguments) -> answers.get(called.getName())));
    }
}
