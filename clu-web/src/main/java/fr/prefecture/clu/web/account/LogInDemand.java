package fr.prefecture.clu.web.account;

import fr.prefecture.clu.web.shared.Asked;
import fr.prefecture.clu.web.shared.PartialRedirect;
import fr.prefecture.clu.web.shared.Routes;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the server sends a request that needs a log-in: on to the log-in page, which keeps the
 * address; or, when a form came too late, to the page that says so.
 */
@WebServlet("/connexion-requise")
public class LogInDemand extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        if (path == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        // The server keeps the refused request to replay it: we keep its address, and no more.
        HttpSession session = request.getSession(false);
        boolean expired =
                request.getRequestedSessionId() != null && (session == null || session.isNew());
        if (session != null) {
            session.invalidate();
        }
        send(request, response, query == null ? path.toString() : path + "?" + query, expired);
    }

    static void send(
            HttpServletRequest request, HttpServletResponse response, String asked, boolean expired)
            throws IOException {
        String page = Routes.destination(asked);
        String suite =
                page.equals(Routes.HOME)
                        ? ""
                        : "suite=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        String target;
        if (isForm(request)) {
            target = Routes.EXPIRED + (suite.isEmpty() ? "" : '?' + suite);
        } else if (expired) {
            target = Routes.LOG_IN + "?expiree=oui" + (suite.isEmpty() ? "" : '&' + suite);
        } else {
            target = Routes.LOG_IN + (suite.isEmpty() ? "" : '?' + suite);
        }
        lead(request, response, target);
    }

    /** There, whether a page is asked for or a script of one asks for a part. */
    static void lead(HttpServletRequest request, HttpServletResponse response, String target)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (Asked.partially(request)) {
            PartialRedirect.send(response, request.getContextPath() + target);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + target);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }
}
