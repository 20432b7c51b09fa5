package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.switchboard.format.HourlyCount;

/** The log that a job is reading, and what it has counted of it since its last commit. */
final class HourlyLog {
    private final long file;
    private final HourlyCount count;
    private long committed;
    private long read;

    HourlyLog(long file, Hours.Progress progress) {
        this.file = file;
        this.count = progress.count();
        this.committed = progress.offset();
        this.read = committed;
    }

    long file() {
        return file;
    }

    HourlyCount count() {
        return count;
    }

    void count(Block block) {
        count.read(block.bytes(), 0, block.length());
        read = block.to();
    }

    long committed() {
        return committed;
    }

    /** Offset after the last counted block. */
    long read() {
        return read;
    }

    /** What has been counted is kept. */
    void kept() {
        committed = read;
    }
}
