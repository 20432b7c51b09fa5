package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.LogIns;
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

    /** For the container's proxy only. */
    protected Entrance() {
        this(null);
    }

    @Inject
    Entrance(LogIns logIns) {
        this.logIns = logIns;
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
            return new Outcome(false, lock);
        }
        try {
            request.login(name, password);
        } catch (ServletException refused) {
            return new Outcome(false, logIns.failed(name, password));
        }
        logIns.succeeded(name, password);
        return new Outcome(true, Optional.empty());
    }
}
