package fr.prefecture.clu.batch.switchboard.format;

import java.util.List;
import java.util.Objects;

/**
 * An entry of a call into a queue, and which counts of distinct calls it got.
 *
 * @param call the call id
 * @param queue name of the queue
 * @param entry epoch second
 * @param line number of the first line that speaks of the visit
 * @param firsts sum of {@link #FIRST_IN_HALF_HOUR}, {@link #FIRST_IN_QUEUE_DAY} and {@link
 *     #FIRST_IN_DAY}
 */
public record CallEntry(String call, String queue, long entry, long line, int firsts) {
    static final int FIRST_IN_HALF_HOUR = 1;
    static final int FIRST_IN_QUEUE_DAY = 2;
    static final int FIRST_IN_DAY = 4;
    static final int ALL_FIRSTS = FIRST_IN_HALF_HOUR | FIRST_IN_QUEUE_DAY | FIRST_IN_DAY;

    /** Call ids may be used again: entries further apart are of another call. */
    static final int SAME_CALL = 4 * 3600;

    /** In the order of the bits of {@link #firsts}. */
    private static final Measure[] MEASURES = {
        Measure.CALLS, Measure.CALLS_IN_QUEUE_DAY, Measure.CALLS_IN_DAY
    };

    public CallEntry {
        Objects.requireNonNull(call);
        Objects.requireNonNull(queue);
    }

    /** Whether an entry and the next one of the same id are of one call and one local day. */
    static boolean isSameCallAndDay(long earlier, long later, LocalDays days) {
        return later - earlier <= SAME_CALL && days.of(earlier) == days.of(later);
    }

    /**
     * What an entry remains first of, once this earlier entry of the same call and day is known.
     */
    static int firstsAfter(int firsts, long earlier, long entry, boolean sameQueue) {
        if (!sameQueue) {
            return firsts & ~FIRST_IN_DAY;
        }
        return earlier / Cells.HALF_HOUR == entry / Cells.HALF_HOUR
                ? 0
                : firsts & FIRST_IN_HALF_HOUR;
    }

    /** What an entry is the first of, behind these entries of the same call id in order. */
    static int firsts(CallEntry entry, List<CallEntry> before, LocalDays days) {
        int left = ALL_FIRSTS;
        long later = entry.entry;
        for (int i = before.size() - 1; i >= 0 && left != 0; i--) {
            CallEntry earlier = before.get(i);
            if (!isSameCallAndDay(earlier.entry, later, days)) {
                break;
            }
            left = firstsAfter(left, earlier.entry, entry.entry, earlier.queue.equals(entry.queue));
            later = earlier.entry;
        }
        return left;
    }

    /** The measure of the lowest of these bits. */
    static Measure measure(int firsts) {
        return MEASURES[Integer.numberOfTrailingZeros(firsts)];
    }

    void pack(Packer packer) {
        packer.text(call).text(queue).number(entry).number(line).number(firsts);
    }

    static CallEntry unpack(Unpacker from) {
        return new CallEntry(from.text(), from.text(), from.number(), from.number(), from.small());
    }
}
