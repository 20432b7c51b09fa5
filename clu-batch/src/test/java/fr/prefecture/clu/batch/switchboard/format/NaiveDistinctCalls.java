package fr.prefecture.clu.batch.switchboard.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts distinct calls in the plainest way: sorts the entries of each call, and remembers what was
 * seen.
 */
final class NaiveDistinctCalls {
    private NaiveDistinctCalls() {}

    static List<Cell> of(List<CallEntry> entries, ZoneId zone) {
        Map<String, List<CallEntry>> calls =
                entries.stream().collect(Collectors.groupingBy(CallEntry::call));
        List<Cell> cells = new ArrayList<>();
        for (List<CallEntry> call : calls.values()) {
            call.sort(
                    Comparator.comparingLong(CallEntry::entry).thenComparingLong(CallEntry::line));
            Set<Object> seen = new HashSet<>();
            long before = Long.MIN_VALUE / 2;
            for (CallEntry entry : call) {
                if (entry.entry() - before > 4 * 3600) {
                    seen.clear();
                }
                before = entry.entry();
                LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(before), zone);
                long halfHour = before / 1800;
                long[] counters = new long[Measure.COUNT];
                counters[Measure.CALLS.ordinal()] =
                        seen.add(List.of(entry.queue(), halfHour)) ? 1 : 0;
                boolean firstOfQueue = seen.add(List.of(entry.queue(), day));
                counters[Measure.CALLS_IN_QUEUE_DAY.ordinal()] = firstOfQueue ? 1 : 0;
                counters[Measure.CALLS_IN_DAY.ordinal()] = seen.add(day) ? 1 : 0;
                cells.add(new Cell(entry.queue(), halfHour, counters));
            }
        }
        return cells;
    }
}
