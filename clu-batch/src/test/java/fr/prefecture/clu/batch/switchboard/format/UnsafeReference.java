package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What {@link HourlyCount} is compared with: the same count as fast as one thread of Java gets it,
 * by loads that nobody checks, eight bytes at a time. It believes every line to be one of {@link
 * NationalLog}; any other makes it wrong, or crashes the process.
 */
public final class UnsafeReference {
    /** Bytes behind the last one that have to be there, whatever they hold. */
    public static final int PADDING = 64;

    private static final MethodHandle LONG = loader();
    private static final long BASE = 16;
    private static final long BARS = 0x7c7c7c7c7c7c7c7cL;
    private static final long FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final long ENTERQUE = word("ENTERQUE");
    private static final long CONNECT = word("CONNECT|");
    private static final long COMPLETE = word("COMPLETE");
    private static final long ABANDON = word("ABANDON|");
    private static final long EXITWITH = word("EXITWITH");

    private static final int MOST_QUEUES = 1 << 12;
    private static final int MOST_CALLS = 1 << 13;
    private static final int ROW = 8;

    private final long[] queueHashes = new long[2 * MOST_QUEUES];
    private final String[] queues = new String[MOST_QUEUES];
    private int queueCount;
    private final long[] open = new long[2 * MOST_CALLS];
    private final int[] latestRow = new int[MOST_QUEUES];
    private long[] rows = new long[ROW << 10];
    private int used = ROW;

