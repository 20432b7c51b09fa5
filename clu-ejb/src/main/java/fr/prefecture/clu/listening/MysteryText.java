package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;

/** A text of a mystery survey, as it is kept. */
final class MysteryText {

    private MysteryText() {}

    /**
     * One line, its blanks made one.
     *
     * @throws RuleBroken when it is missing or too long
     */
    static String line(String typed, int longest, String missing) {
        String text = optional(typed, longest);
        if (text.isEmpty()) {
            throw new RuleBroken(missing);
        }
        return text;
    }

    static String optional(String typed, int longest) {
        return checked(typed.strip().replaceAll("\\s+", " "), longest);
    }

    /** Lines, as they were typed. */
    static String lines(String typed, int longest, String missing) {
        String text = checked(typed.replace("\r\n", "\n").strip(), longest);
        if (text.isEmpty()) {
            throw new RuleBroken(missing);
        }
        return text;
    }

    private static String checked(String text, int longest) {
        if (text.length() > longest) {
            throw new RuleBroken("listening.mystery.text.tooLong", longest, text.length());
        }
        return text;
    }
}
