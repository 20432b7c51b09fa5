package fr.prefecture.clu.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * CPT-6: the attempts under logins that nobody has. They are locked as others are, for a lock that
 * never came would tell which logins exist. They need no row: the oldest are forgotten.
 */
@ApplicationScoped
class UnknownLogins {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Attempts> attempts =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
                    return size() > REMEMBERED;
                }
            };

    synchronized void fail(String login, Instant now, LockPolicy policy) {
        Attempts before = attempts.remove(User.named(login));
        attempts.put(
                User.named(login),
                (before == null ? Attempts.none() : before).failedAt(now, policy));
    }

    synchronized Optional<Instant> lockAt(String login, Instant now) {
        return Optional.ofNullable(attempts.get(User.named(login)))
                .flatMap(tried -> tried.lockAt(now));
    }
}
