package fr.prefecture.clu.web.listening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * ECO-21: a session whose tablet is in strangers' hands. What the browser shows, keeps or goes back
 * to does not matter: the server answers nothing but the sheet.
 *
 * @param campaignId what is answered
 * @param login whose password ends it
 * @param idle after how many seconds without a request the session ended before
 */
record KioskLock(long campaignId, String login, int idle) implements Serializable {

    static final String PAGE = "/borne";
    static final String ANSWERS = "/borne/reponses";
    static final String GIVEN_UP = "/borne/abandons";
    static final String EXIT = "/borne/sortie";

    private static final String ATTRIBUTE = "clu.kiosk";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> SENDING = Set.of(ANSWERS, GIVEN_UP, EXIT);

    static Optional<KioskLock> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((KioskLock) session.getAttribute(ATTRIBUTE));
    }

    /**
     * From now on; who answers leaves long pauses, and the session lasts as long as one may.
     *
     * @param longest in seconds
     */
    static void put(HttpServletRequest request, long campaignId, int longest) {
        HttpSession session = request.getSession();
        int idle = of(request).map(KioskLock::idle).orElse(session.getMaxInactiveInterval());
        session.setAttribute(ATTRIBUTE, new KioskLock(campaignId, request.getRemoteUser(), idle));
        session.setMaxInactiveInterval(longest);
    }

    /** ECO-22 */
    void lift(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.removeAttribute(ATTRIBUTE);
        session.setMaxInactiveInterval(idle);
    }

    /** ECO-21: whether a locked session gets there. */
    static boolean admits(String method, String path) {
        return READING.contains(method) && (path.equals(PAGE) || isResource(path))
                || method.equals("POST") && SENDING.contains(path);
    }

    private static boolean isResource(String path) {
        return path.startsWith(RESOURCES) && !path.contains("..");
    }

    /** Where everything else leads to. */
    String address() {
        return PAGE + "?campagne=" + campaignId;
    }
}
