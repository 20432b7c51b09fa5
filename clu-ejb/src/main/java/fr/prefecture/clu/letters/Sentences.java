package fr.prefecture.clu.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts a text into sentences. A full stop ends one where white space and no small letter follow;
 * not after an initial or an abbreviation, nor inside a number or an address. A colon or a
 * semicolon ends none; a new line does when it begins like a sentence. LET-22
 */
final class Sentences {

    /**
     * @param from the place of its first letter
     */
    record Sentence(int from, String text) {

        /** What white space parts, signs that stand alone left out. */
        int words() {
            int words = 0;
            boolean inside = false;
            boolean counted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isSpace(c)) {
                    inside = false;
                } else {
                    if (!inside) {
                        inside = true;
                        counted = false;
                    }
                    if (!counted && Character.isLetterOrDigit(c)) {
                        counted = true;
                        words++;
                    }
                }
            }
            return words;
        }
    }

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "al", "art", "av", "bd", "cf", "chap", "ex", "mgr", "mlle", "mlles", "mm",
                    "mme", "mmes", "p", "par", "pp", "réf", "ste", "tél");

    private static final int LONGEST_ABBREVIATION = 5;
    private static final String ENDS = ".!?…";
    private static final String CLOSING = "»”\")";

    private Sentences() {}

    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n' && begins(text, i + 1)) {
                add(sentences, text, from, i);
                from = i + 1;
            } else if (ENDS.indexOf(c) >= 0) {
                int end = afterSigns(text, i);
                boolean apart = end == text.length() || isSpace(text.charAt(end));
                if (apart && begins(text, end) && !(c == '.' && isAbbreviation(text, i))) {
                    add(sentences, text, from, end);
                    from = end;
                }
                i = end - 1;
            }
            i++;
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(start, text.substring(start, end)));
        }
    }

    /** Past the signs that end a sentence, and what closes a quotation or a bracket. */
    private static int afterSigns(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (ENDS + CLOSING).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int quoted = end;
        while (quoted < text.length() && isSpace(text.charAt(quoted)) && quoted - end < 2) {
            quoted++;
        }
        return quoted < text.length() && text.charAt(quoted) == '»' ? quoted + 1 : end;
    }

    /** Whether what comes next may begin a sentence, or nothing comes. */
    private static boolean begins(String text, int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next)) && next - at < 9) {
            next++;
        }
        return next == text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private static boolean isAbbreviation(String text, int stop) {
        int from = stop;
        while (from > 0
                && stop - from <= LONGEST_ABBREVIATION
                && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop);
        return word.length() == 1 && Character.isUpperCase(word.charAt(0))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.FRENCH));
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
    }
}
