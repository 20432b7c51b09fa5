package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the log of security says of what people and strangers do: a line each, and no name. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecurityLogIT {

    private static final Path LOG = Clu.server().resolve("log/security.log");
    private static final Path SERVER_LOG = Clu.server().resolve("log/server.log");

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void who_comes_in_by_a_page_or_by_rest_and_goes_out_is_told() {
        long before = size(LOG);
        String session = SecurityIT.enter("site");

        assertThat(told(before, "/connexion"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("event=LOG_IN "))
                .satisfies(line -> assertThat(line).matches(".* account=[0-9a-f]{40} .*"))
                .satisfies(line -> assertThat(line).contains(" from=127.0.0.1 "));

        before = size(LOG);
        Rest.as("lecture").get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-04");
        assertThat(told(before, "/api/v1/switchboard/days"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("event=LOG_IN "));

        before = size(LOG);
        send("POST /deconnexion", "Cookie: " + session);
        assertThat(told(before, "/deconnexion"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("event=LOG_OUT "));
    }

    @Test
    void a_wrong_password_is_told_each_time_and_so_is_the_lock() {
        long before = size(LOG);
        for (int attempt = 0; attempt < 6; attempt++) {
            Rest.as("personne-de-ce-nom", "mot de passe tapé").get("/api/v1/nights");
        }

        List<String> told = told(before, "/api/v1/nights");
        assertThat(told).hasSize(6);
        assertThat(told.subList(0, 4)).allMatch(line -> line.contains("event=LOG_IN_REFUSED "));
        assertThat(told.get(4)).contains("event=LOCKED ");
        assertThat(told.get(5)).contains("event=LOG_IN_REFUSED ", "detail=locked");
        assertThat(told)
                .allMatch(line -> line.contains(" account=unknown "))
                .noneMatch(line -> line.contains("personne"));
    }

    @Test
    void each_refusal_is_told_once() {
        String session = "Cookie: " + SecurityIT.sessionOf("site");

        assertToldOnce("DENIED", "/nuits", () -> send("GET /nuits", session));
        assertToldOnce(
                "DENIED", "/comite/membres.csv", () -> send("GET /comite/membres.csv", session));
        assertToldOnce(
                "DENIED",
                "/api/v1/nights/switchboard",
                () -> Rest.as("lecture").post("/api/v1/nights/switchboard"));
        assertToldOnce(
                "FOREIGN_ORIGIN",
                "/affichage",
                () -> send("POST /affichage", session, "Origin: https://ailleurs.example"));
        assertToldOnce(
                "BODY_REFUSED",
                "/aide",
                () -> send("POST /aide", "Transfer-Encoding: chunked", session));
        assertToldOnce(
                "FORM_REFUSED",
                "/preferences",
                () ->
                        send(
                                "POST /preferences",
                                session,
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: 3"));
    }

    @Test
    void nobody_writes_a_line_of_their_own_into_any_log() throws IOException {
        long before = size(LOG);
        long serverBefore = size(SERVER_LOG);
        String forged = "%0d%0a%7b%22level%22:%22INFO%22%7d%0aevent=LOG_IN%20account=faux";
        String session = "Cookie: " + SecurityIT.sessionOf("site");
        send("GET /nuits/" + forged, session);
        send(
                "POST /affichage?" + forged,
                session,
                "Origin: https://a\tb.example\u0085event=LOG_IN");
        Rest.as("x\n{\"level\":\"INFO\"}\nevent=LOG_IN", "y\nz").get("/api/v1/nights");
        Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(Rest.address("/identite/" + forged).toString()))
                                .GET());

        for (String line :
                Stream.concat(since(LOG, before), since(SERVER_LOG, serverBefore)).toList()) {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                JsonObject entry = reader.readObject();
                assertThat(OffsetDateTime.parse(entry.getString("timestamp"))).isNotNull();
                assertThat(entry.getString("loggerName")).isNotEmpty();
                assertThat(entry.getString("message"))
                        .doesNotStartWith("event=LOG_IN account=faux");
            }
        }
        assertThat(since(LOG, before).toList()).noneMatch(line -> line.contains("faux "));
    }

    @Test
    void who_is_sent_on_to_the_log_in_is_no_matter_for_the_servers_log() {
        long before = size(SERVER_LOG);
        for (int i = 0; i < 20; i++) {
            assertThat(send("GET /telephone")).contains(" 303 ");
        }
        pause();

        assertThat(since(SERVER_LOG, before))
                .noneMatch(line -> line.contains("\"level\":\"WARN\""));
    }

    private static void assertToldOnce(String event, String path, Runnable act) {
        long before = size(LOG);
        act.run();
        assertThat(
                        told(before, path).stream()
                                .filter(line -> !line.contains("event=LOG_IN "))
                                .toList())
                .as(event + " " + path)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("event=" + event + " "));
    }

    /** The messages about an address: another test of this server may have others. */
    private static List<String> told(long before, String path) {
        // Told after the answer has left.
        for (int wait = 0; wait < 100 && find(before, path).isEmpty(); wait++) {
            pause();
        }
        pause();
        return find(before, path);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> find(long before, String path) {
        return since(LOG, before)
                .map(
                        line -> {
                            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                                return reader.readObject().getString("message");
                            }
                        })
                .filter(message -> message.contains(":" + path + " "))
                .toList();
    }

    private static Stream<String> since(Path log, long before) {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(before);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a program would that keeps to no rule; answers the first line. */
    private static String send(String what, String... headers) {
        URI root = Rest.address("/");
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(20_000);
            StringBuilder request = new StringBuilder(what).append(" HTTP/1.1\r\nHost: ");
            request.append(root.getAuthority()).append("\r\nConnection: close\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            String all = String.join("", headers);
            boolean form = all.contains("Content-Length: 3");
            boolean chunked = all.contains("chunked");
            if (what.startsWith("POST") && !form && !chunked) {
                request.append("Content-Length: 0\r\n");
            }
            request.append("\r\n").append(form ? "a=b" : chunked ? "0\r\n\r\n" : "");
            OutputStream out = socket.getOutputStream();
            out.write(request.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
