package fr.prefecture.clu.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of security: one line for each event, in a file of its own. It names people by the keys
 * of the history, and nobody who has none: what was typed as a login may be a password.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SecurityEvents {

    private static final Logger LOG = Logger.getLogger("fr.prefecture.clu.security");
    private static final String NOBODY = "-";
    private static final int LONGEST = 200;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Resource SessionContext session;

    /**
     * @param about the login of the account that it is about; whatever was typed, if nobody has it;
     *     null: nobody's
     */
    public void tell(SecurityEvent event, String about) {
        tell(event, about, "");
    }

    /**
     * @param detail a key of a rule, names of roles; never somebody's words
     */
    public void tell(SecurityEvent event, String about, String detail) {
        Optional<Caller> caller = Caller.current();
        LOG.log(
                event.isRefusal() ? Level.WARNING : Level.INFO,
                line(
                        event,
                        keyOf(about),
                        by(caller),
                        caller.map(Caller::address).orElse(NOBODY),
                        caller.map(Caller::asked).orElse(NOBODY),
                        detail));
    }

    /** Whoever has not logged in is nobody; without a request it is the server itself. */
    private String by(Optional<Caller> caller) {
        String login = Changes.caller(session);
        if (!Changes.SYSTEM.equals(login)) {
            return keyOf(login);
        }
        return caller.isPresent() ? NOBODY : login;
    }

    /** Fields parted by blanks, with none in them, so that nobody can write a field or a line. */
    static String line(
            SecurityEvent event,
            String account,
            String by,
            String from,
            String asked,
            String detail) {
        return "event=%s account=%s by=%s from=%s asked=%s detail=%s"
                .formatted(
                        event, plain(account), plain(by), plain(from), plain(asked), plain(detail));
    }

    private static String plain(String text) {
        String plain =
                text.replaceAll("[^!-~]", "_")
                        .replace('=', '_')
                        .replace('"', '_')
                        .replace('\\', '_');
        return plain.isEmpty() ? NOBODY : plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** A database that is away keeps no event from being told. */
    private String keyOf(String login) {
        if (login == null) {
            return NOBODY;
        }
        try {
            return Pseudonyms.find(em, login).map(Pseudonym::key).orElse("unknown");
        } catch (RuntimeException away) {
            return "unknown";
        }
    }
}
