package fr.prefecture.clu.fault;

import java.util.Arrays;
import java.util.stream.Stream;

/** The moments of a night of the CERT at which a server may die. */
enum CertKillPoint {
    FILE_ROW_BEFORE_ITS_COMMIT(Point.exit("night.Arrivals.found").time(2)),
    BETWEEN_TWO_FILES_ROWS(Point.entry("batch.cert.RegisterStatements.recognise").time(3)),
    BEFORE_READING(Point.entry("batch.cert.StatementReader.open")),
    AMID_A_CHUNK(Point.entry("batch.cert.StatementReader.begin").time(2)),
    BEFORE_WRITING(Point.entry("batch.cert.StatementWriter.writeItems").time(2)),
    STATEMENTS_KEPT_BEFORE_THEIR_OFFSET(Point.exit("cert.Statements.add").time(2)),
    FILE_READ(Point.exit("night.Files.read")),
    CHECKPOINT_BEFORE_ITS_COMMIT(
            Point.exit("org.jberet.runtime.context.StepContextImpl.savePersistentData")
                    .within("org.jberet.runtime.runner.ChunkRunner.run")),
    FIRST_COMMIT_BEGINS(commitOfChunk(Point.Edge.ENTRY, 1)),
    FIRST_COMMIT_ENDS(commitOfChunk(Point.Edge.RETURN, 1)),
    SECOND_COMMIT_ENDS(commitOfChunk(Point.Edge.RETURN, 2)),
    BEFORE_PUBLISHING(Point.entry("batch.cert.PublishStatements.process")),
    BEFORE_A_FILE_IS_HELD(Point.entry("night.Files.hold")),
    STATEMENTS_PUBLISHED_BEFORE_THEIR_COMMIT(Point.exit("cert.Statements.publish")),
    BETWEEN_TWO_PUBLICATIONS(Point.entry("batch.cert.PublishStatements.publish").time(2)),
    BETWEEN_COMMIT_AND_ARCHIVE(Point.entry("batch.cert.CertArchive.write")),
    ARCHIVE_FLUSHED_BEFORE_ITS_MOVE(Point.exit("batch.Archive.flush")),
    ARCHIVE_MOVED_BEFORE_ITS_ROW(Point.exit("batch.cert.CertArchive.write").time(2)),
    ARCHIVE_ROW_BEFORE_ITS_COMMIT(Point.exit("night.Files.archive")),
    ALL_FORCED_TO_THE_DISK(Point.exit("shared.Transactions.force")),
    ORIGINAL_DELETED(Point.exit("batch.Originals.empty").time(2)),
    NIGHT_DONE_BEFORE_ITS_COMMIT(Point.exit("night.Executions.done"));

    private final Point point;

    CertKillPoint(Point point) {
        this.point = point;
    }

    private static Point commitOfChunk(Point.Edge edge, int time) {
        return Point.commit(edge).within("org.jberet.runtime.runner.ChunkRunner.run").time(time);
    }

    /** Those that are to be tried: all, unless somebody asks for some of them. */
    static Stream<CertKillPoint> chosen() {
        String wanted = System.getProperty("clu.faults.points", ".*");
        return Arrays.stream(values()).filter(point -> point.name().matches(wanted));
    }

    Point point() {
        return point;
    }
}
