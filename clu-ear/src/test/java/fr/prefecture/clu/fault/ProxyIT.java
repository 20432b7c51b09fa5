package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that stands behind a proxy, which ends TLS and says so. */
class ProxyIT {

    private static final String HSTS = "Strict-Transport-Security";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Installation installation;
    private static Server server;

    @BeforeAll
    static void start() {
        installation =
                Installation.create(Database.Kind.H2)
                        .with("CLU_BEHIND_PROXY", "true")
                        .with("CLU_ADDRESS", "https://qualite.example.fr")
                        .with("CLU_COOKIE_SECURE", "true");
        server = installation.boot().awaitReady();
    }

    @AfterAll
    static void stop() {
        server.stop();
        installation.discard();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion",
                "/telephone",
                "/inconnu",
                "/console",
                "/api/v1/nights",
                "/jakarta.faces.resource/clu.css.xhtml?ln=clu",
                "/identite/entree",
                "/aide/api"
            })
    void browsers_are_told_to_keep_to_tls_by_every_answer_that_came_by_it(String path)
            throws Exception {
        assertThat(get(path, "https").headers().allValues(HSTS))
                .containsExactly("max-age=31536000; includeSubDomains");
        assertThat(get(path, "http").headers().allValues(HSTS)).isEmpty();
    }

    @Test
    void a_redirection_stays_where_the_caller_is() throws Exception {
        HttpResponse<String> answer = get("/telephone", "https");

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/connexion");
    }

    @Test
    void the_proxys_number_of_a_request_is_ours_too() throws Exception {
        HttpResponse<String> answer =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(server.root() + "/inconnu"))
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Request-Id", "3F2A-9C5D-4E6B")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("3F2A-9C5D-4E6B");
    }

    private static HttpResponse<String> get(String path, String scheme)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.root() + path))
                        .header("X-Forwarded-Proto", scheme)
                        .header("X-Forwarded-Host", "qualite.example.fr")
                        .header("X-Forwarded-Port", scheme.equals("https") ? "443" : "80")
                        .header("X-Forwarded-For", "192.0.2.1")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
