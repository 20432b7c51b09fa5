package fr.prefecture.clu.web.switchboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The last presses of whoever has signed in, forgotten with the session: what can be taken back.
 */
final class LastPresses {

    /** A press and the label of its reason. */
    record Press(String token, String label) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    private static final String ATTRIBUTE = "clu.presses";
    private static final int MOST = 50;

    private final HttpSession session;

    private LastPresses(HttpSession session) {
        this.session = session;
    }

    static LastPresses of(HttpServletRequest request) {
        return new LastPresses(request.getSession());
    }

    Optional<Press> last() {
        ArrayList<Press> presses = presses();
        return presses.isEmpty() ? Optional.empty() : Optional.of(presses.get(presses.size() - 1));
    }

    void add(Press press) {
        ArrayList<Press> presses = presses();
        if (!presses.contains(press)) {
            presses.add(press);
        }
        keep(presses);
    }

    void forget(String token) {
        ArrayList<Press> presses = presses();
        presses.removeIf(press -> press.token().equals(token));
        keep(presses);
    }

    private void keep(ArrayList<Press> presses) {
        session.setAttribute(
                ATTRIBUTE,
                new ArrayList<>(
                        presses.subList(Math.max(0, presses.size() - MOST), presses.size())));
    }

    private ArrayList<Press> presses() {
        ArrayList<Press> presses = new ArrayList<>();
        if (session.getAttribute(ATTRIBUTE) instanceof ArrayList<?> kept) {
            for (Object one : kept) {
                presses.add((Press) one);
            }
        }
        return presses;
    }
}
