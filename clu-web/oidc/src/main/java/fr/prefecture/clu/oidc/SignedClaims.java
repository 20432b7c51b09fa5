package fr.prefecture.clu.oidc;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Claims that their provider has signed (a JWS in its short form), by RS256 or ES256. */
final class SignedClaims {

    private static final int PARTS = 3;

    /** What a shorter one has signed, others may have. */
    private static final int SHORTEST_RSA = 2048;

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private SignedClaims() {}

    /**
     * @param keys the provider's, as it publishes them (a JWK set)
     * @throws IllegalArgumentException when the signature is not of one of these keys
     */
    static JsonObject read(String signed, JsonObject keys) {
        String[] part = signed.strip().split("\\.", -1);
        if (part.length != PARTS) {
            throw new IllegalArgumentException("Three parts make signed claims");
        }
        JsonObject head = json(decoded(part[0]));
        String algorithm = head.getString("alg", "");
        byte[] text = (part[0] + '.' + part[1]).getBytes(StandardCharsets.US_ASCII);
        boolean good =
                keys.getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                        .filter(key -> isKey(key, head))
                        .anyMatch(key -> isSigned(text, bytes(part[2]), key, algorithm));
        if (!good) {
            throw new IllegalArgumentException("No key of the provider has signed that");
        }
        return json(decoded(part[1]));
    }

    /**
     * Claims that were signed may have been signed for others, or for another day.
     *
     * @param issuer who must have signed
     * @param client for whom
     * @throws IllegalArgumentException when they are not
     */
    static JsonObject requireFor(JsonObject claims, String issuer, String client, Instant now) {
        if (!issuer.equals(claims.getString("iss", ""))) {
            throw new IllegalArgumentException("Somebody else has signed that");
        }
        if (!isAbout(claims.get("aud"), client)) {
            throw new IllegalArgumentException("That was signed for somebody else");
        }
        if (instant(claims, "exp").filter(end -> end.plus(SKEW).isBefore(now)).isPresent()
                || instant(claims, "nbf")
                        .filter(begin -> begin.minus(SKEW).isAfter(now))
                        .isPresent()) {
            throw new IllegalArgumentException("That holds no more, or not yet");
        }
        return claims;
    }

    private static boolean isAbout(JsonValue audience, String client) {
        return audience instanceof JsonArray several
                ? several.contains(Json.createValue(client))
                : Json.createValue(client).equals(audience);
    }

    private static Optional<Instant> instant(JsonObject claims, String name) {
        return Optional.ofNullable(claims.get(name))
                .map(
                        value -> {
                            if (value instanceof JsonNumber seconds) {
                                return Instant.ofEpochSecond(seconds.longValue());
                            }
                            throw new IllegalArgumentException("A moment is a number");
                        });
    }

    private static boolean isKey(JsonObject key, JsonObject head) {
        return Optional.ofNullable(head.getString("kid", null))
                .map(wanted -> wanted.equals(key.getString("kid", null)))
                .orElse(true);
    }

    private static boolean isSigned(
            byte[] text, byte[] signature, JsonObject key, String algorithm) {
        try {
            Signature check;
            if (algorithm.equals("RS256") && key.getString("kty", "").equals("RSA")) {
                check = Signature.getInstance("SHA256withRSA");
                check.initVerify(rsa(key));
            } else if (algorithm.equals("ES256") && key.getString("crv", "").equals("P-256")) {
                check = Signature.getInstance("SHA256withECDSAinP1363Format");
                check.initVerify(p256(key));
            } else {
                return false;
            }
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey rsa(JsonObject key) throws GeneralSecurityException {
        BigInteger modulus = number(key, "n");
        if (modulus.bitLength() < SHORTEST_RSA) {
            throw new InvalidKeyException("An RSA key of fewer bits than " + SHORTEST_RSA);
        }
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, number(key, "e")));
    }

    private static PublicKey p256(JsonObject key) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(
                                new ECPoint(number(key, "x"), number(key, "y")),
                                curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonObject key, String name) {
        return new BigInteger(1, bytes(key.getString(name)));
    }

    private static byte[] bytes(String encoded) {
        return Base64.getUrlDecoder().decode(encoded);
    }

    private static String decoded(String encoded) {
        return new String(bytes(encoded), StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException when it is no object
     */
    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            if (value instanceof JsonObject object) {
                return object;
            }
            throw new IllegalArgumentException("An object was expected");
        } catch (JsonException e) {
            throw new IllegalArgumentException("JSON was expected", e);
        }
    }

    /** Of a token that somebody else has verified. */
    static JsonObject ofVerified(String signed) {
        return json(decoded(signed.split("\\.", -1)[1]));
    }
}
