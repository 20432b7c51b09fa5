package fr.prefecture.clu.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What went wrong through our own fault: logged once, under the number that the page shows. */
public final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final String HAPPENED = "fr.prefecture.clu.incident";

    private Incidents() {}

    /**
     * Logs it, without the query, which may hold somebody's words; the same failure only once.
     *
     * @return the number of the request
     */
    public static String report(HttpServletRequest request, Throwable failure) {
        String number = Reference.of(request);
        if (!happened(request)) {
            request.setAttribute(HAPPENED, true);
            LOG.log(
                    Level.SEVERE,
                    "incident "
                            + number
                            + ": "
                            + request.getMethod()
                            + ' '
                            + Asked.pathOnly(request),
                    failure);
        }
        return number;
    }

    /** Whether something went wrong while this request was answered. */
    public static boolean happened(HttpServletRequest request) {
        return request.getAttribute(HAPPENED) != null;
    }
}
