package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AgentArrivals;
import fr.prefecture.clu.account.Arrival;
import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import fr.prefecture.clu.web.shared.Routes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/**
 * CPT-31, CPT-47: takes the ticket of somebody who comes from the provider, and opens the session.
 */
@WebServlet("/connexion/entree")
public class Admission extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = Routes.LOG_IN + "?echec=oui";

    @Inject transient AgentArrivals arrivals;
    @Inject transient LogIns logIns;
    @Inject transient SecurityEvents events;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> ticket = ShortCookie.TICKET.take(request, response);
        Optional<String> asked = ShortCookie.DESTINATION.take(request, response);
        if (ticket.isPresent() && asked.isEmpty()) {
            // Another site has sent them through the provider: they have not asked for it here.
            arrivals.use(ticket.get());
            leadTo(request, response, Routes.LOG_IN);
            return;
        }
        Optional<Arrival> arrival = ticket.flatMap(arrivals::of);
        // Nothing that came before the log-in lives on after it, the session's number included.
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        String next = AGAIN;
        if (arrival.flatMap(Arrival::login).isEmpty()) {
            events.tell(
                    SecurityEvent.LOG_IN_REFUSED,
                    null,
                    arrival.flatMap(Arrival::refusal).map(Enum::name).orElse("ticket"));
        }
        if (arrival.isPresent()) {
            next =
                    arrival.get()
                            .login()
                            .map(login -> enter(request, login, ticket.get(), asked.get()))
                            .orElse(Routes.REFUSED);
        }
        if (arrival.isPresent() && !next.equals(AGAIN)) {
            ProviderSession.keep(request.getSession(), arrival.get());
        }
        leadTo(request, response, next);
    }

    private static void leadTo(
            HttpServletRequest request, HttpServletResponse response, String next) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + next);
    }

    private String enter(
            HttpServletRequest request, String login, String ticket, String destination) {
        try {
            request.login(login, ticket);
            if (!arrivals.use(ticket)) {
                request.logout();
                return again(login);
            }
        } catch (ServletException refused) {
            return again(login);
        }
        logIns.succeeded(login);
        events.tell(SecurityEvent.LOG_IN, login, "provider");
        SessionStandingFilter.begin(request, logIns.standing(login));
        request.changeSessionId();
        return Routes.destination(destination);
    }

    private String again(String login) {
        events.tell(SecurityEvent.LOG_IN_REFUSED, login, "ticket");
        return AGAIN;
    }
}
