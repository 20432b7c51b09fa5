package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.ChangedWhileRead;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.Original;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import jakarta.batch.runtime.context.JobContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A log in the inbox during one run of the job: where it lies, what it is known as, and its calls
 * so far.
 */
final class LogFile implements Original {

    private final Path path;
    private final String source;
    private final ZoneId zone;
    private final long file;
    private final long bytes;
    private final String sha256;
    private final Stamp stamp;
    private final long end;
    private final Optional<Retelling> retelling;
    private QueueLog calls;
    private long linesKept;
    private long refusedKept;
    private boolean failed;

    /**
     * @param bytes length of the content to be read, unpacked
     * @param sha256 of that content; of what was retold, its identity
     * @param stamp of the file when it was recognised
     */
    LogFile(
            Path path,
            String source,
            ZoneId zone,
            long file,
            long bytes,
            String sha256,
            Stamp stamp) {
        this(path, source, zone, file, bytes, sha256, stamp, bytes, Optional.empty());
    }

    private LogFile(
            Path path,
            String source,
            ZoneId zone,
            long file,
            long bytes,
            String sha256,
            Stamp stamp,
            long end,
            Optional<Retelling> retelling) {
        this.end = end;
        this.retelling = retelling;
        this.path = path;
        this.source = source;
        this.zone = zone;
        this.file = file;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.stamp = stamp;
    }

    /** The same log as one that is known, and is to be read up to an offset. */
    LogFile as(long knownFile, long to) {
        return new LogFile(path, source, zone, knownFile, bytes, sha256, stamp, to, retelling);
    }

    /** The same as what it was retold as. */
    LogFile told(Retelling as) {
        return new LogFile(path, source, zone, file, bytes, sha256, stamp, end, Optional.of(as));
    }

    /** The logs that a run of the job has recognised. */
    @SuppressWarnings("unchecked")
    static NightWork<LogFile> work(JobContext job) {
        return (NightWork<LogFile>) job.getTransientUserData();
    }

    @Override
    public Path path() {
        return path;
    }

    /** What is read: the file itself, or its transcript. */
    Path content() {
        return retelling.map(Retelling::transcript).orElse(path);
    }

    /** What it was retold as; nothing for a log that is read as it is. */
    Optional<Retelling> retelling() {
        return retelling;
    }

    /** TEL-113: whether it covers days. */
    boolean isOfCalls() {
        return retelling.map(Retelling::ofCalls).orElse(true);
    }

    String source() {
        return source;
    }

    ZoneId zone() {
        return zone;
    }

    @Override
    public long file() {
        return file;
    }

    long bytes() {
        return bytes;
    }

    /** The offset at which reading ends: what follows is another file's. */
    long end() {
        return end;
    }

    @Override
    public Stamp stamp() {
        return stamp;
    }

    /**
     * Makes sure that what was read is what was recognised; lines added since do not matter.
     *
     * @throws ChangedWhileRead when it is not
     */
    void verify() throws IOException {
        if (!Stamp.of(path).equals(stamp)
                && !Fingerprint.ofFirst(
                                path, retelling.map(told -> told.retold().bytes()).orElse(bytes))
                        .equals(retelling.map(told -> told.retold().sha256()).orElse(sha256))) {
            throw new ChangedWhileRead(path);
        }
    }

    String sha256() {
        return sha256;
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Begins, or goes on from the calls that were open at the last commit. */
    void open(Optional<byte[]> state, long latest) {
        calls =
                state.map(bytes -> QueueLog.resume(zone, latest, bytes))
                        .orElseGet(() -> new QueueLog(zone, latest));
        kept();
    }

    /** What it has said so far is kept. */
    void kept() {
        linesKept = calls.counts().lines();
        refusedKept = calls.counts().refusedLines();
    }

    /** Lines of what is read that were kept so far. */
    long linesKept() {
        return linesKept;
    }

    /** Lines of what is read that were refused since. */
    long refusedSinceKept() {
        return calls.counts().refusedLines() - refusedKept;
    }

    QueueLog calls() {
        return calls;
    }

    /** Nothing more is to be read of it in this run. */
    void fail() {
        failed = true;
        letGo();
    }

    /**
     * All of it is kept. What a log has counted takes megabytes, and a night may have hundreds of
     * logs.
     */
    void letGo() {
        calls = null;
    }

    boolean hasFailed() {
        return failed;
    }
}
