package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;
import java.util.Objects;

/**
 * What one queue gained in one half-hour since it was last drained; cells of the same place are to
 * be added.
 *
 * @param queue name of the queue
 * @param halfHour half-hours since 1970-01-01T00:00Z
 * @param counters one number per {@link Measure}, in its order; may be negative, since an outcome
 *     that becomes known later replaces the one that was drained before
 */
public record Cell(String queue, long halfHour, long[] counters) {
    public Cell {
        Objects.requireNonNull(queue);
        if (counters.length != Measure.COUNT) {
            throw new IllegalArgumentException(counters.length + " counters");
        }
    }

    public long get(Measure measure) {
        return counters[measure.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell
                && halfHour == cell.halfHour
                && queue.equals(cell.queue)
                && Arrays.equals(counters, cell.counters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(queue, halfHour, Arrays.hashCode(counters));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(queue).append('@').append(halfHour);
        for (Measure measure : Measure.values()) {
            if (get(measure) != 0) {
                text.append(' ').append(measure).append('=').append(get(measure));
            }
        }
        return text.toString();
    }
}
