package fr.prefecture.clu.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CPT-24")
class CircuitBreakerTest {

    private static final Instant NOW = Instant.parse("2021-05-31T08:00:00Z");

    private final CircuitBreaker breaker = new CircuitBreaker();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();

    CircuitBreakerTest() {
        at(NOW);
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void a_failed_call_is_remembered_for_half_a_minute() throws IOException {
        assertThatIOException().isThrownBy(() -> breaker.call(this::fail)).withMessage("silent");

        at(NOW.plusSeconds(29));
        assertThatIOException()
                .isThrownBy(() -> breaker.call(this::answer))
                .withMessageContaining("a moment ago");
        assertThat(asked).hasValue(1);

        at(NOW.plus(CircuitBreaker.OPEN));
        assertThat(breaker.<String, RuntimeException>call(this::answer)).isEqualTo("oui");
        assertThat(asked).hasValue(2);
    }

    @Test
    void what_fails_otherwise_opens_the_circuit_too() {
        assertThatThrownBy(
                        () ->
                                breaker.call(
                                        () -> {
                                            throw new IllegalStateException("out of order");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThatIOException().isThrownBy(() -> breaker.call(this::answer));
    }

    @Test
    void two_are_tried_at_once_until_one_has_succeeded() throws Exception {
        assertThat(admittedOf(5)).isEqualTo(CircuitBreaker.TRIED_AT_ONCE);
    }

    @Test
    void a_provider_that_answers_is_called_eight_times_at_once() throws Exception {
        breaker.call(this::answer);

        assertThat(admittedOf(12)).isEqualTo(CircuitBreaker.CALLED_AT_ONCE);
        assertThat(breaker.<String, RuntimeException>call(this::answer)).isEqualTo("oui");
    }

    /** So many calls whose answer all wait for. */
    private int admittedOf(int calls) throws Exception {
        CountDownLatch silence = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            all.add(
                    callers.submit(
                            () -> {
                                try {
                                    breaker.<String, InterruptedException>call(
                                            () -> {
                                                waiting.incrementAndGet();
                                                silence.await();
                                                return "oui";
                                            });
                                } catch (IOException full) {
                                    refused.incrementAndGet();
                                }
                                return null;
                            }));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (waiting.get() + refused.get() < calls && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        int admitted = waiting.get();
        assertThat(refused.get()).isEqualTo(calls - admitted);
        silence.countDown();
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        return admitted;
    }

    private String fail() throws IOException {
        asked.incrementAndGet();
        throw new IOException("silent");
    }

    private String answer() {
        asked.incrementAndGet();
        return "oui";
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private void at(Instant instant) {
        breaker.clock = Clock.fixed(instant, ZoneOffset.UTC);
    }
}
