package fr.prefecture.clu.batch.switchboard.format;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The visits ended lately of which another line was to be read before their end: those of an
 * exported table may stand out of order.
 */
final class LateLines {
    private static final int MOST = 1024;

    /** A later line, in event time, is too late to be one of the same moment. */
    private static final int LATEST = 60;

    /** The line is told by what it makes of a visit. */
    private record Awaited(long call, int queue, Outcome outcome) {}

    private record Ended(long entry, long endedAt) {}

    private final Map<Awaited, Ended> visits = new LinkedHashMap<>();

    void await(long call, int queue, Outcome outcome, long entry, long endedAt) {
        if (visits.size() == MOST) {
            removeFirst();
        }
        Awaited line = new Awaited(call, queue, outcome);
        visits.remove(line);
        visits.put(line, new Ended(entry, endedAt));
    }

    private void removeFirst() {
        Iterator<Ended> first = visits.values().iterator();
        first.next();
        first.remove();
    }

    /**
     * Whether a line is the one that a visit, already ended, lacked; it is no longer awaited then.
     *
     * @param entry epoch second of the entry, computed from the line
     */
    boolean include(long call, int queue, Outcome outcome, long entry, long instant, Span span) {
        if (visits.isEmpty()) {
            return false;
        }
        while (!visits.isEmpty() && isPast(visits.values().iterator().next(), span)) {
            removeFirst();
        }
        Awaited line = new Awaited(call, queue, outcome);
        Ended visit = visits.get(line);
        boolean found =
                visit != null
                        && !isPast(visit, span)
                        && visit.endedAt >= instant
                        && Fragment.isNear(visit.entry, entry);
        if (found) {
            visits.remove(line);
        }
        return found;
    }

    private static boolean isPast(Ended visit, Span span) {
        return span.last - visit.endedAt > LATEST;
    }

    void clear() {
        visits.clear();
    }

    void pack(Packer packer) {
        packer.number(visits.size());
        visits.forEach(
                (line, visit) ->
                        packer.number(line.call)
                                .number(line.queue)
                                .number(line.outcome.ordinal())
                                .number(visit.entry)
                                .number(visit.endedAt));
    }

    void unpack(Unpacker unpacker) {
        for (int left = unpacker.count(); left > 0; left--) {
            visits.put(
                    new Awaited(unpacker.number(), unpacker.small(), Outcome.unpack(unpacker)),
                    new Ended(unpacker.number(), unpacker.number()));
        }
    }
}
