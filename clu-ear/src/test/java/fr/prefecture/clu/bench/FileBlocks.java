package fr.prefecture.clu.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Cuts a file into blocks of at most 4 MiB that end where a line does. */
final class FileBlocks implements Closeable {
    static final int BLOCK = 4 << 20;

    /** Small enough to lie in the processor's cache from the system's copy to ours. */
    private static final int PIECE = 256 << 10;

    private final FileChannel file;
    private final byte[] bytes = new byte[BLOCK];
    private long offset;

    FileBlocks(Path path, long from) throws IOException {
        file = FileChannel.open(path);
        offset = from;
    }

    /**
     * The next block, lent until the one after it is asked for; null at the end of the file. What
     * was read after its last line is read again.
     */
    Block next() throws IOException {
        int held = fill();
        if (held == 0) {
            return null;
        }
        int length = held < BLOCK ? held : afterLastLine();
        long from = offset;
        offset += length;
        return new Block(bytes, length, from, offset);
    }

    private int fill() throws IOException {
        int held = 0;
        int read = 0;
        while (held < BLOCK && read >= 0) {
            int wanted = Math.min(PIECE, BLOCK - held);
            read = file.read(ByteBuffer.wrap(bytes, held, wanted), offset + held);
            held += Math.max(read, 0);
        }
        return held;
    }

    private int afterLastLine() throws IOException {
        int end = BLOCK;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end == 0) {
            throw new IOException("A line of more than " + BLOCK + " bytes at " + offset);
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
