package fr.prefecture.clu.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At which line of a text something stands, from 1. */
public final class LineNumber {

    /** Where a sign is told by its number: which is missing, or is greater than any. */
    private static final Pattern BROKEN_ESCAPE =
            Pattern.compile("\\\\(?:[xuU]\\s*\\z|U[89a-fA-F][0-9a-fA-F]{7})");

    private LineNumber() {}

    /**
     * @param position in characters; beyond the end it is the end's
     */
    public static int of(String text, int position) {
        return 1
                + (int)
                        text.chars()
                                .limit(Math.max(0, Math.min(position, text.length())))
                                .filter(c -> c == '\n')
                                .count();
    }

    /**
     * Where a text of YAML or JSON has an escape on which SnakeYAML fails with a {@link
     * NumberFormatException}, which tells no place; the end, if there is none.
     */
    public static int ofBrokenEscape(String text) {
        Matcher escape = BROKEN_ESCAPE.matcher(text);
        return of(text, escape.find() ? escape.start() : text.length());
    }
}
