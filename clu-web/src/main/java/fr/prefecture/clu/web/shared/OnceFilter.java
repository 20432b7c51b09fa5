package fr.prefecture.clu.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A form of a page that is sent again as it was, by a double click or by loading its answer anew,
 * does its act once: whoever sends it again is led to where the first one led. A page that is shown
 * again has acted on nothing, and may be sent as often as one likes. Files are told apart by the
 * features that take them.
 */
public class OnceFilter extends HttpFilter {

    /** The field by which the server knows the page that a form was on, in one session. */
    static final String STATE = "jakarta.faces.ViewState";

    /** What stands there on pages of which the server keeps nothing. */
    static final String STATELESS = "stateless";

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
        if (session == null || !isOfPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        String form = fingerprint(request);
        Running running = new Running(session.getId(), form);
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = ACTING.putIfAbsent(running, mine);
        if (first != null) {
            follow(request, response, chain, first);
            return;
        }
        String place = "";
        try {
            Optional<String> before = of(session).place(form);
            if (before.isPresent()) {
                place = before.get();
                response.sendRedirect(place);
            } else {
                chain.doFilter(request, response);
                place = SentForms.place(response.getStatus(), response.getHeader("Location"));
                keep(request, form, place);
            }
        } finally {
            ACTING.remove(running);
            mine.complete(place);
        }
    }

    private static boolean isOfPage(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || BodyFilter.isMultipart(request.getContentType())
                || Asked.partially(request)) {
            return false;
        }
        String state = request.getParameter(STATE);
        return state != null && !STATELESS.equals(state);
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
                response.sendRedirect(place);
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

    /** Of all that was sent, since what was sent may be long. */
    private static String fingerprint(HttpServletRequest request) {
        String sent =
                request.getParameterMap().entrySet().stream()
                        .map(field -> field.getKey() + '=' + String.join("\0", field.getValue()))
                        .sorted()
                        .collect(
                                Collectors.joining(
                                        "\1",
                                        Asked.path(request) + '?' + request.getQueryString() + '\1',
                                        ""));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(sent.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
