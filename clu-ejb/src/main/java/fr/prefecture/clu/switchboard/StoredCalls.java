package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * TEL-39: the stored sums that some periods are made of. Each is read once, to whichever of them it
 * belongs: to group some hundred rows of as many counters costs the database more than to hand them
 * out.
 */
final class StoredCalls {

    /** What is kept of a queue and a month or day. */
    private record Row(long queue, Counts counts) {}

    private final NavigableMap<LocalDate, List<Row>> months;
    private final NavigableMap<LocalDate, List<Row>> days;

    private StoredCalls(
            NavigableMap<LocalDate, List<Row>> months, NavigableMap<LocalDate, List<Row>> days) {
        this.months = months;
        this.days = days;
    }

    static StoredCalls of(EntityManager em, List<ReportingPeriod> periods, List<Queue> queues) {
        List<StoredSums.Stretch> stretches =
                periods.stream()
                        .flatMap(period -> StoredSums.of(period).stretches().stream())
                        .distinct()
                        .toList();
        return new StoredCalls(
                read(em, queues, stretches, true), read(em, queues, stretches, false));
    }

    private static NavigableMap<LocalDate, List<Row>> read(
            EntityManager em, List<Queue> queues, List<StoredSums.Stretch> all, boolean ofMonths) {
        NavigableMap<LocalDate, List<Row>> read = new TreeMap<>();
        List<StoredSums.Stretch> stretches =
                all.stream().filter(stretch -> stretch.ofMonths() == ofMonths).toList();
        if (queues.isEmpty() || stretches.isEmpty()) {
            return read;
        }
        List<Object> bounds = new ArrayList<>();
        for (Object[] row :
                StoredSums.answer(em, StoredSums.rowsOf(stretches, queues, bounds), bounds)) {
            read.computeIfAbsent(((Date) row[0]).toLocalDate(), start -> new ArrayList<>())
                    .add(new Row(((Number) row[1]).longValue(), Counts.ofRow(row, 2)));
        }
        return read;
    }

    /** The sums of a period by queue; one that had no calls is left out. */
    Map<Long, Counts> byQueue(ReportingPeriod period) {
        Map<Long, Counts> sums = new HashMap<>();
        StoredSums.of(period).stretches().stream()
                .flatMap(this::rows)
                .flatMap(start -> start.getValue().stream())
                .forEach(row -> sums.merge(row.queue(), row.counts(), Counts::plus));
        return sums;
    }

    SortedMap<YearMonth, Counts> byMonth(ReportingPeriod period) {
        SortedMap<YearMonth, Counts> sums = new TreeMap<>();
        StoredSums.of(period).stretches().stream()
                .flatMap(this::rows)
                .forEach(
                        start ->
                                sums.merge(
                                        YearMonth.from(start.getKey()),
                                        start.getValue().stream()
                                                .map(Row::counts)
                                                .reduce(Counts.NONE, Counts::plus),
                                        Counts::plus));
        return sums;
    }

    private Stream<Map.Entry<LocalDate, List<Row>>> rows(StoredSums.Stretch stretch) {
        return (stretch.ofMonths() ? months : days)
                .subMap(stretch.from(), true, stretch.to(), true).entrySet().stream();
    }
}
