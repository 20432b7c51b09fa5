package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxMark;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * TEL-92: the rows of one file. It ends where a second ends, so that the next one tells of nothing
 * that is older; a row that the table was told late is kept in a file of its own, because the days
 * of which it tells are perhaps counted already.
 */
final class Portion implements Closeable {

    private static final long DAY = 86_400;
    private static final String LATE = "-en-retard";
    private static final int MOST_TIES = 10_000;

    /** A quiet moment, in which no row of before can be missing: files are cut there. */
    private static final long QUIET = 30;

    /** So many rows later a file ends at the next second, quiet or not. */
    static final long PATIENCE = 10_000;

    private final Path folder;
    private final long run;
    private final PbxMark mark;
    private final long until;
    private final long most;
    private final boolean numbered;
    private final long floor;
    private final Tail tail;

    private final List<QueueRow> ties = new ArrayList<>();
    private InboxFile file;
    private InboxFile late;
    private long rows;
    private long newest = Long.MIN_VALUE;
    private OptionalLong last;
    private boolean full;

    /**
     * @param run of the job that fetches
     * @param numbered whether the rows come by their numbers, else by their times
     * @param until the first second that is not yet to be fetched
     * @param most rows of a file
     */
    Portion(Path folder, long run, PbxMark mark, boolean numbered, long until, long most) {
        this.folder = folder;
        this.run = run;
        this.mark = mark;
        this.numbered = numbered;
        this.until = until;
        this.most = most;
        this.last = mark.id();
        this.tail = Tail.of(mark.tail());
        this.floor = floor(mark);
    }

    /** By numbers one goes on within a second, by times behind it. */
    private static long floor(PbxMark mark) {
        return mark.upTo()
                .map(Instant::getEpochSecond)
                .map(second -> mark.id().isPresent() ? second - 1 : second)
                .orElse(Long.MIN_VALUE);
    }

    /**
     * @return whether the next one is wanted
     */
    boolean take(QueueRow row) throws IOException {
        OptionalLong time = row.time().second();
        if (time.isEmpty()) {
            if (numbered) {
                keep(row);
                last = row.id();
            }
            return true;
        }
        long second = time.getAsLong();
        boolean nonsense = numbered && second > until + DAY;
        if (second >= until && !nonsense) {
            return false;
        }
        if (second < floor) {
            takeOld(row);
        } else {
            if (isToEndBefore(second) && !row.time().twice()) {
                full = true;
                return false;
            }
            keep(row);
            if (!nonsense) {
                newest = Math.max(newest, second);
            }
        }
        last = row.id();
        if (!numbered) {
            tail.add(row);
        }
        return true;
    }

    private boolean isToEndBefore(long second) {
        return rows >= most && second > newest + (rows < most + PATIENCE ? QUIET : 0);
    }

    /** What is older than the mark is known, unless a number or the last rows say otherwise. */
    private void takeOld(QueueRow row) throws IOException {
        if (numbered ? mark.id().isPresent() : tail.isLate(row)) {
            if (late == null) {
                late = InboxFile.begin(folder, LATE, run);
            }
            late.write(row, "%s-%08x".formatted(LATE, (int) row.hash()));
            rows++;
        }
    }

    private void keep(QueueRow row) throws IOException {
        if (numbered) {
            write(row);
            return;
        }
        if (!ties.isEmpty() && !ties.get(0).time().text().equals(row.time().text())
                || ties.size() >= MOST_TIES) {
            writeTies();
        }
        ties.add(row);
        rows++;
    }

    private void writeTies() throws IOException {
        ties.sort(QueueRow.AS_IT_HAPPENS);
        rows -= ties.size();
        for (QueueRow row : ties) {
            write(row);
        }
        ties.clear();
    }

    private void write(QueueRow row) throws IOException {
        if (file == null) {
            file = InboxFile.begin(folder, "", run);
        }
        file.write(row, "");
        rows++;
    }

    /**
     * Has them on the disk, where the inbox does not see them yet.
     *
     * @param cut whether there may be more of them than were asked for
     */
    Fetched finish(boolean cut) throws IOException {
        writeTies();
        if (late != null) {
            late.finish();
        }
        if (file != null) {
            file.finish();
        }
        Optional<Instant> upTo =
                newest == Long.MIN_VALUE
                        ? mark.upTo()
                        : Optional.of(Instant.ofEpochSecond(Math.max(newest, floor) + 1));
        return new Fetched(
                numbered
                        ? new PbxMark(upTo, last, Optional.empty())
                        : new PbxMark(upTo, OptionalLong.empty(), tail.written().or(mark::tail)),
                rows,
                full || cut);
    }

    /** Lets the inbox see them. */
    void appear() {
        try {
            if (late != null) {
                late.appear();
            }
            if (file != null) {
                file.appear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            if (late != null) {
                late.close();
            }
        }
    }
}
