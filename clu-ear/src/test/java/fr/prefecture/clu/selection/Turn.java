package fr.prefecture.clu.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose turn it is, as {@code .ci/turn} says: a number, a blank, and the commit on which it was
 * raised, from which what has changed is told.
 *
 * @param number of the last raise
 * @param base of that commit, in full
 */
record Turn(int number, String base) {

    /** From the root of the sources. */
    static final String FILE = ".ci/turn";

    /** So many commits move the turn on by one, where nobody raises it. */
    private static final int COMMITS = 12;

    private static final Pattern LINE = Pattern.compile("(\\d{1,6}) ([0-9a-f]{40})\\s*");

    static Optional<Turn> parse(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches()
                ? Optional.of(new Turn(Integer.parseInt(line.group(1)), line.group(2)))
                : Optional.empty();
    }

    /** That of a checkout; none where the file is missing, or says what is no turn. */
    static Optional<Turn> of(Path root) throws IOException {
        try {
            return parse(Files.readString(root.resolve(FILE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The turn of a run, so many commits after the raise. */
    int after(int commits) {
        return number + commits / COMMITS;
    }
}
