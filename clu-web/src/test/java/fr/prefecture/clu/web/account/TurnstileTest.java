package fr.prefecture.clu.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.web.account.Entrance.Outcome;
import fr.prefecture.clu.web.account.Entrance.Outcome.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnstileTest {

    private static final Instant NOW = Instant.parse("2021-05-31T08:00:00Z");
    private static final String SENDER = "10.0.0.1";
    private static final String OTHER = "10.0.0.2";
    private static final Outcome IN = new Outcome(Kind.ADMITTED, Optional.empty());
    private static final Outcome WRONG = new Outcome(Kind.REFUSED, Optional.empty());

    private final Hands hands = new Hands();
    private final Turnstile turnstile = new Turnstile(hands, 2, 6, 4, 3);
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void goHome() throws InterruptedException {
        people.shutdownNow();
        assertThat(people.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Tag("CPT-45")
    void few_are_checked_at_once_and_the_others_in_their_turn() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Outcome>> ends = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String sender = i < 3 ? SENDER : OTHER;
            ends.add(
                    people.submit(
                            () ->
                                    turnstile.pass(
                                            sender,
                                            () -> {
                                                most.accumulateAndGet(
                                                        now.incrementAndGet(), Math::max);
                                                pause();
                                                now.decrementAndGet();
                                                return IN;
                                            })));
        }
        for (Future<Outcome> end : ends) {
            assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(IN);
        }
        assertThat(most).hasValue(2);
    }

    @Test
    @Tag("CPT-45")
    void one_address_fills_its_places_only_and_whoever_finds_none_is_told_at_once()
            throws Exception {
        Turnstile roomy = new Turnstile(hands, 6, 6, 4, 3);
        Outcome busy = new Outcome(Kind.BUSY, Optional.of(NOW.plusSeconds(5)));
        CountDownLatch end = new CountDownLatch(1);
        List<Future<Outcome>> inside = new ArrayList<>();

        inside.addAll(hold(roomy, SENDER, 4, end));
        assertThat(roomy.pass(SENDER, () -> IN)).isEqualTo(busy);
        assertThat(roomy.pass(OTHER, () -> IN)).isEqualTo(IN);
        inside.addAll(hold(roomy, OTHER, 2, end));
        assertThat(roomy.pass("10.0.0.3", () -> IN)).isEqualTo(busy);

        end.countDown();
        for (Future<Outcome> one : inside) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(IN);
        }
        assertThat(roomy.pass(SENDER, () -> IN)).as("everybody has left").isEqualTo(IN);
    }

    @Test
    @Tag("CPT-45")
    void a_failure_of_ours_leaves_its_place() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(
                            () ->
                                    turnstile.pass(
                                            SENDER,
                                            () -> {
                                                throw new IllegalStateException("no database");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turnstile.pass(SENDER, () -> IN)).isEqualTo(IN);
    }

    @Test
    @Tag("CPT-46")
    void an_address_from_which_too_many_failed_waits_and_others_do_not() {
        turnstile.pass(SENDER, () -> WRONG);
        turnstile.pass(SENDER, () -> IN);
        turnstile.pass(SENDER, () -> WRONG);
        hands.now = NOW.plusSeconds(10);
        assertThat(turnstile.pass(SENDER, () -> WRONG)).isEqualTo(WRONG);

        assertThat(turnstile.pass(SENDER, () -> IN))
                .isEqualTo(
                        new Outcome(
                                Kind.SENDER_LOCKED, Optional.of(NOW.plus(Duration.ofMinutes(5)))));
        assertThat(turnstile.pass(OTHER, () -> IN)).isEqualTo(IN);

        hands.now = NOW.plus(Turnstile.WINDOW);
        assertThat(turnstile.pass(SENDER, () -> IN)).isEqualTo(IN);
        turnstile.pass(SENDER, () -> WRONG);
        assertThat(turnstile.pass(SENDER, () -> IN)).as("counted anew").isEqualTo(IN);
    }

    @ParameterizedTest
    @Tag("CPT-46")
    @CsvSource({
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2:9:9:9:9, true",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:3:0:0:0:1, false",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.11, false"
    })
    void of_addresses_that_one_can_choose_the_network_counts(
            String one, String another, boolean same) {
        for (int i = 0; i < 3; i++) {
            turnstile.pass(one, () -> WRONG);
        }
        assertThat(turnstile.pass(another, () -> IN).kind())
                .isEqualTo(same ? Kind.SENDER_LOCKED : Kind.ADMITTED);
    }

    /** Answers when so many are being checked, and stay until the end. */
    private List<Future<Outcome>> hold(
            Turnstile where, String sender, int count, CountDownLatch end) throws Exception {
        CountDownLatch checked = new CountDownLatch(count);
        List<Future<Outcome>> inside = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inside.add(people.submit(() -> where.pass(sender, () -> held(checked, end))));
        }
        assertThat(checked.await(10, TimeUnit.SECONDS)).isTrue();
        return inside;
    }

    private static Outcome held(CountDownLatch checked, CountDownLatch end) {
        checked.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return IN;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Hands extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
