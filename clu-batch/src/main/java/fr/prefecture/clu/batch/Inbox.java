package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which files are dropped: those of the default source in it, those of another in a
 * folder of its name.
 */
public final class Inbox {

    /** The source of the files that lie in no folder of their own. */
    public static final String DEFAULT_SOURCE = "principal";

    private static final int LONGEST_NAME = 60;

    private Inbox() {}

    /**
     * A file that lies in the inbox.
     *
     * @param modified when its content was last written
     */
    public record Delivery(Path path, String source, long size, Instant modified) {

        /** What was written last comes last; of what was written at once, by name. */
        public static final Comparator<Delivery> OLDEST_FIRST =
                Comparator.comparing(Delivery::modified).thenComparing(Delivery::path);

        public String name() {
            return path.getFileName().toString();
        }

        /** Whether it lies where a known file was last found, under its name. */
        public boolean isOf(FileRow file) {
            return source.equals(file.source()) && name().equals(file.name());
        }
    }

    public static Path folder(String feature) {
        return Settings.inbox().resolve(feature);
    }

    /**
     * What lies in a feature's inbox; names that begin with a dot, and links, are passed over.
     *
     * @throws IOException when the folder can neither be read nor made
     */
    public static List<Delivery> deliveries(String feature) throws IOException {
        Path folder = Files.createDirectories(folder(feature));
        List<Delivery> deliveries = new ArrayList<>(files(folder, DEFAULT_SOURCE));
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Inbox::isSource).sorted().toList()) {
                deliveries.addAll(files(entry, entry.getFileName().toString()));
            }
        }
        return deliveries;
    }

    private static boolean isSource(Path path) {
        String name = path.getFileName().toString();
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && name.length() <= LONGEST_NAME;
    }

    private static List<Delivery> files(Path folder, String source) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Inbox::isFile).sorted().toList()) {
                BasicFileAttributes about = Files.readAttributes(entry, BasicFileAttributes.class);
                deliveries.add(
                        new Delivery(
                                entry, source, about.size(), about.lastModifiedTime().toInstant()));
            }
        }
        return deliveries;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && !path.getFileName().toString().startsWith(".");
    }
}
