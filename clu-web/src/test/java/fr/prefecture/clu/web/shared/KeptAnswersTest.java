package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.home.LastWrites;
import fr.prefecture.clu.shared.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("HOM-18")
@SuppressWarnings("UnnecessaryAssignment")
class KeptAnswersTest {

    private final KeptAnswers kept = new KeptAnswers();
    private String mark = "1";
    private String user = "referent";
    private int asked;

    @BeforeEach
    void begin() {
        kept.clock = Clock.fixed(Instant.parse("2021-06-10T08:00:00Z"), ZoneOffset.UTC);
        kept.writes =
                new LastWrites() {
                    @Override
                    public String mark() {
                        return mark;
                    }
                };
    }

    @Test
    void an_answer_is_kept_for_all_who_have_the_same_roles() {
        assertThat(ask("tiles", "2021-05", Roles.QUALITY)).isEqualTo(1);
        assertThat(ask("tiles", "2021-05", Roles.QUALITY)).isEqualTo(1);
    }

    @Test
    void whoever_has_other_roles_is_answered_anew() {
        ask("tiles", "2021-05", Roles.QUALITY);

        assertThat(ask("tiles", "2021-05", Roles.STAFF)).isEqualTo(2);
        assertThat(ask("tiles", "2021-05", Roles.QUALITY, Roles.STAFF)).isEqualTo(3);
    }

    @Test
    void what_is_somebodys_own_is_told_to_nobody_else() {
        assertThat(askMine("agent")).isEqualTo(1);
        assertThat(askMine("agente")).isEqualTo(2);
        assertThat(askMine("agent")).isEqualTo(1);
        mark = "2";
        assertThat(askMine("agent")).isEqualTo(3);
    }

    @Test
    void another_question_or_another_month_has_its_own_answer() {
        ask("tiles", "2021-05", Roles.QUALITY);

        assertThat(ask("tiles", "2021-04", Roles.QUALITY)).isEqualTo(2);
        assertThat(ask("due", "2021-05", Roles.QUALITY)).isEqualTo(3);
    }

    @Test
    void what_was_written_is_seen_at_the_next_view() {
        ask("tiles", "2021-05", Roles.QUALITY);
        mark = "2";

        assertThat(ask("tiles", "2021-05", Roles.QUALITY)).isEqualTo(2);
    }

    @Test
    void what_is_written_while_it_is_asked_is_seen_at_the_next_view() {
        kept.request = request(Roles.QUALITY);
        kept.of(
                "tiles",
                "2021-05",
                () -> {
                    mark = "2";
                    return ++asked;
                });

        assertThat(ask("tiles", "2021-05", Roles.QUALITY)).isEqualTo(2);
    }

    @Test
    void the_next_day_is_answered_anew() {
        ask("due", "", Roles.QUALITY);
        kept.clock = Clock.offset(kept.clock, Duration.ofDays(1));

        assertThat(ask("due", "", Roles.QUALITY)).isEqualTo(2);
    }

    @Test
    void after_a_minute_one_asks_and_the_others_are_content_with_what_is_known() {
        long[] now = {0};
        kept.ticks = () -> now[0];
        ask("tiles", "2021-05", Roles.QUALITY);
        now[0] = Duration.ofSeconds(59).toNanos();
        assertThat(ask("tiles", "2021-05", Roles.QUALITY)).isEqualTo(1);

        now[0] = Duration.ofSeconds(60).toNanos();
        int again =
                kept.of(
                        "tiles",
                        "2021-05",
                        () -> {
                            assertThat(kept.of("tiles", "2021-05", () -> ++asked)).isEqualTo(1);
                            return ++asked;
                        });

        assertThat(again).isEqualTo(2);
        assertThat(ask("tiles", "2021-05", Roles.QUALITY)).isEqualTo(2);
    }

    @Test
    void one_view_looks_once_for_what_was_written() {
        kept.request = request(Roles.QUALITY);
        kept.of("tiles", "2021-05", () -> ++asked);
        mark = "2";

        assertThat(kept.of("tiles", "2021-05", () -> ++asked)).isEqualTo(1);
    }

    private int ask(String what, String about, String... roles) {
        kept.request = request(roles);
        return kept.of(what, about, () -> ++asked);
    }

    private int askMine(String person) {
        user = person;
        kept.request = request(Roles.STAFF);
        return kept.ofMine("complaints", Map.of(), () -> ++asked);
    }

    private HttpServletRequest request(String... roles) {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        KeptAnswersTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "isUserInRole" -> Set.of(roles).contains(arguments[0]);
                                    case "getRemoteUser" -> user;
                                    case "getAttribute" -> attributes.get(arguments[0]);
                                    case "setAttribute" ->
                                            attributes.put((String) arguments[0], arguments[1]);
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
