package fr.prefecture.clu.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What went wrong through our own fault: logged once, under a number that the page shows. */
public final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NUMBER = "fr.prefecture.clu.incident";
    private static final int HALF = 0x10000;

    private Incidents() {}

    /** Logs it, without the query, which may hold somebody's words; the same failure only once. */
    public static String report(HttpServletRequest request, Throwable failure) {
        Object known = request.getAttribute(NUMBER);
        if (known != null) {
            return known.toString();
        }
        String number = "%04X-%04X".formatted(RANDOM.nextInt(HALF), RANDOM.nextInt(HALF));
        request.setAttribute(NUMBER, number);
        LOG.log(
                Level.SEVERE,
                "incident " + number + ": " + request.getMethod() + ' ' + Asked.pathOnly(request),
                failure);
        return number;
    }

    /** The number of the incident of this request; empty when there is none. */
    static String number(HttpServletRequest request) {
        Object number = request.getAttribute(NUMBER);
        return number == null ? "" : number.toString();
    }
}
