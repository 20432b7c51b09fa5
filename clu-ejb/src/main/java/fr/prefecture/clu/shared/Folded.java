package fr.prefecture.clu.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are searched and compared: without case and accents, œ as oe. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /** Without signs too: « Fédération des familles » is « FEDERATION, DES FAMILLES ». */
    public static String key(String text) {
        return SIGNS.matcher(of(text)).replaceAll(" ").strip();
    }

    /** The words of what somebody looks for, folded. */
    public static List<String> words(String text) {
        return Arrays.stream(key(text).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
