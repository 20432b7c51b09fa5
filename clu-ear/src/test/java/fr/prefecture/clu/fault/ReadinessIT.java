package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a server says of itself to whoever sends it requests, while its database is away. */
@Tag("slow")
class ReadinessIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Installation installation = Installation.create(Database.Kind.POSTGRESQL);
    private Server server;

    @AfterEach
    void stop() {
        server.stop();
        installation.discard();
    }

    @Test
    @Tag("ETA-3")
    void a_server_without_its_database_is_alive_and_not_ready_and_ready_again_by_itself()
            throws Exception {
        server = installation.boot().awaitReady();
        Visitor visitor = Visitor.signedIn(server.root());
        assertThat(get("/prometheus").body())
                .containsPattern("clu_part_condition\\{[^}]*part=\"database\"} 0");

        PostgresServer.running().stop();
        try {
            Waiting.until(SOON, () -> "the server not to be ready", () -> status() == 503);

            HttpResponse<String> ready = get("/health/ready");
            assertThat(ready.body()).contains("\"database\":\"BROKEN\"");
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
            for (String path : new String[] {"/", "/telephone"}) {
                assertThat(visitor.shown(server.root(), path))
                        .as("what people see at " + path)
                        .contains("lang=\"fr\"", "La base de données ne répond pas.");
            }
            assertThat(get("/prometheus").body())
                    .containsPattern("clu_part_condition\\{[^}]*part=\"database\"} 2")
                    .containsPattern("clu_part_condition\\{[^}]*part=\"disk\"} [01]");
            for (int i = 0; i < 20; i++) {
                long begun = System.nanoTime();
                get("/health/ready");
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(Duration.ofSeconds(5));
            }
        } finally {
            PostgresServer.running().start();
        }

        Waiting.until(SOON, () -> "the server to be ready again", () -> status() == 200);
    }

    private int status() {
        try {
            return get("/health/ready").statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.management() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
