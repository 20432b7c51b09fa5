package fr.prefecture.clu.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogInsTest {

    private static final Instant NOW = Instant.parse("2021-05-31T08:00:00Z");
    private static final Password PASSWORD = Password.of("un mot de passe");

    private final Database database = Database.empty().at(NOW);
    private final LogIns logIns = database.boundary(LogIns.class);

    @BeforeEach
    void agent() {
        logIns.policy = new LockPolicy(3, Duration.ofMinutes(1));
        logIns.timeOfCheck = password -> {};
        database.transaction(
                () ->
                        database.entityManager()
                                .persist(
                                        User.demonstrating(
                                                "alix.garnier",
                                                "Alix Garnier",
                                                List.of(Roles.STAFF),
                                                PASSWORD,
                                                NOW)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alix.garnier", "nobody"})
    @Tag("CPT-2")
    @Tag("CPT-6")
    void the_third_failure_in_a_row_locks_a_login_that_exists_or_not(String login) {
        assertThat(fail(login)).isEmpty();
        assertThat(fail(login)).isEmpty();
        assertThat(lock(login)).isEmpty();

        assertThat(fail(login)).contains(NOW.plusSeconds(60));
        assertThat(lock(login)).contains(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alix.garnier", "nobody"})
    @Tag("CPT-4")
    @Tag("CPT-6")
    void a_lock_ends_by_itself_and_attempts_do_not_lengthen_it(String login) {
        failTimes(3, login);

        assertThat(fail(login)).contains(NOW.plusSeconds(60));
        database.at(NOW.plusSeconds(59));
        assertThat(lock(login)).contains(NOW.plusSeconds(60));
        database.at(NOW.plusSeconds(60));
        assertThat(lock(login)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alix.garnier", "nobody"})
    @Tag("CPT-3")
    @Tag("CPT-6")
    void every_further_failure_doubles_the_lock(String login) {
        failTimes(3, login);
        Instant afterTheFirst = NOW.plusSeconds(60);
        database.at(afterTheFirst);
        assertThat(fail(login)).contains(afterTheFirst.plus(Duration.ofMinutes(2)));

        Instant afterTheSecond = afterTheFirst.plus(Duration.ofMinutes(2));
        database.at(afterTheSecond);
        assertThat(fail(login)).contains(afterTheSecond.plus(Duration.ofMinutes(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT0S",
        "2, PT0S",
        "3, PT1M",
        "4, PT2M",
        "5, PT4M",
        "13, PT17H4M",
        "14, P1D",
        "900, P1D"
    })
    @Tag("CPT-3")
    void a_lock_never_lasts_more_than_a_day(int failures, Duration lock) {
        assertThat(logIns.policy.lockAfter(failures).orElse(Duration.ZERO)).isEqualTo(lock);
    }

    @Test
    @Tag("CPT-5")
    void a_success_forgets_the_failures_before_it() {
        failTimes(2, "alix.garnier");
        database.transaction(() -> logIns.succeeded("alix.garnier"));

        failTimes(2, "alix.garnier");
        assertThat(lock("alix.garnier")).isEmpty();
        assertThat(fail("alix.garnier")).isPresent();
    }

    @Test
    @Tag("CPT-1")
    void failures_count_however_the_login_is_typed() {
        fail("alix.garnier");
        fail("Alix.Garnier");
        assertThat(fail(" ALIX.GARNIER ")).isPresent();

        fail("nobody");
        fail("Nobody");
        assertThat(fail(" NOBODY")).isPresent();
    }

    @Test
    @Tag("CPT-6")
    void a_deactivated_login_is_locked_as_one_that_nobody_has() {
        database.transaction(() -> find("alix.garnier").deactivate());

        failTimes(2, "alix.garnier");
        assertThat(fail("alix.garnier")).contains(NOW.plusSeconds(60));
        assertThat(lock("alix.garnier")).contains(NOW.plusSeconds(60));
    }

    @Test
    @Tag("CPT-6")
    void the_answer_to_an_unknown_login_takes_the_time_of_a_check() {
        logIns.timeOfCheck = new LogIns().timeOfCheck;
        long check = shortest(() -> PASSWORD.isThatOf("autre"));

        assertThat(shortest(() -> fail("nobody"))).isGreaterThan(check / 2);
        failTimes(3, "nobody");
        assertThat(shortest(() -> lock("nobody"))).isGreaterThan(check / 2);
    }

    @Test
    @Tag("ECO-22")
    void who_is_calling_can_prove_it_again_with_their_own_password_alone() {
        database.transaction(
                () ->
                        database.entityManager()
                                .persist(
                                        User.demonstrating(
                                                "noe.petit",
                                                "Noé Petit",
                                                List.of(Roles.STAFF),
                                                Password.of("le mien"),
                                                NOW)));

        database.as("alix.garnier");
        assertThat(logIns.isOfCaller("un mot de passe")).isTrue();
        assertThat(logIns.isOfCaller("le mien")).isFalse();
        assertThat(logIns.isOfCaller("")).isFalse();
        database.as("noe.petit");
        assertThat(logIns.isOfCaller("le mien")).isTrue();
        database.transaction(() -> find("noe.petit").deactivate());
        assertThat(logIns.isOfCaller("le mien")).isFalse();
        database.as("anonymous");
        assertThat(logIns.isOfCaller("un mot de passe")).isFalse();
    }

    @Test
    void a_lock_is_part_of_the_history() {
        failTimes(3, "alix.garnier");

        assertThat(database.boundary(Changes.class).of("account.user", "alix.garnier"))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.after())
                                    .isEqualTo("locked until 2021-05-31T08:01:00Z");
                            assertThat(change.by()).isEqualTo(Changes.SYSTEM);
                        });
    }

    private Optional<Instant> fail(String login) {
        return database.transaction(() -> logIns.failed(login, "faux"));
    }

    private void failTimes(int times, String login) {
        for (int time = 0; time < times; time++) {
            fail(login);
        }
    }

    private Optional<Instant> lock(String login) {
        return database.transaction(() -> logIns.lockedUntil(login, "faux"));
    }

    private User find(String login) {
        return Users.find(database.entityManager(), login, jakarta.persistence.LockModeType.NONE)
                .orElseThrow();
    }

    /** In CPU time of this thread, which other work on the machine does not lengthen. */
    private static long shortest(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
