package fr.prefecture.clu.fault;

import java.util.Arrays;
import java.util.stream.Stream;

/** The moments of a night of the website at which a server may die. */
enum WebsiteKillPoint {
    FEEDS_ROW_BEFORE_ITS_COMMIT(Point.exit("night.Arrivals.found").time(2)),
    BETWEEN_TWO_FEEDS_ROWS(Point.entry("batch.website.RegisterFeeds.recognise").time(4)),
    BEFORE_READING(Point.entry("batch.website.EntryReader.open")),
    AMID_A_CHUNK(Point.entry("batch.website.EntryReader.begin").time(6)),
    BEFORE_WRITING(Point.entry("batch.website.EntryWriter.writeItems").time(2)),
    PAGES_KNOWN_BEFORE_THEIR_UPDATES(Point.exit("website.Pages.numbers").time(2)),
    UPDATES_INSERTED(Point.entry("night.Files.advance").time(3)),
    FEED_READ(Point.exit("night.Files.read")),
    CHECKPOINT_BEFORE_ITS_COMMIT(
            Point.exit("org.jberet.runtime.context.StepContextImpl.savePersistentData")
                    .within("org.jberet.runtime.runner.ChunkRunner.run")),
    FIRST_COMMIT_BEGINS(commitOfChunk(Point.Edge.ENTRY, 1)),
    FIRST_COMMIT_ENDS(commitOfChunk(Point.Edge.RETURN, 1)),
    SECOND_COMMIT_ENDS(commitOfChunk(Point.Edge.RETURN, 2)),
    BEFORE_PUBLISHING(Point.entry("batch.website.PublishUpdates.process")),
    BEFORE_A_FEED_IS_HELD(Point.entry("night.Files.hold")),
    FEED_PUBLISHED_BEFORE_ITS_COMMIT(Point.exit("website.Origins.publish")),
    BETWEEN_TWO_PUBLICATIONS(Point.entry("batch.website.PublishUpdates.publish").time(3)),
    DAYS_SETTLED_BEFORE_THEIR_COMMIT(Point.exit("website.UpdateDays.settle").time(2)),
    SITEMAPS_COMPARED_BEFORE_THEIR_COMMIT(Point.exit("batch.website.Sitemaps.compare")),
    DAYS_FINAL_BEFORE_THEIR_COMMIT(Point.exit("website.UpdateDays.followAll")),
    BETWEEN_COMMIT_AND_ARCHIVE(Point.entry("batch.website.FeedArchive.write")),
    ARCHIVE_FLUSHED_BEFORE_ITS_MOVE(Point.exit("batch.Archive.flush")),
    ARCHIVE_MOVED_BEFORE_ITS_ROW(Point.exit("batch.website.FeedArchive.write").time(2)),
    ARCHIVE_ROW_BEFORE_ITS_COMMIT(Point.exit("night.Files.archive")),
    ALL_FORCED_TO_THE_DISK(Point.exit("shared.Transactions.force")),
    ORIGINAL_DELETED(Point.exit("batch.Originals.empty").time(4)),
    NIGHT_DONE_BEFORE_ITS_COMMIT(Point.exit("night.Executions.done"));

    private final Point point;

    WebsiteKillPoint(Point point) {
        this.point = point;
    }

    private static Point commitOfChunk(Point.Edge edge, int time) {
        return Point.commit(edge).within("org.jberet.runtime.runner.ChunkRunner.run").time(time);
    }

    /** Those that are to be tried: all, unless somebody asks for some of them. */
    static Stream<WebsiteKillPoint> chosen() {
        String wanted = System.getProperty("clu.faults.points", ".*");
        return Arrays.stream(values()).filter(point -> point.name().matches(wanted));
    }

    Point point() {
        return point;
    }
}
