package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The visits answered lately whose connection was not read before their end: lines of an exported
 * table may stand out of order.
 */
final class LateConnections {
    private static final int MOST = 64;

    /** A later line, in event time, is too late to be one of the same moment. */
    private static final int LATEST = 60;

    private record Ended(long call, int queue, long entry, long endedAt) {}

    private final Deque<Ended> ended = new ArrayDeque<>();

    void await(long call, int queue, long entry, long endedAt) {
        if (ended.size() == MOST) {
            ended.removeFirst();
        }
        ended.addLast(new Ended(call, queue, entry, endedAt));
    }

    /** Whether a connection is the one that a visit, already ended, has lacked. */
    boolean include(long call, int queue, long entry, long instant, Span span) {
        for (Ended visit : ended) {
            if (visit.call == call
                    && visit.queue == queue
                    && Math.abs(visit.entry - entry) <= Fragment.ENTRY_TOLERANCE
                    && visit.endedAt >= instant
                    && span.last - visit.endedAt <= LATEST) {
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
            packer.number(visit.call).number(visit.queue).number(visit.entry).number(visit.endedAt);
        }
    }

    void unpack(Unpacker unpacker) {
        for (int left = unpacker.count(); left > 0; left--) {
            ended.addLast(
                    new Ended(
                            unpacker.number(),
                            unpacker.small(),
                            unpacker.number(),
                            unpacker.number()));
        }
    }
}
