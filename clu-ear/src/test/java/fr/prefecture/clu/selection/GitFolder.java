package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A history of its own, for a test. */
final class GitFolder {

    private final Path folder;

    GitFolder(Path folder) {
        this.folder = folder;
        run("git", "init", "-q", "-b", "main");
    }

    /** Writes a file and commits it; answers the commit. */
    String commit(String path, String text) {
        write(path, text);
        run("git", "add", "-A");
        run("git", "commit", "-q", "-m", "a change");
        return head();
    }

    void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    String head() {
        return run("git", "rev-parse", "HEAD").strip();
    }

    /** What a command says; it has to end well. */
    String run(String... words) {
        return run(List.of(words), "");
    }

    /**
     * @param rows the value of {@code CLU_PROOFS}
     */
    String run(List<String> words, String rows) {
        try {
            ProcessBuilder command =
                    new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
            command.environment().put("CLU_PROOFS", rows);
            command.environment()
                    .putAll(
                            Map.of(
                                    "GIT_AUTHOR_NAME", "T",
                                    "GIT_AUTHOR_EMAIL", "t@example.org",
                                    "GIT_COMMITTER_NAME", "T",
                                    "GIT_COMMITTER_EMAIL", "t@example.org"));
            Process process = command.start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
