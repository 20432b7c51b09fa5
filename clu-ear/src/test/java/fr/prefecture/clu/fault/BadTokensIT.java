package fr.prefecture.clu.fault;

import static fr.prefecture.clu.fault.FakeProvider.soon;
import static fr.prefecture.clu.fault.FakeProvider.with;
import static fr.prefecture.clu.fault.FakeProvider.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.prefecture.clu.fault.FakeProvider.Seal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a provider of identities says wrongly, or somebody in its name, lets nobody in: tried
 * against the server's own client and what we look at after it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadTokensIT {

    private static final String IN = "/";
    private static final String OUT = "/connexion?echec=oui";
    private static final String NOT_ASKED = "/connexion";

    private static final UnaryOperator<JsonObject> AS_IT_IS = UnaryOperator.identity();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Installation installation;
    private static Server server;
    private static FakeProvider provider;

    @BeforeAll
    static void start() {
        provider = FakeProvider.start();
        installation =
                Installation.create(Database.Kind.H2)
                        .with("CLU_OIDC_PROVIDER_URL", provider.address())
                        .with("CLU_OIDC_CLIENT_ID", FakeProvider.CLIENT)
                        .with("CLU_OIDC_CLIENT_SECRET", FakeProvider.SECRET)
                        .with("CLU_OIDC_TLS", "external")
                        .with("CLU_OIDC_ACR", FakeProvider.STRENGTH + " eidas3")
                        .with("CLU_OIDC_MAX_AGE", "600")
                        .with("CLU_OIDC_SCOPE", "email")
                        .with("CLU_OIDC_EMAILS_TRUSTED", "true")
                        .with("CLU_OIDC_ROLES_CLAIM", "roles");
        server = installation.boot().awaitReady();
    }

    @AfterAll
    static void stop() {
        server.stop();
        provider.stop();
        installation.discard();
    }

    @BeforeEach
    void behave() {
        provider.behave();
    }

    /** Anonymous requests for the way in hold few threads, and not for long. */
    @Test
    @Order(0)
    void a_provider_that_is_silent_stops_no_page_and_is_asked_again_half_a_minute_later() {
        provider.fallSilent();
        List<CompletableFuture<String>> crowd =
                Stream.generate(
                                () ->
                                        CLIENT.sendAsync(
                                                        HttpRequest.newBuilder(
                                                                        URI.create(
                                                                                server.root()
                                                                                        + "/identite/entree"))
                                                                .build(),
                                                        HttpResponse.BodyHandlers.discarding())
                                                .thenApply(
                                                        answer ->
                                                                answer.headers()
                                                                        .firstValue("Location")
                                                                        .orElse("nowhere")))
                        .limit(40)
                        .toList();
        Waiting.until(
                Installation.PATIENCE,
                () -> "the provider to be asked, not " + provider.asked(),
                () -> !provider.asked().isEmpty());

        for (int i = 0; i < 5; i++) {
            Instant before = Instant.now();
            assertThat(new Browser().send("GET", "/connexion", "").statusCode()).isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }

        assertThat(crowd.stream().map(CompletableFuture::join)).allMatch(OUT::equals);
        assertThat(provider.asked()).as("at once").hasSizeLessThanOrEqualTo(2);
        provider.behave();
        assertThat(comeIn()).as("remembered").isEqualTo(OUT);
        assertThat(provider.asked()).isEmpty();
        // The server keeps a description that it has believed.
        provider.describes(with("issuer", "https://provider.invalid/op"));
        Waiting.until(
                Installation.PATIENCE,
                () -> "the provider to be asked again",
                () -> {
                    comeIn();
                    return !provider.asked().isEmpty();
                });
    }

    @Test
    @Order(1)
    void a_description_that_has_moved_is_not_followed() {
        provider.moves("/.well-known/openid-configuration");

        assertThat(comeIn()).isEqualTo(OUT);
        assertThat(provider.asked()).noneMatch(one -> one.startsWith("localhost"));
    }

    static Stream<Arguments> descriptions() {
        return Stream.of(
                arguments("another issuer", with("issuer", "https://provider.invalid/op")),
                arguments("no issuer", without("issuer")),
                arguments("keys of another host", with("jwks_uri", provider.elsewhere("/keys"))),
                arguments(
                        "tokens of another host",
                        with("token_endpoint", provider.elsewhere("/token"))),
                arguments("a log-in by a script", with("authorization_endpoint", "javascript:1")),
                arguments("keys in a file", with("jwks_uri", "file:///etc/passwd")));
    }

    /** They come first: the server keeps a description that it has believed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("descriptions")
    @Order(2)
    void a_description_that_is_not_the_provider_s_sends_nobody_there(
            String what, UnaryOperator<JsonObject> change) {
        provider.describes(change);

        assertThat(comeIn()).isEqualTo(OUT);
        assertThat(provider.asked()).noneMatch(one -> one.startsWith("localhost"));
    }

    @Test
    @Order(3)
    void tokens_that_have_moved_are_not_followed() {
        provider.moves("/token");

        assertThat(comeIn()).isEqualTo(OUT);
        assertThat(provider.asked())
                .contains("127.0.0.1/op/token")
                .noneMatch(one -> one.startsWith("localhost"));
    }

    @Test
    @Order(4)
    void what_is_right_lets_in_and_the_provider_is_asked_for_the_strength_and_the_age() {
        Browser browser = new Browser();
        URI asked = browser.toProvider();

        assertThat(FakeProvider.parameter(asked, "acr_values"))
                .isEqualTo(FakeProvider.STRENGTH + " eidas3");
        assertThat(FakeProvider.parameter(asked, "max_age")).isEqualTo("600");
        assertThat(browser.back(asked)).isEqualTo(IN);

        provider.tells(Seal.RIGHT, AS_IT_IS);
        assertThat(comeIn()).as("signed userinfo").isEqualTo(IN);
    }

    @Test
    @Order(4)
    void people_are_not_asked_for_at_another_host() {
        provider.describes(with("userinfo_endpoint", provider.elsewhere("/userinfo")));

        assertThat(comeIn()).isEqualTo(OUT);
        assertThat(provider.asked()).noneMatch(one -> one.startsWith("localhost"));
    }

    static Stream<Arguments> idTokens() {
        return Stream.of(
                arguments("another issuer", Seal.RIGHT, with("iss", "https://other.invalid")),
                arguments("no issuer", Seal.RIGHT, without("iss")),
                arguments("for another client", Seal.RIGHT, with("aud", "another")),
                arguments("for nobody", Seal.RIGHT, without("aud")),
                arguments(
                        "for two, and not said which",
                        Seal.RIGHT,
                        with("aud", Json.createArrayBuilder().add("clu").add("another").build())),
                arguments("over", Seal.RIGHT, with("exp", soon() - 600)),
                arguments("without end", Seal.RIGHT, without("exp")),
                arguments("not valid yet", Seal.RIGHT, with("nbf", soon() + 600)),
                arguments("of another log-in", Seal.RIGHT, with("nonce", "seen before")),
                arguments("of no log-in", Seal.RIGHT, without("nonce")),
                arguments("of another access token", Seal.RIGHT, with("at_hash", "AAAA")),
                arguments("without a person", Seal.RIGHT, without("sub")),
                arguments("by a weaker way", Seal.RIGHT, with("acr", "eidas1")),
                arguments("by an unsaid way", Seal.RIGHT, without("acr")),
                arguments("from yesterday", Seal.RIGHT, with("auth_time", soon() - 86_400)),
                arguments("from an unsaid time", Seal.RIGHT, without("auth_time")),
                arguments("changed", Seal.CHANGED, AS_IT_IS),
                arguments("not signed", Seal.NONE, AS_IT_IS),
                arguments("by a key of somebody else", Seal.FOREIGN_KEY, AS_IT_IS),
                arguments("by a key of 1024 bits", Seal.SHORT_KEY, AS_IT_IS),
                arguments("by the client's secret", Seal.SECRET, AS_IT_IS),
                arguments("by the public key", Seal.PUBLIC_KEY_AS_SECRET, AS_IT_IS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idTokens")
    @Order(5)
    void an_id_token_that_is_not_right_lets_nobody_in(
            String what, Seal seal, UnaryOperator<JsonObject> change) {
        provider.signsIn(seal, change);

        assertThat(comeIn()).isEqualTo(OUT);
        assertRightAgain();
    }

    static Stream<Arguments> people() {
        return Stream.of(
                arguments("of nobody", Seal.OPEN, without("sub")),
                arguments("of somebody else", Seal.OPEN, with("sub", "s-2")),
                arguments("of somebody else, signed", Seal.RIGHT, with("sub", "s-2")),
                arguments("for another client", Seal.RIGHT, with("aud", "another")),
                arguments("for nobody", Seal.RIGHT, without("aud")),
                arguments("of another issuer", Seal.RIGHT, with("iss", "https://other.invalid")),
                arguments("of no issuer", Seal.RIGHT, without("iss")),
                arguments("over", Seal.RIGHT, with("exp", soon() - 600)),
                arguments("not valid yet", Seal.RIGHT, with("nbf", soon() + 600)),
                arguments("changed", Seal.CHANGED, AS_IT_IS),
                arguments("not signed", Seal.NONE, AS_IT_IS),
                arguments("by a key of somebody else", Seal.FOREIGN_KEY, AS_IT_IS),
                arguments("by a key of 1024 bits", Seal.SHORT_KEY, AS_IT_IS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    @Order(6)
    void what_is_told_of_a_person_and_is_not_right_lets_nobody_in(
            String what, Seal seal, UnaryOperator<JsonObject> change) {
        provider.tells(seal, change);

        assertThat(comeIn()).isEqualTo(OUT);
        assertRightAgain();
    }

    @Test
    @Order(7)
    void a_token_in_the_place_of_a_log_in_is_not_even_read() {
        String token = provider.tokenForOthers();
        Browser browser = new Browser();

        assertThat(browser.send("GET", "/identite/entree", "Bearer " + token).statusCode())
                .isEqualTo(403);
        HttpResponse<String> inAddress =
                browser.send("GET", "/identite/entree?access_token=" + token, "");
        assertThat(inAddress.headers().firstValue("Location").orElse(""))
                .as("sent to the provider as anybody")
                .startsWith(provider.address() + "/authorize")
                .doesNotContain(token);
    }

    @Test
    @Order(8)
    @Tag("CPT-47")
    void nobody_is_brought_in_by_a_link_of_another_site() {
        Browser browser = new Browser();
        assertThat(browser.send("GET", "/connexion/fournisseur", "").statusCode()).isEqualTo(405);
        assertThat(browser.sendFrom("https://ailleurs.invalid", "/connexion/fournisseur"))
                .isEqualTo(403);

        URI asked = browser.location("/identite/entree");
        assertThat(browser.back(asked)).isEqualTo(NOT_ASKED);
        assertThat(browser.send("GET", "/admin/historique", "").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(8)
    @Tag("CPT-31")
    void a_ticket_that_was_left_unused_stops_nobody() {
        Browser browser = new Browser();
        URI asked = browser.toProvider();
        provider.expect(FakeProvider.parameter(asked, "nonce"));
        URI received = browser.location(FakeProvider.callback(asked, "c-1"));
        assertThat(browser.location(received.getPath())).hasPath("/connexion/entree");

        assertThat(comeIn()).isEqualTo(IN);
    }

    /** The last, for the server asks for new keys every ten seconds at most. */
    @Test
    @Order(9)
    void keys_that_have_moved_are_not_followed() {
        provider.moves("/keys");
        provider.signsIn(Seal.NEW_KEY, AS_IT_IS);
        Waiting.until(
                Duration.ofSeconds(30),
                () -> "a look at the keys",
                () -> {
                    assertThat(comeIn()).isEqualTo(OUT);
                    return provider.asked().contains("127.0.0.1/op/keys");
                });

        assertThat(provider.asked()).noneMatch(one -> one.startsWith("localhost"));
    }

    /** Nothing else has kept them out. */
    private static void assertRightAgain() {
        provider.behave();
        assertThat(comeIn()).as("as soon as it is right").isEqualTo(IN);
    }

    /** Goes the whole way of a log-in; answers the address where it ends. */
    private static String comeIn() {
        Browser browser = new Browser();
        URI asked = browser.toProvider();
        return asked.toString().startsWith(provider.address())
                ? browser.back(asked)
                : browser.follow(asked);
    }

    /** Keeps every cookie, wherever it belongs, and follows no redirection by itself. */
    private static final class Browser {

        private final Map<String, String> cookies = new LinkedHashMap<>();

        /** Presses the button; answers where that leads. */
        URI toProvider() {
            HttpResponse<String> pressed = send("POST", "/connexion/fournisseur", "");
            assertThat(pressed.statusCode()).isEqualTo(200);
            return location(between(pressed.body(), "0;url=", "\"").replace("&amp;", "&"));
        }

        URI location(String path) {
            return URI.create(
                    send("GET", path, "").headers().firstValue("Location").orElse("/nowhere"));
        }

        /** Comes back from the provider with a code. */
        String back(URI asked) {
            provider.expect(FakeProvider.parameter(asked, "nonce"));
            return follow(URI.create(FakeProvider.callback(asked, "c-1")));
        }

        String follow(URI first) {
            URI at = URI.create(server.root()).resolve(first);
            for (int step = 0; step < 8; step++) {
                HttpResponse<String> answer =
                        send("GET", at.toString().substring(server.root().length()), "");
                if (answer.statusCode() / 100 != 3) {
                    break;
                }
                at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            }
            return at.toString().substring(server.root().length());
        }

        int sendFrom(String origin, String path) {
            return send(HttpRequest.newBuilder(URI.create(server.root() + path))
                            .header("Origin", origin)
                            .POST(HttpRequest.BodyPublishers.noBody()))
                    .statusCode();
        }

        HttpResponse<String> send(String method, String path, String authorization) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(server.root()).resolve(path))
                            .header("Origin", server.root())
                            .method(method, HttpRequest.BodyPublishers.noBody());
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return send(request);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(one -> one.getKey() + '=' + one.getValue())
                                .collect(Collectors.joining("; ")));
            }
            try {
                HttpResponse<String> answer =
                        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void keep(String cookie) {
            String pair = cookie.replaceFirst(";.*", "");
            int sign = pair.indexOf('=');
            String value = pair.substring(sign + 1);
            if (value.isEmpty()) {
                cookies.remove(pair.substring(0, sign));
            } else {
                cookies.put(pair.substring(0, sign), value);
            }
        }
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
