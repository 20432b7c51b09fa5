package fr.prefecture.clu.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * SAV-1: one moment of the database and of the files beside it, while nights read the files and
 * others change both. A file that a night reads in the meantime is taken where it lay before, where
 * it lies after, or in both places.
 */
final class Moment {

    /** Takes a file by its path in a backup; it reads the content to its end. */
    interface Taker {
        void take(String path, InputStream content) throws IOException;
    }

    /** Reads the database as it stands. */
    interface Reading {
        void read(Connection look) throws IOException, SQLException;
    }

    private final KeptFiles files;
    private final Taker taker;
    private final Set<String> taken = new HashSet<>();

    Moment(KeptFiles files, Taker taker) {
        this.files = files;
        this.taker = taker;
    }

    /**
     * What waits is taken before the look, and what has come until then once more after it, so that
     * hardly anything is left that a night could read in between. What rows speak of is there when
     * they are looked at; what nights put there later no row speaks of.
     */
    void read(Connection connection, Reading reading) throws IOException, SQLException {
        take(files.history());
        take(files.inbox());
        List<KeptFiles.Kept> done;
        try (Snapshot snapshot = new Snapshot(connection)) {
            take(files.inbox());
            done = files.done();
            reading.read(snapshot.connection());
        }
        take(done);
    }

    private void take(List<KeptFiles.Kept> kept) throws IOException {
        for (KeptFiles.Kept one : kept) {
            if (taken.contains(one.path())) {
                continue;
            }
            try (InputStream content = Files.newInputStream(one.file())) {
                taker.take(one.path(), content);
                taken.add(one.path());
            } catch (NoSuchFileException gone) {
                // What it was is told by the rows, or by a copy that a night has made of it.
            }
        }
    }
}
