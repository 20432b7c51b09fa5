package fr.prefecture.clu.switchboard;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the files behind some figures could tell, and what they could not: both of what some of them
 * could and others could not.
 *
 * @param said a bit for each {@link Unrecorded} that a file could tell
 * @param unsaid a bit for each that a file could not
 */
record Told(int said, int unsaid) {

    /** Of no file at all: nothing is said to be missing. */
    static final Told NOTHING = new Told(0, 0);

    private static final Told ALL = new Told(bits(EnumSet.allOf(Unrecorded.class)), bits(Set.of()));

    private static final int BY_DAY = bits(Set.of(Unrecorded.ABANDONED));

    /**
     * What a log tells: one without events, such as a file of other records, only what it says that
     * it cannot.
     */
    static Told by(Set<Unrecorded> unrecorded, boolean hasEvents) {
        Told told = without(unrecorded);
        return hasEvents ? told : new Told(0, told.unsaid);
    }

    /** What a file tells that cannot tell some figures. */
    static Told without(Set<Unrecorded> figures) {
        return figures.isEmpty()
                ? ALL
                : new Told(bits(EnumSet.complementOf(copy(figures))), bits(figures));
    }

    /** What was kept as two lists of words. */
    static Told kept(String said, String unsaid) {
        return new Told(bits(Log.unrecorded(said)), bits(Log.unrecorded(unsaid)));
    }

    String saidWords() {
        return words(said);
    }

    String unsaidWords() {
        return words(unsaid);
    }

    private static String words(int bits) {
        return Arrays.stream(Unrecorded.values())
                .filter(figure -> (bits & 1 << figure.ordinal()) != 0)
                .map(Unrecorded::name)
                .collect(Collectors.joining(","));
    }

    /** Of other days, or of other switchboards. */
    Told and(Told other) {
        return equals(other) ? this : new Told(said | other.said, unsaid | other.unsaid);
    }

    /**
     * TEL-104: of the same day of the same switchboard. That those who hung up are written shows
     * only where somebody did: one file that has them tells of the others, too.
     */
    Told onSameDay(Told other) {
        Told both = and(other);
        return new Told(both.said, both.unsaid & ~(both.said & BY_DAY));
    }

    Recorded recorded(Set<Unrecorded> needed) {
        int missing = unsaid & bits(needed);
        return missing == 0
                ? Recorded.WHOLLY
                : (missing & ~said) == 0 ? Recorded.PARTLY : Recorded.NOT;
    }

    boolean isWhole() {
        return unsaid == 0;
    }

    boolean leavesOut(Unrecorded figure) {
        return (unsaid & 1 << figure.ordinal()) != 0;
    }

    private static int bits(Collection<Unrecorded> figures) {
        return figures.stream().mapToInt(figure -> 1 << figure.ordinal()).sum();
    }

    private static EnumSet<Unrecorded> copy(Set<Unrecorded> figures) {
        return EnumSet.copyOf(figures);
    }
}
