package fr.prefecture.clu.oidc;

import fr.prefecture.clu.account.AgentArrivals;
import fr.prefecture.clu.account.Proof;
import fr.prefecture.clu.shared.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Receives whom the provider has sent back, and leads on to the pages with a ticket in a cookie:
 * nothing of a person stands in an address, and this module keeps no session.
 */
@WebServlet("/entree")
public class Reception extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Reception.class.getName());
    private static final String TICKET = "clu-entree";
    private static final String ENTRY = "/connexion/entree";
    private static final int SECONDS = 30;

    @Inject transient Provider provider;
    @Inject transient AgentArrivals arrivals;
    @Inject transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        OidcSecurityContext log = principal.getOidcSecurityContext();
        if (log.getIDTokenString() == null) {
            // Whoever brings an access token has not logged in.
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.getSession().invalidate();
        try {
            String ticket = receive(log);
            Cookie cookie = new Cookie(Settings.cookieName(TICKET), ticket);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(Settings.cookieSecure());
            cookie.setMaxAge(SECONDS);
            response.addCookie(cookie);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ENTRY);
        } catch (IOException | IllegalArgumentException failure) {
            // Its text may hold what the provider said of a person.
            LOG.log(
                    Level.WARNING,
                    "the provider of identities did not tell who came: {0}",
                    failure.getClass().getName());
            response.sendError(HttpServletResponse.SC_BAD_GATEWAY);
        }
    }

    private String receive(OidcSecurityContext log) throws IOException {
        JsonObject description = provider.description();
        JsonObject token = SignedClaims.ofVerified(log.getIDTokenString());
        Demand.ofSettings().requireMetBy(token, clock.instant());
        Claims claims = new Claims(token, provider.tellsOf(log.getTokenString(), description));
        return arrivals.receive(
                claims.identity(Settings.oidcRolesClaim()),
                new Proof(
                        log.getIDTokenString(), description.getString("end_session_endpoint", "")));
    }
}
