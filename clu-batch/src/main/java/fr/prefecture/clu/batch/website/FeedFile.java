package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.ChangedWhileRead;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Original;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.Unpacked;
import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.table.Tables;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.batch.website.format.Columns;
import fr.prefecture.clu.batch.website.format.Times;
import jakarta.batch.runtime.context.JobContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file in the inbox of a site during one run of the job.
 *
 * @param file its number among the files that the nights know
 * @param stamp of the file when it was recognised
 * @param chosenHeadings which heading stands for what in tables that are not recognised
 */
record FeedFile(
        long file,
        Path path,
        String site,
        ZoneId zone,
        Stamp stamp,
        Map<String, String> chosenHeadings)
        implements Original {

    /** How far ahead of the night's start the clock of a site may run. */
    private static final long AHEAD = 3600;

    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern DUMPED =
            Pattern.compile(
                    "(?i)(?:insert\\s+(?:ignore\\s+)?into|create\\s+table)[^;(]{0,200}?(watchdog|sys_log)");

    /** The files that a run of the job has recognised. */
    @SuppressWarnings("unchecked")
    static NightWork<FeedFile> work(JobContext job) {
        return (NightWork<FeedFile>) job.getTransientUserData();
    }

    String name() {
        return path.getFileName().toString();
    }

    /**
     * @param startedAt when the night started, in seconds since 1970: what lies beyond is refused
     * @throws UnreadableTable when it is none of the feeds that are read
     */
    Feed open(long startedAt) throws IOException {
        Times times = new Times(zone, startedAt + AHEAD);
        BufferedInputStream in = new BufferedInputStream(Unpacked.open(path), LOOKED_AT);
        try {
            in.mark(LOOKED_AT);
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            in.reset();
            return feed(in, start.replaceFirst("^ï»¿", "").stripLeading(), times);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private Feed feed(InputStream in, String start, Times times) throws IOException {
        if (start.startsWith("<") && !start.toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
            if (stamp.size() > XmlFeed.LARGEST) {
                throw new UnreadableTable("website.feed.tooLarge");
            }
            return new XmlFeed(in, times);
        }
        java.util.regex.Matcher dump = DUMPED.matcher(start);
        if (dump.find()) {
            return new DumpFeed(in, dump.group(1).equalsIgnoreCase("watchdog"), times);
        }
        Table table;
        if (start.startsWith("PK\u0003\u0004")) {
            in.close();
            table = Tables.open(path);
        } else {
            table = Tables.csv(in);
        }
        Optional<Columns> columns =
                Columns.of(table.header()).or(() -> Columns.of(table.header(), chosenHeadings));
        if (columns.isEmpty()) {
            table.close();
            throw new UnreadableTable("website.feed.columns", String.join(", ", table.header()));
        }
        return new TableFeed(table, columns.get(), times);
    }

    /**
     * @throws ChangedWhileRead when it is no longer what was recognised
     */
    void verify() throws IOException {
        if (!Stamp.of(path).equals(stamp)) {
            throw new ChangedWhileRead(path);
        }
    }
}
