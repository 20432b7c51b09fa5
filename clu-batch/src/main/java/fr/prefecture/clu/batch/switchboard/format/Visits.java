package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows each visit of a call to a queue from its entry to its end; the counters are true at any
 * moment.
 */
final class Visits {
    private final Span span;
    private final Cells cells;
    private final CallIds ids;
    private final QueueNames names;
    private final CallEntries entries;
    private final Fragments fragments = new Fragments();
    private final LateLines late = new LateLines();
    private OpenVisits open = new OpenVisits(0);
    private int era;
    private long firstRestart = -1;
    private long duplicates;
    private long orphans;

    Visits(Span span, Cells cells, CallIds ids, QueueNames names, LocalDays days) {
        this.span = span;
        this.cells = cells;
        this.ids = ids;
        this.names = names;
        this.entries = new CallEntries(cells, days, ids, names);
    }

    boolean isOpen(long call, int queue) {
        return openAt(call, queue) >= 0;
    }

    private int openAt(long call, int queue) {
        int place = open.find(call, queue);
        if (place >= 0 && span.outlives(open.entries[place])) {
            fragments.add(fragmentAt(place));
            open.remove(place);
            return -1;
        }
        return place;
    }

    /** TEL-1 */
    void start(long call, int queue, long instant, long line) {
        int place = openAt(call, queue);
        if (place >= 0 && !open.started[place] && Fragment.isNear(open.entries[place], instant)) {
            open.started[place] = true;
            orphans--;
        } else if (place >= 0) {
            duplicates++;
        } else if (late.include(call, queue, Outcome.UNRESOLVED, instant, instant, span)) {
            fragments.start(ids.text(call), names.name(queue), instant);
            orphans--;
        } else {
            enter(call, queue, instant, line, true);
        }
    }

    private int enter(long call, int queue, long entry, long line, boolean started) {
        cells.count(queue, entry, Outcome.UNRESOLVED, 0, 0, 1);
        entries.add(call, queue, entry, line, span);
        return open.add(call, queue, entry, line, started);
    }

    /**
     * TEL-5
     *
     * @param hold seconds, or {@link Line#MISSING} if the visit is open
     */
    void connect(long call, int queue, long instant, long line, int hold) {
        int place = openAt(call, queue);
        if (place < 0) {
            if (late.include(call, queue, Outcome.INCOMPLETE, instant - hold, instant, span)) {
                duplicates++;
                return;
            }
            orphans++;
            place = enter(call, queue, instant - hold, line, false);
        } else if (open.isConnected(place)) {
            duplicates++;
            return;
        }
        long entry = open.entries[place];
        open.connect(place, instant, hold == Line.MISSING ? since(entry, instant) : hold);
        cells.count(queue, entry, Outcome.UNRESOLVED, 0, 0, -1);
        cells.count(queue, entry, Outcome.INCOMPLETE, open.holds[place], 0, 1);
    }

    /**
     * TEL-2, TEL-4, TEL-6
     *
     * @param wait seconds, or {@link Line#MISSING} if the visit is open or the outcome has none
     * @param talk seconds, or {@link Line#MISSING} likewise
     */
    void end(long call, int queue, long instant, long line, Outcome outcome, int wait, int talk) {
        int place = openAt(call, queue);
        if (place < 0) {
            endWithoutStart(
                    call, queue, instant, line, outcome, Math.max(0, wait), Math.max(0, talk));
            return;
        }
        awaitLateLines(place, instant, outcome, wait);
        boolean talked = outcome == Outcome.ANSWERED && open.isConnected(place);
        int knownTalk =
                talk == Line.MISSING && talked ? since(open.connectedAt[place], instant) : talk;
        int knownWait = wait == Line.MISSING ? waitAt(place, instant, outcome, knownTalk) : wait;
        boolean incomplete = outcome == Outcome.ANSWERED && knownTalk == Line.MISSING;
        Outcome known = incomplete ? Outcome.INCOMPLETE : outcome;
        close(place, instant, known, knownWait, Math.max(0, knownTalk));
    }

    private void endWithoutStart(
            long call, int queue, long instant, long line, Outcome outcome, int wait, int talk) {
        long entry = instant - wait - talk;
        if (late.include(call, queue, outcome, entry, instant, span)) {
            duplicates++;
            return;
        }
        orphans++;
        int place = enter(call, queue, entry, line, false);
        awaitLateLines(place, instant, outcome, wait);
        close(place, instant, outcome, wait, talk);
    }

    private int waitAt(int place, long instant, Outcome outcome, int talk) {
        if (outcome == Outcome.ANSWERED && open.isConnected(place)) {
            return open.holds[place];
        }
        return since(open.entries[place], instant - Math.max(0, talk));
    }

