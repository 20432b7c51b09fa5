package fr.prefecture.clu.search;

import fr.prefecture.clu.search.SearchIndex.Thing;
import fr.prefecture.clu.shared.SearchRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * RCH-14 to RCH-18: makes the index of this node and keeps it as the history says. What it has read
 * of the history is on the disk together with what came of it, so that a crash has it read again.
 */
final class SearchKeeping implements AutoCloseable {

    /**
     * A line is written at one time and seen by others when its transaction ends, whatever its
     * number: lines of this time before the last look are looked at again. Longer than any
     * transaction may take, and than the clocks of two nodes differ.
     */
    static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final Logger LOG = System.getLogger(SearchKeeping.class.getName());
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String FORMAT = "format";
    private static final String FROM = "from";
    private static final String COMPLETE = "complete";
    private static final String LAST_ID = "last.id";
    private static final String LAST_AT = "last.at";

    private final Path folder;
    private final SearchReadings readings;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();

    /** Lines read, and when they were written: those of the overlap. */
    private final Map<Long, Instant> seen = new HashMap<>();

    /** Things whose new state is still to be asked for, and since when. */
    private final Map<Thing, Instant> waiting = new LinkedHashMap<>();

    /** Those that could not be had: tried again in the background. */
    private final Map<Thing, Instant> refused = new LinkedHashMap<>();

    /** The sources that could not be had at all. */
    private final Set<Set<String>> silent = ConcurrentHashMap.newKeySet();

    /** What the sources know: the rest of the history is none of search's business. */
    private Set<String> subjects = Set.of();

    private volatile SearchIndex index;
    private volatile boolean building;
    private volatile SearchProgress progress = new SearchProgress(true, 0);
    private Instant from;
    private Optional<HistoryLine> last = Optional.empty();
    private boolean dirty;

    SearchKeeping(Path folder, SearchReadings readings, Clock clock) {
        this.folder = folder;
        this.readings = readings;
        this.clock = clock;
    }

    /** Empty until there is something to look into. */
    Optional<SearchIndex> index() {
        return Optional.ofNullable(index);
    }

    SearchProgress progress() {
        return progress;
    }

    /** Opens the index, and makes it anew when it is missing, of another shape or unfinished. */
    void prepare() {
        writing.lock();
        try {
            if (index != null && !index.isOpen()) {
                LOG.log(Level.WARNING, "The search index was shut by a failure; opening it again");
                forget();
            }
            if (index == null) {
                open();
            } else {
                List.copyOf(silent).forEach(this::again);
                progress = new SearchProgress(!silent.isEmpty(), waiting.size());
            }
        } finally {
            writing.unlock();
        }
    }

    private void open() {
        subjects =
                readings.subjects().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
        SearchIndex opened = opened();
        Map<String, String> state = opened.committed();
        if (isGood(state)) {
            from = Instant.parse(state.get(FROM));
            last = last(state);
            index = opened;
            progress = SearchProgress.NONE;
        } else {
            build(opened);
        }
    }

