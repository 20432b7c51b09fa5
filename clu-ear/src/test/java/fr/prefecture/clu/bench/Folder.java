package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.switchboard.format.NationalLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where comparisons keep what they read and write. */
final class Folder {

    private Folder() {}

    static Path named(String name) {
        try {
            Path folder =
                    Path.of(
                                    System.getProperty(
                                            "clu.bench", System.getProperty("clu.faults")),
                                    "bench")
                            .toAbsolutePath();
            Files.createDirectories(folder);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first lines of the country's log. */
    static Path log(long lines) {
        try {
            Path log = named("queue_log-" + lines);
            NationalLog.write(log, lines);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
