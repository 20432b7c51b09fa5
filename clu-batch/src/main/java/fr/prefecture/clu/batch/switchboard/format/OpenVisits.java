package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The open visits, by call and queue, in columns; a place holds until the next visit is added or
 * removed.
 */
final class OpenVisits {
    private static final int FREE = -1;
    private static final int SMALLEST = 64;

    final long[] calls;
    final int[] queues;
    final long[] entries;
    final long[] lines;
    final long[] connectedAt;
    final int[] holds;
    final boolean[] started;
    private int used;

    /** Makes room for twice as many visits. */
    OpenVisits(int visits) {
        int places = Integer.highestOneBit(Math.max(SMALLEST, 8 * visits - 1));
        calls = new long[places];
        queues = new int[places];
        Arrays.fill(queues, FREE);
        entries = new long[places];
        lines = new long[places];
        connectedAt = new long[places];
        holds = new int[places];
        started = new boolean[places];
    }

    int find(long call, int queue) {
        int place = probe(call, queue);
        return queues[place] == FREE ? -1 : place;
    }

    private int probe(long call, int queue) {
        int place = home(call, queue);
        while (queues[place] != FREE && (calls[place] != call || queues[place] != queue)) {
            place = next(place);
        }
        return place;
    }

    private int home(long call, int queue) {
        return Hash.place(call, queue) & queues.length - 1;
    }

    private int next(int place) {
        return place + 1 & queues.length - 1;
    }

    boolean isFull() {
        return 2 * used >= queues.length;
    }

    int add(long call, int queue, long entry, long line, boolean hasStart) {
        int place = probe(call, queue);
        calls[place] = call;
        queues[place] = queue;
        entries[place] = entry;
        lines[place] = line;
        connectedAt[place] = -1;
        holds[place] = 0;
        started[place] = hasStart;
        used++;
        return place;
    }

    void connect(int place, long instant, int hold) {
        connectedAt[place] = instant;
        holds[place] = hold;
    }

    boolean isConnected(int place) {
        return connectedAt[place] >= 0;
    }

    Outcome outcome(int place) {
        return isConnected(place) ? Outcome.INCOMPLETE : Outcome.UNRESOLVED;
    }

    /** Moves the visits behind it nearer to their homes, so that none is lost. */
    void remove(int place) {
        int hole = place;
        for (int i = next(place); queues[i] != FREE; i = next(i)) {
            int home = home(calls[i], queues[i]);
            if ((i - home & queues.length - 1) >= (i - hole & queues.length - 1)) {
                move(this, i, hole);
                hole = i;
            }
        }
        queues[hole] = FREE;
        used--;
    }

    private void move(OpenVisits source, int from, int to) {
        calls[to] = source.calls[from];
        queues[to] = source.queues[from];
        entries[to] = source.entries[from];
        lines[to] = source.lines[from];
        connectedAt[to] = source.connectedAt[from];
        holds[to] = source.holds[from];
        started[to] = source.started[from];
    }

    boolean isOpen(int place) {
        return queues[place] != FREE;
    }

    int places() {
        return queues.length;
    }

    int size() {
        return used;
    }

    LongStream openLines() {
        return IntStream.range(0, queues.length)
                .filter(this::isOpen)
                .mapToLong(place -> lines[place]);
    }

    /** Adds a visit of another table, which is not here. */
    void copy(OpenVisits source, int sourcePlace) {
        move(source, sourcePlace, probe(source.calls[sourcePlace], source.queues[sourcePlace]));
        used++;
    }

    void pack(Packer packer) {
        packer.number(used);
        for (int i = 0; i < queues.length; i++) {
            if (isOpen(i)) {
                packer.number(calls[i])
                        .number(queues[i])
                        .number(entries[i])
                        .number(lines[i])
                        .number(connectedAt[i])
                        .number(holds[i])
                        .number(started[i] ? 1 : 0);
            }
        }
    }

    static OpenVisits unpack(Unpacker from) {
        int count = from.count();
        OpenVisits visits = new OpenVisits(count);
        for (int left = count; left > 0; left--) {
            int place =
                    visits.add(from.number(), from.small(), from.number(), from.number(), false);
            visits.connect(place, from.number(), from.small());
            visits.started[place] = from.small() != 0;
        }
        return visits;
    }
}
