package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The number of a request: each line that the log has of it bears it, its answer says it in a
 * header, and a page of an error shows it to be handed on. A proxy may have given it.
 */
public final class Reference {

    /** The header of the answer, and of a proxy's request. */
    static final String HEADER = "X-Request-Id";

    /** The field in the lines of the log, below {@code mdc}. */
    static final String FIELD = "request";

    private static final String KEPT = "fr.prefecture.clu.reference";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PART = 0x10000;
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Reference() {}

    /** The same as long as the request lasts, on its error page too. */
    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(KEPT);
        if (known != null) {
            return known.toString();
        }
        String number = of(request.getHeader(HEADER), Settings.behindProxy());
        request.setAttribute(KEPT, number);
        return number;
    }

    /**
     * @param given what came with the request; null: nothing
     * @param believed whether only a proxy can have said it
     */
    static String of(String given, boolean believed) {
        return Optional.ofNullable(given)
                .filter(number -> believed && WELL_FORMED.matcher(number).matches())
                .orElseGet(Reference::drawn);
    }

    private static String drawn() {
        return "%04X-%04X-%04X"
                .formatted(RANDOM.nextInt(PART), RANDOM.nextInt(PART), RANDOM.nextInt(PART));
    }

    /** From now on this thread's lines of the log bear the number, until {@link #gone}. */
    static void comes(HttpServletRequest request) {
        MDC.put(FIELD, new OfThisThread(Thread.currentThread(), of(request)));
    }

    static void gone() {
        MDC.remove(FIELD);
    }

    /**
     * A thread that is begun while a request is answered inherits what the log knows of it, and
     * outlives it in its pool: what such a thread does later is no part of the request.
     */
    record OfThisThread(Thread thread, String number) {

        @Override
        public String toString() {
            return Thread.currentThread().equals(thread) ? number : "";
        }
    }
}
