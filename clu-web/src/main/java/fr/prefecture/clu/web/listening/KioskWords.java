package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.web.shared.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the answer page itself says, in the language of the sheet: French with all other texts of
 * the product, each further language a file beside this class.
 *
 * @param language that the words are in: French where nobody has translated them
 * @param name of the language that was asked for, as its readers write it
 * @param direction in which the language that was asked for is written, {@code ltr} or {@code rtl}
 */
record KioskWords(String language, String name, String direction, Map<String, String> texts) {

    static final List<String> WORDS =
            List.of(
                    "answered",
                    "begin",
                    "chooseSeveral",
                    "comment",
                    "commentHint",
                    "commentLeft",
                    "continue",
                    "end",
                    "erase",
                    "finish",
                    "idleText",
                    "idleTitle",
                    "intro",
                    "missing",
                    "next",
                    "none",
                    "over",
                    "previous",
                    "progress",
                    "restart",
                    "send",
                    "skip",
                    "thanks",
                    "thanksNext",
                    "thanksText");

    private static final String FRENCH = "fr";
    private static final Set<String> FROM_RIGHT = Set.of("ar", "dv", "fa", "he", "ps", "ur", "yi");

    static KioskWords of(String code) {
        Locale locale = Locale.forLanguageTag(code);
        String language = locale.getLanguage();
        String name = locale.getDisplayLanguage(locale);
        String direction = FROM_RIGHT.contains(language) ? "rtl" : "ltr";
        Map<String, String> texts = language.equals(FRENCH) ? Map.of() : translated(language);
        return texts.isEmpty()
                ? new KioskWords(FRENCH, capitalised(name, locale), direction, french())
                : new KioskWords(language, capitalised(name, locale), direction, texts);
    }

    private static Map<String, String> french() {
        Map<String, String> texts = new TreeMap<>();
        WORDS.forEach(word -> texts.put(word, Texts.of("listening.kiosk.word." + word)));
        return texts;
    }

    private static Map<String, String> translated(String language) {
        Map<String, String> texts = new TreeMap<>();
        if (!language.matches("[a-z]{2,3}")) {
            return texts;
        }
        try (InputStream file =
                KioskWords.class.getResourceAsStream("kiosk_" + language + ".properties")) {
            if (file != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String capitalised(String name, Locale locale) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
