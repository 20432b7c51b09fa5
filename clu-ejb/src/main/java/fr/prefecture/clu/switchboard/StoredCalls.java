package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.StoredSums.Kept;
import fr.prefecture.clu.switchboard.StoredSums.Stretch;
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
 * TEL-39: what some periods come to, from the sums that are kept. The days and months of all of
 * them are added up once, queues together, in the database; queue by queue, only one period is.
 */
final class StoredCalls {

    private final Map<Kept, NavigableMap<LocalDate, Counts>> sums = new HashMap<>();

    private StoredCalls() {}

    /**
     * @param queues those of the sources that have figures, or some of them
     * @param isOfAll whether they are all of them
     */
    static StoredCalls of(
            EntityManager em,
            List<ReportingPeriod> periods,
            List<Source> sources,
            List<Queue> queues,
            boolean isOfAll) {
        StoredCalls stored = new StoredCalls();
        if (queues.isEmpty()) {
            return stored;
        }
        for (Kept kept : List.of(Kept.DAY, Kept.MONTH)) {
            List<Stretch> stretches =
                    periods.stream()
                            .flatMap(period -> StoredSums.of(period).stretches().stream())
                            .filter(stretch -> stretch.kept() == kept)
                            .distinct()
                            .toList();
            if (!stretches.isEmpty()) {
                List<Object> bounds = new ArrayList<>();
                String statement =
                        isOfAll && kept == Kept.MONTH
                                ? StoredSums.ofSources(stretches, sources, bounds)
                                : StoredSums.inTime(stretches, queues, bounds);
                NavigableMap<LocalDate, Counts> read = new TreeMap<>();
                for (Object[] row : StoredSums.answer(em, statement, bounds)) {
                    read.put(((Date) row[0]).toLocalDate(), Counts.ofRow(row, 1));
                }
                stored.sums.put(kept, read);
            }
        }
        return stored;
    }

    /** The sums of a period by queue; one that had no calls is left out. */
    static Map<Long, Counts> byQueue(EntityManager em, ReportingPeriod period, List<Queue> queues) {
        Map<Long, Counts> sums = new HashMap<>();
        if (!queues.isEmpty()) {
            List<Object> bounds = new ArrayList<>();
            String statement = StoredSums.of(period).byYear().ofQueues(queues, bounds);
            for (Object[] row : StoredSums.answer(em, statement, bounds)) {
                sums.put(((Number) row[0]).longValue(), Counts.ofRow(row, 1));
            }
        }
        return sums;
    }

    Counts total(ReportingPeriod period) {
        return StoredSums.of(period).stretches().stream()
                .flatMap(this::rows)
                .map(Map.Entry::getValue)
                .reduce(Counts.NONE, Counts::plus);
    }

    SortedMap<YearMonth, Counts> byMonth(ReportingPeriod period) {
        SortedMap<YearMonth, Counts> months = new TreeMap<>();
        StoredSums.of(period).stretches().stream()
                .flatMap(this::rows)
                .forEach(
                        start ->
                                months.merge(
                                        YearMonth.from(start.getKey()),
                                        start.getValue(),
                                        Counts::plus));
        return months;
    }

    private Stream<Map.Entry<LocalDate, Counts>> rows(Stretch stretch) {
        return sums
                .getOrDefault(stretch.kept(), new TreeMap<>())
                .subMap(stretch.from(), true, stretch.to(), true)
                .entrySet()
                .stream();
    }
}
