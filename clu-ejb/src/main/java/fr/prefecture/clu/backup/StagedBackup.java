package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * SAV-13: the folder of the backup that comes back at the next start, out of its seal; and of what
 * the last one that came back was.
 */
final class StagedBackup {

    private static final String HALF = ".backup.zip";
    private static final String WHOLE = "backup.zip";
    private static final String LAST = "last.csv";

    private final Path folder;

    StagedBackup(Path folder) {
        this.folder = folder;
    }

    static StagedBackup ofSettings() {
        return new StagedBackup(Settings.restore());
    }

    /** One that was read to its end and waits for a start. */
    Optional<Opened> waiting() {
        Path zip = folder.resolve(WHOLE);
        return Files.exists(zip) ? Optional.of(Opened.unsealed(zip)) : Optional.empty();
    }

    /**
     * Takes it out of its seal and reads it to its end.
     *
     * @param progress is told the rows that have been read
     * @return what it holds; it waits from {@link Half#keep} on
     * @throws BackupRefused when it is not whole, or the key is another's
     */
    Half open(Opened sealed, LongConsumer progress) throws IOException {
        Files.createDirectories(folder);
        Path half = folder.resolve(HALF);
        try {
            sealed.unseal(half);
            return new Half(Opened.unsealed(half).check(progress));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(half);
            throw e;
        }
    }

    /** One that is whole, and does not wait yet. */
    final class Half implements AutoCloseable {
        private final Opened.Whole whole;

        private Half(Opened.Whole whole) {
            this.whole = whole;
        }

        Opened.Whole whole() {
            return whole;
        }

        void keep() throws IOException {
            Path half = folder.resolve(HALF);
            try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(half, folder.resolve(WHOLE), StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(folder.resolve(HALF));
        }
    }

    /** It came back. */
    void done(Opened.Whole whole, Instant now) throws IOException {
        Inventory inventory = whole.inventory();
        try (OutputStream target = Files.newOutputStream(folder.resolve(LAST))) {
            Records.Written records = Records.to(target);
            records.add(
                    now.toString(),
                    whole.head().at().toString(),
                    String.valueOf(inventory.rows()),
                    String.valueOf(inventory.tables().size()),
                    String.valueOf(inventory.files().size()));
            records.end();
        }
        Files.delete(folder.resolve(WHOLE));
    }

    /** The last one that came back. */
    Optional<Restored> last() {
        try (InputStream source = Files.newInputStream(folder.resolve(LAST))) {
            List<String> line = Records.of(source).next();
            return Optional.of(
                    new Restored(
                            Instant.parse(line.get(0)),
                            Instant.parse(line.get(1)),
                            Long.parseLong(line.get(2)),
                            Integer.parseInt(line.get(3)),
                            Integer.parseInt(line.get(4))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
