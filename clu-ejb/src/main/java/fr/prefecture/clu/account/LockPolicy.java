package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Settings;
import java.time.Duration;
import java.util.Optional;

/** How many failures lock a login, and for how long. */
record LockPolicy(int after, Duration first) {

    private static final Duration LONGEST = Duration.ofDays(1);

    LockPolicy {
        if (after < 1 || first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException(
                    "a lock comes after one failure or more, and lasts: %d, %s"
                            .formatted(after, first));
        }
    }

    static LockPolicy ofSettings() {
        return new LockPolicy(Settings.lockAfter(), Settings.lockFor());
    }

    /** CPT-2, CPT-3 */
    Optional<Duration> lockAfter(int failures) {
        if (failures < after) {
            return Optional.empty();
        }
        Duration lock = first;
        for (int further = after; further < failures && lock.compareTo(LONGEST) < 0; further++) {
            lock = lock.multipliedBy(2);
        }
        return Optional.of(lock.compareTo(LONGEST) < 0 ? lock : LONGEST);
    }
}
