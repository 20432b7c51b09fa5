package fr.prefecture.clu.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Vital SOUND =
            new Vital("disk", Condition.SOUND, "health.disk.sound", List.of(1, 2), "", Map.of());

    /** What was handed over to be run, and has not been. */
    private final List<Runnable> handed = new ArrayList<>();

    private int asked;
    private Supplier<List<Vital>> answer = () -> List.of(SOUND);

    private final VitalSource source =
            new VitalSource() {
                @Override
                public List<String> parts() {
                    return List.of("disk");
                }

                @Override
                public List<Vital> vitals() {
                    asked++;
                    return answer.get();
                }
            };

    @Test
    @Tag("ETA-2")
    void an_answer_is_good_for_a_while() {
        Reading reading = new Reading(source, Runnable::run, LONG, LONG);

        assertThat(reading.now()).containsExactly(SOUND);
        assertThat(reading.now()).containsExactly(SOUND);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    @Tag("ETA-2")
    void an_answer_that_is_old_is_asked_for_again() {
        Reading reading = new Reading(source, Runnable::run, Duration.ofNanos(-1), LONG);

        reading.now();
        reading.now();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    @Tag("ETA-2")
    void a_part_that_does_not_answer_is_broken_and_asked_once() {
        Reading reading =
                new Reading(source, handed::add, Duration.ofNanos(-1), Duration.ofMillis(50));

        long begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(reading.now())
                    .singleElement()
                    .satisfies(
                            vital -> {
                                assertThat(vital.part()).isEqualTo("disk");
                                assertThat(vital.condition()).isEqualTo(Condition.BROKEN);
                                assertThat(vital.messageKey()).isEqualTo("health.silent.disk");
                            });
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("the patience is for the question, not for each who asks it")
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(4));
        assertThat(handed).hasSize(1);

        handed.get(0).run();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    @Tag("ETA-2")
    void parts_that_do_not_answer_are_waited_for_together() {
        Duration patience = Duration.ofMillis(400);
        List<Reading> silent =
                Stream.generate(() -> new Reading(source, handed::add, LONG, patience))
                        .limit(10)
                        .toList();

        long begun = System.nanoTime();
        assertThat(Vitals.of(silent)).extracting(Vital::condition).containsOnly(Condition.BROKEN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(patience, patience.multipliedBy(4));
    }

    @Test
    @Tag("ETA-2")
    void what_answers_late_is_sound_again() {
        Reading reading = new Reading(source, handed::add, LONG, Duration.ZERO);

        assertThat(reading.now().get(0).condition()).isEqualTo(Condition.BROKEN);
        handed.get(0).run();
        assertThat(reading.now()).containsExactly(SOUND);
    }

    @Test
    @Tag("ETA-2")
    void a_part_that_fails_is_broken() {
        answer =
                () -> {
                    throw new IllegalStateException("connection refused");
                };

        assertThat(new Reading(source, Runnable::run, LONG, LONG).now())
                .extracting(Vital::condition)
                .containsExactly(Condition.BROKEN);
    }

    @Test
    @Tag("ETA-2")
    void a_server_that_can_ask_nobody_says_so() {
        Executor none =
                task -> {
                    throw new RejectedExecutionException("stopping");
                };

        assertThat(new Reading(source, none, LONG, LONG).now())
                .extracting(Vital::condition)
                .containsExactly(Condition.BROKEN);
    }
}
