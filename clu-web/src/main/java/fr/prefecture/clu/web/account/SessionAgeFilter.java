package fr.prefecture.clu.web.account;

import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Asked;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends a session that has lasted long enough, however busy; the server ends the idle ones. */
public class SessionAgeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null
                || request.getUserPrincipal() == null
                || !isTooOld(
                        Instant.ofEpochMilli(session.getCreationTime()),
                        clock.instant(),
                        Settings.sessionMax())) {
            chain.doFilter(request, response);
            return;
        }
        request.logout();
        session.invalidate();
        String query = request.getQueryString();
        String path = Asked.path(request);
        LogInDemand.send(request, response, query == null ? path : path + '?' + query, true);
    }

    static boolean isTooOld(Instant begun, Instant now, Duration most) {
        return Duration.between(begun, now).compareTo(most) >= 0;
    }
}
