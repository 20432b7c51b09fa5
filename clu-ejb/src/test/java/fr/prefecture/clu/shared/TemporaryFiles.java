package fr.prefecture.clu.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The temporary files whose names begin in some way. Tests of another JVM make such files at the
 * same time and delete them; what a test leaves stays.
 */
public final class TemporaryFiles {

    private static final long PATIENCE_SECONDS = 10;
    private static final long PAUSE_MILLIS = 50;

    private final String prefix;
    private final Set<Path> before;

    private TemporaryFiles(String prefix) throws IOException {
        this.prefix = prefix;
        this.before = existing();
    }

    public static TemporaryFiles of(String prefix) throws IOException {
        return new TemporaryFiles(prefix);
    }

    /** Those that were not there before and have not gone. */
    public Set<Path> left() throws IOException, InterruptedException {
        Set<Path> left = existing();
        left.removeAll(before);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            left.retainAll(existing());
        }
        return left;
    }

    private Set<Path> existing() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .collect(Collectors.toSet());
        }
    }
}
