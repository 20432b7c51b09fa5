package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChainVitalsTest {

    private static final Instant NOW = Instant.parse("2021-06-08T23:30:00Z");

    private final Database database = Database.empty().at(NOW);
    private final ChainVitals vitals = database.boundary(ChainVitals.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ETA-9")
    void a_history_that_nobody_has_checked_yet_is_sound() {
        told("none", Condition.SOUND);
    }

    @Test
    @Tag("ETA-9")
    void a_check_is_good_for_a_day_and_a_half() {
        check(NOW, Optional.empty());
        database.at(NOW.plus(Duration.ofHours(36)));
        assertThat(told("sound", Condition.SOUND).measures())
                .containsEntry("age.seconds", 36 * 3600.0);
        database.at(NOW.plus(Duration.ofHours(36)).plusSeconds(1));
        told("late", Condition.CARE);
    }

    @Test
    @Tag("ETA-9")
    void a_chain_that_is_broken_is_said_until_it_is_sound() {
        check(NOW, Optional.of(new ChainVerdict.Break(ChainFault.ALTERED, 7, 9, Optional.of(NOW))));
        assertThat(told("broken", Condition.BROKEN).page()).isEqualTo("/historique");
        check(NOW.plusSeconds(1), Optional.empty());
        database.at(NOW.plusSeconds(1));
        told("sound", Condition.SOUND);
    }

    private Vital told(String how, Condition condition) {
        Vital vital = vitals.vitals().get(0);
        assertThat(vital.messageKey()).isEqualTo("health.history." + how);
        assertThat(vital.condition()).isEqualTo(condition);
        return vital;
    }

    private void check(Instant at, Optional<ChainVerdict.Break> broken) {
        database.transaction(
                () ->
                        database.entityManager()
                                .persist(
                                        new ChainCheck(
                                                at,
                                                "system",
                                                new ChainVerdict(10, "0".repeat(64), 0, broken))));
    }
}
