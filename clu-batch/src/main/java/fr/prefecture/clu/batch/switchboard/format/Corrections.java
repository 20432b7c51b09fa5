package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums the corrections of each file, queue and half-hour. */
final class Corrections {
    private record Place(long file, String queue, long halfHour) {}

    private final Map<Place, long[]> sums =
            new TreeMap<>(
                    Comparator.comparingLong(Place::file)
                            .thenComparing(Place::queue)
                            .thenComparingLong(Place::halfHour));

    void count(long file, Fragment visit, int sign) {
        long[] counters = counters(file, visit.queue(), visit.entry());
        visit.outcome().count(counters, 0, visit.waited(), visit.talked(), sign);
    }

    /** Counts what the entry is the first of. */
    void count(long file, CallEntry entry, int firsts, int sign) {
        for (int left = firsts; left != 0; left &= left - 1) {
            counters(file, entry.queue(), entry.entry())[CallEntry.measure(left).ordinal()] += sign;
        }
    }

    private long[] counters(long file, String queue, long instant) {
        long halfHour = Math.floorDiv(instant, Cells.HALF_HOUR);
        return sums.computeIfAbsent(
                new Place(file, queue, halfHour), place -> new long[Measure.COUNT]);
    }

    List<Correction> toList() {
        List<Correction> corrections = new ArrayList<>();
        sums.forEach(
                (place, counters) -> {
                    if (Arrays.stream(counters).anyMatch(counter -> counter != 0)) {
                        corrections.add(
                                new Correction(
                                        place.file,
                                        new Cell(place.queue, place.halfHour, counters)));
                    }
                });
        return corrections;
    }
}
