package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;

/** Entries in columns, chained for each call from its latest to its earliest. */
final class CallChains {
    static final int NONE = -1;

    private static final int SMALLEST = 64;
    private static final int FEW = 4096;

    final long[] calls;
    final int[] latest;

    final long[] entries;
    final long[] lines;
    final int[] queues;
    final byte[] firsts;
    final int[] earlier;
    private int size;

    /** Makes room for twice as many entries, and for more where they are few. */
    CallChains(int entries) {
        int times = entries < FEW ? 16 : 4;
        int room = Integer.highestOneBit(Math.max(SMALLEST, times * entries - 1));
        calls = new long[2 * room];
        latest = new int[2 * room];
        Arrays.fill(latest, NONE);
        this.entries = new long[room];
        lines = new long[room];
        queues = new int[room];
        firsts = new byte[room];
        earlier = new int[room];
    }

    boolean isFull() {
        return size == entries.length;
    }

    int size() {
        return size;
    }

    int places() {
        return latest.length;
    }

    /** Where the chain of this call begins, or would begin. */
    int place(long call) {
        int place = Hash.place(call) & calls.length - 1;
        while (latest[place] != NONE && calls[place] != call) {
            place = place + 1 & calls.length - 1;
        }
        return place;
    }

    /** Adds an entry behind those of the same instant, first of nothing yet. Returns its index. */
    int insert(int place, long call, int queue, long entry, long line) {
        int added = size++;
        entries[added] = entry;
        lines[added] = line;
        queues[added] = queue;
        firsts[added] = 0;
        calls[place] = call;
        int later = NONE;
        int next = latest[place];
        while (next != NONE && entries[next] > entry) {
            later = next;
            next = earlier[next];
        }
        earlier[added] = next;
        if (later == NONE) {
            latest[place] = added;
        } else {
            earlier[later] = added;
        }
        return added;
    }

    int length(int place) {
        int length = 0;
        for (int i = latest[place]; i != NONE; i = earlier[i]) {
            length++;
        }
        return length;
    }

    /** Copies a chain of a call that has none here. */
    void copy(CallChains source, int sourcePlace) {
        int place = place(source.calls[sourcePlace]);
        calls[place] = source.calls[sourcePlace];
        latest[place] = size;
        for (int i = source.latest[sourcePlace]; i != NONE; i = source.earlier[i]) {
            entries[size] = source.entries[i];
            lines[size] = source.lines[i];
            queues[size] = source.queues[i];
            firsts[size] = source.firsts[i];
            earlier[size] = source.earlier[i] == NONE ? NONE : size + 1;
            size++;
        }
    }

    void pack(Packer packer) {
        packer.number(size);
        int chains = 0;
        for (int first : latest) {
            chains += first == NONE ? 0 : 1;
        }
        packer.number(chains);
        for (int place = 0; place < latest.length; place++) {
            if (latest[place] != NONE) {
                packer.number(calls[place]).number(length(place));
                for (int i = latest[place]; i != NONE; i = earlier[i]) {
                    packer.number(queues[i]).number(entries[i]).number(lines[i]).number(firsts[i]);
                }
            }
        }
    }

    static CallChains unpack(Unpacker from) {
        CallChains chains = new CallChains(from.count());
        for (int left = from.count(); left > 0; left--) {
            long call = from.number();
            int place = chains.place(call);
            chains.calls[place] = call;
            chains.latest[place] = chains.size;
            for (int length = from.count(); length > 0; length--) {
                int i = chains.size++;
                chains.queues[i] = from.small();
                chains.entries[i] = from.number();
                chains.lines[i] = from.number();
                chains.firsts[i] = (byte) from.small();
                chains.earlier[i] = length == 1 ? NONE : i + 1;
            }
        }
        return chains;
    }
}
