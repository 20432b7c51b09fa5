package fr.prefecture.clu.oidc;

import fr.prefecture.clu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The provider of identities, as it describes itself, and what it tells when asked. */
@ApplicationScoped
class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final String PEOPLE = "userinfo_endpoint";

    @Inject Clock clock;
    @Inject CircuitBreaker breaker;

    /** No redirection: the token would go along. */
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final Trust trust = Trust.ofSettings();

    /**
     * How it describes itself, now.
     *
     * @throws IOException when it does not answer
     * @throws IllegalArgumentException when it describes somebody else, or leads where the settings
     *     do not let it
     */
    JsonObject description() throws IOException {
        String address = trust.discovery();
        JsonObject told =
                SignedClaims.json(ask(HttpRequest.newBuilder(URI.create(address))).body());
        if (!trust.isIssuer(told.getString("issuer", ""))
                || !trust.isAskable(told.getString("jwks_uri", ""))
                || !trust.isAskable(told.getString(PEOPLE, address))
                || !trust.isShowable(told.getString("end_session_endpoint", address))) {
            throw new IllegalArgumentException("A description that is not the provider's");
        }
        return told;
    }

    /**
     * What it tells of whoever this token was given for; a provider that tells nothing more says so
     * in its description.
     *
     * @throws IOException when it does not answer
     */
    JsonObject tellsOf(String accessToken, JsonObject description) throws IOException {
        String address = description.getString(PEOPLE, "");
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
                ? SignedClaims.requireFor(
                        SignedClaims.read(answer.body(), keys(description)),
                        description.getString("issuer"),
                        Settings.oidcClient(),
                        clock.instant())
                : SignedClaims.json(answer.body());
    }

    private JsonObject keys(JsonObject description) throws IOException {
        return SignedClaims.json(
                ask(HttpRequest.newBuilder(URI.create(description.getString("jwks_uri")))).body());
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = breaker.call(() -> exchange(request.build()));
        if (answer.statusCode() != OK) {
            throw new IOException("The provider answers " + answer.statusCode());
        }
        return answer;
    }

    /** The request's own time-out would end with the headers. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Nobody waits for the provider any more", e);
        } finally {
            answer.cancel(true);
        }
    }
}
