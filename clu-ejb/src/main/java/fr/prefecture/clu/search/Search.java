package fr.prefecture.clu.search;

import fr.prefecture.clu.search.Lookup.Found;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.Document;

/** One question of one person, from the words to the answer. */
final class Search {

    /** RCH-15: what a search does itself of what has changed; the rest is done beside it. */
    private static final int MOST_CHANGED = 100;

    private static final Duration LONGEST_CHANGED = Duration.ofMillis(300);

    private final SearchKeeping keeping;
    private final Seeker seeker;
    private final LocalDate today;

    Search(SearchKeeping keeping, Seeker seeker, LocalDate today) {
        this.keeping = keeping;
        this.seeker = seeker;
        this.today = today;
    }

    SearchAnswer find(SearchAsked asked) {
        boolean all = asked.kind().isEmpty();
        int offset = (asked.page() - 1) * SearchAsked.PAGE;
        return answer(
                asked,
                kind ->
                        all
                                ? SearchAsked.FIRST
                                : kind.equals(asked.kind()) ? offset + SearchAsked.PAGE : 0,
                all ? 0 : offset,
                true);
    }

    SearchAnswer all(SearchAsked asked) {
        int most = SearchAsked.MOST_PAGES * SearchAsked.PAGE;
        return answer(
                asked,
                kind -> asked.kind().isEmpty() || kind.equals(asked.kind()) ? most : 0,
                0,
                false);
    }

    private SearchAnswer answer(
            SearchAsked asked, ToIntFunction<String> most, int offset, boolean excerpts) {
        if (asked.words().length() > SearchAsked.LONGEST) {
            return SearchAnswer.refused(SearchRefusal.TOO_LONG, keeping.progress());
        }
        AskedWords words = AskedWords.of(asked.words());
        if (words.pieces().isEmpty()) {
            return SearchAnswer.refused(
                    words.onlySmall() ? SearchRefusal.SMALL_WORDS : SearchRefusal.NO_WORD,
                    keeping.progress());
        }
        keeping.catchUp(MOST_CHANGED, LONGEST_CHANGED);
        return keeping.index()
                .map(
                        index ->
                                index.read(
                                        reader ->
                                                found(
                                                        new Lookup(reader, seeker, today),
                                                        words,
                                                        most,
                                                        offset,
                                                        excerpts)))
                .orElseGet(
                        () ->
                                new SearchAnswer(
                                        Optional.empty(),
                                        false,
                                        false,
                                        List.of(),
                                        List.of(),
                                        keeping.progress()));
    }

    private SearchAnswer found(
            Lookup lookup,
            AskedWords words,
            ToIntFunction<String> most,
            int offset,
            boolean excerpts) {
        List<Found> found = lookup.find(words, true, most);
        List<String> advice = List.of();
        boolean any = false;
        if (found.isEmpty()) {
            advice = new Advice(lookup).on(words);
            AskedWords loose = words.loosened();
            if (loose.pieces().size() > 1) {
                found = lookup.find(loose, false, most);
                any = !found.isEmpty();
            }
        }
        AskedWords marked = any ? words.loosened() : words;
        List<SearchGroup> groups =
                found.stream().map(one -> group(lookup, one, marked, offset, excerpts)).toList();
        return new SearchAnswer(
                Optional.empty(), any, lookup.isCutShort(), groups, advice, keeping.progress());
    }

    private static SearchGroup group(
            Lookup lookup, Found found, AskedWords words, int offset, boolean excerpts) {
        return new SearchGroup(
                found.kind,
                found.count,
                found.documents().stream()
                        .skip(offset)
                        .map(number -> hit(lookup.document(number), words, excerpts))
                        .toList());
    }

    private static SearchHit hit(Document found, AskedWords words, boolean excerpt) {
        return new SearchHit(
                found.get(SearchIndex.KIND),
                Excerpt.whole(found.get(SearchIndex.TITLE), words),
                excerpt ? Excerpt.best(found.get(SearchIndex.TEXT), words) : List.of(),
                Optional.ofNullable(found.getField(SearchIndex.WRITTEN_DAY))
                        .map(day -> LocalDate.ofEpochDay(day.numericValue().longValue()))
                        .orElse(null),
                found.get(SearchIndex.PAGE));
    }
}
