package fr.prefecture.clu.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * MEL-13: without a mail server, e-mails are files: whole, or not there; the same one again is one.
 */
final class FolderPost implements Post {

    private final Path folder;

    FolderPost(Path folder) {
        this.folder = folder;
    }

    @Override
    public Delivery hand(Parcel parcel) {
        String name = parcel.messageId().replaceAll("[^A-Za-z0-9.@-]", "_");
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, ".", ".part");
            try {
                Files.write(half, parcel.content(), StandardOpenOption.SYNC);
                Files.move(
                        half,
                        folder.resolve(name + ".eml"),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            return new Delivery(Delivery.Outcome.WRITTEN, "");
        } catch (IOException e) {
            return new Delivery(Delivery.Outcome.UNWRITTEN, e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
