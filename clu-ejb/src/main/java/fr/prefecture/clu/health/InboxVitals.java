package fr.prefecture.clu.health;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** ETA-5: whether the night can work in the folder where files are dropped, and does. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxVitals implements VitalSource {

    static final String PART = "inbox";

    /** A feature, a source, a file. */
    private static final int DEPTH = 3;

    /** More of them say nothing more. */
    private static final int MOST = 10_000;

    private static final Duration LATE = Duration.ofHours(36);

    @Inject Clock clock;

    @Override
    public List<String> parts() {
        return List.of(PART);
    }

    @Override
    public List<Vital> vitals() {
        try {
            return List.of(of(Settings.inbox(), clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vital of(Path inbox, Instant now) throws IOException {
        if (!isOpen(existing(inbox))) {
            return new Vital(
                    PART,
                    Condition.BROKEN,
                    "health.inbox.closed",
                    List.of(inbox.toString()),
                    "",
                    Map.of());
        }
        List<Instant> waiting = Files.exists(inbox) ? waiting(inbox) : List.of();
        if (waiting.isEmpty()) {
            return new Vital(
                    PART,
                    Condition.SOUND,
                    "health.inbox.empty",
                    List.of(),
                    "",
                    Map.of("files", 0.0, "oldest.seconds", 0.0));
        }
        Instant oldest = Collections.min(waiting);
        Duration age = Duration.between(oldest, now);
        boolean late = age.compareTo(LATE) > 0;
        return new Vital(
                PART,
                late ? Condition.CARE : Condition.SOUND,
                late ? "health.inbox.late" : "health.inbox.waiting",
                List.of(waiting.size(), oldest),
                "/nuits",
                Map.of(
                        "files",
                        (double) waiting.size(),
                        "oldest.seconds",
                        (double) Math.max(0, age.toSeconds())));
    }

    /** A folder that is not there yet is made by whoever needs it first. */
    static Path existing(Path path) {
        Path place = path;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    private static boolean isOpen(Path folder) {
        return Files.isDirectory(folder)
                && Files.isReadable(folder)
                && Files.isWritable(folder)
                && Files.isExecutable(folder);
    }

    /** When each file was written last. */
    private static List<Instant> waiting(Path inbox) throws IOException {
        try (Stream<Path> files = Files.find(inbox, DEPTH, InboxVitals::isDelivery)) {
            return files.limit(MOST).flatMap(file -> writtenAt(file).stream()).toList();
        }
    }

    private static boolean isDelivery(Path path, BasicFileAttributes file) {
        return file.isRegularFile() && !path.getFileName().toString().startsWith(".");
    }

    /** Nothing when the night has just taken it. */
    private static Optional<Instant> writtenAt(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
