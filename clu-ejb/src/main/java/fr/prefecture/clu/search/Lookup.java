package fr.prefecture.clu.search;

import static fr.prefecture.clu.search.SearchIndex.DAY;
import static fr.prefecture.clu.search.SearchIndex.KIND;
import static fr.prefecture.clu.search.SearchIndex.OWNER;
import static fr.prefecture.clu.search.SearchIndex.ROLE;
import static fr.prefecture.clu.search.SearchIndex.TEXT_EXACT;
import static fr.prefecture.clu.search.SearchIndex.TEXT_STEM;
import static fr.prefecture.clu.search.SearchIndex.TITLE_EXACT;
import static fr.prefecture.clu.search.SearchIndex.TITLE_STEM;

import fr.prefecture.clu.search.AskedWords.Piece;
import fr.prefecture.clu.search.FrenchWords.Word;
import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;

/** One look into the index, for one person: what they may not read is not there. */
final class Lookup {

    /** RCH-5: each step outweighs whatever the lower ones can give. */
    private static final float TITLE_AS_TYPED = 40;

    private static final float TITLE_BY_STEM = 30;
    private static final float TITLE_BY_BEGINNING = 25;
    private static final float TEXT_AS_TYPED = 20;
    private static final float TEXT_BY_STEM = 10;
    private static final float TEXT_BY_BEGINNING = 5;

    /** How often a text has a rare word. */
    private static final float OFTEN = 0.1f;

    private static final float OF_TODAY = 2;
    private static final long DAYS_TO_HALF = 365;

    /** RCH-9 */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final IndexSearcher searcher;
    private final Query mayFind;
    private final LocalDate today;

