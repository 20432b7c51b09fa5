package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives every call id a number. The usual {@code epoch.sequence} is the number itself, packed; any
 * other id, such as one with the system's name in front, is kept here under a negative number until
 * it is forgotten.
 */
final class CallIds {
    private static final int SEQUENCE_BITS = 29;
    private static final int MOST_EPOCH_DIGITS = 10;
    private static final int MOST_SEQUENCE_DIGITS = 9;
    private static final int FREE = -1;

    private byte[][] ids = new byte[64][];
    private long[] lastSeen = new long[64];
    private int[] places;
    private int[] freeNumbers = new int[64];
    private int freeCount;
    private int used;

    CallIds() {
        allot();
    }

    private void allot() {
        places = new int[4 * ids.length];
        Arrays.fill(places, FREE);
        freeCount = 0;
        for (int i = ids.length - 1; i >= 0; i--) {
            if (ids[i] == null) {
                freeNumbers[freeCount++] = i;
            } else {
                places[find(ids[i], 0, ids[i].length)] = i;
            }
        }
    }

    int size() {
        return used;
    }

    boolean isFull() {
        return used == ids.length;
    }

    long number(Line line, long instant) {
        return line.call == Line.UNUSUAL
                ? number(line.bytes, line.start(Line.CALL), line.end(Line.CALL), instant)
                : line.call;
    }

    private long number(byte[] bytes, int from, int to, long instant) {
        long packed = packed(bytes, from, to);
        return packed >= 0 ? packed : ~(long) kept(bytes, from, to, instant);
    }

    /** The number of an id of two numbers, the second of at most eight digits. */
    static long packed(long epoch, long sequence) {
        return epoch << SEQUENCE_BITS | sequence;
    }

    /**
     * Exact, since neither part may begin with a zero; -1 if the id has another shape or does not
     * fit.
     */
    private static long packed(byte[] bytes, int from, int to) {
        int dot = from + MOST_EPOCH_DIGITS;
        if (to <= dot || bytes[dot] != '.') {
            dot = lastDot(bytes, from, to);
        }
        if (dot - from > MOST_EPOCH_DIGITS || to - dot - 1 > MOST_SEQUENCE_DIGITS) {
            return -1;
        }
        long epoch = plain(bytes, from, dot);
        long sequence = plain(bytes, dot + 1, to);
        return epoch < 0 || sequence < 0 || sequence >>> SEQUENCE_BITS != 0
                ? -1
                : packed(epoch, sequence);
    }

    private static int lastDot(byte[] bytes, int from, int to) {
        int dot = to - 1;
        while (dot > from && bytes[dot] != '.') {
            dot--;
        }
        return dot;
    }

    private static long plain(byte[] bytes, int from, int to) {
        return to - from > 1 && bytes[from] == '0' ? -1 : Words.digits(bytes, from, to);
    }

    private int kept(byte[] bytes, int from, int to, long instant) {
        int place = find(bytes, from, to);
        int number = places[place];
        if (number == FREE) {
            number = freeNumbers[--freeCount];
            places[place] = number;
            ids[number] = Arrays.copyOfRange(bytes, from, to);
            lastSeen[number] = instant;
            used++;
        } else if (lastSeen[number] < instant) {
            lastSeen[number] = instant;
        }
        return number;
    }

    private int find(byte[] bytes, int from, int to) {
        int place = Hash.place(bytes, from, to) & places.length - 1;
        while (places[place] != FREE) {
            byte[] id = ids[places[place]];
            if (Arrays.equals(id, 0, id.length, bytes, from, to)) {
                return place;
            }
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    /** The same for the same id in every file and JVM. */
    long stableHash(long number) {
        return number >= 0 ? number : Hash.stable(ids[(int) ~number], 0, ids[(int) ~number].length);
    }

    /** When the call began, as its id says; in the far future if it says nothing. */
    long birth(long number) {
        return number >= 0 ? number >>> SEQUENCE_BITS : birth(ids[(int) ~number]);
    }

    static long birth(String id) {
        return birth(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Of {@code [system-]epoch.sequence}, the epoch. */
    private static long birth(byte[] id) {
        int dot = id.length - 1;
        while (dot >= 0 && id[dot] != '.') {
            dot--;
        }
        int start = dot;
        while (start > 0 && id[start - 1] >= '0' && id[start - 1] <= '9') {
            start--;
        }
        long epoch = start < dot ? Words.digits(id, start, dot) : Words.NOT_DIGITS;
        return epoch < 0 ? Long.MAX_VALUE : epoch;
    }

    String text(long number) {
        if (number >= 0) {
            return (number >>> SEQUENCE_BITS) + "." + (number & (1L << SEQUENCE_BITS) - 1);
        }
        byte[] id = ids[(int) ~number];
        return Names.decode(id, 0, id.length);
    }

    /**
     * Makes room: forgets the kept ids last seen before this instant, whose numbers will be given
     * again.
     */
    void forget(long before) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != null && lastSeen[i] < before) {
                ids[i] = null;
                used--;
            }
        }
        if (2 * used > ids.length) {
            int length = 2 * ids.length;
            ids = Arrays.copyOf(ids, length);
            lastSeen = Arrays.copyOf(lastSeen, length);
            freeNumbers = new int[length];
        }
        allot();
    }

    void pack(Packer packer) {
        packer.number(ids.length).number(used);
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != null) {
                packer.number(i).bytes(ids[i]).number(lastSeen[i]);
            }
        }
    }

    void unpack(Unpacker unpacker) {
        int length = unpacker.small();
        ids = new byte[length][];
        lastSeen = new long[length];
        freeNumbers = new int[length];
        used = unpacker.count();
        for (int i = 0; i < used; i++) {
            int number = unpacker.small();
            ids[number] = unpacker.bytes();
            lastSeen[number] = unpacker.number();
        }
        allot();
    }
}
