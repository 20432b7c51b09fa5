package fr.prefecture.clu.web.account;

import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.account.Entrance.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * CPT-45, CPT-46: to check a password costs a processor a quarter of a second, and anybody may ask
 * for it. So few are checked at once, few wait, and who has guessed wrongly too often goes away.
 */
@ApplicationScoped
public class Turnstile {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;
    private static final int WAITING_BY_PROCESSOR = 6;
    private static final int OF_ONE_BY_PROCESSOR = 4;

    /** Of an IPv6 address, as the server writes it: none is left out. */
    private static final int WORDS = 8;

    private static final int WORDS_OF_NETWORK = 4;

    private final Clock clock;
    private final Semaphore checks;
    private final int most;
    private final int mostOfOne;
    private final int failuresAllowed;

    /** Who is in here, and how often. */
    private final Map<String, Integer> inside = new HashMap<>();

    private int all;

    private final Map<String, Failures> failures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Failures(Instant since, int count) {}

    /** For the container's proxy only. */
    protected Turnstile() {
        this(null, 1, 1, 1, 1);
    }

    @Inject
    Turnstile(Clock clock) {
        this(
                clock,
                Math.max(1, processors() / 2),
                processors() * WAITING_BY_PROCESSOR,
                processors() * OF_ONE_BY_PROCESSOR,
                Settings.senderLockAfter());
    }

    /**
     * @param atOnce how many are checked at the same time
     * @param most how many are checked or wait
     * @param mostOfOne how many of these are of one address of the network
     * @param failuresAllowed within {@link #WINDOW}, of one address of the network
     */
    Turnstile(Clock clock, int atOnce, int most, int mostOfOne, int failuresAllowed) {
        this.clock = clock;
        this.checks = new Semaphore(atOnce, true);
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.failuresAllowed = failuresAllowed;
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Lets the attempt be made in its turn.
     *
     * @param address of the network from which it comes
     * @return how it ended, or why it was not made
     */
    Outcome pass(String address, Supplier<Outcome> attempt) {
        String sender = network(address);
        Optional<Instant> away = awayUntil(sender);
        if (away.isPresent()) {
            return new Outcome(Outcome.Kind.SENDER_LOCKED, away);
        }
        if (!comeIn(sender)) {
            return busy();
        }
        try {
            if (!checks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
            try {
                Outcome outcome = attempt.get();
                if (!outcome.admitted()) {
                    failed(sender);
                }
                return outcome;
            } finally {
                checks.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
        } finally {
            goOut(sender);
        }
    }

    private Outcome busy() {
        return new Outcome(Outcome.Kind.BUSY, Optional.of(clock.instant().plus(PATIENCE)));
    }

    private synchronized boolean comeIn(String sender) {
        int already = inside.getOrDefault(sender, 0);
        if (all >= most || already >= mostOfOne) {
            return false;
        }
        all++;
        inside.put(sender, already + 1);
        return true;
    }

    private synchronized void goOut(String sender) {
        all--;
        inside.computeIfPresent(sender, (any, count) -> count == 1 ? null : count - 1);
    }

    private synchronized void failed(String sender) {
        Instant now = clock.instant();
        Failures before = failures.remove(sender);
        failures.put(
                sender,
                before == null || isOver(before, now)
                        ? new Failures(now, 1)
                        : new Failures(before.since(), before.count() + 1));
    }

    private synchronized Optional<Instant> awayUntil(String sender) {
        Instant now = clock.instant();
        return Optional.ofNullable(failures.get(sender))
                .filter(one -> one.count() >= failuresAllowed && !isOver(one, now))
                .map(one -> one.since().plus(WINDOW));
    }

    private static boolean isOver(Failures one, Instant now) {
        return !now.isBefore(one.since().plus(WINDOW));
    }

    /** Who has an IPv6 address has as many others as they like: its network of 64 bits counts. */
    private static String network(String address) {
        String[] part = address.split(":", -1);
        return part.length < WORDS
                ? address
                : String.join(":", List.of(part).subList(0, WORDS_OF_NETWORK));
    }
}
