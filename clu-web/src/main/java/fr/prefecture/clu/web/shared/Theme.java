package fr.prefecture.clu.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/**
 * The reader's choice of light or dark, kept in a cookie of this browser. A plain form, for it
 * stands on every page, error pages and expired ones too.
 */
@WebServlet("/affichage")
public class Theme extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String COOKIE = "clu-theme";
    private static final Set<String> THEMES = Set.of("clair", "sombre");
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    static String chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(THEMES::contains)
                        .findFirst()
                        .orElse("");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String theme = request.getParameter("theme");
        boolean chosen = theme != null && THEMES.contains(theme);
        Cookie cookie = new Cookie(COOKIE, chosen ? theme : "");
        cookie.setMaxAge(chosen ? YEAR : 0);
        cookie.setPath(request.getContextPath() + '/');
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
        String back = request.getParameter("suite");
        response.sendRedirect(request.getContextPath() + Routes.pageOrHome(back));
    }
}
