package fr.prefecture.clu.fault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is killed at each of the moments that have a name, on each database. */
@Tag("slow")
class KillPointsIT {

    /** The part of a night in which the server dies again and again. */
    enum Part {
        READING(
                KillPoint.GROWN_FILE_ADVANCED,
                KillPoint.BEFORE_THE_FILE_IS_VERIFIED,
                KillPoint.LOG_CLOSED,
                KillPoint.CHECKPOINT_BEFORE_ITS_COMMIT,
                KillPoint.FIRST_COMMIT_BEGINS,
                KillPoint.FIRST_COMMIT_ENDS),
        PUBLISHING(
                KillPoint.BEFORE_PUBLISHING,
                KillPoint.REPLACED_FILE_WITHDRAWN,
                KillPoint.LOG_PUBLISHED,
                KillPoint.BEFORE_A_FILE_IS_HELD,
                KillPoint.CALLS_JOINED_BEFORE_DAYS_ARE_DELETED,
                KillPoint.DAY_DELETED_BEFORE_IT_IS_RECOMPUTED,
                KillPoint.DAYS_RECOMPUTED_BEFORE_MONTHS,
                KillPoint.PUBLICATION_BEFORE_ITS_COMMIT,
                KillPoint.PUBLICATION_AFTER_ITS_COMMIT),
        EMPTYING(
                KillPoint.BEFORE_THE_ARCHIVE,
                KillPoint.ARCHIVE_HALF_WRITTEN,
                KillPoint.ARCHIVE_FLUSHED_BEFORE_ITS_MOVE,
                KillPoint.ARCHIVE_MOVED_BEFORE_ITS_ROW,
                KillPoint.ARCHIVE_ROW_BEFORE_ITS_COMMIT,
                KillPoint.BEFORE_ALL_IS_FORCED_TO_THE_DISK,
                KillPoint.ALL_FORCED_TO_THE_DISK,
                KillPoint.BEFORE_THE_ORIGINAL_IS_DELETED,
                KillPoint.ORIGINAL_DELETED,
                KillPoint.BEFORE_THE_NIGHT_IS_DONE,
                KillPoint.NIGHT_DONE_BEFORE_ITS_COMMIT);

        private final List<KillPoint> points;

        Part(KillPoint... points) {
            this.points = List.of(points);
        }
    }

    static Stream<Arguments> everywhere() {
        return Database.Kind.chosen()
                .flatMap(kind -> KillPoint.chosen().map(point -> Arguments.of(kind, point)));
    }

    static Stream<Arguments> everyPart() {
        return Database.Kind.chosen()
                .flatMap(
                        kind -> Arrays.stream(Part.values()).map(part -> Arguments.of(kind, part)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_server_killed_there_gives_the_figures_of_a_calm_night(
            Database.Kind kind, KillPoint point) {
        Eve eve = Eve.of(kind);
        Installation installation = eve.another();
        Server server = installation.boot().awaitReady();
        killAt(point, server, server::startNight);
        eve.prove("SIGKILL at a named point", kind, installation);
    }

    /** Each server that takes the night up is killed too, at the next of the points. */
    @ParameterizedTest
    @MethodSource("everyPart")
    void a_night_killed_at_one_point_after_another_gives_the_figures_of_a_calm_night(
            Database.Kind kind, Part part) {
        Eve eve = Eve.of(kind);
        Installation installation = eve.another();
        Server first = installation.boot().awaitReady();
        killAt(part.points.get(0), first, first::startNight);
        for (KillPoint next : part.points.subList(1, part.points.size())) {
            killAt(next, installation.boot(), () -> {});
        }
        eve.prove(
                "SIGKILL at %d named points of one night, while %s"
                        .formatted(
                                part.points.size(), part.name().toLowerCase(java.util.Locale.ROOT)),
                kind,
                installation);
    }

    private static void killAt(KillPoint point, Server server, Runnable start) {
        Debugger debugger = server.watch(point.point());
        start.run();
        debugger.awaitHeld(Installation.PATIENCE);
        System.out.println("Killed at " + point);
        server.kill();
    }
}
