package fr.prefecture.clu.web.api;

import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.account.SessionStanding;
import fr.prefecture.clu.web.account.Entrance;
import fr.prefecture.clu.web.account.SessionStandingFilter;
import fr.prefecture.clu.web.shared.Reference;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The log-in of REST: HTTP Basic on every request, against the same users and the same locks as the
 * pages. A page's session may read too, so that a page can link to its figures; it may not write,
 * for any site can make a browser send its cookie.
 */
public class BasicLogIn extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SCHEME = "basic ";
    private static final int TOO_MANY = 429;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject transient Entrance entrance;
    @Inject transient LogIns logIns;
    @Inject transient Clock clock;

    /** What stands in an Authorization header. */
    record Credentials(String login, String password) {

        static Optional<Credentials> read(String header) {
            if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                return Optional.empty();
            }
            try {
                String pair =
                        new String(
                                Base64.getDecoder()
                                        .decode(header.substring(SCHEME.length()).strip()),
                                StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                return colon < 1
                        ? Optional.empty()
                        : Optional.of(
                                new Credentials(
                                        pair.substring(0, colon), pair.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal inSession = request.getUserPrincipal();
        String header = request.getHeader("Authorization");
        if (inSession != null && header == null && READING.contains(request.getMethod())) {
            if (SessionStandingFilter.isHeld(request.getSession(false))) {
                refuseHeld(request, response);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        Optional<Credentials> credentials = Credentials.read(header);
        if (credentials.isEmpty()) {
            refuse(request, response, Texts.of("api.detail.401"));
            return;
        }
        if (inSession != null) {
            request.logout();
            endSession(request);
        }
        Entrance.Outcome outcome =
                entrance.enter(request, credentials.get().login(), credentials.get().password());
        if (!outcome.admitted()) {
            refuseAfter(request, response, outcome);
            return;
        }
        endSession(request);
        Optional<SessionStanding> standing = logIns.standing(credentials.get().login());
        if (standing.isEmpty()) {
            refuse(request, response, Texts.of("api.detail.401"));
        } else if (standing.get().mustChoose()) {
            refuseHeld(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A session is one person's: it ends where Basic takes that person away or brings another. */
    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** CPT-33, CPT-39 */
    private static void refuseHeld(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "urn:clu:problem:password-change",
                Texts.of("api.passwordChange"));
    }

    private void refuseAfter(
            HttpServletRequest request, HttpServletResponse response, Entrance.Outcome outcome)
            throws IOException {
        outcome.until()
                .ifPresent(
                        end -> {
                            long seconds = Duration.between(clock.instant(), end).toSeconds() + 1;
                            response.setHeader("Retry-After", String.valueOf(Math.max(1, seconds)));
                        });
        switch (outcome.kind()) {
            case LOCKED -> refuse(request, response, Texts.of("api.locked", outcome.until().get()));
            case SENDER_LOCKED ->
                    send(
                            request,
                            response,
                            TOO_MANY,
                            "about:blank",
                            Texts.of("api.sender", outcome.until().get()));
            case BUSY -> send(request, response, TOO_MANY, "about:blank", Texts.of("api.busy"));
            default -> refuse(request, response, Texts.of("api.detail.401"));
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String detail)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"CLU\", charset=\"UTF-8\"");
        send(request, response, HttpServletResponse.SC_UNAUTHORIZED, "about:blank", detail);
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String type,
            String detail)
            throws IOException {
        Problem problem =
                new Problem(
                        status,
                        type,
                        Texts.of("api.title." + status),
                        detail,
                        request.getRequestURI(),
                        Optional.empty(),
                        Optional.empty());
        response.setStatus(status);
        response.setHeader("Content-Language", "fr");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.toJson(Reference.of(request)).toString());
    }
}
