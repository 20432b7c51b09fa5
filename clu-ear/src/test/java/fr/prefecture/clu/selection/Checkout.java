package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What git knows of the sources that are tested; nothing, where they are an archive. */
final class Checkout {

    private final Path folder;

    Checkout(Path folder) {
        this.folder = folder;
    }

    /** The commit that is checked out; none where there is no history. */
    Optional<String> head() {
        return git("rev-parse", "--verify", "--quiet", "HEAD").map(String::strip);
    }

    /** Whether that commit is in the history of what is checked out. */
    boolean hasInHistory(String commit) {
        return isHash(commit) && git("merge-base", "--is-ancestor", commit, "HEAD").isPresent();
    }

    /** Whether the sources are those of the commit. */
    boolean isClean() {
        return git("status", "--porcelain").filter(String::isBlank).isPresent();
    }

    int commitsSince(String commit) {
        return git("rev-list", "--count", commit + "..HEAD")
                .map(text -> Integer.parseInt(text.strip()))
                .orElse(0);
    }

    /**
     * The files that differ, by their paths from the root: changed, new, or gone, committed or not.
     */
    Set<String> changedSince(String commit) {
        return Stream.of(
                        lines("diff", "--name-only", "--no-renames", commit),
                        lines("ls-files", "--others", "--exclude-standard"))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files that differ between two commits. */
    Set<String> changedBetween(String before, String after) {
        return new TreeSet<>(lines("diff", "--name-only", "--no-renames", before, after));
    }

    /** The lines that have come or gone in a file since that commit. */
    List<String> changedLines(String commit, String path) {
        return lines("diff", "--unified=0", "--no-color", commit, "--", path).stream()
                .filter(line -> line.matches("[+-](?![+-]{2} ).*"))
                .map(line -> line.substring(1))
                .toList();
    }

    /** What a file has said, the newest first, at the last commits that changed it. */
    List<String> past(String path, int most) {
        return lines("log", "-" + most, "--format=%H", "--", path).stream()
                .map(commit -> git("show", commit + ":" + path))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isHash(String text) {
        return text.matches("[0-9a-f]{7,64}");
    }

    private List<String> lines(String... words) {
        return git(words).stream().flatMap(String::lines).toList();
    }

    /** Nothing, where it refuses. */
    private Optional<String> git(String... words) {
        try {
            Process git =
                    new ProcessBuilder(
                                    Stream.concat(
                                                    Stream.of("git", "-c", "core.quotePath=false"),
                                                    Stream.of(words))
                                            .toList())
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
