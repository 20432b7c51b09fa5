package fr.prefecture.clu.switchboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * TEL-42: consecutive lines of a file's masked copy, the first line of a copy being 1, both bounds
 * included.
 */
public record Lines(long first, long last) {

    public Lines {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("No lines from " + first + " to " + last);
        }
    }

    /** The same lines in order, those that touch or overlap as one. */
    public static List<Lines> merged(Collection<Lines> some) {
        List<Lines> merged = new ArrayList<>();
        for (Lines next : some.stream().sorted(Comparator.comparingLong(Lines::first)).toList()) {
            int before = merged.size() - 1;
            if (before >= 0 && next.first() <= merged.get(before).last() + 1) {
                Lines one = merged.get(before);
                merged.set(before, new Lines(one.first(), Math.max(one.last(), next.last())));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }
}
