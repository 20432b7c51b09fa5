package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The night on H2, and what an administrator does when it goes wrong. */
class SwitchboardNightIT extends SwitchboardNightCases {

    @ArquillianResource private ManagementClient management;

    @Test
    void a_night_that_failed_is_restarted_by_hand_and_goes_on() throws IOException {
        Path inbox = Clu.home().resolve("inbox/switchboard");
        Path aside = Clu.home().resolve("inbox/mise-a-part");
        Files.move(inbox, aside);
        Files.writeString(inbox, "a file where the folder should be");
        String path = NightRun.start();
        JsonObject failed = NightRun.await(path);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("message")).isNotBlank();
        Files.delete(inbox);
        Files.move(aside, inbox);
        Inbox.drop("reprise", "queue_log", answered(1, 5));

        ModelNode restart = batch("restart-job");
        restart.get("execution-id").set(lastExecution());
        execute(restart);

        JsonObject night =
                NightRun.until(
                        () -> Rest.as("admin").object(path),
                        n -> n.getString("state").equals("DONE"));
        assertThat(night.getInt("files")).isEqualTo(1);
        assertNumbers(
                days("2021-09-06", "2021-09-06", "reprise").getJsonObject(0),
                "entered=1 answered=1");
    }

    @Test
    @Tag("NIT-2")
    void a_night_started_by_hand_is_a_night_and_two_at_once_are_refused() throws IOException {
        Inbox.drop("gros", "queue_log", bigLog(200_000));
        HttpResponse<String> first = Rest.as("admin").post("/api/v1/nights/switchboard");
        HttpResponse<String> second = Rest.as("admin").post("/api/v1/nights/switchboard");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        NightRun.await(
                java.net
                        .URI
                        .create(first.headers().firstValue("Location").orElseThrow())
                        .getPath());
        JsonArray days = days("2021-09-06", "2021-10-31", "gros");
        assertThat(sum(days, "entered")).isEqualTo(200_000 / 3);

        long execution = execute(batch("start-job")).get("result").asLong();

        NightRun.until(() -> status(execution), "COMPLETED"::equals);
        assertThat(days("2021-09-06", "2021-10-31", "gros")).isEqualTo(days);
    }

    private long lastExecution() throws IOException {
        ModelNode read = batch("read-resource");
        read.get("include-runtime").set(true);
        read.get("recursive").set(true);
        ModelNode executions = execute(read).get("result", "job", "switchboard-night", "execution");
        return executions.keys().stream().mapToLong(Long::parseLong).max().orElseThrow();
    }

    /** What the server says of an execution; it knows of a new one a moment after its start. */
    private String status(long execution) {
        ModelNode read = batch("read-resource");
        read.get("address").add("job", "switchboard-night");
        read.get("address").add("execution", Long.toString(execution));
        read.get("include-runtime").set(true);
        try {
            return management
                    .getControllerClient()
                    .execute(read)
                    .get("result", "batch-status")
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelNode batch(String operation) {
        ModelNode node = new ModelNode();
        node.get("operation").set(operation);
        ModelNode address = node.get("address");
        address.add("deployment", "clu.ear");
        address.add("subdeployment", "clu-batch.jar");
        address.add("subsystem", "batch-jberet");
        if (operation.equals("start-job")) {
            node.get("job-xml-name").set("switchboard-night");
        }
        return node;
    }

    private ModelNode execute(ModelNode operation) throws IOException {
        ModelNode answer = management.getControllerClient().execute(operation);
        assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("success");
        return answer;
    }

    private static byte[] bigLog(int lines) {
        StringBuilder log = new StringBuilder(lines * 80);
        Stream.iterate(1, n -> n + 1).limit(lines / 3).forEach(n -> log.append(answered(n, 5)));
        return log.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
