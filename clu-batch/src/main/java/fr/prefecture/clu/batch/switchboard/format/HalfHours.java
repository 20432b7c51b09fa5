package fr.prefecture.clu.batch.switchboard.format;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;

/** The sums of cells, by queue and half-hour, as a table in text. */
public final class HalfHours {
    private static final String FORMULA = "=+-@\t\r";

    private final TreeMap<Place, long[]> sums = new TreeMap<>(Place.ORDER);

    private record Place(String queue, long halfHour) {
        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::queue).thenComparingLong(Place::halfHour);
    }

    /** Adds each cell to those of its place. */
    public void add(Collection<Cell> cells) {
        for (Cell cell : cells) {
            long[] sum =
                    sums.computeIfAbsent(
                            new Place(cell.queue(), cell.halfHour()),
                            place -> new long[Measure.COUNT]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += cell.counters()[i];
            }
        }
    }

    /**
     * Heading and rows, separated by commas, in the order of queues and time; a queue's name stands
     * between quotation marks, and one that a spreadsheet would compute behind an apostrophe.
     * Places where nothing was counted are left out.
     */
    public String csv() {
        StringBuilder text = new StringBuilder("queue,from");
        for (Measure measure : Measure.values()) {
            text.append(',').append(measure);
        }
        text.append('\n');
        sums.forEach((place, sum) -> append(text, place, sum));
        return text.toString();
    }

    private static void append(StringBuilder text, Place place, long[] sum) {
        boolean counted = false;
        for (long counter : sum) {
            counted |= counter != 0;
        }
        if (counted) {
            boolean computed =
                    !place.queue.isEmpty() && FORMULA.indexOf(place.queue.charAt(0)) >= 0;
            text.append(computed ? "\"'" : "\"")
                    .append(place.queue.replace("\"", "\"\""))
                    .append("\",")
                    .append(Instant.ofEpochSecond(place.halfHour * Cells.HALF_HOUR));
            for (long counter : sum) {
                text.append(',').append(counter);
            }
            text.append('\n');
        }
    }
}
