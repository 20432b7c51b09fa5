package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.GivenPassword;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * CPT-32: a drawn password on its way to the page that shows it, once.
 *
 * @param account the number of the account that it opens
 * @param until when it must have been changed, in words; empty when it lasts
 */
record TransmittedPassword(long account, String clear, String until) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String KEPT = "clu.account.given";

    static void keep(HttpServletRequest request, long account, GivenPassword given) {
        request.getSession()
                .setAttribute(
                        KEPT,
                        new TransmittedPassword(
                                account,
                                given.clear(),
                                given.until()
                                        .map(end -> Texts.of("account.given.until", end))
                                        .orElse("")));
    }

    /** Nobody takes it twice; on the page of another account it is forgotten. */
    static Optional<TransmittedPassword> take(HttpServletRequest request, long account) {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(KEPT);
        if (kept != null) {
            session.removeAttribute(KEPT);
        }
        return kept instanceof TransmittedPassword one && one.account() == account
                ? Optional.of(one)
                : Optional.empty();
    }

    /** A password has no place in a log. */
    @Override
    public String toString() {
        return "TransmittedPassword";
    }
}
