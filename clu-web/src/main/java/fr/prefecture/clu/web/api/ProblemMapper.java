package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.DatabaseFault;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Incidents;
import fr.prefecture.clu.web.shared.Reference;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers whatever goes wrong with a problem document, and nothing technical in it. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;

    /** Until whoever was in the way of the database may be gone. */
    private static final String SECONDS_LATER = "60";

    /** The statuses that have a title and a sentence of their own. */
    private static final Set<Integer> DESCRIBED =
            Set.of(BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, 404, 405, 406, 415, INTERNAL, UNAVAILABLE);

    private static final Set<String> CONFLICTS =
            Set.of(
                    "night.alreadyRunning",
                    "night.stop.over",
                    "night.restart.over",
                    "night.retry.over");

    @Context UriInfo uri;
    @Context SecurityContext security;
    @Context HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException exception
                && exception.getResponse().getStatus() < BAD_REQUEST) {
            return exception.getResponse();
        }
        Problem problem =
                problem(
                        failure,
                        uri.getRequestUri().getRawPath(),
                        security.getUserPrincipal() != null,
                        () -> Incidents.report(request, failure));
        Response.ResponseBuilder response =
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                        .entity(problem.toJson(Reference.of(request)).toString());
        if (problem.status() == UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"CLU\", charset=\"UTF-8\"");
        }
        if (problem.status() == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, SECONDS_LATER);
        }
        if (failure instanceof WebApplicationException exception) {
            Set<String> allowed = exception.getResponse().getAllowedMethods();
            if (!allowed.isEmpty()) {
                response.header(HttpHeaders.ALLOW, String.join(", ", allowed));
            }
        }
        return response.build();
    }

    /**
     * @param known whether the caller has said who they are
     * @param report keeps a failure of our own, and answers its number
     */
    static Problem problem(
            Throwable failure, String instance, boolean known, Supplier<String> report) {
        if (failure instanceof BadParameter bad) {
            return described(
                    BAD_REQUEST,
                    bad.getMessage(),
                    bad.arguments(),
                    instance,
                    Optional.of(bad.parameter()));
        }
        if (failure instanceof RuleBroken rule) {
            return described(
                    CONFLICTS.contains(rule.getMessage()) ? CONFLICT : BAD_REQUEST,
                    rule.getMessage(),
                    rule.arguments(),
                    instance,
                    parameterOf(rule.getMessage()));
        }
        if (failure instanceof EJBAccessException) {
            return plain(known ? FORBIDDEN : UNAUTHORIZED, instance);
        }
        if (failure instanceof WebApplicationException exception) {
            int status = exception.getResponse().getStatus();
            if (status == FORBIDDEN && !known) {
                return plain(UNAUTHORIZED, instance);
            }
            if (status != INTERNAL) {
                return plain(status, instance);
            }
        }
        String incident = report.get();
        boolean later = DatabaseFault.of(failure).isPresent();
        int status = later ? UNAVAILABLE : INTERNAL;
        String key = later ? "api.later" : "api.incident";
        return new Problem(
                status,
                type(key),
                title(status),
                Texts.of(key, incident),
                instance,
                Optional.empty(),
                Optional.of(incident));
    }

    private static Problem described(
            int status,
            String key,
            List<Object> arguments,
            String instance,
            Optional<String> parameter) {
        return new Problem(
                status,
                type(key),
                title(status),
                Texts.of(key, arguments),
                instance,
                parameter,
                Optional.empty());
    }

    private static Problem plain(int status, String instance) {
        int described = DESCRIBED.contains(status) ? status : BAD_REQUEST;
        return new Problem(
                status,
                "about:blank",
                title(described),
                Texts.of("api.detail." + described),
                instance,
                Optional.empty(),
                Optional.empty());
    }

    private static String title(int status) {
        return Texts.of("api.title." + status);
    }

    /** The parameter that a rule of the figures speaks of, if it is one alone. */
    private static Optional<String> parameterOf(String key) {
        return switch (key) {
            case "switchboard.queue.unknown" -> Optional.of("queue");
            case "switchboard.source.unknown" -> Optional.of("source");
            case "website.site.unknown" -> Optional.of("site");
            default -> Optional.empty();
        };
    }

    /** {@code night.alreadyRunning} becomes {@code urn:clu:problem:night-already-running}. */
    private static String type(String key) {
        String words = key.startsWith("api.") ? key.substring("api.".length()) : key;
        return "urn:clu:problem:"
                + words.replaceAll("([A-Z])", "-$1").replace('.', '-').toLowerCase(Locale.ROOT);
    }
}
