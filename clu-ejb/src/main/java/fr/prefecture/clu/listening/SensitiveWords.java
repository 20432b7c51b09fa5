package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Folded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that tell of somebody's health, nationality, origin or religion, as a table that ships:
 * whoever types or publishes a free text is warned of them, for the machine can't judge. ECO-80
 */
public final class SensitiveWords {

    /**
     * Where one stands in a text.
     *
     * @param to after its last letter
     */
    public record Place(int from, int to) {

        public String of(String text) {
            return text.substring(from, to);
        }
    }

    /**
     * @param meant whether it is found; otherwise it hides what it holds
     */
    private record Phrase(List<String> words, boolean meant) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** What a word may end with besides: feminine and plural. */
    private static final List<String> ENDINGS = List.of("", "s", "e", "es", "ne", "nes");

    /** By their first word, the longest first. */
    private static final Map<String, List<Phrase>> PHRASES = read();

    private SensitiveWords() {}

    /** Those that a text holds, as they are written there, each once. */
    public static List<String> in(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Place place : places(text)) {
            String word = place.of(text);
            found.putIfAbsent(Folded.of(word), word);
        }
        return List.copyOf(found.values());
    }

    /** Where they stand, from the first to the last. */
    public static List<Place> places(String text) {
        List<Place> words = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Place(matcher.start(), matcher.end()));
            folded.add(Folded.of(matcher.group()));
        }
        List<Place> found = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Phrase phrase = longest(folded.subList(at, folded.size()));
            int length = phrase == null ? 1 : phrase.words().size();
            if (phrase != null && phrase.meant()) {
                found.add(new Place(words.get(at).from(), words.get(at + length - 1).to()));
            }
            at += length;
        }
        return found;
    }

    private static Phrase longest(List<String> words) {
        Phrase longest = null;
        for (String ending : ENDINGS) {
            if (!words.get(0).endsWith(ending)) {
                continue;
            }
            String stem = words.get(0).substring(0, words.get(0).length() - ending.length());
            for (Phrase phrase : PHRASES.getOrDefault(stem, List.of())) {
                if (begins(words, phrase)
                        && (longest == null || phrase.words().size() > longest.words().size())) {
                    longest = phrase;
                }
            }
        }
        return longest;
    }

    /** The first word has been seen to. */
    private static boolean begins(List<String> words, Phrase phrase) {
        if (words.size() < phrase.words().size()) {
            return false;
        }
        for (int i = 1; i < phrase.words().size(); i++) {
            String word = phrase.words().get(i);
            String written = words.get(i);
            if (ENDINGS.stream().noneMatch(ending -> written.equals(word + ending))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Phrase>> read() {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        try (InputStream file = SensitiveWords.class.getResourceAsStream("sensitive-words.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(
                            line ->
                                    new Phrase(
                                            Arrays.asList(Folded.key(line).split(" ", -1)),
                                            !line.startsWith("!")))
                    .forEach(
                            phrase ->
                                    phrases.computeIfAbsent(
                                                    phrase.words().get(0), w -> new ArrayList<>())
                                            .add(phrase));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        phrases.values()
                .forEach(
                        same ->
                                same.sort(
                                        Comparator.comparing(
                                                (Phrase phrase) -> -phrase.words().size())));
        return phrases;
    }
}
