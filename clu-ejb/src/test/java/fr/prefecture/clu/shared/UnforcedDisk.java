package fr.prefecture.clu.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2 that keeps beside each file what a power cut would leave of it at worst: what had
 * been written when it was last forced.
 */
public final class UnforcedDisk extends FilePathWrapper {

    /** Begins the address of a file on it. */
    static final String SCHEME = "unforced";

    private static final AtomicInteger UNFORCED = new AtomicInteger();

    static {
        FilePath.register(new UnforcedDisk());
    }

    /** What a power cut would leave of a file. */
    static Path left(Path file) {
        return file.resolveSibling("left-" + file.getFileName());
    }

    /** How many writes it would take. */
    static int unforced() {
        return UNFORCED.get();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), Path.of(getBase().toString()));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;
        private final Path file;

        Channel(FileChannel base, Path file) {
            this.base = base;
            this.file = file;
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) throws IOException {
            return base.read(to, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            UNFORCED.incrementAndGet();
            return base.write(from, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            base.force(metadata);
            UNFORCED.set(0);
            Files.copy(file, left(file), StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
