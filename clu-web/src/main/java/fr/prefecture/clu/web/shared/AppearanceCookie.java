package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.account.Appearance;
import fr.prefecture.clu.account.Brightness;
import fr.prefecture.clu.account.TextSize;
import fr.prefecture.clu.shared.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How pages look in this browser, as a cookie keeps it for those who have not logged in: words with
 * dots between them. It keeps no shortcut: a key belongs to a person.
 */
public final class AppearanceCookie {

    private static final String NAME = "clu-theme";
    static final String LIGHT = "clair";
    static final String DARK = "sombre";
    static final String LARGE = "grande";
    static final String LARGEST = "tres-grande";
    static final String STILL = "calme";

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private AppearanceCookie() {}

    static Appearance of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Appearance.USUAL
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Settings.cookieName(NAME)))
                        .map(cookie -> read(cookie.getValue()))
                        .findFirst()
                        .orElse(Appearance.USUAL);
    }

    /** Keeps it for a year; forgets it when there is nothing to keep. */
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, Appearance chosen) {
        String words = written(chosen);
        Cookie cookie = new Cookie(Settings.cookieName(NAME), words);
        cookie.setMaxAge(words.isEmpty() ? 0 : YEAR);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.cookieSecure());
        response.addCookie(cookie);
    }

    /** CPT-23 */
    static Appearance read(String cookie) {
        Set<String> words = Set.copyOf(Arrays.asList(cookie.split("\\.", 10)));
        return new Appearance(
                brightness(words.contains(LIGHT), words.contains(DARK)),
                words.contains(LARGEST)
                        ? TextSize.LARGEST
                        : words.contains(LARGE) ? TextSize.LARGE : TextSize.NORMAL,
                words.contains(STILL),
                false);
    }

    private static Brightness brightness(boolean light, boolean dark) {
        return light == dark ? Brightness.SYSTEM : light ? Brightness.LIGHT : Brightness.DARK;
    }

    static String written(Appearance chosen) {
        List<String> words = new ArrayList<>();
        words.add(theme(chosen));
        words.add(size(chosen));
        words.add(chosen.motionReduced() ? STILL : "");
        words.removeIf(String::isEmpty);
        return String.join(".", words);
    }

    /** As pages and cookies call it; empty: as the system does. */
    static String theme(Appearance chosen) {
        return switch (chosen.brightness()) {
            case SYSTEM -> "";
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /** As pages and cookies call it; empty: the usual one. */
    static String size(Appearance chosen) {
        return switch (chosen.size()) {
            case NORMAL -> "";
            case LARGE -> LARGE;
            case LARGEST -> LARGEST;
        };
    }
}
