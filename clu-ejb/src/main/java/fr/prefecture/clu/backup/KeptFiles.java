package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders beside the database that cannot be made anew, by the name that each has in a backup.
 */
final class KeptFiles {

    private static final String INBOX = "inbox";
    private static final String HISTORY = "history";

    /** What rows speak of. */
    private static final List<String> DONE = List.of("archive", "dossiers", "templates", "outbox");

    private final Map<String, Path> folders;

    KeptFiles(Map<String, Path> folders) {
        this.folders = Map.copyOf(folders);
    }

    static KeptFiles ofSettings() {
        return new KeptFiles(
                Map.of(
                        INBOX,
                        Settings.inbox(),
                        HISTORY,
                        Settings.chainHeads().getParent(),
                        "archive",
                        Settings.archive(),
                        "dossiers",
                        Settings.applicationFiles(),
                        "templates",
                        Settings.templates(),
                        "outbox",
                        Settings.outbox()));
    }

    /** A file, and its path in a backup. */
    record Kept(String path, Path file) {}

    /** What waits for a night. */
    List<Kept> inbox() throws IOException {
        return list(List.of(INBOX));
    }

    /** The noted heads of the history: taken before it, they are not ahead of it. */
    List<Kept> history() throws IOException {
        return list(List.of(HISTORY));
    }

    /** What the database's rows speak of, put there before them. */
    List<Kept> done() throws IOException {
        return list(DONE);
    }

    private List<Kept> list(List<String> names) throws IOException {
        List<Kept> all = new ArrayList<>();
        for (String name : names) {
            Path folder = folders.get(name);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            files(folder).stream()
                    .sorted()
                    .forEach(one -> all.add(new Kept(name + "/" + slashed(folder, one), one)));
        }
        return all;
    }

    /** Nights move files while these are listed: what has gone is passed over. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes what) {
                        if (what.isRegularFile()
                                && !file.getFileName().toString().startsWith(".")) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        if (failure instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }
                });
        return files;
    }

    private static String slashed(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /**
     * Where a file of a backup belongs.
     *
     * @throws BackupRefused when it would be elsewhere than in one of these folders
     */
    Path place(String path) {
        int slash = path.indexOf('/');
        Path folder = slash < 0 ? null : folders.get(path.substring(0, slash));
        if (folder == null) {
            throw new BackupRefused(BackupFault.NOT_A_BACKUP, path);
        }
        Path place = folder.resolve(path.substring(slash + 1)).normalize();
        if (!place.startsWith(folder.normalize()) || place.equals(folder.normalize())) {
            throw new BackupRefused(BackupFault.NOT_A_BACKUP, path);
        }
        return place;
    }

    /** Removes what a folder holds, if it is there. */
    static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
        }
    }

    /** A folder that holds something already. */
    Optional<Path> filled() throws IOException {
        return list(List.of(HISTORY)).isEmpty() ? worked() : Optional.of(folders.get(HISTORY));
    }

    /** SAV-13: a folder that holds something that came from people or nights. */
    Optional<Path> worked() throws IOException {
        for (String name : folders.keySet()) {
            if (!name.equals(HISTORY) && !list(List.of(name)).isEmpty()) {
                return Optional.of(folders.get(name));
            }
        }
        return Optional.empty();
    }

    /** Heads of another history than the one that comes back. */
    void clearHistory() throws IOException {
        empty(folders.get(HISTORY));
    }
}