    private static int since(long earlier, long later) {
        return (int) Math.max(0, later - earlier);
    }

    private void close(int place, long instant, Outcome outcome, int wait, int talk) {
        int queue = open.queues[place];
        long entry = open.entries[place];
        cells.count(queue, entry, open.outcome(place), open.holds[place], 0, -1);
        cells.count(queue, entry, outcome, wait, talk, 1);
        if (!open.started[place] || mayGoOn(place, instant)) {
            fragments.add(fragmentAt(place, instant, outcome, wait, talk));
        }
        open.remove(place);
    }

    /** Where the lines are out of order, others of the visit may be still to come. */
    private void awaitLateLines(int place, long instant, Outcome outcome, int wait) {
        if (!open.started[place] && outcome != Outcome.FAILED) {
            await(place, instant, Outcome.UNRESOLVED);
        }
        if (outcome == Outcome.ANSWERED && !open.isConnected(place)) {
            await(place, instant, Outcome.INCOMPLETE);
        }
        if (outcome == Outcome.EMPTY_EXIT && wait == Line.MISSING) {
            await(place, instant, outcome);
        }
    }

    private void await(int place, long instant, Outcome missing) {
        late.await(open.calls[place], open.queues[place], missing, open.entries[place], instant);
    }

    /** Whether a visit that begins and ends here may go on with one that a file before began. */
    private boolean mayGoOn(int place, long endedAt) {
        return endedAt <= span.first + Span.DAY
                && ids.birth(open.calls[place]) <= span.first + Fragment.BIRTH_TOLERANCE;
    }

    void refuse(int queue, long instant, Measure refusal) {
        cells.add(queue, instant, refusal, 1);
    }

    /** TEL-5: everything open was lost. */
    void restart(long instant) {
        openFragments().forEach(fragments::add);
        open = new OpenVisits(0);
        late.clear();
        era++;
        if (firstRestart < 0) {
            firstRestart = instant;
        }
    }

    void ignoreDuplicate() {
        duplicates++;
    }

    private List<Fragment> openFragments() {
        List<Fragment> all = new ArrayList<>();
        for (int place = 0; place < open.places(); place++) {
            if (open.isOpen(place)) {
                all.add(fragmentAt(place));
            }
        }
        return all;
    }

    private Fragment fragmentAt(int place) {
        return fragmentAt(place, -1, open.outcome(place), open.holds[place], 0);
    }

    private Fragment fragmentAt(int place, long endedAt, Outcome outcome, int wait, int talk) {
        return new Fragment(
                ids.text(open.calls[place]),
                names.name(open.queues[place]),
                open.lines[place],
                open.started[place],
                open.entries[place],
                open.connectedAt[place],
                open.holds[place],
                endedAt,
                outcome,
                wait,
                talk,
                era);
    }

    boolean areMany() {
        return open.isFull() || entries.isFull() || fragments.areMany();
    }

    int remembered() {
        return open.size() + entries.size() + fragments.size();
    }

    /**
     * Forgets what can no longer change a figure, and makes room; pieces of visits are looked
     * through only when they have doubled since.
     */
    void forget() {
        OpenVisits young = new OpenVisits(open.size());
        for (int place = 0; place < open.places(); place++) {
            if (open.isOpen(place)) {
                if (span.outlives(open.entries[place])) {
                    fragments.add(fragmentAt(place));
                } else {
                    young.copy(open, place);
                }
            }
        }
        open = young;
        if (fragments.areMany()) {
            fragments.prune(openFragments(), span, era);
        }
        entries.forget(span, Relevance.soFar(span, fragments.all(), open));
    }

    /** Forgets the pieces of visits that nothing can join any more. */
    void prune() {
        fragments.prune(openFragments(), span, era);
        entries.prune(Relevance.soFar(span, fragments.all(), open));
    }

    Edges edges() {
        List<Fragment> joinable = fragments.joinable(openFragments(), span, era);
        List<CallEntry> relevant = entries.relevant(Relevance.atEnd(span, joinable));
        return new Edges(joinable, relevant, era, firstRestart, span.first, span.last);
    }

    long duplicates() {
        return duplicates;
    }

    long orphans() {
        return orphans;
    }

    void pack(Packer packer) {
        packer.number(era).number(firstRestart).number(duplicates).number(orphans);
        open.pack(packer);
        entries.pack(packer);
        fragments.pack(packer);
        late.pack(packer);
    }

    void unpack(Unpacker unpacker) {
        era = unpacker.small();
        firstRestart = unpacker.number();
        duplicates = unpacker.number();
        orphans = unpacker.number();
        open = OpenVisits.unpack(unpacker);
        entries.unpack(unpacker);
        fragments.unpack(unpacker);
        late.unpack(unpacker);
    }
}