    Lookup(IndexReader reader, Seeker seeker, LocalDate today) {
        this.searcher = new IndexSearcher(reader);
        this.today = today;
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST.toMillis()));
        BooleanQuery.Builder rights = new BooleanQuery.Builder();
        seeker.roles()
                .forEach(role -> rights.add(new TermQuery(new Term(ROLE, role)), Occur.SHOULD));
        if (!seeker.login().isBlank() && seeker.roles().contains(Roles.STAFF)) {
            rights.add(new TermQuery(new Term(OWNER, seeker.login())), Occur.SHOULD);
        }
        mayFind = rights.build();
    }

    /** Document and score, the worst first. */
    record Scored(int document, float score) {
        static final Comparator<Scored> WORST_FIRST =
                Comparator.comparing(Scored::score)
                        .thenComparing(Scored::document, Comparator.reverseOrder());
    }

    /** All that was found of one kind: how many, and the best. */
    static final class Found {
        final String kind;
        final PriorityQueue<Scored> best = new PriorityQueue<>(Scored.WORST_FIRST);
        int count;
        float highest;

        Found(String kind) {
            this.kind = kind;
        }

        private void add(int document, float score, int most) {
            count++;
            highest = Math.max(highest, score);
            if (most > 0) {
                best.add(new Scored(document, score));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }

        /** The best first. */
        List<Integer> documents() {
            return best.stream()
                    .sorted(Scored.WORST_FIRST.reversed())
                    .map(Scored::document)
                    .toList();
        }
    }

    /**
     * What has these words.
     *
     * @param all whether each of them, else any
     * @param most how many of a kind are wanted
     */
    List<Found> find(AskedWords asked, boolean all, ToIntFunction<String> most) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        asked.pieces().forEach(p -> words.add(query(p), all ? Occur.MUST : Occur.SHOULD));
        Query query =
                new BooleanQuery.Builder()
                        .add(words.build(), Occur.MUST)
                        .add(mayFind, Occur.FILTER)
                        .add(
                                LongField.newDistanceFeatureQuery(
                                        DAY, OF_TODAY, today.toEpochDay(), DAYS_TO_HALF),
                                Occur.SHOULD)
                        .build();
        ByKind byKind = new ByKind(most);
        searching(() -> searcher.search(query, new Alone(byKind)));
        return byKind.found.values().stream()
                .sorted(
                        Comparator.comparing((Found one) -> one.highest)
                                .reversed()
                                .thenComparing(one -> one.kind))
                .toList();
    }

    /** How many have it, of those that this person may read. */
    int count(Query query) {
        BooleanQuery mine = mine(query);
        int[] count = new int[1];
        searching(() -> count[0] = searcher.count(mine));
        return count[0];
    }

    int count(AskedWords asked) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        asked.pieces().forEach(piece -> words.add(query(piece), Occur.FILTER));
        return asked.pieces().isEmpty() ? 0 : count(words.build());
    }

    /** One that has it, of those that this person may read. */
    Optional<Document> first(Query query) {
        BooleanQuery mine = mine(query);
        List<Document> first = new ArrayList<>();
        searching(
                () -> {
                    for (ScoreDoc one : searcher.search(mine, 1).scoreDocs) {
                        first.add(document(one.doc));
                    }
                });
        return first.stream().findFirst();
    }

    private BooleanQuery mine(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(mayFind, Occur.FILTER)
                .build();
    }

    boolean isCutShort() {
        return searcher.timedOut();
    }

    IndexReader reader() {
        return searcher.getIndexReader();
    }

    Document document(int number) {
        try {
            return searcher.storedFields().document(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Query query(Piece piece) {
        List<Query> ways = new ArrayList<>();
        List<Word> words = piece.words();
        ways.add(worth(TITLE_AS_TYPED, words(TITLE_EXACT, words, Word::exact)));
        ways.add(worth(TITLE_BY_STEM, words(TITLE_STEM, words, Word::stem)));
        ways.add(worth(TEXT_AS_TYPED, words(TEXT_EXACT, words, Word::exact)));
        ways.add(worth(TEXT_BY_STEM, words(TEXT_STEM, words, Word::stem)));
        if (piece.mayGoOn()) {
            String beginning = words.get(0).exact();
            ways.add(worth(TITLE_BY_BEGINNING, new PrefixQuery(new Term(TITLE_EXACT, beginning))));
            ways.add(worth(TEXT_BY_BEGINNING, new PrefixQuery(new Term(TEXT_EXACT, beginning))));
        }
        return new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(ways, 0), Occur.MUST)
                .add(new BoostQuery(words(TEXT_STEM, words, Word::stem), OFTEN), Occur.SHOULD)
                .build();
    }

    private static Query worth(float points, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }

    private static Query words(String field, List<Word> words, Function<Word, String> form) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, form.apply(words.get(0))));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(field, form.apply(word))));
        return phrase.build();
    }

    private interface Searching {
        void run() throws IOException;
    }

    private static void searching(Searching work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One collector for all: nothing is looked through by many at once. */
    private record Alone(ByKind collector) implements CollectorManager<ByKind, ByKind> {

        @Override
        public ByKind newCollector() {
            return collector;
        }

        @Override
        public ByKind reduce(Collection<ByKind> collectors) {
            return collector;
        }
    }

    /** Counts what is found, kind by kind, and keeps the best of each. */
    private static final class ByKind extends SimpleCollector {

        private final Map<String, Found> found = new HashMap<>();
        private final ToIntFunction<String> most;
        private Found[] ofLeaf = {};
        private int[] mostOfLeaf = {};
        private SortedDocValues kinds;
        private Scorable scorer;
        private int base;

        private ByKind(ToIntFunction<String> most) {
            this.most = most;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            kinds = DocValues.getSorted(leaf.reader(), KIND);
            ofLeaf = new Found[kinds.getValueCount()];
            mostOfLeaf = new int[kinds.getValueCount()];
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            if (kinds.advanceExact(document)) {
                int ord = kinds.ordValue();
                if (ofLeaf[ord] == null) {
                    String kind = kinds.lookupOrd(ord).utf8ToString();
                    ofLeaf[ord] = found.computeIfAbsent(kind, Found::new);
                    mostOfLeaf[ord] = most.applyAsInt(kind);
                }
                ofLeaf[ord].add(base + document, scorer.score(), mostOfLeaf[ord]);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
