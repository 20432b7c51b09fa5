package fr.prefecture.clu.listening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a free text should not hold without need: words that tell of health or nationality, and what
 * looks like somebody's e-mail address or telephone number. ECO-83
 */
public final class PersonalTraces {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,200}\\.\\p{L}{2,20}");

    /** Ten digits by pairs or not, or the same after the country's code. */
    private static final Pattern TELEPHONE =
            Pattern.compile(
                    "(?<![\\d+])(?:(?:\\+|00)33[ .\\-\\u00a0\\u202f]?(?:\\(0\\))?|0)[1-9]"
                            + "(?:[ .\\-\\u00a0\\u202f]?\\d{2}){4}(?!\\d)");

    private PersonalTraces() {}

    /** As they are written, each once: words first, then addresses, then numbers. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>(SensitiveWords.in(text));
        for (Pattern pattern : List.of(ADDRESS, TELEPHONE)) {
            pattern.matcher(text).results().map(MatchResult::group).forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    /** Where they stand, from the first to the last. */
    public static List<SensitiveWords.Place> places(String text) {
        List<SensitiveWords.Place> places = new ArrayList<>(SensitiveWords.places(text));
        for (Pattern pattern : List.of(ADDRESS, TELEPHONE)) {
            pattern.matcher(text)
                    .results()
                    .map(one -> new SensitiveWords.Place(one.start(), one.end()))
                    .filter(one -> places.stream().noneMatch(other -> meet(one, other)))
                    .toList()
                    .forEach(places::add);
        }
        places.sort(Comparator.comparing(SensitiveWords.Place::from));
        return places;
    }

    private static boolean meet(SensitiveWords.Place one, SensitiveWords.Place other) {
        return one.from() < other.to() && other.from() < one.to();
    }
}
