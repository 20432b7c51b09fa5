package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The visits ended lately of which another line was to be read before their end: those of an
 * exported table may stand out of order.
 */
final class LateLines {
    private static final int MOST = 64;

    /** A later line, in event time, is too late to be one of the same moment. */
    private static final int LATEST = 60;

    private record Ended(long call, int queue, long entry, long endedAt, Outcome missing) {}

    private final Deque<Ended> ended = new ArrayDeque<>();

    /**
     * @param missing what the line that was not read makes of a visit
     */
    void await(long call, int queue, long entry, long endedAt, Outcome missing) {
        if (ended.size() == MOST) {
            ended.removeFirst();
        }
        ended.addLast(new Ended(call, queue, entry, endedAt, missing));
    }

    /**
     * Whether a line that makes this of a visit is the one that a visit, already ended, lacked; it
     * is no longer awaited then.
     *
     * @param entry epoch second of the entry, computed from the line
     */
    boolean include(long call, int queue, long entry, long instant, Outcome outcome, Span span) {
        while (!ended.isEmpty() && span.last - ended.getFirst().endedAt > LATEST) {
            ended.removeFirst();
        }
        for (Ended visit : ended) {
            if (visit.call == call
                    && visit.queue == queue
                    && visit.missing == outcome
                    && Fragment.isNear(visit.entry, entry)
                    && visit.endedAt >= instant
                    && span.last - visit.endedAt <= LATEST) {
                ended.remove(visit);
                return true;
            }
        }
        return false;
    }

    void clear() {
        ended.clear();
    }

    void pack(Packer packer) {
        packer.number(ended.size());
        for (Ended visit : ended) {
            packer.number(visit.call)
                    .number(visit.queue)
                    .number(visit.entry)
                    .number(visit.endedAt)
                    .number(visit.missing.ordinal());
        }
    }

    void unpack(Unpacker unpacker) {
        for (int left = unpacker.count(); left > 0; left--) {
            ended.addLast(
                    new Ended(
                            unpacker.number(),
                            unpacker.small(),
                            unpacker.number(),
                            unpacker.number(),
                            Outcome.unpack(unpacker)));
        }
    }
}
