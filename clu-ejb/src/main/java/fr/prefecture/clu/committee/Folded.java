package fr.prefecture.clu.committee;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it is searched: without case and accents, œ as oe. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    /** The words of what somebody looks for. */
    static List<String> words(String text) {
        return Arrays.stream(of(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
