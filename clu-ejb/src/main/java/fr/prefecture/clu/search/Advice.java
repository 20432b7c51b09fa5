package fr.prefecture.clu.search;

import static fr.prefecture.clu.search.SearchIndex.TEXT_EXACT;
import static fr.prefecture.clu.search.SearchIndex.TITLE_EXACT;

import fr.prefecture.clu.search.AskedWords.Piece;
import fr.prefecture.clu.search.FrenchWords.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * RCH-13: words that are spelt nearly alike. Each has been looked up for the same person before it
 * is proposed: a word of something that they may not read is no word.
 */
final class Advice {

    private static final int MOST = 3;
    private static final int MOST_WRONG = 5;

    /** Enough for those of this person to be among them. */
    private static final int LOOKED_AT = 30;

    private static final int SHORTEST = 4;

    /** However often others may find the word as it was typed. */
    private static final float ANY_NUMBER = 1_000_000_000;

    private final Lookup lookup;
    private final DirectSpellChecker spelling = new DirectSpellChecker();

    Advice(Lookup lookup) {
        this.lookup = lookup;
        spelling.setMinPrefix(0);
        spelling.setMinQueryLength(SHORTEST);
        spelling.setThresholdFrequency(0);
        spelling.setMaxQueryFrequency(ANY_NUMBER);
    }

    private record Candidate(String word, float likeness, int count) {}

    /** Whole questions that find something, the likeliest first. */
    List<String> on(AskedWords asked) {
        Map<Piece, List<String>> wrong = new LinkedHashMap<>();
        asked.pieces().stream()
                .filter(Piece::isWord)
                .filter(piece -> lookup.count(Lookup.query(piece)) == 0)
                .limit(MOST_WRONG)
                .forEach(piece -> wrong.put(piece, alike(piece.words().get(0))));
        wrong.values().removeIf(List::isEmpty);
        if (wrong.isEmpty()) {
            return List.of();
        }
        Set<String> questions = new LinkedHashSet<>();
        for (int place = 0; place < MOST; place++) {
            AskedWords better = asked;
            List<Piece> lastFirst = new ArrayList<>(wrong.keySet());
            lastFirst.sort(Comparator.comparing(Piece::from).reversed());
            for (Piece piece : lastFirst) {
                List<String> words = wrong.get(piece);
                better = better.with(piece, words.get(Math.min(place, words.size() - 1)));
            }
            if (lookup.count(better) > 0) {
                questions.add(better.typed().strip());
            }
        }
        Stream<String> alone = wrong.values().stream().flatMap(words -> words.stream().limit(1));
        return (questions.isEmpty() ? alone : questions.stream()).distinct().limit(MOST).toList();
    }

    private List<String> alike(Word word) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (String field : List.of(TITLE_EXACT, TEXT_EXACT)) {
            for (SuggestWord one : near(word, field)) {
                if (!candidates.containsKey(one.string)) {
                    int count = lookup.count(having(one.string));
                    if (count > 0) {
                        candidates.put(one.string, new Candidate(one.string, one.score, count));
                    }
                }
            }
        }
        return candidates.values().stream()
                .sorted(
                        Comparator.comparing(Candidate::likeness)
                                .thenComparing(Candidate::count)
                                .reversed()
                                .thenComparing(Candidate::word))
                .limit(MOST)
                .map(candidate -> written(candidate.word()))
                .toList();
    }

    private SuggestWord[] near(Word word, String field) {
        try {
            return spelling.suggestSimilar(
                    new Term(field, word.exact()),
                    LOOKED_AT,
                    lookup.reader(),
                    SuggestMode.SUGGEST_ALWAYS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query having(String word) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(TITLE_EXACT, word)), Occur.SHOULD)
                .add(new TermQuery(new Term(TEXT_EXACT, word)), Occur.SHOULD)
                .build();
    }

    /** With the accents that it has where it was found. */
    private String written(String word) {
        return lookup.first(having(word)).stream()
                .flatMap(this::texts)
                .flatMap(
                        text ->
                                FrenchWords.of(text).stream()
                                        .filter(one -> one.exact().equals(word))
                                        .map(one -> FrenchWords.written(text, one)))
                .findFirst()
                .orElse(word);
    }

    private Stream<String> texts(Document document) {
        return Stream.of(document.get(SearchIndex.TITLE), document.get(SearchIndex.TEXT));
    }
}
