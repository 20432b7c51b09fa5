package fr.prefecture.clu.batch.switchboard.format;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * TEL-116: where files of a switchboard changed, and the files around, as far as what is joined of
 * them may change with them.
 *
 * <p>Calls of two files meet only where these are near each other in time: {@link #REACH}. So the
 * files near a change are joined anew, with those that they share calls with, and so on; the files
 * near these are read only to know that they share none with the others. What is joined anew is
 * what {@link Seams#join} of all files of the switchboard would give; what is joined of the others
 * stays.
 */
public final class Neighbourhood {

    /**
     * Seconds between an event of a file and one of another, at most, if a call of the one meets
     * one of the other: the entries of a call are near each other, and an entry is as long before
     * the event that tells of it as one waits and talks at most.
     */
    static final int REACH = 2 * Line.LONGEST_DURATION + CallEntry.SAME_CALL;

    /** Changes that are near each other are joined together up to this length, in seconds. */
    private static final int MONTH = 30 * Span.DAY;

    private final Stretch changed;
    private final long newest;

    private Neighbourhood(Stretch changed, long newest) {
        this.changed = changed;
        this.newest = newest;
    }

    /**
     * All that is to be joined anew: around what changed, and around the newest event, for whatever
     * changes, visits remain open or not there. A visit that is still open begins in a file of one
     * of them.
     *
     * @param changed the times of the files that were added, replaced or removed, if they may have
     *     to do with others: {@link Edges#toBeJoined}
     * @param newest the newest event of all files of the switchboard, in epoch seconds; none if
     *     they have no events
     */
    public static List<Neighbourhood> around(Collection<Stretch> changed, OptionalLong newest) {
        List<Stretch> all = new ArrayList<>(changed);
        newest.ifPresent(event -> all.add(new Stretch(event, event)));
        all.sort(Comparator.comparingLong(Stretch::from).thenComparingLong(Stretch::to));
        List<Stretch> apart = new ArrayList<>();
        for (Stretch one : all) {
            int last = apart.size() - 1;
            if (last >= 0 && isOfOne(apart.get(last), one)) {
                apart.set(last, apart.get(last).with(one));
            } else {
                apart.add(one);
            }
        }
        return apart.stream().map(one -> new Neighbourhood(one, newest.orElse(-1))).toList();
    }

    private static boolean isOfOne(Stretch before, Stretch next) {
        return before.widened(REACH).meets(next) && next.from() - before.from() < MONTH;
    }

    /**
     * Joins anew what may have changed.
     *
     * @param zone the one that the files were read with
     * @param published the files of the switchboard, as they are now, that tell of some of the time
     *     of a stretch, its ends included
     */
    public Joined join(ZoneId zone, Function<Stretch, Collection<FileEdges>> published) {
        Map<Long, FileEdges> files = new TreeMap<>();
        Stretch known = changed.widened(REACH);
        published.apply(known).forEach(file -> files.put(file.file(), file));
        Set<Long> near = Set.copyOf(files.keySet());
        Set<Long> anew = new Ties(zone, files.values()).tiedTo(near);
        Stretch needed = around(anew, files);
        while (needed.from() < known.from() || needed.to() > known.to()) {
            for (Stretch more : beyond(known, needed)) {
                published.apply(more).forEach(file -> files.put(file.file(), file));
            }
            known = known.with(needed);
            anew = new Ties(zone, files.values()).tiedTo(near);
            needed = around(anew, files);
        }
        return Seams.join(zone, files.values(), newest).of(anew);
    }

    /** What is to be known, so that no call of these files meets one of a file that is not. */
    private Stretch around(Set<Long> anew, Map<Long, FileEdges> files) {
        return anew.stream()
                .map(file -> Stretch.of(files.get(file).edges()).widened(REACH))
                .reduce(changed.widened(REACH), Stretch::with);
    }

    private static List<Stretch> beyond(Stretch known, Stretch needed) {
        List<Stretch> more = new ArrayList<>();
        if (needed.from() < known.from()) {
            more.add(new Stretch(needed.from(), known.from()));
        }
        if (needed.to() > known.to()) {
            more.add(new Stretch(known.to(), needed.to()));
        }
        return more;
    }
}
