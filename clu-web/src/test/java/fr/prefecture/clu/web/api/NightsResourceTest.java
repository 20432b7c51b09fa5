package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NightsResourceTest {

    private static final Instant STARTED = Instant.parse("2021-06-08T23:30:00.123456Z");

    private final Exchange exchange = new Exchange().as(Roles.ADMINISTRATOR);

    @Test
    void a_night_that_starts_says_where_to_follow_it() {
        MockHttpResponse response = exchange.send("POST", "/v1/nights/switchboard");
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(Exchange.header(response, "Location")).isEqualTo("/api/v1/nights/42");
    }

    @Test
    void a_second_night_is_a_conflict() {
        exchange.failure = Optional.of(new RuleBroken("night.alreadyRunning", STARTED));
        MockHttpResponse response = exchange.send("POST", "/v1/nights/switchboard");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(Exchange.json(response).getString("type"))
                .isEqualTo("urn:clu:problem:night-already-running");
        assertThat(Exchange.json(response).getString("detail"))
                .contains("9\u00a0juin\u00a02021 à\u00a01\u00a0h\u00a030");
    }

    @Test
    @Tag("NIT-28")
    void the_quality_officer_starts_a_night_and_reads_it_and_directs_none() {
        exchange.night = Optional.of(aNight(Execution.State.DONE, Optional.empty()));
        Exchange quality = exchange.as(Roles.QUALITY);
        assertThat(quality.send("POST", "/v1/nights/switchboard").getStatus()).isEqualTo(202);
        assertThat(quality.send("POST", "/v1/nights/42/stop").getStatus()).isEqualTo(403);
        assertThat(quality.send("POST", "/v1/nights/42/restart").getStatus()).isEqualTo(403);
        assertThat(quality.get("/v1/nights/42").getStatus()).isEqualTo(200);
        assertThat(exchange.as(Roles.READER).get("/v1/nights/42").getStatus()).isEqualTo(403);
        assertThat(exchange.as(Roles.SWITCHBOARD).send("POST", "/v1/nights/website").getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_running_night_has_neither_end_nor_message() {
        exchange.night = Optional.of(aNight(Execution.State.RUNNING, Optional.empty()));
        MockHttpResponse response = exchange.get("/v1/nights/42");
        assertThat(Exchange.body(response))
                .isEqualTo(
                        "{\"state\":\"RUNNING\",\"files\":2,\"lines\":1902,\"refused\":4,\"quarantined\":1,"
                                + "\"started\":\"2021-06-09T01:30:00+02:00\",\"ended\":null,\"message\":null}");
        assertThat(Exchange.header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(Exchange.header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_failed_night_says_why_in_french() {
        exchange.night =
                Optional.of(
                        aNight(
                                Execution.State.FAILED,
                                Optional.of(Message.of("night.file.vanished", "queue_log"))));
        assertThat(Exchange.json(exchange.get("/v1/nights/42")).getString("message"))
                .startsWith("Le fichier «\u00a0queue_log\u00a0» a disparu");
    }

    @Test
    @Tag("NIT-17")
    @Tag("TEL-110")
    void a_running_night_is_stopped_and_is_followed_where_it_is() {
        exchange.night = Optional.of(aNight(Execution.State.RUNNING, Optional.empty()));
        MockHttpResponse response = exchange.send("POST", "/v1/nights/42/stop");
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(Exchange.header(response, "Location")).isEqualTo("/api/v1/nights/42");
        assertThat(exchange.asked).contains("stop 42");
    }

    @Test
    @Tag("NIT-19")
    @Tag("TEL-110")
    void a_failed_night_is_taken_up_by_a_new_one() {
        exchange.night = Optional.of(aNight(Execution.State.FAILED, Optional.empty()));
        MockHttpResponse response = exchange.send("POST", "/v1/nights/42/restart");
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(Exchange.header(response, "Location")).isEqualTo("/api/v1/nights/43");
        assertThat(exchange.asked).contains("restart 42 REST");
    }

    @Test
    @Tag("NIT-20")
    @Tag("TEL-110")
    void a_file_is_looked_at_again_by_a_night_of_its_own() {
        exchange.file = Optional.of(aFile());
        MockHttpResponse response = exchange.send("POST", "/v1/nights/files/7/retry");
        assertThat(response.getStatus()).isEqualTo(202);
        assertThat(Exchange.header(response, "Location")).isEqualTo("/api/v1/nights/44");
        assertThat(exchange.asked).contains("retry 7 REST");
    }

    @ParameterizedTest
    @CsvSource({
        "42/stop, night.stop.over, night-stop-over",
        "42/restart, night.restart.over, night-restart-over",
        "files/7/retry, night.retry.over, night-retry-over",
        "files/7/retry, night.alreadyRunning, night-already-running"
    })
    @Tag("TEL-110")
    void what_cannot_be_done_any_more_is_a_conflict_and_says_why(
            String path, String rule, String type) {
        exchange.night = Optional.of(aNight(Execution.State.DONE, Optional.empty()));
        exchange.file = Optional.of(aFile());
        exchange.failure = Optional.of(new RuleBroken(rule, STARTED));
        MockHttpResponse response = exchange.send("POST", "/v1/nights/" + path);
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(Exchange.json(response).getString("type")).isEqualTo("urn:clu:problem:" + type);
        assertThat(Exchange.json(response).getString("detail")).endsWith(".").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"43/stop", "43/restart", "files/8/retry", "files/x/retry"})
    @Tag("TEL-110")
    void what_is_unknown_is_not_found_and_nothing_is_asked(String path) {
        exchange.night = Optional.of(aNight(Execution.State.RUNNING, Optional.empty()));
        exchange.file = Optional.of(aFile());
        assertThat(exchange.send("POST", "/v1/nights/" + path).getStatus()).isEqualTo(404);
        assertThat(exchange.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42/stop", "42/restart", "files/7/retry"})
    @Tag("TEL-110")
    void only_the_administrator_stops_takes_up_and_looks_again(String path) {
        exchange.night = Optional.of(aNight(Execution.State.RUNNING, Optional.empty()));
        exchange.file = Optional.of(aFile());
        Exchange quality = exchange.as(Roles.QUALITY);
        assertThat(quality.send("POST", "/v1/nights/" + path).getStatus()).isEqualTo(403);
        assertThat(quality.send("GET", "/v1/nights/" + path).getStatus()).isEqualTo(405);
        assertThat(exchange.asked).isEmpty();
    }

    @Test
    void an_unknown_night_is_not_found() {
        assertThat(exchange.get("/v1/nights/43").getStatus()).isEqualTo(404);
    }

    @Test
    void a_night_takes_no_parameter() {
        MockHttpResponse response = exchange.send("POST", "/v1/nights/switchboard?force=true");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Exchange.json(response).getString("parameter")).isEqualTo("force");
    }

    private static ReadFile aFile() {
        return new ReadFile(
                7,
                "switchboard",
                "principal",
                "queue_log",
                "a".repeat(64),
                STARTED,
                ImportedFile.State.FAILED,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of("QUEUE_LOG"),
                false);
    }

    private static ExecutionRow aNight(Execution.State state, Optional<Message> message) {
        return new ExecutionRow(
                42,
                "switchboard",
                state,
                Execution.Cause.TIMER,
                Optional.empty(),
                STARTED,
                state == Execution.State.RUNNING
                        ? Optional.empty()
                        : Optional.of(STARTED.plusSeconds(12)),
                2,
                1902,
                4,
                1,
                message,
                Optional.empty(),
                Optional.empty());
    }
}
