package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.switchboard.format.HourlyCount;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a stretch of a log adds to the hours, until it is written. */
final class Stretch implements HourlyCount.Sink {
    private static final int HOUR_BITS = 20;
    private static final int ROW_BITS = 24;

    private String[] queues = new String[1 << 12];
    private int[] hours = new int[1 << 12];
    private long[] figures = new long[HourlyCount.FIGURES << 12];
    private int rows;

    @Override
    public void row(long utcHour, String queue, long[] six) {
        if (rows == hours.length) {
            queues = Arrays.copyOf(queues, 2 * rows);
            hours = Arrays.copyOf(hours, 2 * rows);
            figures = Arrays.copyOf(figures, 2 * HourlyCount.FIGURES * rows);
        }
        queues[rows] = queue;
        hours[rows] = (int) utcHour;
        System.arraycopy(six, 0, figures, HourlyCount.FIGURES * rows, HourlyCount.FIGURES);
        rows++;
    }

    int rows() {
        return rows;
    }

    /**
     * The rows by queue and hour, as the index of the table has them.
     *
     * @param numbers of the queues
     */
    int[] sorted(Map<String, Integer> numbers) {
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            long queueAndHour = (long) numbers.get(queues[row]) << HOUR_BITS | hours[row];
            keys[row] = queueAndHour << ROW_BITS | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key & (1 << ROW_BITS) - 1).toArray();
    }

    String queue(int row) {
        return queues[row];
    }

    int hour(int row) {
        return hours[row];
    }

    long figure(int row, int figure) {
        return figures[HourlyCount.FIGURES * row + figure];
    }

    Set<String> queues() {
        return new LinkedHashSet<>(Arrays.asList(queues).subList(0, rows));
    }
}
