package fr.prefecture.clu.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** Chooses the error page for a status that the server is about to send, whoever decided it. */
@WebServlet("/erreur")
public class Failures extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_OF_OURS = 500;

    /** For what the frame of the other pages shows a database is asked. */
    private static final String WITHOUT_FRAME =
            """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%1$s</title>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p>%3$s</p>
            <p>%4$s</p>
            </main>
            </body>
            </html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null) {
            Incidents.report(request, failure);
        }
        if (Incidents.isWithoutDatabase(request)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        int status = response.getStatus();
        if (isRest(request)) {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(problem(status, request).toString());
        } else if (Incidents.isWithoutDatabase(request)) {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(withoutDatabase(Reference.of(request)));
        } else {
            request.getRequestDispatcher("/shared/" + kind(status) + ".xhtml")
                    .forward(new Bare(request), response);
        }
    }

    static String withoutDatabase(String reference) {
        return WITHOUT_FRAME.formatted(
                Texts.of("shared.away.title"),
                Texts.of("shared.away.why"),
                Texts.of("shared.away.next"),
                Texts.of("shared.reference", reference));
    }

    private static boolean isRest(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }

    private static JsonObject problem(int status, HttpServletRequest request) {
        String number = Reference.of(request);
        JsonObjectBuilder problem =
                Json.createObjectBuilder()
                        .add("type", "about:blank")
                        .add("title", Texts.of("shared." + kind(status) + ".title"))
                        .add("status", status)
                        .add(
                                "detail",
                                Texts.of(
                                        Incidents.isWithoutDatabase(request)
                                                ? "api.later"
                                                : "shared.reference",
                                        number))
                        .add("reference", number);
        if (Incidents.happened(request)) {
            problem.add("incident", number);
        }
        return problem.build();
    }

    /** The page file and the keys of a status. */
    static String kind(int status) {
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            return "denied";
        }
        if (status >= FIRST_OF_OURS) {
            return "incident";
        }
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "missing";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "tooLarge";
            default -> "unread";
        };
    }

    /**
     * The request without what was sent: an error page reads no form, least of all a broken one.
     */
    private static final class Bare extends HttpServletRequestWrapper {

        private Bare(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
