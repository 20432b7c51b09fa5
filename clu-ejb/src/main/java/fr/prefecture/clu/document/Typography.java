package fr.prefecture.clu.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DOC-5: the spaces of French print, put into a text that was written with plain ones or with none;
 * no other letter is changed but « 1 juin », which is « 1er juin ». Twice is as once.
 */
public final class Typography {

    private static final String NARROW = "\u202f";
    private static final String FIXED = "\u00a0";
    private static final String SPACE = "[\\s\u00a0\u202f]";

    /** Addresses, in which every sign has a meaning of its own. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z]{2,10}://|www\\.|mailto:)\\S+|(?<!\\S)\\S+@\\S+");

    private static final Pattern SPACED =
            Pattern.compile("(?<!" + SPACE + ")" + SPACE + "++(?=[;:!?»%])");
    private static final Pattern UNSPACED =
            Pattern.compile("(?<=[\\p{L}\\p{N})\\].…»])(?=[;:!?]+(?:" + SPACE + "|[)»]|$))");
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d)(?=%)");
    private static final Pattern OPENING = Pattern.compile("«" + SPACE + "*");
    private static final Pattern CLOSING = Pattern.compile("(?<=[^\\s\u00a0\u202f])(?=»)");
    private static final Pattern NUMBER_SIGN = Pattern.compile("(?<=[nN]°)" + SPACE + "*(?=\\d)");
    private static final Pattern HOUR =
            Pattern.compile("(?<=\\b\\d{1,2})" + SPACE + "h(?:" + SPACE + "(?=\\d\\d\\b))?");
    private static final Pattern TITLE =
            Pattern.compile("(?<=\\b(?:MM?\\.|Mmes?|Mlles?))" + SPACE + "(?=\\p{Lu})");
    private static final Pattern FIRST =
            Pattern.compile(
                    "(?<![\\d,.\u00a0\u202f])\\b1(?="
                            + SPACE
                            + "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
                            + "|octobre|novembre|décembre)\\b)");

    private Typography() {}

    /** The same text with the spaces of French print. */
    public static String french(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            written.append(spaced(text.substring(done, address.start()))).append(address.group());
            done = address.end();
        }
        return written.append(spaced(text.substring(done))).toString();
    }

    private static String spaced(String text) {
        String written = SPACED.matcher(text).replaceAll(NARROW);
        written = UNSPACED.matcher(written).replaceAll(NARROW);
        written = PERCENT.matcher(written).replaceAll(NARROW);
        written = OPENING.matcher(written).replaceAll("«" + NARROW);
        written = CLOSING.matcher(written).replaceAll(NARROW);
        written = NUMBER_SIGN.matcher(written).replaceAll(FIXED);
        written =
                HOUR.matcher(written)
                        .replaceAll(
                                hour ->
                                        hour.group().length() > 2
                                                ? FIXED + "h" + FIXED
                                                : FIXED + "h");
        written = TITLE.matcher(written).replaceAll(FIXED);
        return FIRST.matcher(written).replaceAll("1er");
    }
}
