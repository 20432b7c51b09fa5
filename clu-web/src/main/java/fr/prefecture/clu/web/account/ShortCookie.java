package fr.prefecture.clu.web.account;

import fr.prefecture.clu.shared.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser keeps between two steps at the provider of identities, and then no more. */
enum ShortCookie {
    /** The page that was asked for. */
    DESTINATION("clu-suite", 1800),
    /** The ticket: the module that receives people sets it. */
    TICKET("clu-entree", 30),
    /** By which the way back from the provider's log-out is known for ours. */
    DEPARTURE("clu-sortie", 1800);

    private final String cookie;
    private final int seconds;

    ShortCookie(String cookie, int seconds) {
        this.cookie = cookie;
        this.seconds = seconds;
    }

    void put(HttpServletResponse response, String value) {
        response.addCookie(of(URLEncoder.encode(value, StandardCharsets.UTF_8), seconds));
    }

    /** What it holds; the browser forgets it. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] all = request.getCookies();
        Optional<String> value =
                (all == null ? Stream.<Cookie>empty() : Stream.of(all))
                        .filter(one -> one.getName().equals(Settings.cookieName(cookie)))
                        .map(one -> URLDecoder.decode(one.getValue(), StandardCharsets.UTF_8))
                        .findFirst();
        value.ifPresent(any -> response.addCookie(of("", 0)));
        return value;
    }

    private Cookie of(String value, int age) {
        Cookie one = new Cookie(Settings.cookieName(cookie), value);
        one.setPath("/");
        one.setHttpOnly(true);
        one.setSecure(Settings.cookieSecure());
        one.setMaxAge(age);
        return one;
    }
}
