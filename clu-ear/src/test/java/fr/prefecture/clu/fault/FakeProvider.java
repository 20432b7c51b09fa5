package fr.prefecture.clu.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A provider of identities that says whatever a trial wants, right or wrong, by real HTTP. */
final class FakeProvider {

    static final String CLIENT = "clu";
    static final String SECRET = "un-secret-de-la-prefecture-assez-long";
    static final String PERSON = "s-1";
    static final String STRENGTH = "eidas2";

    private static final String ISSUER = "/op";
    private static final int MODERN = 2048;
    private static final int OUTGROWN = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyPair pair = pair(MODERN);
    private final KeyPair weak = pair(OUTGROWN);
    private final KeyPair foreign = pair(MODERN);

    /** What was asked for, in that order: paths, with the host by which we were called. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private String nonce = "";
    private UnaryOperator<JsonObject> metadata = UnaryOperator.identity();
    private UnaryOperator<JsonObject> idToken = UnaryOperator.identity();
    private UnaryOperator<JsonObject> userinfo = UnaryOperator.identity();
    private Seal idSeal = Seal.RIGHT;
    private Seal userinfoSeal = Seal.OPEN;
    private String moved = "";
    private volatile CountDownLatch silence = new CountDownLatch(0);

    /** How what is told is signed. */
    enum Seal {
        RIGHT,
        /** By a key that is published, and too short for our time. */
        SHORT_KEY,
        /** By a key that nobody published, under the name of the right one. */
        FOREIGN_KEY,
        /** By a key of which nobody has heard yet. */
        NEW_KEY,
        /** Content that was changed after the signature. */
        CHANGED,
        NONE,
        /** With the client's secret. */
        SECRET,
        /** With the published key, taken for a secret. */
        PUBLIC_KEY_AS_SECRET,
        /** No token at all: plain JSON, of userinfo only. */
        OPEN
    }

    private FakeProvider(HttpServer server) {
        this.server = server;
    }

