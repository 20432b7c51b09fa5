package fr.prefecture.clu.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.account.SessionStanding;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionStandingFilterTest {

    private static final SessionStanding FREE = new SessionStanding(7, false, false);
    private static final SessionStanding TEMPORARY = new SessionStanding(7, true, false);
    private static final SessionStanding OLD = new SessionStanding(7, false, true);

    private final Map<String, Object> kept = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final SessionStandingFilter filter = new SessionStandingFilter();

    private String path = "/nuits";
    private String query;
    private boolean known = true;
    private boolean begun = true;

    @ParameterizedTest
    @ValueSource(strings = {"/nuits", "/mot-de-passe", "/aide", "/api/v1/nights"})
    @Tag("CPT-40")
    void a_session_goes_on_while_its_account_is_as_it_was(String asked) throws Exception {
        begin(FREE);
        assertThat(ask(asked, FREE)).containsExactly("passed");
    }

    @Test
    @Tag("CPT-40")
    void a_session_ends_when_its_account_is_another() throws Exception {
        begin(FREE);
        query = "page=2";
        assertThat(ask("/nuits", new SessionStanding(8, false, false)))
                .containsExactly(
                        "logged out",
                        "ended",
                        "led to /connexion?expiree=oui&suite=%2Fnuits%3Fpage%3D2");
    }

    @Test
    @Tag("CPT-40")
    void a_session_ends_when_its_account_is_shut() throws Exception {
        begin(FREE);
        assertThat(ask("/nuits", null))
                .containsExactly(
                        "logged out", "ended", "led to /connexion?expiree=oui&suite=%2Fnuits");
    }

    @Test
    @Tag("CPT-40")
    void a_session_that_began_without_us_is_none() throws Exception {
        assertThat(ask("/nuits", FREE)).contains("logged out", "ended").doesNotContain("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aide", "/connexion", "/api/v1/nights"})
    @Tag("CPT-40")
    void what_is_open_or_has_a_log_in_of_its_own_answers_a_visitor(String asked) throws Exception {
        begin(FREE);
        assertThat(ask(asked, null)).containsExactly("logged out", "ended", "passed");
    }

    @Test
    @Tag("CPT-33")
    void whoever_must_choose_a_password_is_led_there_and_back() throws Exception {
        begin(TEMPORARY);
        query = "page=2";
        assertThat(ask("/nuits", TEMPORARY))
                .containsExactly("led to /mot-de-passe?suite=%2Fnuits%3Fpage%3D2");
        query = null;
        assertThat(ask("/", TEMPORARY)).containsExactly("led to /mot-de-passe");
    }

    @Test
    @Tag("CPT-39")
    void an_administrator_with_an_old_password_is_led_there_too_and_from_the_log_in_on_only()
            throws Exception {
        begin(OLD);
        assertThat(ask("/nuits", OLD)).containsExactly("led to /mot-de-passe?suite=%2Fnuits");
        kept.clear();
        begin(FREE);
        assertThat(ask("/nuits", OLD)).containsExactly("passed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mot-de-passe",
                "/aide",
                "/aide/choisir-son-mot-de-passe",
                "/accessibilite",
                "/deconnexion",
                "/affichage",
                "/session",
                "/jakarta.faces.resource/clu.css",
                "/api/v1/nights"
            })
    @Tag("CPT-33")
    void what_helps_to_choose_stays_open(String asked) throws Exception {
        begin(TEMPORARY);
        assertThat(ask(asked, TEMPORARY)).containsExactly("passed");
    }

    @Test
    void a_visitor_passes() throws Exception {
        known = false;
        assertThat(ask("/nuits", FREE)).containsExactly("passed");
        begun = false;
        assertThat(ask("/nuits", FREE)).containsExactly("passed");
    }

    private void begin(SessionStanding standing) {
        SessionStandingFilter.begin(request(), Optional.of(standing));
    }

    private List<String> ask(String asked, SessionStanding now)
            throws IOException, ServletException {
        path = asked;
        done.clear();
        filter.logIns =
                new LogIns() {
                    @Override
                    public Optional<SessionStanding> standing(String login) {
                        assertThat(login).isEqualTo("alix.garnier");
                        return Optional.ofNullable(now);
                    }
                };
        filter.doFilter(request(), response(), (request, response) -> done.add("passed"));
        return done;
    }

    private HttpServletRequest request() {
        return made(
                HttpServletRequest.class,
                (method, arguments) ->
                        switch (method) {
                            case "getSession" -> begun ? session() : null;
                            case "getUserPrincipal" ->
                                    known ? (Principal) () -> "alix.garnier" : null;
                            case "getServletPath" -> path;
                            case "getQueryString" -> query;
                            case "getMethod" -> "GET";
                            case "getContextPath" -> "";
                            case "logout" -> done.add("logged out");
                            default -> null;
                        });
    }

    private HttpSession session() {
        return made(
                HttpSession.class,
                (method, arguments) ->
                        switch (method) {
                            case "getAttribute" -> kept.get((String) arguments[0]);
                            case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
                            case "invalidate" -> done.add("ended");
                            default -> null;
                        });
    }

    private HttpServletResponse response() {
        return made(
                HttpServletResponse.class,
                (method, arguments) ->
                        method.equals("setHeader") && arguments[0].equals("Location")
                                ? done.add("led to " + arguments[1])
                                : null);
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T made(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        SessionStandingFilterTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            Object value = answer.to(method.getName(), arguments);
                            return method.getReturnType() == void.class ? null : value;
                        }));
    }
}
