package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.account.SessionStanding;
import fr.prefecture.clu.web.shared.Asked;
import fr.prefecture.clu.web.shared.Route;
import fr.prefecture.clu.web.shared.Routes;
import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Holds each session to what its account has become since. CPT-40: it ends with the rights or the
 * password that it began by; CPT-33, CPT-39: whoever must choose a password gets to nothing else.
 */
public class SessionStandingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String EDITION = "clu.account.edition";
    private static final String HELD = "clu.account.held";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String OTHER_SYSTEMS = "/api/";

    /** No pages of the table, but of use to whoever must choose. */
    private static final Set<String> ADMITTED = Set.of("/affichage", "/session");

    @EJB transient LogIns logIns;

    /** From the log-in, and from each choice of a password, on. */
    static void begin(HttpServletRequest request, Optional<SessionStanding> standing) {
        HttpSession session = request.getSession();
        standing.ifPresent(
                now -> {
                    session.setAttribute(EDITION, now.edition());
                    session.setAttribute(HELD, now.mustChoose());
                });
    }

    /** CPT-33: whether a password is to be chosen before anything else. */
    public static boolean isHeld(HttpSession session) {
        return session != null && Boolean.TRUE.equals(session.getAttribute(HELD));
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        String path = Asked.path(request);
        if (session == null
                || request.getUserPrincipal() == null
                || path.startsWith(RESOURCES)
                || path.startsWith(SignOut.PATH)) {
            chain.doFilter(request, response);
            return;
        }
        boolean goesOn =
                logIns.standing(request.getUserPrincipal().getName())
                        .filter(
                                now ->
                                        Integer.valueOf(now.edition())
                                                .equals(session.getAttribute(EDITION)))
                        .isPresent();
        if (!goesOn) {
            request.logout();
            session.invalidate();
        }
        if (goesOn ? !isHeld(session) || admitsHeld(path) : isOpen(path)) {
            chain.doFilter(request, response);
        } else if (goesOn) {
            lead(request, response);
        } else {
            LogInDemand.send(request, response, address(request), true);
        }
    }

    private static boolean admitsHeld(String path) {
        return path.equals(Routes.PASSWORD) || ADMITTED.contains(path) || isOpen(path);
    }

    /** REST has a refusal of its own. */
    private static boolean isOpen(String path) {
        return path.startsWith(OTHER_SYSTEMS)
                || Routes.ofPath(path).filter(Route::isOpen).isPresent();
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String page = Routes.destination(address(request));
        LogInDemand.lead(
                request,
                response,
                Routes.PASSWORD
                        + (page.equals(Routes.HOME)
                                ? ""
                                : "?suite=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = Asked.path(request);
        return query == null ? path : path + '?' + query;
    }
}
