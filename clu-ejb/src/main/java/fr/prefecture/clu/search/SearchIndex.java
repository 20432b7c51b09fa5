package fr.prefecture.clu.search;

import fr.prefecture.clu.shared.SearchRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** Everything that can be found, in the shape that answers fast; many read while one writes. */
final class SearchIndex implements AutoCloseable {

    /** RCH-14: another number, another shape: an index of another one is made anew. */
    static final String FORMAT = "1";

    static final String THING = "thing";
    static final String KIND = "kind";
    static final String ROLE = "role";
    static final String OWNER = "owner";
    static final String DAY = "day";
    static final String PAGE = "page";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String TITLE_EXACT = "title.exact";
    static final String TITLE_STEM = "title.stem";
    static final String TEXT_EXACT = "text.exact";
    static final String TEXT_STEM = "text.stem";
    static final String WRITTEN_DAY = "writtenDay";

    private static final String SUBJECT = "subject";

    /** What is kept of one text; longer ones are found by their beginning. */
    private static final int LONGEST_TEXT = 200_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** The thing that a record is of. */
    record Thing(String subject, String key) {

        static Thing of(SearchRecord found) {
            return new Thing(found.subject(), found.key());
        }

        private Term term() {
            return new Term(THING, subject + '\n' + key);
        }
    }

    SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        TieredMergePolicy merging = new TieredMergePolicy();
        // What is erased must leave the disk, be it one record of a hundred thousand.
        merging.setForceMergeDeletesPctAllowed(0);
        writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(
                                        new PerFieldAnalyzerWrapper(
                                                FrenchWords.EXACT,
                                                Map.of(
                                                        TITLE_STEM,
                                                        FrenchWords.STEM,
                                                        TEXT_STEM,
                                                        FrenchWords.STEM)))
                                .setMergePolicy(merging)
                                .setCommitOnClose(false));
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    void add(SearchRecord found) {
        if (found.isForSomebody()) {
            writing(() -> writer.addDocument(document(found)));
        }
    }

    /**
     * Replaces all records of a thing, and of each other thing of which there is one among these.
     */
    void replace(Thing thing, List<SearchRecord> found) {
        Map<Thing, List<Document>> things = new LinkedHashMap<>();
        things.put(thing, new ArrayList<>());
        for (SearchRecord one : found) {
            List<Document> ofThing = things.computeIfAbsent(Thing.of(one), t -> new ArrayList<>());
            if (one.isForSomebody()) {
                ofThing.add(document(one));
            }
        }
        things.forEach(
                (one, documents) ->
                        writing(
                                () -> {
                                    if (documents.isEmpty()) {
                                        writer.deleteDocuments(one.term());
                                    } else {
                                        writer.updateDocuments(one.term(), documents);
                                    }
                                }));
    }

    void clear() {
        writing(() -> writer.deleteAll());
    }

    /** Takes out all that bears one of these subjects. */
    void clear(Set<String> subjects) {
        Term[] terms =
                subjects.stream().map(subject -> new Term(SUBJECT, subject)).toArray(Term[]::new);
        writing(() -> writer.deleteDocuments(terms));
    }

    /** Lets the next search see what was written. */
    void refresh() {
        writing(() -> searchers.maybeRefreshBlocking());
    }

    /** Puts all of it on the disk, with what must be known of it at the next start. */
    void commit(Map<String, String> state) {
        writing(
                () -> {
                    writer.setLiveCommitData(state.entrySet());
                    writer.commit();
                });
    }

    /** What was known at the last commit. */
    Map<String, String> committed() {
        try {
            Map<String, String> state = new HashMap<>();
            if (DirectoryReader.indexExists(directory)) {
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    state.putAll(reader.getIndexCommit().getUserData());
                }
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RCH-16: leaves nothing on the disk of what was taken out. */
    void expunge() {
        writing(
                () -> {
                    if (writer.hasDeletions()) {
                        writer.forceMergeDeletes(true);
                        // Who still reads the old files keeps them there.
                        searchers.maybeRefreshBlocking();
                    }
                });
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    <T> T read(Function<IndexReader, T> work) {
        try {
            var searcher = searchers.acquire();
            try {
                return work.apply(searcher.getIndexReader());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static Document document(SearchRecord found) {
        String title = FrenchWords.plain(found.title());
        String text = FrenchWords.plain(found.text());
        if (text.length() > LONGEST_TEXT) {
            text = text.substring(0, LONGEST_TEXT);
        }
        Document document = new Document();
        document.add(new StringField(THING, found.subject() + '\n' + found.key(), Field.Store.NO));
        document.add(new StringField(SUBJECT, found.subject(), Field.Store.NO));
        document.add(new SortedDocValuesField(KIND, new BytesRef(found.kind())));
        document.add(new StoredField(KIND, found.kind()));
        document.add(new StoredField(PAGE, found.page()));
        document.add(new StoredField(TITLE, title));
        document.add(new StoredField(TEXT, text));
        document.add(new TextField(TITLE_EXACT, title, Field.Store.NO));
        document.add(new TextField(TITLE_STEM, title, Field.Store.NO));
        document.add(new TextField(TEXT_EXACT, text, Field.Store.NO));
        document.add(new TextField(TEXT_STEM, text, Field.Store.NO));
        for (String role : found.roles()) {
            document.add(new StringField(ROLE, role, Field.Store.NO));
        }
        if (!found.owner().isBlank()) {
            document.add(
                    new StringField(OWNER, found.owner().toLowerCase(Locale.ROOT), Field.Store.NO));
        }
        if (found.day() != null) {
            document.add(new LongField(DAY, found.day().toEpochDay(), Field.Store.NO));
            document.add(new StoredField(WRITTEN_DAY, found.day().toEpochDay()));
        }
        return document;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Writing work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
