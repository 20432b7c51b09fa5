package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The counters gained since the last drain, by queue and half-hour. */
final class Cells {
    static final int HALF_HOUR = 1800;

    private static final int FREE = -1;
    private static final int FEW = 64;

    private int[] queues;
    private long[] halfHours;
    private long[] counters;
    private int used;

    /** By queue, the place counted in last. */
    private int[] latest = new int[64];

    Cells() {
        allot(FEW);
    }

    private void allot(int places) {
        queues = new int[places];
        Arrays.fill(queues, FREE);
        halfHours = new long[places];
        counters = new long[places * Measure.COUNT];
        used = 0;
        Arrays.fill(latest, 0);
    }

    void add(int queue, long instant, Measure measure, int change) {
        int base = base(queue, instant);
        counters[base + measure.ordinal()] += change;
    }

    void count(int queue, long instant, Outcome outcome, int wait, int talk, int sign) {
        int base = base(queue, instant);
        outcome.count(counters, base, wait, talk, sign);
    }

    /** May replace the array of counters by a longer one. */
    private int base(int queue, long instant) {
        long halfHour = Math.floorDiv(instant, HALF_HOUR);
        if (queue >= latest.length) {
            latest = Arrays.copyOf(latest, Math.max(2 * latest.length, queue + 1));
        }
        int place = latest[queue];
        if (queues[place] != queue || halfHours[place] != halfHour) {
            place = place(queue, halfHour);
            latest[queue] = place;
        }
        return place * Measure.COUNT;
    }

    private int place(int queue, long halfHour) {
        int place = find(queue, halfHour);
        if (queues[place] == FREE) {
            if (2 * used >= queues.length) {
                grow();
                place = find(queue, halfHour);
            }
            queues[place] = queue;
            halfHours[place] = halfHour;
            used++;
        }
        return place;
    }

    private int find(int queue, long halfHour) {
        int place = Hash.place(halfHour, queue) & queues.length - 1;
        while (queues[place] != FREE && (queues[place] != queue || halfHours[place] != halfHour)) {
            place = place + 1 & queues.length - 1;
        }
        return place;
    }

    private void grow() {
        int[] oldQueues = queues;
        long[] oldHalfHours = halfHours;
        long[] oldCounters = counters;
        int kept = used;
        allot(2 * oldQueues.length);
        for (int i = 0; i < oldQueues.length; i++) {
            if (oldQueues[i] != FREE) {
                int place = find(oldQueues[i], oldHalfHours[i]);
                queues[place] = oldQueues[i];
                halfHours[place] = oldHalfHours[i];
                System.arraycopy(
                        oldCounters,
                        i * Measure.COUNT,
                        counters,
                        place * Measure.COUNT,
                        Measure.COUNT);
            }
        }
        used = kept;
    }

    boolean isEmpty() {
        return used == 0;
    }

    /** Keeps the room that was needed, unless it was for much more. */
    private void forget() {
        if (queues.length > FEW && 8 * used < queues.length) {
            allot(queues.length / 2);
        } else if (used > 0) {
            Arrays.fill(queues, FREE);
            Arrays.fill(counters, 0);
            used = 0;
        }
    }

    /**
     * The cells whose counters are not all zero, by queue name and half-hour; they are forgotten
     * here.
     */
    List<Cell> drain(QueueNames names) {
        List<Cell> cells = new ArrayList<>(used);
        for (int i = 0; i < queues.length; i++) {
            if (queues[i] != FREE) {
                int base = i * Measure.COUNT;
                long[] gained = Arrays.copyOfRange(counters, base, base + Measure.COUNT);
                if (Arrays.stream(gained).anyMatch(counter -> counter != 0)) {
                    cells.add(new Cell(names.name(queues[i]), halfHours[i], gained));
                }
            }
        }
        cells.sort(Comparator.comparing(Cell::queue).thenComparingLong(Cell::halfHour));
        forget();
        return cells;
    }
}
