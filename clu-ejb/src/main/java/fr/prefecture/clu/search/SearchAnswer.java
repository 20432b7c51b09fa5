package fr.prefecture.clu.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found for somebody: nothing in it comes from what they may not read.
 *
 * @param anyWord whether nothing has all of the words, so that any of them was enough
 * @param cutShort whether the time was over before all was looked through
 * @param groups best first
 * @param advice what could be meant instead; each finds something
 */
public record SearchAnswer(
        Optional<SearchRefusal> refusal,
        boolean anyWord,
        boolean cutShort,
        List<SearchGroup> groups,
        List<String> advice,
        SearchProgress progress) {

    public int total() {
        return groups.stream().mapToInt(SearchGroup::count).sum();
    }

    static SearchAnswer refused(SearchRefusal why, SearchProgress progress) {
        return new SearchAnswer(Optional.of(why), false, false, List.of(), List.of(), progress);
    }
}
