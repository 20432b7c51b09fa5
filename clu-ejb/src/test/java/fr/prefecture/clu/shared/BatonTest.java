package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers with one database. */
@Tag("NIT-10")
class BatonTest {

    private static final Instant MORNING = Instant.parse("2021-05-31T08:00:00Z");

    @Test
    void two_servers_take_turns_at_one_thing_and_not_at_two() throws Exception {
        try (OwnedDatabase server = new OwnedDatabase()) {
            DataSource one = server.empty();
            try (Database first = Database.on(one);
                    Database second = Database.on(one)) {
                ExecutorService servers = Executors.newFixedThreadPool(2);
                CountDownLatch taken = new CountDownLatch(1);
                CountDownLatch end = new CountDownLatch(1);
                Future<?> holding =
                        servers.submit(
                                () ->
                                        first.transaction(
                                                () -> {
                                                    Baton.take(first.entityManager(), "bread");
                                                    taken.countDown();
                                                    await(end);
                                                }));
                await(taken);
                second.transaction(() -> Baton.take(second.entityManager(), "wine"));
                Future<?> waiting =
                        servers.submit(
                                () ->
                                        second.transaction(
                                                () -> Baton.take(second.entityManager(), "bread")));
                Thread.sleep(500);
                assertThat(waiting.isDone()).isFalse();

                end.countDown();

                holding.get(10, TimeUnit.SECONDS);
                waiting.get(10, TimeUnit.SECONDS);
                servers.shutdown();
            }
        }
    }

    @Test
    @Tag("HIS-13")
    void of_two_servers_one_reads_the_history_again_after_the_hour() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database database = Database.on(server.empty())) {
            database.as("referent").at(MORNING);
            ChainLinks links = database.boundary(ChainLinks.class);

            assertThat(
                            database.transaction(
                                    () ->
                                            links.checkOnceSince(
                                                    MORNING.minusSeconds(60), List.of())))
                    .isPresent();
            assertThat(
                            database.transaction(
                                    () ->
                                            links.checkOnceSince(
                                                    MORNING.minusSeconds(60), List.of())))
                    .isEmpty();
            assertThat(
                            database.transaction(
                                    () -> links.checkOnceSince(MORNING.plusSeconds(60), List.of())))
                    .isPresent();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