    static FakeProvider start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeProvider provider = new FakeProvider(server);
            server.createContext("/", provider::answer);
            server.setExecutor(provider.threads);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        silence.countDown();
        server.stop(0);
        threads.shutdown();
    }

    String address() {
        return root("127.0.0.1") + ISSUER;
    }

    private String root(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    /** The same machine by a name that is not the provider's. */
    String elsewhere(String path) {
        return root("localhost") + ISSUER + path;
    }

    /** From now on everything is right again. */
    void behave() {
        metadata = UnaryOperator.identity();
        idToken = UnaryOperator.identity();
        userinfo = UnaryOperator.identity();
        idSeal = Seal.RIGHT;
        userinfoSeal = Seal.OPEN;
        moved = "";
        silence.countDown();
        asked.clear();
    }

    /** It takes what is asked, and answers nothing until it behaves again. */
    void fallSilent() {
        silence = new CountDownLatch(1);
    }

    void describes(UnaryOperator<JsonObject> change) {
        metadata = change;
    }

    void signsIn(Seal seal, UnaryOperator<JsonObject> change) {
        idSeal = seal;
        idToken = change;
    }

    void tells(Seal seal, UnaryOperator<JsonObject> change) {
        userinfoSeal = seal;
        userinfo = change;
    }

    /** That path leads to the other name of this machine. */
    void moves(String path) {
        moved = ISSUER + path;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The browser was sent here with that nonce. */
    void expect(String sent) {
        nonce = sent;
    }

    /** A token of this provider that was not made for us. */
    String tokenForOthers() {
        return seal(
                Seal.RIGHT,
                claims().add("aud", "another")
                        .add("typ", "Bearer")
                        .add("exp", Instant.now().plusSeconds(300).getEpochSecond())
                        .build());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String host = exchange.getRequestHeaders().getFirst("Host");
        asked.add(host.replaceFirst(":.*", "") + path);
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.getRequestBody().readAllBytes();
        if (path.equals(moved) && host.startsWith("127.")) {
            exchange.getResponseHeaders()
                    .add("Location", elsewhere(path.substring(ISSUER.length())));
            exchange.sendResponseHeaders(path.endsWith("/token") ? 303 : 302, -1);
            exchange.close();
            return;
        }
        switch (path) {
            case ISSUER + "/.well-known/openid-configuration" ->
                    send(exchange, "application/json", metadata.apply(description()).toString());
            case ISSUER + "/keys" -> send(exchange, "application/json", keys().toString());
            case ISSUER + "/token" -> send(exchange, "application/json", tokens().toString());
            case ISSUER + "/userinfo" -> {
                JsonObject told = userinfo.apply(person());
                if (userinfoSeal == Seal.OPEN) {
                    send(exchange, "application/json", told.toString());
                } else {
                    send(exchange, "application/jwt", seal(userinfoSeal, told));
                }
            }
            default -> {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        }
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonObject description() {
        return Json.createObjectBuilder()
                .add("issuer", address())
                .add("authorization_endpoint", address() + "/authorize")
                .add("token_endpoint", address() + "/token")
                .add("userinfo_endpoint", address() + "/userinfo")
                .add("jwks_uri", address() + "/keys")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"))
                .build();
    }

    private JsonObject keys() {
        return Json.createObjectBuilder()
                .add("keys", Json.createArrayBuilder().add(key(pair, "k-1")).add(key(weak, "k-2")))
                .build();
    }

    private static JsonObjectBuilder key(KeyPair pair, String id) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Json.createObjectBuilder()
                .add("kid", id)
                .add("kty", "RSA")
                .add("use", "sig")
                .add("alg", "RS256")
                .add("n", number(key.getModulus()))
                .add("e", number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return encoded(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private JsonObject tokens() {
        return Json.createObjectBuilder()
                .add("token_type", "Bearer")
                .add("expires_in", 60)
                .add(
                        "access_token",
                        seal(
                                Seal.RIGHT,
                                claims().add("aud", "userinfo").add("exp", soon()).build()))
                .add(
                        "id_token",
                        seal(
                                idSeal,
                                idToken.apply(
                                        claims().add("aud", CLIENT)
                                                .add("exp", soon())
                                                .add("nonce", nonce)
                                                .add("acr", STRENGTH)
                                                .add("auth_time", Instant.now().getEpochSecond())
                                                .build())))
                .build();
    }

    private JsonObjectBuilder claims() {
        return Json.createObjectBuilder()
                .add("iss", address())
                .add("sub", PERSON)
                .add("iat", Instant.now().getEpochSecond());
    }

    private JsonObject person() {
        return claims().add("aud", CLIENT)
                .add("exp", soon())
                .add("email", "camille.invitee@example.invalid")
                .add("given_name", "Camille")
                .add("usual_name", "Invitée")
                .add("roles", Json.createArrayBuilder().add("QUALITY_OFFICER"))
                .build();
    }

    static long soon() {
        return Instant.now().plusSeconds(60).getEpochSecond();
    }

    static UnaryOperator<JsonObject> with(String claim, JsonValue value) {
        return claims -> Json.createObjectBuilder(claims).add(claim, value).build();
    }

    static UnaryOperator<JsonObject> with(String claim, String value) {
        return with(claim, Json.createValue(value));
    }

    static UnaryOperator<JsonObject> with(String claim, long value) {
        return with(claim, Json.createValue(value));
    }

    static UnaryOperator<JsonObject> without(String claim) {
        return claims -> Json.createObjectBuilder(claims).remove(claim).build();
    }

    private String seal(Seal seal, JsonObject claims) {
        String algorithm =
                switch (seal) {
                    case NONE -> "none";
                    case SECRET, PUBLIC_KEY_AS_SECRET -> "HS256";
                    default -> "RS256";
                };
        JsonObjectBuilder head = Json.createObjectBuilder().add("alg", algorithm);
        if (seal != Seal.SECRET) {
            head.add(
                    "kid",
                    switch (seal) {
                        case SHORT_KEY -> "k-2";
                        case NEW_KEY -> "k-3";
                        default -> "k-1";
                    });
        }
        String text = encoded(head.build()) + '.' + encoded(claims);
        try {
            return switch (seal) {
                case NONE -> text + '.';
                case SECRET -> text + '.' + mac(text, SECRET.getBytes(StandardCharsets.UTF_8));
                case PUBLIC_KEY_AS_SECRET -> text + '.' + mac(text, pair.getPublic().getEncoded());
                case SHORT_KEY -> text + '.' + signature(text, weak);
                case FOREIGN_KEY, NEW_KEY -> text + '.' + signature(text, foreign);
                case CHANGED ->
                        encoded(head.build())
                                + '.'
                                + encoded(with("sub", "s-2").apply(claims))
                                + '.'
                                + signature(text, pair);
                default -> text + '.' + signature(text, pair);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mac(String text, byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String signature(String text, KeyPair pair) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return encoded(signature.sign());
    }

    private static String encoded(JsonObject object) {
        return encoded(object.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code that a browser brings back from here. */
    static String callback(URI asked, String code) {
        return parameter(asked, "redirect_uri")
                + "?code="
                + code
                + "&state="
                + parameter(asked, "state");
    }

    static String parameter(URI address, String name) {
        for (String pair : address.getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