    private SearchIndex opened() {
        try {
            Files.createDirectories(folder);
            try {
                return new SearchIndex(new NIOFSDirectory(folder));
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The search index cannot be read; making it anew", e);
                empty();
                return new SearchIndex(new NIOFSDirectory(folder));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No search index in " + folder + "; keeping it in memory", e);
            try {
                return new SearchIndex(new ByteBuffersDirectory());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private void empty() throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private boolean isGood(Map<String, String> state) {
        return shape().equals(state.get(FORMAT))
                && Boolean.parseBoolean(state.get(COMPLETE))
                && last(state).map(line -> readings.holds(line.id(), line.at())).orElse(true);
    }

    private static Optional<HistoryLine> last(Map<String, String> state) {
        return Optional.ofNullable(state.get(LAST_ID))
                .map(
                        id ->
                                new HistoryLine(
                                        Long.valueOf(id),
                                        Instant.parse(state.get(LAST_AT)),
                                        "",
                                        ""));
    }

    /** The shape of the index and what is in it: another source, another shape. */
    private String shape() {
        return SearchIndex.FORMAT + ':' + String.join(",", subjects);
    }

    /** RCH-14: what is found in the meantime can be looked for; the history waits. */
    private void build(SearchIndex anew) {
        building = true;
        progress = new SearchProgress(true, 0);
        try {
            Instant start = clock.instant();
            last = readings.latest();
            anew.clear();
            index = anew;
            seen.clear();
            waiting.clear();
            refused.clear();
            silent.clear();
            readings.subjects().forEach(subjects -> fill(anew, subjects));
            from = start;
            dirty = true;
            commit();
            anew.refresh();
        } catch (RuntimeException e) {
            forget();
            throw e;
        } finally {
            building = false;
        }
        progress = new SearchProgress(!silent.isEmpty(), 0);
    }

    private void fill(SearchIndex anew, Set<String> subjects) {
        try {
            readings.all(subjects, anew::add);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Search cannot read " + subjects + "; trying again later", e);
            anew.clear(subjects);
            silent.add(subjects);
        }
    }

    private void again(Set<String> subjects) {
        index.clear(subjects);
        silent.remove(subjects);
        fill(index, subjects);
        dirty = true;
        index.refresh();
    }

    /**
     * Reads what is new in the history and asks for the new state of things, as many as that and
     * for as long as that.
     *
     * @return how many it has asked for; none while the index is shut, being made, or cannot be
     *     written
     */
    int catchUp(int most, Duration longest) {
        if (index == null || !index.isOpen()) {
            return 0;
        }
        if (building) {
            index.refresh();
            return 0;
        }
        if (!entered()) {
            return 0;
        }
        try {
            look();
            long end = System.nanoTime() + longest.toNanos();
            int done = 0;
            while (!waiting.isEmpty() && done < most && (done == 0 || System.nanoTime() < end)) {
                Map.Entry<Thing, Instant> next = waiting.entrySet().iterator().next();
                waiting.remove(next.getKey());
                replace(next.getKey(), next.getValue());
                done++;
            }
            if (done > 0) {
                index.refresh();
            }
            progress = new SearchProgress(!silent.isEmpty(), waiting.size());
            return done;
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "The search index cannot be written; showing what it has", e);
            return 0;
        } finally {
            writing.unlock();
        }
    }

    private boolean entered() {
        try {
            return writing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look() {
        Instant now = clock.instant();
        Instant since = from.minus(OVERLAP);
        for (HistoryLine line : readings.since(since)) {
            if (seen.putIfAbsent(line.id(), line.at()) == null) {
                if (subjects.contains(line.subject())) {
                    waiting.putIfAbsent(new Thing(line.subject(), line.key()), line.at());
                }
                last = Optional.of(line);
                dirty = true;
            }
        }
        from = now;
        seen.values().removeIf(at -> at.isBefore(since));
    }

    private void replace(Thing thing, Instant at) {
        try {
            List<SearchRecord> found = readings.of(thing.subject(), thing.key());
            index.replace(thing, found);
            refused.remove(thing);
        } catch (UncheckedIOException e) {
            waiting.put(thing, at);
            throw e;
        } catch (RuntimeException e) {
            if (refused.putIfAbsent(thing, at) == null) {
                LOG.log(Level.WARNING, "Search cannot read " + thing + "; trying again later", e);
            }
        }
    }

    /** Has what could not be had be asked for again. */
    void retry() {
        writing.lock();
        try {
            refused.forEach(waiting::putIfAbsent);
        } finally {
            writing.unlock();
        }
    }

    /** Puts on the disk what has been read. */
    void commit() {
        writing.lock();
        try {
            if (index == null || !dirty) {
                return;
            }
            Map<String, String> state = new HashMap<>();
            state.put(FORMAT, shape());
            state.put(COMPLETE, String.valueOf(silent.isEmpty()));
            state.put(FROM, readUntil().toString());
            last.ifPresent(
                    line -> {
                        state.put(LAST_ID, line.id().toString());
                        state.put(LAST_AT, line.at().toString());
                    });
            index.commit(state);
            dirty = false;
        } finally {
            writing.unlock();
        }
    }

    /** What is still to be asked for has to be read again after a crash. */
    private Instant readUntil() {
        Instant until = from;
        for (Map<Thing, Instant> things : List.of(waiting, refused)) {
            for (Instant at : things.values()) {
                until = at.isBefore(until) ? at : until;
            }
        }
        return until;
    }

    /** RCH-16 */
    void expunge() {
        writing.lock();
        try {
            if (index != null) {
                index.expunge();
                dirty = true;
                commit();
            }
        } finally {
            writing.unlock();
        }
    }

    private void forget() {
        try {
            index.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The search index did not shut well", e);
        }
        index = null;
        progress = new SearchProgress(true, 0);
        seen.clear();
        waiting.clear();
        refused.clear();
        silent.clear();
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (index != null) {
                commit();
                forget();
            }
        } finally {
            writing.unlock();
        }
    }
}
