package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * MEL-14: whether the mail server answers. While it does not, e-mails wait without end and without
 * fault, and the server is asked again after one minute, then two, five, ten and fifteen.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR, Roles.NIGHT})
public class MailLines {

    private static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15);
    static final int ONLY = 1;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /** Whether it may be asked now. */
    public boolean isOpen() {
        Optional<Instant> again = line().again();
        return again.isEmpty() || !again.get().isAfter(clock.instant());
    }

    /** Since when it does not answer. */
    public Optional<Outage> outage() {
        MailLine line = line();
        return line.downSince().map(since -> new Outage(since, line.error()));
    }

    /** When it is asked again, while it does not answer. */
    public Optional<Instant> nextTry() {
        return line().again();
    }

    public void down(String said) {
        Instant now = clock.instant();
        MailLine line = line();
        int wait = MINUTES.get(Math.min(line.failures(), MINUTES.size() - 1));
        line.fail(now, now.plus(Duration.ofMinutes(wait)), said);
    }

    public void up() {
        MailLine line = line();
        if (line.downSince().isPresent()) {
            line.recover();
        }
    }

    private MailLine line() {
        return em.find(MailLine.class, ONLY);
    }
}
