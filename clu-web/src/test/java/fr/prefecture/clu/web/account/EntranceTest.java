package fr.prefecture.clu.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import fr.prefecture.clu.web.account.Entrance.Outcome;
import fr.prefecture.clu.web.account.Entrance.Outcome.Kind;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EntranceTest {

    private static final Instant SOON = Instant.parse("2021-05-31T08:01:00Z");

    private final List<String> told = new ArrayList<>();
    private final Counting logIns = new Counting();
    private final Entrance entrance =
            new Entrance(
                    logIns,
                    new Turnstile(Clock.fixed(SOON, ZoneOffset.UTC), 1, 2, 2, 10),
                    new Telling());

    @Test
    void the_right_password_opens_and_is_told() {
        assertThat(entrance.enter(server("secret"), " Agent ", "secret"))
                .isEqualTo(new Outcome(Kind.ADMITTED, Optional.empty()));
        assertThat(told)
                .containsExactly("asked agent", "checked agent", "succeeded agent", "LOG_IN agent");
    }

    @Test
    void a_wrong_password_is_told_and_says_nothing_of_the_login() {
        assertThat(entrance.enter(server("secret"), "agent", "faux"))
                .isEqualTo(new Outcome(Kind.REFUSED, Optional.empty()));
        assertThat(told).containsExactly("asked agent", "checked agent", "failed agent");
    }

    @Test
    @Tag("CPT-2")
    void the_failure_that_locks_says_until_when() {
        logIns.lockAfterFailure = Optional.of(SOON);

        assertThat(entrance.enter(server("secret"), "agent", "faux"))
                .isEqualTo(new Outcome(Kind.LOCKED, Optional.of(SOON)));
        assertThat(told).endsWith("failed agent");
    }

    @Test
    @Tag("CPT-4")
    void a_locked_login_is_not_even_checked() {
        logIns.lock = Optional.of(SOON);

        assertThat(entrance.enter(server("secret"), "agent", "secret"))
                .isEqualTo(new Outcome(Kind.LOCKED, Optional.of(SOON)));
        assertThat(told).containsExactly("asked agent", "LOG_IN_REFUSED agent");
    }

    @Test
    @Tag("CPT-46")
    void whoever_guesses_under_ever_other_logins_is_sent_away_unread() {
        for (int i = 0; i < 10; i++) {
            entrance.enter(server("secret"), "agent" + i, "faux");
        }
        told.clear();

        assertThat(entrance.enter(server("secret"), "agent", "secret").kind())
                .isEqualTo(Kind.SENDER_LOCKED);
        assertThat(told).containsExactly("LOG_IN_REFUSED agent");
    }

    private HttpServletRequest server(String password) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        EntranceTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getRemoteAddr")) {
                                return "10.0.0.1";
                            }
                            assertThat(method.getName()).isEqualTo("login");
                            told.add("checked " + arguments[0]);
                            if (!password.equals(arguments[1])) {
                                throw new ServletException("refused");
                            }
                            return null;
                        });
    }

    /** Counts nothing, but remembers what it is told. */
    private final class Counting extends LogIns {

        private Optional<Instant> lock = Optional.empty();
        private Optional<Instant> lockAfterFailure = Optional.empty();

        @Override
        public Optional<Instant> lockedUntil(String login, String password) {
            told.add("asked " + login);
            return lock;
        }

        @Override
        public Optional<Instant> failed(String login, String password) {
            told.add("failed " + login);
            return lockAfterFailure;
        }

        @Override
        public void succeeded(String login, String password) {
            told.add("succeeded " + login);
        }
    }

    private final class Telling extends SecurityEvents {

        @Override
        public void tell(SecurityEvent event, String about, String detail) {
            told.add(event + " " + about);
        }
    }
}
