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

/** The one way in, for pages and REST: the lock first, then the server's check, then the count. */
@ApplicationScoped
public class Entrance {

    private final LogIns logIns;
    private final SecurityEvents events;

    /** For the container's proxy only. */
    protected Entrance() {
        this(null, null);
    }

    @Inject
    Entrance(LogIns logIns, SecurityEvents events) {
        this.logIns = logIns;
        this.events = events;
    }

    /**
     * How an attempt ended.
     *
     * @param admitted the server knows the caller now
     * @param lockedUntil when to try again, if the login is locked
     */
    public record Outcome(boolean admitted, Optional<Instant> lockedUntil) {}

    public Outcome enter(HttpServletRequest request, String login, String password) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> lock = logIns.lockedUntil(name, password);
        if (lock.isPresent()) {
            events.tell(SecurityEvent.LOG_IN_REFUSED, name, "locked");
            return new Outcome(false, lock);
        }
        try {
            request.login(name, password);
        } catch (ServletException refused) {
            return new Outcome(false, failed(name, password));
        }
        logIns.succeeded(name, password);
        events.tell(SecurityEvent.LOG_IN, name, "password");
        return new Outcome(true, Optional.empty());
    }

    /**
     * Counts a wrong password, at the log-in or behind it, and tells the log of security.
     *
     * @return the lock that follows
     */
    public Optional<Instant> failed(String login, String password) {
        Optional<Instant> lock = logIns.failed(login, password);
        events.tell(
                lock.isPresent() ? SecurityEvent.LOCKED : SecurityEvent.LOG_IN_REFUSED,
                login,
                "password");
        return lock;
    }
}
