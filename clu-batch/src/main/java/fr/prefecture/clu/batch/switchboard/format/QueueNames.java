package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The queues named by one file, numbered in the order of their first line. Two spellings that
 * decode to the same text are the same queue.
 */
final class QueueNames {
    static final int MOST = 2000;

    /** Three words that overlap hold a spelling of so many bytes. */
    private static final int SHORT = 24;

    /** One place in eight is taken at most. */
    private static final int ROOM = 8;

    /** Of each spelling: its three words, then its length and queue. */
    private static final int COLUMNS = 4;

    /** By queue, the same of its latest spelling; all zero if that one is long. */
    private long[] latest = new long[COLUMNS * 64];

    private long[] known = new long[COLUMNS * 128];
    private int knownCount;
    private final Map<String, Integer> queueOfSpelling = new HashMap<>();
    private final List<byte[]> spellings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> queues = new HashMap<>();

    int number(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > SHORT || from + 8 > bytes.length || length == 0) {
            return look(bytes, from, to);
        }
        if (length < 8) {
            return number(Words.at(bytes, from, to), 0, 0, bytes, from, to);
        }
        return number(
                Words.at(bytes, from),
                Words.at(bytes, from + (length - 8 >> 1)),
                Words.at(bytes, to - 8),
                bytes,
                from,
                to);
    }

    /** Whether these bytes are how a queue was spelt last when it was new; false if in doubt. */
    boolean isSpelt(int queue, byte[] bytes, int from, int to) {
        int length = to - from;
        int place = COLUMNS * queue;
        if (length > SHORT
                || from + 8 > bytes.length
                || place >= latest.length
                || (int) (latest[place + 3] >>> 32) != length) {
            return false;
        }
        if (length < 8) {
            return latest[place] == Words.at(bytes, from, to);
        }
        return latest[place] == Words.at(bytes, from)
                && latest[place + 1] == Words.at(bytes, from + (length - 8 >> 1))
                && latest[place + 2] == Words.at(bytes, to - 8);
    }

    private int number(long first, long middle, long last, byte[] bytes, int from, int to) {
        long[] table = known;
        int mask = table.length - 1;
        int place = Hash.place(first, middle, last) * COLUMNS & mask;
        while (table[place + 3] != 0) {
            long lengthAndQueue = table[place + 3];
            if (table[place] == first
                    && table[place + 1] == middle
                    && table[place + 2] == last
                    && (int) (lengthAndQueue >>> 32) == to - from) {
                return (int) lengthAndQueue;
            }
            place = place + COLUMNS & mask;
        }
        int queue = look(bytes, from, to);
        table[place] = first;
        table[place + 1] = middle;
        table[place + 2] = last;
        table[place + 3] = (long) (to - from) << 32 | queue;
        if (latest.length <= COLUMNS * queue) {
            latest = Arrays.copyOf(latest, 2 * COLUMNS * queue);
        }
        System.arraycopy(table, place, latest, COLUMNS * queue, COLUMNS);
        if (ROOM * COLUMNS * ++knownCount > table.length) {
            grow();
        }
        return queue;
    }

    private void grow() {
        long[] old = known;
        known = new long[2 * old.length];
        int mask = known.length - 1;
        for (int i = 0; i < old.length; i += COLUMNS) {
            if (old[i + 3] != 0) {
                int place = Hash.place(old[i], old[i + 1], old[i + 2]) * COLUMNS & mask;
                while (known[place + 3] != 0) {
                    place = place + COLUMNS & mask;
                }
                System.arraycopy(old, i, known, place, COLUMNS);
            }
        }
    }

    private int look(byte[] bytes, int from, int to) {
        String spelling = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        Integer queue = queueOfSpelling.get(spelling);
        if (queue != null) {
            return queue;
        }
        if (spellings.size() == MOST) {
            throw new TooManyQueues(MOST);
        }
        queue = queues.computeIfAbsent(Names.decode(bytes, from, to), this::append);
        queueOfSpelling.put(spelling, queue);
        spellings.add(Arrays.copyOfRange(bytes, from, to));
        return queue;
    }

    private int append(String name) {
        names.add(name);
        return names.size() - 1;
    }

    String name(int queue) {
        return names.get(queue);
    }

    void pack(Packer packer) {
        packer.number(spellings.size());
        spellings.forEach(packer::bytes);
    }

    void unpack(Unpacker unpacker) {
        for (int left = unpacker.count(); left > 0; left--) {
            byte[] spelling = unpacker.bytes();
            number(spelling, 0, spelling.length);
        }
    }
}
