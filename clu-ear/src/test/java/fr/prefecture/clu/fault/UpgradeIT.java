package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server that we ship takes over what earlier releases have left; and when it cannot, or dies
 * meanwhile, it leaves that as it was.
 */
class UpgradeIT {

    /** The migrations since then are many, one of them in Java. */
    private static final Release EARLIEST = Release.named("2026-11-27");

    private static final String IN_THE_WAY = "privacy_erasure";

    static Stream<Arguments> everywhere() {
        return Release.kept()
                .flatMap(
                        release -> Database.Kind.chosen().map(kind -> Arguments.of(release, kind)));
    }

    static Stream<Database.Kind> kinds() {
        return Database.Kind.chosen();
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    @Tag("REL-2")
    void what_the_earliest_release_has_left_is_all_there_and_is_shown(Database.Kind kind) {
        isAllThereAndShown(EARLIEST, kind);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    @Tag("slow")
    @Tag("REL-2")
    void what_an_earlier_release_has_left_is_all_there_and_is_shown(
            Release release, Database.Kind kind) {
        isAllThereAndShown(release, kind);
    }

    private static void isAllThereAndShown(Release release, Database.Kind kind) {
        Installation installation = release.install(kind);
        Map<String, Long> before = Release.rows(installation);
        assertThat(before.get("shared_change")).isGreaterThan(1000);

        Server server = installation.boot().awaitReady();
        showsEverything(server);
        server.stop();

        keepsAll(before, Release.rows(installation));
        installation.discard();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("slow")
    @Tag("REL-1")
    void a_migration_that_fails_shows_nothing_and_changes_nothing_until_its_cause_is_mended(
            Database.Kind kind) {
        Installation installation = EARLIEST.install(kind);
        change(installation, "create table " + IN_THE_WAY + " (id bigint)");
        Map<String, Long> before = Release.rows(installation);

        Server failed = installation.boot();
        Waiting.until(
                Installation.PATIENCE,
                () -> "a start that fails\n" + failed.tail(),
                () -> failed.output().contains("WFLYSRV0026"));
        assertThat(failed.output())
                .contains(
                        "The database could not be brought to the shape of this release and is as"
                                + " it was before: ")
                .containsPattern("V202612051630__privacy.sql.*, line \\d+, SQL state 42\\w{3}, ")
                .contains("Mend the cause and start again, or start the former release");
        assertThat(failed.isReady()).as("what operations see").isFalse();
        for (String path : new String[] {"/", "/connexion", "/api/v1/nights/switchboard"}) {
            assertThat(shown(failed, path))
                    .as("what users see")
                    .contains("lang=\"fr\"", "CLU n’est pas disponible pour le moment");
        }
        failed.stop();
        assertThat(Release.rows(installation)).isEqualTo(before);
        assertThat(kept(installation)).isEmpty();

        change(installation, "drop table " + IN_THE_WAY);
        Server mended = installation.boot().awaitReady();
        showsEverything(mended);
        mended.stop();
        before.remove(IN_THE_WAY);
        keepsAll(before, Release.rows(installation));
        installation.discard();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("slow")
    @Tag("REL-1")
    void a_server_that_dies_in_the_middle_of_a_migration_is_followed_by_one_that_migrates_whole(
            Database.Kind kind) {
        Installation installation = EARLIEST.install(kind);
        Map<String, Long> before = Release.rows(installation);

        Server killed = installation.boot();
        Debugger debugger = killed.watch(Point.exit("shared.FormerHistory.bring"));
        debugger.awaitHeld(Installation.PATIENCE);
        killed.kill();
        if (kind == Database.Kind.H2) {
            assertThat(Release.rows(installation)).as("half").containsKey("shared_change_link");
            assertThat(kept(installation)).hasSize(1);
        } else {
            assertThat(Release.rows(installation)).isEqualTo(before);
        }

        Server next = installation.boot().awaitReady();
        showsEverything(next);
        next.stop();
        keepsAll(before, Release.rows(installation));
        assertThat(kept(installation)).isEmpty();
        installation.discard();
    }

    private static void showsEverything(Server server) {
        List<String> pages =
                Visitors.read(
                        server,
                        "referent",
                        Release.PASSWORD,
                        "/comite/reunions",
                        "/",
                        "/telephone",
                        "/historique");
        assertThat(pages.get(0)).contains("31/05/2021");
    }

    /** A server adds while it runs, and removes nothing in its first minute. */
    private static void keepsAll(Map<String, Long> before, Map<String, Long> after) {
        assertThat(before)
                .allSatisfy(
                        (table, rows) ->
                                assertThat(after.get(table))
                                        .as(table)
                                        .isNotNull()
                                        .isGreaterThanOrEqualTo(rows));
    }

    private static void change(Installation installation, String sql) {
        try (Connection connection = installation.database().change();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What the database was, while it is being migrated. */
    private static Stream<Path> kept(Installation installation) {
        Path folder = installation.home().resolve("database");
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            return files
                    .filter(file -> file.getFileName().toString().contains("before-migration"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Server server, String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(server.root() + path).toURL().openConnection();
            assertThat(connection.getResponseCode()).isIn(404, 503);
            return new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
