package fr.prefecture.clu.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row that is about somebody, as addresses of pages name it: they never name the person.
 *
 * @param table of the register
 */
public record Reference(String table, String id) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z_]{1,60})-(\\d{1,18})");

    /** Nothing when it is written otherwise. */
    public static Optional<Reference> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Reference(written.group(1), written.group(2)))
                : Optional.empty();
    }
}
