package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.ChangedWhileRead;
import fr.prefecture.clu.batch.Unpacked;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts what a log holds into blocks at the ends of lines; its memory does not grow with the log nor
 * with a line.
 */
final class LogBlocks implements Closeable {

    static final int BLOCK = 4 << 20;

    /** Bytes kept of a line too long to hold. */
    private static final int SHOWN = 1 << 10;

    private final LogFile log;
    private final InputStream in;
    private final byte[] buffer;
    private int held;
    private int lent;
    private long offset;

    /**
     * @param from offset in the content at which a line begins
     * @param buffer reused for every block
     * @throws ChangedWhileRead when the content ends before {@code from}
     */
    LogBlocks(LogFile log, long from, byte[] buffer) throws IOException {
        this.log = log;
        this.buffer = buffer;
        this.in = Unpacked.open(log.content());
        this.offset = from;
        try {
            in.skipNBytes(from);
        } catch (IOException e) {
            in.close();
            throw e instanceof EOFException ? new ChangedWhileRead(log.path()) : e;
        }
    }

    /** The blocks of the part of a log that begins at an offset, in memory of their own. */
    static LogBlocks of(LogFile log, long from) throws IOException {
        return new LogBlocks(log, from, new byte[(int) Math.min(BLOCK, log.end() - from)]);
    }

    /** The next block; the one that ends the content may be empty. */
    LogBlock next() throws IOException {
        fill();
        boolean all = offset + held == log.end();
        int cut = all ? held : afterLastLine();
        if (cut == 0 && !all) {
            return skipLine();
        }
        lent = cut;
        return new LogBlock(log, buffer, cut, offset, offset + cut, false, all);
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, lent, buffer, 0, held - lent);
        held -= lent;
        offset += lent;
        lent = 0;
        int wanted = (int) Math.min(buffer.length - held, log.end() - offset - held);
        int read = in.readNBytes(buffer, held, wanted);
        if (read < wanted) {
            throw new ChangedWhileRead(log.path());
        }
        held += read;
    }

    private int afterLastLine() {
        int end = held;
        while (end > 0 && buffer[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /**
     * The buffer is full of one line: goes on to its end without keeping more than its beginning.
     */
    private LogBlock skipLine() throws IOException {
        byte[] beginning = Arrays.copyOf(buffer, SHOWN);
        long from = offset;
        int feed = -1;
        while (feed < 0 && offset + held < log.end()) {
            offset += held;
            held = 0;
            fill();
            feed = firstLineFeed();
        }
        int skipped = feed < 0 ? held : feed + 1;
        lent = skipped;
        long to = offset + skipped;
        return new LogBlock(log, beginning, SHOWN, from, to, true, to == log.end());
    }

    private int firstLineFeed() {
        for (int i = 0; i < held; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
