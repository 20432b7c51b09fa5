package fr.prefecture.clu.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A form of a page that is sent again as it was, by a double click or by loading its answer anew,
 * does its act once: whoever sends it again is led to where the first one led. A page that is shown
 * again, in part or as a whole, has acted on nothing, and may be sent as often as one likes.
 */
public class OnceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ACTS = OnceFilter.class.getName();
    private static final long PATIENCE_SECONDS = 60;

    /** What is being done on this server. */
    private static final Map<Running, CompletableFuture<String>> ACTING = new ConcurrentHashMap<>();

    /** A form of a session whose act is not over. */
    private record Running(String session, String form) {}

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        Optional<String> form = session == null ? Optional.empty() : SentForm.of(request);
        if (form.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Running running = new Running(session.getId(), form.get());
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = ACTING.putIfAbsent(running, mine);
        if (first != null) {
            follow(request, response, chain, first);
            return;
        }
        String place = "";
        try {
            Optional<String> before = of(session).place(form.get());
            if (before.isPresent()) {
                place = before.get();
                lead(request, response, place);
            } else {
                place = act(request, response, chain);
                keep(request, form.get(), place);
                if (!place.isEmpty()) {
                    SentFiles.drop(request);
                }
            }
        } finally {
            ACTING.remove(running);
            mine.complete(place);
        }
    }

    private static String act(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Asked.partially(request)) {
            PartialRedirect.Heard heard = new PartialRedirect.Heard(response);
            chain.doFilter(request, heard);
            return heard.place();
        }
        chain.doFilter(request, response);
        return SentForms.place(response.getStatus(), response.getHeader("Location"));
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String place)
            throws IOException {
        if (Asked.partially(request)) {
            PartialRedirect.send(response, place);
        } else {
            response.sendRedirect(place);
        }
    }

    private static void follow(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            CompletableFuture<String> first)
            throws IOException, ServletException {
        try {
            String place = first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (place.isEmpty()) {
                chain.doFilter(request, response);
            } else {
                lead(request, response, place);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (ExecutionException | TimeoutException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static SentForms of(HttpSession session) {
        return session.getAttribute(ACTS) instanceof SentForms known ? known : new SentForms();
    }

    /** Two requests may end at once; the act may have ended the session. */
    private static synchronized void keep(HttpServletRequest request, String form, String place) {
        HttpSession session = request.getSession(false);
        if (session != null && !place.isEmpty()) {
            session.setAttribute(ACTS, of(session).with(form, place));
        }
    }
}
