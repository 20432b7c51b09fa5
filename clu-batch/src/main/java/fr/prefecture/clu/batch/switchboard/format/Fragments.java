package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The fragments of one file whose story is over, as long as a fragment of any file may join them.
 */
final class Fragments {
    private static final int FEW = 1024;

    /** No accepted line can still make a fragment that joins one older than this. */
    private static final int SETTLED = 4 * Span.DAY;

    private List<Fragment> past = new ArrayList<>();
    private int most = FEW;

    boolean areMany() {
        return past.size() > most;
    }

    int size() {
        return past.size();
    }

    void add(Fragment fragment) {
        past.add(fragment);
    }

    /** The line that opens a visit was read behind its end. */
    void start(String call, String queue, long entry) {
        for (int i = past.size() - 1; i >= 0; i--) {
            Fragment fragment = past.get(i);
            if (fragment.lacksStartOnly()
                    && Fragment.isNear(fragment.entry(), entry)
                    && fragment.call().equals(call)
                    && fragment.queue().equals(queue)) {
                past.set(i, fragment.withStart());
                return;
            }
        }
    }

    List<Fragment> all() {
        return past;
    }

    /** Drops those that nothing can join any more. */
    void prune(List<Fragment> open, Span span, int era) {
        List<Fragment> all = new ArrayList<>(past);
        all.addAll(open);
        Joinable joinable = new Joinable(all, span, era);
        past.removeIf(
                fragment ->
                        fragment.lastInstant() < span.last - SETTLED
                                && !joinable.mayJoin(fragment));
        most = Math.max(FEW, 2 * past.size());
    }

    /** Those that a fragment of this or another file may join, in the order of their lines. */
    List<Fragment> joinable(List<Fragment> open, Span span, int era) {
        List<Fragment> all = new ArrayList<>(past);
        all.addAll(open);
        Joinable joinable = new Joinable(all, span, era);
        return all.stream()
                .filter(joinable::mayJoin)
                .sorted(Comparator.comparingLong(Fragment::line))
                .toList();
    }

    void pack(Packer packer) {
        packer.number(past.size());
        past.forEach(fragment -> fragment.pack(packer));
    }

    void unpack(Unpacker unpacker) {
        for (int left = unpacker.count(); left > 0; left--) {
            past.add(Fragment.unpack(unpacker));
        }
    }

    /**
     * Which fragments of a set may be joined by others of the set, or of the files before and
     * after.
     */
    private static final class Joinable {
        private final Span span;
        private final int era;
        private final Map<String, TreeSet<Long>> starts = new HashMap<>();
        private final Map<String, TreeSet<Long>> ends = new HashMap<>();

        Joinable(List<Fragment> fragments, Span span, int era) {
            this.span = span;
            this.era = era;
            for (Fragment fragment : fragments) {
                if (fragment.lacksEndOnly()) {
                    add(starts, fragment);
                } else if (fragment.lacksStartOnly()) {
                    add(ends, fragment);
                }
            }
        }

        private static void add(Map<String, TreeSet<Long>> entries, Fragment fragment) {
            entries.computeIfAbsent(fragment.queue(), queue -> new TreeSet<>())
                    .add(fragment.entry());
        }

        boolean mayJoin(Fragment fragment) {
            boolean startMayBeInFileBefore =
                    fragment.lastInstant() <= span.first + Span.DAY
                            && fragment.mayBeginBefore(span.first);
            boolean endMayBeInFileAfter =
                    !fragment.hasEnd() && fragment.era() == era && !span.outlives(fragment.entry());
            return startMayBeInFileBefore
                    || endMayBeInFileAfter
                    || fragment.lacksEndOnly() && isNear(ends, fragment)
                    || fragment.lacksStartOnly() && isNear(starts, fragment);
        }

        private static boolean isNear(Map<String, TreeSet<Long>> entries, Fragment fragment) {
            TreeSet<Long> ofQueue = entries.get(fragment.queue());
            if (ofQueue == null) {
                return false;
            }
            Long next = ofQueue.ceiling(fragment.entry() - Fragment.ENTRY_TOLERANCE);
            return next != null && next <= fragment.entry() + Fragment.ENTRY_TOLERANCE;
        }
    }
}
