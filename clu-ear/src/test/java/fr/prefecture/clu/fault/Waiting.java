package fr.prefecture.clu.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does. */
final class Waiting {

    private Waiting() {}

    static void until(Duration patience, Supplier<String> what, BooleanSupplier good) {
        Instant end = Instant.now().plus(patience);
        while (!good.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited " + patience + " for " + what.get());
            }
            pause();
        }
    }

    static void pause() {
        pause(Duration.ofMillis(50));
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
