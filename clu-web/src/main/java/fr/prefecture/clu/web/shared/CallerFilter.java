package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Caller;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import jakarta.ejb.EJB;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Says for the logs which request this thread answers, and from where it comes, and tells the log
 * of security once that it was refused, whoever refused it. Comes first, and before the error
 * pages: what the server itself refuses gets no further.
 */
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int LENGTH_REQUIRED = HttpServletResponse.SC_LENGTH_REQUIRED;
    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

    /** The error page of a refusal is no other one. */
    private static final String TOLD = "fr.prefecture.clu.told";

    @EJB private transient SecurityEvents events;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getMethod() + ':' + path(request);
        if (!Caller.comes(request.getRemoteAddr(), asked)) {
            chain.doFilter(request, response);
            return;
        }
        Reference.comes(request);
        try {
            chain.doFilter(request, response);
            if (request.getAttribute(TOLD) == null) {
                tell(request, response.getStatus());
            }
        } finally {
            Caller.gone();
            Reference.gone();
        }
    }

    private void tell(HttpServletRequest request, int status) {
        of(status).ifPresent(event -> Caller.refuse(event, ""));
        Caller.refused()
                .ifPresent(
                        refused -> {
                            request.setAttribute(TOLD, true);
                            events.tell(refused.event(), request.getRemoteUser(), refused.detail());
                        });
    }

    /** What was asked for, not the error page of it. */
    private static String path(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                : Asked.pathOnly(request);
    }

    private static Optional<SecurityEvent> of(int status) {
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> Optional.of(SecurityEvent.DENIED);
            case LENGTH_REQUIRED, TOO_LARGE -> Optional.of(SecurityEvent.BODY_REFUSED);
            default -> Optional.empty();
        };
    }
}
