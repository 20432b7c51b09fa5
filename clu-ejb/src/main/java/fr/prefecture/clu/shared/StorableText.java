package fr.prefecture.clu.shared;

import java.util.regex.Pattern;

/**
 * What is kept of a text: all but U+0000, which nobody sees or means, and which one of our
 * databases keeps and the other one refuses.
 */
public final class StorableText {

    private static final String NOTHING = "\0";

    /** As JSON says it; after an even number of backslashes, for otherwise it is only the words. */
    private static final Pattern IN_JSON = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private StorableText() {}

    public static String of(String text) {
        return text.indexOf(NOTHING) < 0 ? text : text.replace(NOTHING, "");
    }

    /** The same JSON whose texts are storable. */
    public static String ofJson(String json) {
        return IN_JSON.matcher(json).replaceAll("$1");
    }
}
