package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;

/** What was typed, as it is kept. */
final class AuditText {

    /** Of a field, in the history, where a state is one text. */
    private static final int LONGEST_WRITTEN = 300;

    private AuditText() {}

    /**
     * @throws RuleBroken when it is longer than that
     */
    static String checked(String text, int longest) {
        String clean = text.replace("\r\n", "\n").strip();
        if (clean.length() > longest) {
            throw new RuleBroken("quality.audit.text.tooLong", longest, clean.length());
        }
        return clean;
    }

    static String line(String text, int longest) {
        return checked(text.replaceAll("\\s+", " "), longest);
    }

    /** A line of the history; nothing for nothing. */
    static String written(String field, Object value) {
        String text = value.toString().replaceAll("\\s+", " ");
        return text.isEmpty() ? "" : field + '=' + cut(text, LONGEST_WRITTEN) + '\n';
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
