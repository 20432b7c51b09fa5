package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of day as a server sees it, which we may move; how long something lasts stays true.
 * Debian's libfaketime stands between the server and its system.
 */
final class Timepiece {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** Seconds for which the library believes what it has read. */
    private static final String BELIEVED = "1";

    private final Path told;
    private Duration ahead = Duration.ZERO;

    private Timepiece(Path told) {
        this.told = told;
    }

    static boolean isThere() {
        return library().isPresent();
    }

    private static Optional<Path> library() {
        try (Stream<Path> files =
                Files.find(
                        LIBRARIES,
                        3,
                        (file, attributes) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            return files.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Timepiece right() {
        try {
            Timepiece timepiece = new Timepiece(Files.createTempFile("clu-time", ""));
            timepiece.tell();
            return timepiece;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers of this installation go by it. */
    Installation give(Installation installation) {
        return installation
                .with("LD_PRELOAD", library().orElseThrow().toString())
                .with("FAKETIME_TIMESTAMP_FILE", told.toString())
                .with("FAKETIME_CACHE_DURATION", BELIEVED)
                .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                // What is told of files is as it was: a disk's clock does not jump with the
                // machine's.
                .with("NO_FAKE_STAT", "1")
                // Without it Java's waits end at once: the library takes their clock for another.
                .with("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** It is that much later at once, or earlier; servers have seen it when this returns. */
    void jump(Duration by) {
        ahead = ahead.plus(by);
        tell();
        Waiting.pause(Duration.ofSeconds(2));
    }

    private void tell() {
        try {
            Path next = told.resolveSibling(told.getFileName() + ".next");
            Files.writeString(next, "%+d%n".formatted(ahead.toSeconds()));
            Files.move(next, told, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
