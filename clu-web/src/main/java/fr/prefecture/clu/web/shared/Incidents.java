package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.DatabaseFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What went wrong through our own fault: logged once, under the number that the page shows. */
public final class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final String HAPPENED = "fr.prefecture.clu.incident";

    private static final String AWAY = "fr.prefecture.clu.away";

    /** What ended a request for which the database had others, or too much, to do. */
    private static final String HELD_UP = "held up";

    private static final String INCIDENT = "incident";

    private Incidents() {}

    /**
     * Logs it, without the query, which may hold somebody's words; the same failure only once.
     *
     * @return the number of the request
     */
    public static String report(HttpServletRequest request, Throwable failure) {
        String number = Reference.of(request);
        if (!happened(request)) {
            Optional<DatabaseFault> fault = DatabaseFault.of(failure);
            String end = fault.filter(DatabaseFault::passes).isPresent() ? HELD_UP : INCIDENT;
            request.setAttribute(HAPPENED, end);
            request.setAttribute(AWAY, fault.filter(DatabaseFault.AWAY::equals).isPresent());
            LOG.log(
                    Level.SEVERE,
                    end + ' ' + number + ": " + request.getMethod() + ' ' + Asked.pathOnly(request),
                    failure);
        }
        return number;
    }

    /** Whether something went wrong while this request was answered. */
    public static boolean happened(HttpServletRequest request) {
        return end(request).isPresent();
    }

    /** Whether what went wrong was that there is no database to ask for anything. */
    static boolean isWithoutDatabase(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(AWAY));
    }

    /** The word for what went wrong, if something did: {@code incident} or {@code held up}. */
    public static Optional<String> end(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(HAPPENED));
    }
}
