package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.switchboard.format.Mask;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A log line by line, as its masked copy would hold it, so that originals and copies can be
 * compared.
 */
abstract class MaskedLines implements Closeable {

    /** The next line, without its end; nothing after the last one. */
    abstract Optional<byte[]> next() throws IOException;

    /** The offset in the original after the line that was answered last. */
    abstract long offset();

    /** The lines of the part of a log that begins at an offset. */
    static MaskedLines of(LogFile log, long from, Runnable pulse) throws IOException {
        return new Original(LogBlocks.of(log, from), from, pulse);
    }

    /** The lines of a masked copy. */
    static MaskedLines ofCopy(Path copy, Runnable pulse) throws IOException {
        return new Copy(
                new BufferedInputStream(
                        new GZIPInputStream(
                                Files.newInputStream(copy, LinkOption.NOFOLLOW_LINKS), 1 << 16),
                        1 << 16),
                pulse);
    }

    private static byte[] withoutEnd(byte[] line, int length) {
        int end = length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(line, end);
    }

    private static final class Original extends MaskedLines {
        private final LogBlocks blocks;
        private final Runnable pulse;
        private LogBlock block;
        private int at;
        private long offset;

        Original(LogBlocks blocks, long from, Runnable pulse) {
            this.blocks = blocks;
            this.offset = from;
            this.pulse = pulse;
        }

        @Override
        Optional<byte[]> next() throws IOException {
            while (block == null || at == block.length()) {
                if (block != null && block.last()) {
                    return Optional.empty();
                }
                pulse.run();
                block = blocks.next();
                at = 0;
                if (block.overlong()) {
                    at = block.length();
                    offset = block.to();
                    return Optional.of(
                            withoutEnd(MaskedArchive.SKIPPED, MaskedArchive.SKIPPED.length));
                }
            }
            int end = at;
            while (end < block.length() && block.bytes()[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, block.length());
            byte[] masked = Mask.lines(block.bytes(), at, end);
            at = end;
            offset = block.from() + end;
            return Optional.of(withoutEnd(masked, masked.length));
        }

        @Override
        long offset() {
            return offset;
        }

        @Override
        public void close() throws IOException {
            blocks.close();
        }
    }

    private static final class Copy extends MaskedLines {
        private static final int BETWEEN_PULSES = 1 << 14;

        private final InputStream in;
        private final Runnable pulse;
        private long offset;
        private int lines;

        Copy(InputStream in, Runnable pulse) {
            this.in = in;
            this.pulse = pulse;
        }

        @Override
        Optional<byte[]> next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int one = in.read();
            while (one >= 0) {
                offset++;
                line.write(one);
                if (one == '\n') {
                    break;
                }
                one = in.read();
            }
            if (++lines % BETWEEN_PULSES == 0) {
                pulse.run();
            }
            return line.size() == 0
                    ? Optional.empty()
                    : Optional.of(withoutEnd(line.toByteArray(), line.size()));
        }

        @Override
        long offset() {
            return offset;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
