package fr.prefecture.clu.mail;

import java.util.regex.Pattern;

/** MEL-5: what may stand on a line of an e-mail's head. */
final class Headers {

    /** Ends of lines, other controls, and marks that turn the direction of what is shown. */
    private static final Pattern UNPRINTED =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");

    private Headers() {}

    /** On one line, whatever was in it. */
    static String plain(String text) {
        return BLANKS.matcher(UNPRINTED.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }

    static String shortened(String text, int longest) {
        return MailText.cut(plain(text), longest);
    }
}
