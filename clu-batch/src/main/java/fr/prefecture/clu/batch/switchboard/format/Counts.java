package fr.prefecture.clu.batch.switchboard.format;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was read of a file so far.
 *
 * @param lines all lines, blank and refused ones included
 * @param blank lines without any character but spaces
 * @param refused refused lines of each reason; reasons that did not occur are absent
 * @param duplicates lines ignored because they repeat one already counted, or say again that a
 *     visit began or was connected
 * @param orphans visits known by their connection or end only, because the line that opens them is
 *     not in this file
 * @param firstEvent oldest credible instant, in epoch seconds, or -1
 * @param lastEvent newest credible instant, in epoch seconds, or -1
 */
public record Counts(
        long lines,
        long blank,
        Map<Reason, Long> refused,
        long duplicates,
        long orphans,
        long firstEvent,
        long lastEvent) {

    public Counts {
        Map<Reason, Long> copy = new EnumMap<>(Reason.class);
        copy.putAll(refused);
        refused = Collections.unmodifiableMap(copy);
    }

    public long refusedLines() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
