package fr.prefecture.clu.switchboard;

import java.util.regex.Pattern;

/** TEL-54: what people type, on one line, without marks that nobody sees. */
final class OneLine {

    /** Marks that turn the direction of what stands around them, or that nobody sees. */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]"
                            + "|[\\p{Cc}&&[^\\s]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String typed) {
        return SPACES.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll(" ").strip();
    }
}
