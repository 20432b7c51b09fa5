package fr.prefecture.clu.fault;

import java.util.Arrays;
import java.util.stream.Stream;

/** The moments of a night at which a server may die. */
enum KillPoint {
    BEFORE_THE_NIGHTS_ROW(Point.entry("night.Executions.begin")),
    NIGHTS_ROW_BEFORE_ITS_COMMIT(Point.exit("night.Executions.begin")),
    BEFORE_THE_JOB_STARTS(
            Point.entry("org.wildfly.extension.batch.jberet.deployment.JobOperatorService.start")),
    BEFORE_REGISTRATION(Point.entry("batch.switchboard.RegisterFiles.process")),
    BEFORE_THE_FIRST_FILES_ROW(Point.entry("night.Files.register")),
    FILES_ROW_BEFORE_ITS_COMMIT(Point.entry("night.Arrivals.found").time(3)),
    BETWEEN_TWO_FILES_ROWS(Point.entry("batch.switchboard.Fingerprint.of").time(5)),
    BEFORE_THE_LARGE_FILES_ROW(Point.entry("batch.switchboard.RegisterFiles.recognise").time(10)),
    BEFORE_READING(Point.entry("batch.switchboard.LogBlockReader.open")),
    FIRST_BLOCK_READ(Point.entry("batch.switchboard.LogBlockProcessor.processItem")),
    AMID_A_CHUNK(Point.entry("batch.switchboard.LogBlockProcessor.processItem").time(14)),
    BEFORE_WRITING(Point.entry("batch.switchboard.LogBlockWriter.writeItems")),
    CONTRIBUTIONS_INSERTED(Point.entry("night.Files.advance")),
    ADVANCED(Point.exit("night.Files.advance")),
    GROWN_FILE_ADVANCED(Point.exit("night.Files.advance").time(8)),
    BEFORE_THE_FILE_IS_VERIFIED(
            Point.entry("batch.switchboard.LogFile.verify")
                    .time(9)
                    .within("batch.switchboard.LogBlockReader.read")),
    LOG_CLOSED(Point.exit("switchboard.Logs.close")),
    WRITTEN(Point.exit("batch.switchboard.LogBlockWriter.writeItems")),
    CHECKPOINT_BEFORE_ITS_COMMIT(
            Point.exit("org.jberet.runtime.context.StepContextImpl.savePersistentData")
                    .within("org.jberet.runtime.runner.ChunkRunner.run")),
    FIRST_COMMIT_BEGINS(commitOfChunk(Point.Edge.ENTRY, 1)),
    FIRST_COMMIT_ENDS(commitOfChunk(Point.Edge.RETURN, 1)),
    SECOND_COMMIT_BEGINS(commitOfChunk(Point.Edge.ENTRY, 2)),
    SECOND_COMMIT_ENDS(commitOfChunk(Point.Edge.RETURN, 2)),
    LAST_BLOCK_WRITTEN(Point.exit("batch.switchboard.LogBlockWriter.writeItems").time(3)),
    BEFORE_PUBLISHING(Point.entry("batch.switchboard.PublishDays.process")),
    BEFORE_THE_REPLACED_FILE_IS_WITHDRAWN(Point.entry("switchboard.Logs.withdraw")),
    REPLACED_FILE_WITHDRAWN(Point.exit("switchboard.Logs.withdraw")),
    LOG_PUBLISHED(Point.exit("switchboard.Logs.publish")),
    BEFORE_A_FILE_IS_HELD(Point.entry("night.Files.hold")),
    BEFORE_DAYS_ARE_SETTLED(Point.entry("switchboard.Logs.settle")),
    CALLS_JOINED_BEFORE_DAYS_ARE_DELETED(Point.entry("switchboard.Logs.keepOpen")),
    DAY_DELETED_BEFORE_IT_IS_RECOMPUTED(Point.entry("switchboard.Logs.recompute")),
    DAYS_RECOMPUTED_BEFORE_MONTHS(Point.entry("switchboard.Logs.sum")),
    MONTHS_RECOMPUTED(Point.exit("switchboard.Logs.settle")),
    PUBLICATION_BEFORE_ITS_COMMIT(commitOfPublication(Point.Edge.ENTRY)),
    PUBLICATION_AFTER_ITS_COMMIT(commitOfPublication(Point.Edge.RETURN)),
    BETWEEN_TWO_SOURCES(Point.entry("batch.switchboard.PublishDays.publish").time(2)),
    BEFORE_THE_ARCHIVE(Point.entry("batch.switchboard.MaskedArchive.write")),
    ARCHIVE_HALF_WRITTEN(
            Point.entry("batch.switchboard.LogBlocks.next")
                    .time(20)
                    .within("batch.switchboard.MaskedArchive.copy")),
    ARCHIVE_FLUSHED_BEFORE_ITS_MOVE(Point.exit("batch.Archive.flush")),
    ARCHIVE_MOVED_BEFORE_ITS_ROW(Point.exit("batch.switchboard.MaskedArchive.write")),
    ARCHIVE_ROW_BEFORE_ITS_COMMIT(Point.exit("night.Files.archive")),
    BEFORE_ALL_IS_FORCED_TO_THE_DISK(Point.entry("shared.Transactions.force")),
    ALL_FORCED_TO_THE_DISK(Point.exit("shared.Transactions.force")),
    BEFORE_THE_ORIGINAL_IS_DELETED(Point.entry("batch.Stamp.of").within("batch.Originals.empty")),
    ORIGINAL_DELETED(Point.exit("batch.Originals.empty").time(4)),
    BEFORE_THE_NIGHT_IS_DONE(Point.entry("batch.NightClosing.close")),
    NIGHT_DONE_BEFORE_ITS_COMMIT(Point.exit("night.Executions.done")),
    BEFORE_THE_LISTENER(Point.entry("batch.NightEnd.afterJob")),
    AFTER_THE_LISTENER(Point.exit("batch.NightEnd.afterJob"));

    private final Point point;

    KillPoint(Point point) {
        this.point = point;
    }

    private static Point commitOfChunk(Point.Edge edge, int time) {
        return Point.commit(edge).within("org.jberet.runtime.runner.ChunkRunner.run").time(time);
    }

    private static Point commitOfPublication(Point.Edge edge) {
        return Point.commit(edge).within("batch.switchboard.PublishDays.process");
    }

    /** Those that are to be tried: all, unless somebody asks for some of them. */
    static Stream<KillPoint> chosen() {
        String wanted = System.getProperty("clu.faults.points", ".*");
        return Arrays.stream(values()).filter(point -> point.name().matches(wanted));
    }

    /** Whether it is the thread of the job that comes there, with the night's row committed. */
    boolean isOfTheJob() {
        return compareTo(BEFORE_THE_JOB_STARTS) > 0;
    }

    Point point() {
        return point;
    }
}
