package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Pulse;
import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** The copies of what has been read, line for line, without any caller's number or agent's name. */
final class MaskedArchive {

    static final byte[] SKIPPED = {'*', '*', '*', '\n'};

    private static final String PART = ".part";

    private MaskedArchive() {}

    /**
     * Writes the masked copy of the part of a log that was read, then makes sure that it was that
     * part.
     *
     * <p>Each run of the job writes a file of its own until it is whole: one that was taken for
     * dead and wakes would go on writing into the finished copy otherwise.
     *
     * @return its name below the archive's folder
     * @throws ChangedWhileRead when the log is no longer what was read; no copy is left then
     */
    static String write(LogFile log, FileRow row, Lease lease, Pulse pulse) throws IOException {
        String name =
                "%s/%s/%d-%s.queue_log.gz"
                        .formatted(
                                RegisterFiles.JOB,
                                log.source(),
                                row.id(),
                                row.sha256().substring(0, 12));
        Path target = Settings.archive().resolve(name);
        Files.createDirectories(target.getParent());
        String hidden = "." + target.getFileName() + ".";
        sweep(target.getParent(), hidden, lease.run());
        Path unfinished = target.resolveSibling(hidden + lease.run() + PART);
        try {
            copy(log, row.startOffset(), unfinished, pulse);
            log.verify();
            flush(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            flushNames(target.getParent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return name;
    }

    /** Deletes what earlier runs of the job left unfinished. */
    private static void sweep(Path folder, String hidden, long run) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, hidden + "*" + PART)) {
            for (Path part : parts) {
                String name = part.getFileName().toString();
                String of = name.substring(hidden.length(), name.length() - PART.length());
                if (of.matches("\\d{1,18}") && Long.parseLong(of) < run) {
                    Files.deleteIfExists(part);
                }
            }
        }
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

    /**
     * A file on the disk is lost if the name that it was given is not; only POSIX needs telling.
     */
    private static void flushNames(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
