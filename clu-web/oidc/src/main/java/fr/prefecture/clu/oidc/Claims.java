package fr.prefecture.clu.oidc;

import fr.prefecture.clu.account.ProvedIdentity;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a provider says of a person: in the token of the log-in, and where it is asked for more.
 *
 * @param token the claims of the verified ID token
 * @param more those of the userinfo endpoint; empty when there is none
 */
record Claims(JsonObject token, JsonObject more) {

    private static final String SUBJECT = "sub";

    /**
     * @throws IllegalArgumentException when the two are not about the same person, or the second
     *     does not say of whom it is
     */
    Claims {
        if (!more.isEmpty() && !more.getString(SUBJECT, "").equals(token.getString(SUBJECT, ""))) {
            throw new IllegalArgumentException("The provider speaks of two people");
        }
    }

    /**
     * @param rolesClaim where roles are said, levels parted by dots
     */
    ProvedIdentity identity(Optional<String> rolesClaim) {
        return new ProvedIdentity(
                token.getString("iss", ""),
                token.getString(SUBJECT, ""),
                text("email"),
                isTrue("email_verified"),
                name(),
                rolesClaim.map(this::roles).orElseGet(Set::of));
    }

    /** ProConnect says {@code usual_name} for what others call {@code family_name}. */
    private String name() {
        String family = text("usual_name").isEmpty() ? text("family_name") : text("usual_name");
        String name = (text("given_name") + ' ' + family).strip();
        return name.isEmpty() ? text("name") : name;
    }

    private String text(String claim) {
        return value(claim)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString().strip())
                .orElse("");
    }

    /** Some providers write it as a text. */
    private boolean isTrue(String claim) {
        return value(claim).filter(JsonValue.TRUE::equals).isPresent()
                || text(claim).equals("true");
    }

    private Optional<JsonValue> value(String claim) {
        return Stream.of(more, token)
                .filter(claims -> claims.containsKey(claim))
                .map(claims -> claims.get(claim))
                .findFirst();
    }

    private Set<String> roles(String path) {
        return Stream.of(more, token)
                .flatMap(claims -> at(claims, path.split("\\.", -1)).stream())
                .flatMap(Claims::words)
                .map(word -> word.toUpperCase(Locale.ROOT).replace('-', '_'))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<JsonValue> at(JsonObject claims, String... levels) {
        JsonValue value = claims;
        for (String level : levels) {
            if (!(value instanceof JsonObject object) || !object.containsKey(level)) {
                return Optional.empty();
            }
            value = object.get(level);
        }
        return Optional.of(value);
    }

    private static Stream<String> words(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(Claims::words);
        }
        return value instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty();
    }
}
