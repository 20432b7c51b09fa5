package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Archive;
import fr.prefecture.clu.batch.Pulse;
import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Lease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.GZIPOutputStream;

/** The copies of what has been read, line for line, without any caller's number or agent's name. */
final class MaskedArchive {

    static final byte[] SKIPPED = {'*', '*', '*', '\n'};

    /** Blocks that wait in memory, so that no processor has to. */
    private static final int AHEAD = Runtime.getRuntime().availableProcessors();

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
        Archive.writePacked(
                name,
                lease,
                out -> {
                    copy(log, row.startOffset(), out, pulse::beat);
                    log.verify();
                });
        return name;
    }

    /** Blocks are masked and packed by whoever has time, and written in their order. */
    static void copy(LogFile log, long from, OutputStream out, Runnable pulse) throws IOException {
        Deque<ForkJoinTask<byte[]>> ahead = new ArrayDeque<>();
        try (LogBlocks blocks = LogBlocks.of(log, from)) {
            LogBlock block;
            do {
                pulse.run();
                block = blocks.next();
                byte[] lines =
                        block.overlong() ? SKIPPED : Arrays.copyOf(block.bytes(), block.length());
                ahead.add(
                        ForkJoinPool.commonPool()
                                .submit(() -> packed(Mask.lines(lines, 0, lines.length))));
                if (ahead.size() > AHEAD) {
                    out.write(ahead.remove().join());
                }
            } while (!block.last());
            while (!ahead.isEmpty()) {
                pulse.run();
                out.write(ahead.remove().join());
            }
        }
    }

    /** A whole packed file: several of them, one after the other, are one too. */
    private static byte[] packed(byte[] lines) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.length / 4 + 64);
        try (OutputStream out = new Quickly(packed)) {
            out.write(lines);
        }
        return packed.toByteArray();
    }

    /** Packs four times as fast as usual, into some four thirds of the bytes. */
    private static final class Quickly extends GZIPOutputStream {
        private static final int LEVEL = 2;
        private static final int BUFFER = 1 << 16;

        Quickly(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
