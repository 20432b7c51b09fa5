package fr.prefecture.clu.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** MEL-8: how long one waits before the next attempt, and when one gives up: after a day. */
final class Patience {

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(6));

    private Patience() {}

    /**
     * @param attempts how many have failed; nothing after the last
     */
    static Optional<Duration> after(int attempts) {
        int index = Math.max(0, attempts - 1);
        return index < WAITS.size() ? Optional.of(WAITS.get(index)) : Optional.empty();
    }
}
