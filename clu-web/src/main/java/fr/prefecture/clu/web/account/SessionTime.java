package fr.prefecture.clu.web.account;

import fr.prefecture.clu.web.shared.FramePage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * The wish to stay: asking is enough to begin the rest of a session anew; the answer says how long
 * it lasts. Whoever comes too late is sent to the page that says so, as with any form.
 */
@WebServlet("/session")
public class SessionTime extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient FramePage frame;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(
                        String.format(
                                Locale.ROOT,
                                "{\"repos\":%d,\"reste\":%d}",
                                frame.getSecondsOfRest(),
                                frame.getSecondsLeft()));
    }
}
