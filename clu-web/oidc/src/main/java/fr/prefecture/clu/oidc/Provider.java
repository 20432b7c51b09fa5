package fr.prefecture.clu.oidc;

import fr.prefecture.clu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The provider of identities, as it describes itself, and what it tells when asked. */
@ApplicationScoped
class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    /** No redirection: the token would go along. */
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * How it describes itself, now.
     *
     * @throws IOException when it does not answer
     */
    JsonObject description() throws IOException {
        String address =
                Settings.oidcProvider().orElseThrow().replaceFirst("/+$", "")
                        + "/.well-known/openid-configuration";
        return SignedClaims.json(ask(HttpRequest.newBuilder(URI.create(address))).body());
    }

    /**
     * What it tells of whoever this token was given for; a provider that tells nothing more says so
     * in its description.
     *
     * @throws IOException when it does not answer
     */
    JsonObject tellsOf(String accessToken, JsonObject description) throws IOException {
        String address = description.getString("userinfo_endpoint", "");
        if (address.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        HttpResponse<String> answer =
                ask(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Bearer " + accessToken));
        boolean signed =
                answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/jwt"))
                        .isPresent();
        return signed
                ? SignedClaims.read(answer.body(), keys(description))
                : SignedClaims.json(answer.body());
    }

    private JsonObject keys(JsonObject description) throws IOException {
        return SignedClaims.json(
                ask(HttpRequest.newBuilder(URI.create(description.getString("jwks_uri")))).body());
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    client.send(
                            request.timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("The provider answers " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Nobody waits for the provider any more", e);
        }
    }
}
