package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.Arrival;
import fr.prefecture.clu.account.Refusal;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a session keeps of the provider that it came from: what the provider wants to see again at
 * the log-out; of somebody who was refused, also why, and by which address they are known there.
 *
 * @param refusal the word for it; nothing: they came in
 */
record ProviderSession(String idToken, String departure, String refusal, String email)
        implements Serializable {

    private static final String NAME = "clu.provider";

    static void keep(HttpSession session, Arrival arrival) {
        session.setAttribute(
                NAME,
                new ProviderSession(
                        arrival.proof().idToken(),
                        arrival.proof().departure(),
                        arrival.refusal().map(Refusal::name).orElse(null),
                        arrival.email()));
    }

    static Optional<ProviderSession> of(HttpSession session) {
        return Optional.ofNullable(session)
                .map(one -> one.getAttribute(NAME))
                .map(ProviderSession.class::cast);
    }

    boolean isDepartable() {
        return !departure.isEmpty();
    }

    /**
     * Where the provider ends its own session.
     *
     * @param back where it is to send the browser then
     * @param state what it is to say again there
     */
    String departure(String back, String state) {
        return departure
                + (departure.contains("?") ? '&' : '?')
                + "id_token_hint="
                + encoded(idToken)
                + "&state="
                + encoded(state)
                + "&post_logout_redirect_uri="
                + encoded(back);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A token has no place in a log. */
    @Override
    public String toString() {
        return "ProviderSession";
    }
}
