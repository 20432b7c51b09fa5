package fr.prefecture.clu.web.account;

import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The way out. A plain form: it works on any page, and after the session has ended. Who came from a
 * provider of identities leaves its session, too.
 */
@WebServlet({SignOut.PATH, SignOut.BACK})
public class SignOut extends HttpServlet {

    static final String PATH = "/deconnexion";
    static final String BACK = "/deconnexion/retour";

    private static final long serialVersionUID = 1L;

    private static final String DONE = Routes.LOG_IN + "?deconnecte=oui";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STATE_BYTES = 24;

    @Inject transient SecurityEvents events;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        Optional<ProviderSession> provider =
                ProviderSession.of(session).filter(ProviderSession::isDepartable);
        if (request.getRemoteUser() != null) {
            events.tell(SecurityEvent.LOG_OUT, request.getRemoteUser());
        }
        request.logout();
        if (session != null) {
            session.invalidate();
        }
        if (provider.isPresent()) {
            String state = state();
            ShortCookie.DEPARTURE.put(response, state);
            new Passage(
                            Texts.of("account.departure.pageTitle"),
                            Texts.of("account.departure.title"),
                            Texts.of("account.departure.go"))
                    .lead(response, provider.get().departure(back(request), state));
        } else {
            leadTo(response, request.getContextPath() + DONE);
        }
    }

    /** Back from the provider: it says again what we told it, or somebody else sends this. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getServletPath().equals(BACK)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        boolean ours =
                ShortCookie.DEPARTURE
                        .take(request, response)
                        .filter(state -> state.equals(request.getParameter("state")))
                        .isPresent();
        leadTo(response, request.getContextPath() + (ours ? DONE : Routes.LOG_IN));
    }

    private static String back(HttpServletRequest request) {
        StringBuffer address = request.getRequestURL();
        return address.substring(0, address.length() - request.getRequestURI().length())
                + request.getContextPath()
                + BACK;
    }

    private static String state() {
        byte[] bytes = new byte[STATE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void leadTo(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
