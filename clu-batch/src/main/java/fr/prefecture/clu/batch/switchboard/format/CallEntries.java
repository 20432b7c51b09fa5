package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts distinct calls, from the entries of each call of the last 24 hours. What an entry is the
 * first of depends on the set of entries and not on their order in the log.
 */
final class CallEntries {
    private static final int FEW = 1024;

    private final Cells cells;
    private final LocalDays days;
    private final CallIds ids;
    private final QueueNames names;
    private CallChains chains = new CallChains(0);

    /**
     * The entries of calls older than 24 hours, as long as they may matter at the edges of the
     * file.
     */
    private final List<List<CallEntry>> retired = new ArrayList<>();

    private int mostRetired = FEW;

    CallEntries(Cells cells, LocalDays days, CallIds ids, QueueNames names) {
        this.cells = cells;
        this.days = days;
        this.ids = ids;
        this.names = names;
    }

    boolean isFull() {
        return chains.isFull() || retired.size() > mostRetired;
    }

    int size() {
        return chains.size() + retired.size();
    }

    /** Counts an entry; a call whose entries are all older than 24 hours begins anew. */
    void add(long call, int queue, long entry, long line, Span span) {
        int place = chains.place(call);
        if (isOutlived(place, span)) {
            retire(place);
        }
        int added = chains.insert(place, call, queue, entry, line);
        for (int i = chains.latest[place]; i != added; i = chains.earlier[i]) {
            settle(i);
        }
        settle(added);
    }

    private boolean isOutlived(int place, Span span) {
        int latest = chains.latest[place];
        return latest != CallChains.NONE && span.outlives(chains.entries[latest]);
    }

    private void retire(int place) {
        retired.add(entriesAt(place));
        chains.latest[place] = CallChains.NONE;
    }

    private void settle(int index) {
        int before = chains.firsts[index];
        int after = firstsOf(index);
        chains.firsts[index] = (byte) after;
        count(index, after & ~before, 1);
        count(index, before & ~after, -1);
    }

    private int firstsOf(int index) {
        long entry = chains.entries[index];
        int left = CallEntry.ALL_FIRSTS;
        long later = entry;
        for (int i = chains.earlier[index];
                i != CallChains.NONE && left != 0;
                i = chains.earlier[i]) {
            long earlier = chains.entries[i];
            if (!CallEntry.isSameCallAndDay(earlier, later, days)) {
                break;
            }
            left =
                    CallEntry.firstsAfter(
                            left, earlier, entry, chains.queues[i] == chains.queues[index]);
            later = earlier;
        }
        return left;
    }

    private void count(int index, int firsts, int sign) {
        for (int left = firsts; left != 0; left &= left - 1) {
            cells.add(chains.queues[index], chains.entries[index], CallEntry.measure(left), sign);
        }
    }

    /**
     * Drops the calls older than 24 hours unless one of their entries is relevant, and makes room.
     */
    void forget(Span span, Relevance relevance) {
        int left = 0;
        for (int place = 0; place < chains.places(); place++) {
            if (!isOutlived(place, span)) {
                left += chains.length(place);
            } else if (isRelevant(place, relevance)) {
                retired.add(entriesAt(place));
            }
        }
        CallChains young = new CallChains(left);
        for (int place = 0; place < chains.places(); place++) {
            if (chains.latest[place] != CallChains.NONE && !isOutlived(place, span)) {
                young.copy(chains, place);
            }
        }
        chains = young;
        if (retired.size() > mostRetired) {
            prune(relevance);
        }
    }

    void prune(Relevance relevance) {
        retired.removeIf(entries -> !isRelevant(entries, relevance));
        mostRetired = Math.max(FEW, 2 * retired.size());
    }

    /** All entries of the calls of which one is relevant, in the order of their lines. */
    List<CallEntry> relevant(Relevance relevance) {
        List<CallEntry> all = new ArrayList<>();
        retired.stream().filter(entries -> isRelevant(entries, relevance)).forEach(all::addAll);
        for (int place = 0; place < chains.places(); place++) {
            if (isRelevant(place, relevance)) {
                all.addAll(entriesAt(place));
            }
        }
        all.sort(Comparator.comparingLong(CallEntry::line));
        return all;
    }

    private boolean isRelevant(int place, Relevance relevance) {
        for (int i = chains.latest[place]; i != CallChains.NONE; i = chains.earlier[i]) {
            if (relevance.includes(chains.entries[i], chains.lines[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRelevant(List<CallEntry> entries, Relevance relevance) {
        return entries.stream().anyMatch(entry -> relevance.includes(entry.entry(), entry.line()));
    }

    private List<CallEntry> entriesAt(int place) {
        List<CallEntry> entries = new ArrayList<>();
        for (int i = chains.latest[place]; i != CallChains.NONE; i = chains.earlier[i]) {
            entries.add(
                    new CallEntry(
                            ids.text(chains.calls[place]),
                            names.name(chains.queues[i]),
                            chains.entries[i],
                            chains.lines[i],
                            chains.firsts[i]));
        }
        return entries;
    }

    void pack(Packer packer) {
        chains.pack(packer);
        packer.number(retired.size());
        for (List<CallEntry> entries : retired) {
            packer.number(entries.size());
            entries.forEach(entry -> entry.pack(packer));
        }
    }

    void unpack(Unpacker unpacker) {
        chains = CallChains.unpack(unpacker);
        for (int left = unpacker.count(); left > 0; left--) {
            List<CallEntry> entries = new ArrayList<>();
            for (int count = unpacker.count(); count > 0; count--) {
                entries.add(CallEntry.unpack(unpacker));
            }
            retired.add(entries);
        }
    }
}
