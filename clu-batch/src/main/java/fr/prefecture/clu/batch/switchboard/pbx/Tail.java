package fr.prefecture.clu.batch.switchboard.pbx;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The last rows that were fetched from a table without numbers, so that one that was written late
 * is seen: whoever reads again what is a few minutes old knows them.
 */
final class Tail {

    /** How old a row may be and still come late. */
    static final long SECONDS = 600;

    private static final int MOST = 700;

    private record Known(long second, long hash) {}

    private final Deque<Known> last = new ArrayDeque<>();
    private long from = Long.MIN_VALUE;

    private final Set<Long> before = new HashSet<>();
    private final long beforeFrom;

    private Tail(long beforeFrom) {
        this.beforeFrom = beforeFrom;
    }

    /** As {@link #written} says. */
    static Tail of(Optional<String> written) {
        if (written.isEmpty()) {
            return new Tail(Long.MAX_VALUE);
        }
        int colon = written.get().indexOf(':');
        Tail tail = new Tail(Long.parseLong(written.get().substring(0, colon)));
        ByteBuffer hashes =
                ByteBuffer.wrap(Base64.getDecoder().decode(written.get().substring(colon + 1)));
        while (hashes.hasRemaining()) {
            tail.before.add(hashes.getLong());
        }
        return tail;
    }

    /** Whether a row of a second that was fetched is one of those that were not there then. */
    boolean isLate(QueueRow row) {
        return row.time().second().orElseThrow() >= beforeFrom && !before.contains(row.hash());
    }

    /** Remembers a row; they come in the order of their times. */
    void add(QueueRow row) {
        long second = row.time().second().orElseThrow();
        last.add(new Known(second, row.hash()));
        while (last.size() > MOST || last.getFirst().second() < second - SECONDS) {
            from = Math.max(from, last.removeFirst().second() + 1);
        }
    }

    /** As the mark keeps it; nothing when nothing was read. */
    Optional<String> written() {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer hashes = ByteBuffer.allocate(last.size() * Long.BYTES);
        last.forEach(known -> hashes.putLong(known.hash()));
        long since = Math.max(from, last.getLast().second() - SECONDS);
        return Optional.of(since + ":" + Base64.getEncoder().encodeToString(hashes.array()));
    }
}