    private static MethodHandle loader() {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            MethodType load = MethodType.methodType(long.class, Object.class, long.class);
            return MethodHandles.lookup()
                    .findVirtual(type, "getLong", load)
                    .bindTo(field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long at(byte[] bytes, int index) {
        try {
            return (long) LONG.invokeExact((Object) bytes, BASE + index);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static long word(String ascii) {
        long word = 0;
        for (int i = 7; i >= 0; i--) {
            word = word << 8 | ascii.charAt(i);
        }
        return word;
    }

    private static long matches(long word, long repeated) {
        long difference = word ^ repeated;
        return ~((difference & LOW_BITS) + LOW_BITS | difference | LOW_BITS);
    }

    /** Where the first bar is from here on. */
    private static int bar(byte[] bytes, int from) {
        int at = from;
        long found;
        while ((found = matches(at(bytes, at), BARS)) == 0) {
            at += 8;
        }
        return at + (Long.numberOfTrailingZeros(found) >> 3);
    }

    private static long eightDigits(long word) {
        long pairs = (word & 0x0f0f0f0f0f0f0f0fL) * (10 << 8 | 1) >>> 8;
        long fours = (pairs & 0x00ff00ff00ff00ffL) * (100 << 16 | 1) >>> 16;
        return (fours & 0x0000ffff0000ffffL) * (10_000L << 32 | 1) >>> 32;
    }

    /** At most eight digits. */
    private static long digits(byte[] bytes, int from, int to) {
        int lacking = 8 - (to - from) << 3;
        return eightDigits(lacking == 0 ? at(bytes, from) : at(bytes, from) << lacking);
    }

    /** Reads whole lines, each with its line feed. */
    public void read(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = line(bytes, at);
        }
    }

    private int line(byte[] bytes, int start) {
        int idEnd = bar(bytes, start + 22);
        long call = eightDigits(at(bytes, start + 13)) << 32 | digits(bytes, start + 22, idEnd);
        int nameEnd = idEnd + 1;
        long hash = 0;
        long word = at(bytes, nameEnd);
        long found = matches(word, BARS);
        while (found == 0) {
            hash = (hash ^ word) * GOLDEN;
            nameEnd += 8;
            word = at(bytes, nameEnd);
            found = matches(word, BARS);
        }
        hash = (hash ^ word & (found >>> 7) - 1 & ~found) * GOLDEN;
        nameEnd += Long.numberOfTrailingZeros(found) >> 3;
        int verb = bar(bytes, nameEnd + 1) + 1;
        long name = at(bytes, verb);
        if (name == ENTERQUE) {
            enter(bytes, start, call, queue(hash, bytes, idEnd + 1, nameEnd));
        } else if (name == CONNECT) {
            connect(bytes, verb + 8, call, queue(hash, bytes, idEnd + 1, nameEnd));
        } else if (name == COMPLETE || name == ABANDON || name == EXITWITH) {
            leave(bytes, verb, name, call, queue(hash, bytes, idEnd + 1, nameEnd));
        }
        int at = verb + 8;
        while ((found = matches(at(bytes, at), FEEDS)) == 0) {
            at += 8;
        }
        return at + (Long.numberOfTrailingZeros(found) >> 3) + 1;
    }

    private int queue(long hash, byte[] bytes, int from, int to) {
        int place = (int) (hash >>> 51) << 1 & queueHashes.length - 1;
        while (queueHashes[place] != hash) {
            if (queueHashes[place] == 0) {
                queueHashes[place] = hash;
                queueHashes[place + 1] = queueCount;
                queues[queueCount++] =
                        new String(bytes, from, to - from, StandardCharsets.US_ASCII);
            } else {
                place = place + 2 & queueHashes.length - 1;
            }
        }
        return (int) queueHashes[place + 1];
    }

    private static long seconds(byte[] bytes, int from) {
        return eightDigits(at(bytes, from)) * 100
                + (bytes[from + 8] - '0') * 10L
                + (bytes[from + 9] - '0');
    }

    private void enter(byte[] bytes, int start, long call, int queue) {
        long key = (seconds(bytes, start) / 3600 << 16) + queue;
        int place = place(call, queue);
        open[place] = call;
        open[place + 1] = key;
        int row = row(key);
        rows[row + 1]++;
    }

    private void connect(byte[] bytes, int from, long call, int queue) {
        long wait = digits(bytes, from, bar(bytes, from));
        int row = row(open[place(call, queue) + 1]);
        rows[row + 2]++;
        rows[row + 4] += wait;
        rows[row + 6] += wait <= 20 ? 1 : 0;
    }

    private void leave(byte[] bytes, int verb, long name, long call, int queue) {
        int place = place(call, queue);
        if (name == COMPLETE) {
            int talk = bar(bytes, verb + (bytes[verb + 8] == 'A' ? 14 : 15)) + 1;
            int row = row(open[place + 1]);
            rows[row + 5] += digits(bytes, talk, bar(bytes, talk));
        } else if (name == ABANDON) {
            int row = row(open[place + 1]);
            rows[row + 3]++;
        }
        remove(place);
    }

    private int home(long call) {
        return (int) (call * GOLDEN >>> 45) << 1 & open.length - 1;
    }

    private int place(long call, int queue) {
        int place = home(call);
        while (open[place + 1] != 0
                && (open[place] != call || (open[place + 1] & 0xffff) != queue)) {
            place = place + 2 & open.length - 1;
        }
        return place;
    }

    private void remove(int place) {
        int mask = open.length - 1;
        int hole = place;
        for (int i = place + 2 & mask; open[i + 1] != 0; i = i + 2 & mask) {
            if ((i - home(open[i]) & mask) >= (i - hole & mask)) {
                open[hole] = open[i];
                open[hole + 1] = open[i + 1];
                hole = i;
            }
        }
        open[hole + 1] = 0;
    }

    private int row(long key) {
        int queue = (int) key & 0xffff;
        int row = latestRow[queue];
        while (rows[row] != key) {
            if (rows[row] >>> 16 < key >>> 16) {
                return append(key, queue);
            }
            row = (int) rows[row + 7];
        }
        return row;
    }

    /** The rows of a queue are chained from its latest hour on. */
    private int append(long key, int queue) {
        if (used == rows.length) {
            rows = Arrays.copyOf(rows, 2 * used);
        }
        int row = used;
        used += ROW;
        rows[row] = key;
        rows[row + 7] = latestRow[queue];
        latestRow[queue] = row;
        return row;
    }

    /** Hands out all rows; the counting cannot go on. */
    public void drain(HourlyCount.Sink sink) {
        for (int row = ROW; row < used; row += ROW) {
            long key = rows[row];
            sink.row(
                    key >>> 16,
                    queues[(int) key & 0xffff],
                    Arrays.copyOfRange(rows, row + 1, row + 1 + HourlyCount.FIGURES));
        }
    }

    /** Counts a file in blocks of that many bytes, each cut at its last line feed. */
    public void read(Path file, byte[] block) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int held = 0;
            int more;
            while ((more = in.read(block, held, block.length - PADDING - held)) > 0) {
                held += more;
                int cut = held;
                while (cut > 0 && block[cut - 1] != '\n') {
                    cut--;
                }
                read(block, 0, cut);
                System.arraycopy(block, cut, block, 0, held - cut);
                held -= cut;
            }
        }
    }

    /** A whole process: counts a file, and prints the sorted rows. */
    public static void main(String[] files) throws IOException {
        UnsafeReference reference = new UnsafeReference();
        reference.read(Path.of(files[0]), new byte[(4 << 20) + PADDING]);
        HourlyRows rows = new HourlyRows();
        reference.drain(rows);
        byte[] text = rows.text().getBytes(StandardCharsets.UTF_8);
        System.out.write(text, 0, text.length);
        System.out.flush();
    }
}
