package fr.prefecture.clu.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** The failed log-ins in a row under one login, and the lock that they have brought. */
@Embeddable
class Attempts {

    @Column(name = "failed_attempts")
    private int failed;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected Attempts() {}

    private Attempts(int failed, Instant lockedUntil) {
        this.failed = failed;
        this.lockedUntil = lockedUntil;
    }

    /** CPT-5 */
    static Attempts none() {
        return new Attempts(0, null);
    }

    /** CPT-2, CPT-3, CPT-4 */
    Attempts failedAt(Instant now, LockPolicy policy) {
        if (lockAt(now).isPresent()) {
            return this;
        }
        return new Attempts(failed + 1, policy.lockAfter(failed + 1).map(now::plus).orElse(null));
    }

    /** CPT-4: the end of the lock that lasts at that instant. */
    Optional<Instant> lockAt(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(end -> end.isAfter(now));
    }
}
