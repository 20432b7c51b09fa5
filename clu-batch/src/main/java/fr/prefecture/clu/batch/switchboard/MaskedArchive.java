package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Archive;
import fr.prefecture.clu.batch.Pulse;
import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Lease;
import java.io.IOException;
import java.io.OutputStream;

/** The copies of what has been read, line for line, without any caller's number or agent's name. */
final class MaskedArchive {

    static final byte[] SKIPPED = {'*', '*', '*', '\n'};

    private MaskedArchive() {}

    /**
     * Writes the masked copy of the part of a log that was read, then makes sure that it was that
     * part.
     *
     * @return its name below the archive's folder
     * @throws fr.prefecture.clu.batch.ChangedWhileRead when the log is no longer what was read; no
     *     copy is left then
     */
    static String write(LogFile log, FileRow row, Lease lease, Pulse pulse) throws IOException {
        String name =
                "%s/%s/%d-%s.queue_log.gz"
                        .formatted(
                                RegisterFiles.JOB,
                                log.source(),
                                row.id(),
                                row.sha256().substring(0, 12));
        Archive.write(
                name,
                lease,
                out -> {
                    copy(log, row.startOffset(), out, pulse);
                    log.verify();
                });
        return name;
    }

    private static void copy(LogFile log, long from, OutputStream out, Pulse pulse)
            throws IOException {
        try (LogBlocks blocks = new LogBlocks(log, from, new byte[LogBlocks.BLOCK])) {
            LogBlock block;
            do {
                pulse.beat();
                block = blocks.next();
                out.write(
                        block.overlong() ? SKIPPED : Mask.lines(block.bytes(), 0, block.length()));
            } while (!block.last());
        }
    }
}
