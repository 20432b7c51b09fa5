package fr.prefecture.clu.web.search;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.Locale;

/**
 * The results of one kind as the page shows them.
 *
 * @param more says that there are others; empty when all are shown
 */
public record ResultKind(
        String word,
        String heading,
        String count,
        String address,
        boolean chosen,
        String more,
        List<SearchResult> results) {

    /** In an address: « Points d’ordre du jour » is {@code points-d-ordre-du-jour}. */
    static String word(String kind) {
        return Folded.key(Texts.of(kind)).replace(' ', '-');
    }

    /** « Voir les 23 actions » */
    static String more(String kind, int count) {
        String plural = Texts.of(kind);
        return Texts.of(
                "search.more",
                French.number(count),
                plural.substring(0, 1).toLowerCase(Locale.FRENCH) + plural.substring(1));
    }
}
