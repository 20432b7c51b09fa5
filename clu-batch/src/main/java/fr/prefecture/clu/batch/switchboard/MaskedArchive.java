package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Pulse;
import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** The copies of what has been read, line for line, without any caller's number or agent's name. */
final class MaskedArchive {

    static final byte[] SKIPPED = {'*', '*', '*', '\n'};

    private MaskedArchive() {}

    /**
     * Writes the masked copy of the part of a log that was read, then makes sure that it was that
     * part.
     *
     * @return its name below the archive's folder
     * @throws ChangedWhileRead when the log is no longer what was read; no copy is left then
     */
    static String write(LogFile log, FileRow row, Pulse pulse) throws IOException {
        String name =
                "%s/%s/%d-%s.queue_log.gz"
                        .formatted(
                                RegisterFiles.JOB,
                                log.source(),
                                row.id(),
                                row.sha256().substring(0, 12));
        Path target = Settings.archive().resolve(name);
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            copy(log, row.startOffset(), unfinished, pulse);
            log.verify();
            flush(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return name;
    }

    private static void copy(LogFile log, long from, Path to, Pulse pulse) throws IOException {
        try (LogBlocks blocks = new LogBlocks(log, from, new byte[LogBlocks.BLOCK]);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(to), 1 << 16)) {
            LogBlock block;
            do {
                pulse.beat();
                block = blocks.next();
                out.write(
                        block.overlong() ? SKIPPED : Mask.lines(block.bytes(), 0, block.length()));
            } while (!block.last());
        }
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
