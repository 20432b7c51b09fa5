package fr.prefecture.clu.oidc;

import fr.prefecture.clu.shared.Settings;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How somebody has to have proved to the provider who they are.
 *
 * @param strengths the values of {@code acr} of which one is enough; none: any way will do
 * @param age how long ago that may be; nothing: as the provider thinks
 */
record Demand(List<String> strengths, Optional<Duration> age) {

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    static Demand ofSettings() {
        return new Demand(Settings.oidcStrengths(), Settings.oidcMaxAge());
    }

    /** The address to which browsers are sent, with what is asked for. */
    String askedAt(String address) {
        String asked = address;
        if (!strengths.isEmpty()) {
            asked = with(asked, "acr_values", String.join(" ", strengths));
        }
        if (age.isPresent()) {
            asked = with(asked, "max_age", String.valueOf(age.get().toSeconds()));
        }
        return asked;
    }

    private static String with(String address, String name, String value) {
        return address
                + (address.indexOf('?') < 0 ? '?' : '&')
                + name
                + '='
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * A provider need not do as it is asked.
     *
     * @param token the claims of the verified ID token
     * @throws IllegalArgumentException when it says of a weaker proof, of an older one, or nothing
     */
    void requireMetBy(JsonObject token, Instant now) {
        if (!strengths.isEmpty() && !strengths.contains(token.getString("acr", ""))) {
            throw new IllegalArgumentException("The provider asked for too little");
        }
        if (age.isPresent()) {
            Instant proved =
                    token.get("auth_time") instanceof JsonNumber seconds
                            ? Instant.ofEpochSecond(seconds.longValue())
                            : Instant.MIN;
            if (proved.isBefore(now.minus(age.get()).minus(SKEW))) {
                throw new IllegalArgumentException("The provider asked too long ago");
            }
        }
    }
}
