package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The one way in, for pages and REST, each in its turn: the lock first, then the server's check,
 * then the count.
 */
@ApplicationScoped
public class Entrance {

    private final LogIns logIns;
    private final SecurityEvents events;
    private final Turnstile turnstile;

    /** For the container's proxy only. */
    protected Entrance() {
        this(null, null, null);
    }

    @Inject
    Entrance(LogIns logIns, Turnstile turnstile, SecurityEvents events) {
        this.logIns = logIns;
        this.turnstile = turnstile;
        this.events = events;
    }

    /**
     * How an attempt ended.
     *
     * @param until when to try again, unless it was admitted or simply wrong
     */
    public record Outcome(Kind kind, Optional<Instant> until) {

        /** What somebody can be told. */
        public enum Kind {
            /** The server knows the caller now. */
            ADMITTED,
            REFUSED,
            LOCKED,
            /** Too many have failed from this address of the network. */
            SENDER_LOCKED,
            /** Too many at once. */
            BUSY
        }

        private static Outcome refused(Optional<Instant> lock) {
            return new Outcome(lock.isPresent() ? Kind.LOCKED : Kind.REFUSED, lock);
        }

        public boolean admitted() {
            return kind == Kind.ADMITTED;
        }
    }

    public Outcome enter(HttpServletRequest request, String login, String password) {
        return told(
                login,
                turnstile.pass(request.getRemoteAddr(), () -> tried(request, login, password)));
    }

    /** The same, by a page, which may take no passwords: CPT-24. */
    Outcome enterByPage(HttpServletRequest request, String login, String password) {
        return told(
                login,
                turnstile.pass(
                        request.getRemoteAddr(),
                        () ->
                                logIns.takesPasswords(login, password)
                                        ? tried(request, login, password)
                                        : sentToProvider(login)));
    }

    private Outcome sentToProvider(String login) {
        events.tell(SecurityEvent.LOG_IN_REFUSED, login, "provider-only");
        return Outcome.refused(Optional.empty());
    }

    /** What was turned away before anybody looked at it is told too. */
    private Outcome told(String login, Outcome outcome) {
        switch (outcome.kind()) {
            case SENDER_LOCKED -> events.tell(SecurityEvent.LOG_IN_REFUSED, login, "sender-locked");
            case BUSY -> events.tell(SecurityEvent.LOG_IN_REFUSED, login, "busy");
            default -> {}
        }
        return outcome;
    }

    private Outcome tried(HttpServletRequest request, String login, String password) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> lock = logIns.lockedUntil(name, password);
        if (lock.isPresent()) {
            events.tell(SecurityEvent.LOG_IN_REFUSED, name, "locked");
            return Outcome.refused(lock);
        }
        try {
            request.login(name, password);
        } catch (ServletException refused) {
            return Outcome.refused(logIns.failed(name, password));
        }
        logIns.succeeded(name, password);
        events.tell(SecurityEvent.LOG_IN, name, "password");
        return new Outcome(Outcome.Kind.ADMITTED, Optional.empty());
    }
}
