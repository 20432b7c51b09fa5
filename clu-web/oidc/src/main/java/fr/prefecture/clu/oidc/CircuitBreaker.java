package fr.prefecture.clu.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Circuit breaker around every call to the provider of identities, so that anonymous requests never
 * hold many of the server's threads while it is silent. A failed call opens it for half a minute,
 * during which every call is refused at once. Until a call has succeeded, two may be tried at a
 * time; afterwards eight.
 */
@ApplicationScoped
class CircuitBreaker {

    static final Duration OPEN = Duration.ofSeconds(30);
    static final int TRIED_AT_ONCE = 2;
    static final int CALLED_AT_ONCE = 8;

    @Inject Clock clock;

    private int running;
    private boolean proved;
    private Instant openUntil = Instant.MIN;

    /**
     * @param <T> what the provider answers
     * @param <E> how a call fails beside {@link IOException}
     */
    @FunctionalInterface
    interface Call<T, E extends Exception> {
        T make() throws IOException, E;
    }

    /**
     * @throws IOException when the provider does not answer, or is not asked: the circuit is open,
     *     or enough calls are waiting for it
     */
    <T, E extends Exception> T call(Call<T, E> call) throws IOException, E {
        begin();
        boolean failed = true;
        try {
            T answer = call.make();
            failed = false;
            return answer;
        } finally {
            end(failed);
        }
    }

    private synchronized void begin() throws IOException {
        if (clock.instant().isBefore(openUntil)) {
            throw new IOException("The provider is not asked: it failed a moment ago");
        }
        if (running >= (proved ? CALLED_AT_ONCE : TRIED_AT_ONCE)) {
            throw new IOException("The provider is not asked: enough calls wait for it");
        }
        running++;
    }

    private synchronized void end(boolean failed) {
        running--;
        proved = !failed;
        if (failed) {
            openUntil = clock.instant().plus(OPEN);
        }
    }
}
