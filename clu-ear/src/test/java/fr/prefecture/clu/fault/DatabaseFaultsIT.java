package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The database goes away under a night. The server stays, and nobody touches it. */
@Tag("slow")
class DatabaseFaultsIT {

    private static final Database.Kind KIND = Database.Kind.POSTGRESQL;
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final List<KillPoint> POINTS =
            List.of(
                    KillPoint.BETWEEN_TWO_FILES_ROWS,
                    KillPoint.CONTRIBUTIONS_INSERTED,
                    KillPoint.SECOND_COMMIT_BEGINS,
                    KillPoint.MONTHS_RECOMPUTED,
                    KillPoint.ARCHIVE_ROW_BEFORE_ITS_COMMIT,
                    KillPoint.NIGHT_DONE_BEFORE_ITS_COMMIT);

    /** How the database goes away. */
    enum Loss {
        TERMINATED("All connections ended by pg_terminate_backend") {
            @Override
            void happen(PostgresServer server, Database database) {
                server.terminate(database);
            }
        },
        CRASHED("SIGKILL of a PostgreSQL backend, crash recovery") {
            @Override
            void happen(PostgresServer server, Database database) {
                long backend = server.backends(database).get(0);
                ProcessHandle.of(backend).orElseThrow().destroyForcibly();
            }
        },
        STOPPED("PostgreSQL stopped for a minute") {
            @Override
            void happen(PostgresServer server, Database database) {
                server.stop();
            }

            @Override
            void pass(PostgresServer server) {
                Waiting.pause(Duration.ofMinutes(1));
                server.start();
            }
        };

        private final String title;

        Loss(String title) {
            this.title = title;
        }

        abstract void happen(PostgresServer server, Database database);

        void pass(PostgresServer server) {}
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Loss.values())
                .flatMap(
                        loss ->
                                KillPoint.chosen()
                                        .filter(POINTS::contains)
                                        .map(point -> Arguments.of(loss, point)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_database_lost_there_gives_the_figures_of_a_calm_night(Loss loss, KillPoint point) {
        Eve eve = Eve.of(KIND);
        Installation installation = eve.another();
        Server server = installation.boot().awaitReady();
        Debugger debugger = server.watch(point.point());
        server.startNight();
        debugger.awaitHeld(Installation.PATIENCE);
        loss.happen(PostgresServer.running(), installation.database());
        debugger.letGo();
        loss.pass(PostgresServer.running());
        installation.awaitMorning(server, Eve.HELD);
        Eve.assertThatItWasTold(server);
        server.stop();
        eve.compare(loss.title + ", at a named point", KIND, installation);
    }

    @ParameterizedTest
    @EnumSource
    void a_form_whose_database_is_lost_there_says_so_and_is_kept_once_when_it_is_sent_again(
            Loss loss) throws Exception {
        Installation installation = Installation.create(KIND);
        Server server = installation.boot().awaitReady();
        Visitor visitor = Visitor.signedIn(server.root());
        String page = visitor.page(server.root(), Typed.PAGE);
        String shown;
        try (Blocker other = Blocker.of(installation).hold(Typed.NOTED)) {
            CompletableFuture<String> answer =
                    CompletableFuture.supplyAsync(() -> Typed.refused(visitor, server, page));
            other.awaitWaiting();
            loss.happen(PostgresServer.running(), installation.database());
            shown = answer.get();
        } finally {
            loss.pass(PostgresServer.running());
        }

        assertThat(shown)
                .as("what the user sees")
                .contains("lang=\"fr\"", "La base de données ne répond p");
        Waiting.until(
                SOON, () -> "pages again\n" + server.tail(), () -> Typed.isKept(visitor, server));
        assertThat(installation.number(Typed.KEPT)).isEqualTo(1);
        assertThat(server.output()).as("what operations see").contains(" incident ");
        assertThat(server.metrics())
                .containsPattern("clu_requests_total\\{[^}]*\"incident\"[^}]*} [1-9]");
        server.stop();
        installation.discard();
    }

    @Test
    void connections_ended_again_and_again_give_the_figures_of_a_calm_night() {
        Eve eve = Eve.of(KIND);
        int gaveWay = 0;
        for (int round = 0; round < 4; round++) {
            Random random = new Random(round);
            Installation installation = eve.another();
            Server server = installation.boot().awaitReady();
            server.startNight();
            Waiting.until(
                    SOON,
                    () -> "a night that begins\n" + server.tail(),
                    () -> installation.nights() > eve.nights());
            for (int time = 0; time < 4; time++) {
                Waiting.pause(Duration.ofMillis(random.nextLong(eve.length().toMillis() / 2)));
                PostgresServer.running().terminate(installation.database());
            }
            installation.awaitMorning(server, Eve.HELD);
            if (server.nightThatGaveWay().isPresent()) {
                Eve.assertThatItWasTold(server);
                gaveWay++;
            }
            server.stop();
            eve.compare("All connections ended four times at random", KIND, installation);
        }
        assertThat(gaveWay).as("nights in whose transactions connections ended").isPositive();
    }
}
