package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * TEL-39: the fewest stored sums that together are a period: of its whole months, or years and
 * months, and of the days around them.
 */
record StoredSums(List<Stretch> stretches) {

    private static final int MOST_PARAMETERS = 50;

    /** Of what a sum is kept for each queue. */
    enum Kept {
        DAY("switchboard_day", "entered_on"),
        MONTH("switchboard_month", "month_start"),
        YEAR("switchboard_year", "year_start");

        private final String table;
        private final String column;

        Kept(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    /** Days, months or years that follow each other, each by the first of its days. */
    record Stretch(Kept kept, LocalDate from, LocalDate to) {}

    static StoredSums of(ReportingPeriod period) {
        YearMonth first = YearMonth.from(period.from().minusDays(1)).plusMonths(1);
        YearMonth last = YearMonth.from(period.to().plusDays(1)).minusMonths(1);
        if (first.isAfter(last)) {
            return new StoredSums(List.of(new Stretch(Kept.DAY, period.from(), period.to())));
        }
        List<Stretch> stretches = new ArrayList<>();
        if (period.from().isBefore(first.atDay(1))) {
            stretches.add(new Stretch(Kept.DAY, period.from(), first.atDay(1).minusDays(1)));
        }
        stretches.add(new Stretch(Kept.MONTH, first.atDay(1), last.atDay(1)));
        if (period.to().isAfter(last.atEndOfMonth())) {
            stretches.add(new Stretch(Kept.DAY, last.atEndOfMonth().plusDays(1), period.to()));
        }
        return new StoredSums(stretches);
    }

    /** The same, whole years in one. */
    StoredSums byYear() {
        return new StoredSums(
                stretches.stream()
                        .flatMap(
                                stretch ->
                                        stretch.kept() == Kept.MONTH
                                                ? years(stretch)
                                                : Stream.of(stretch))
                        .toList());
    }

    private static Stream<Stretch> years(Stretch months) {
        Year first = Year.of(months.from().minusMonths(1).getYear() + 1);
        Year last = Year.of(months.to().plusMonths(1).getYear() - 1);
        if (first.isAfter(last)) {
            return Stream.of(months);
        }
        LocalDate next = last.plusYears(1).atDay(1);
        return Stream.of(
                        new Stretch(Kept.MONTH, months.from(), first.atDay(1).minusMonths(1)),
                        new Stretch(Kept.YEAR, first.atDay(1), last.atDay(1)),
                        new Stretch(Kept.MONTH, next, months.to()))
                .filter(stretch -> !stretch.from().isAfter(stretch.to()));
    }

    /**
     * A statement for what each queue comes to in a period: the queue and the counters.
     *
     * @param bounds to which the statement's parameters are added, in order
     */
    String ofQueues(List<Queue> queues, List<Object> bounds) {
        String ids = keys(ids(queues), bounds);
        String rows =
                stretches.stream()
                        .map(
                                stretch ->
                                        "select queue_id, %s from %s where queue_id in (%s) and (%s)"
                                                .formatted(
                                                        Counter.COLUMNS,
                                                        stretch.kept().table,
                                                        ids,
                                                        within(
                                                                stretch.kept().column,
                                                                List.of(stretch),
                                                                bounds)))
                        .collect(Collectors.joining(" union all "));
        return "select c.queue_id, %s from (%s) c group by c.queue_id"
                .formatted(Counter.SUMS, rows);
    }

    /**
     * A statement for what the days or months of some stretches come to, several queues together:
     * the first day and the counters.
     *
     * @param bounds to which the statement's parameters are added, in order
     */
    static String inTime(List<Stretch> stretches, List<Queue> queues, List<Object> bounds) {
        Kept kept = stretches.get(0).kept();
        return summed(kept.table, "queue_id", kept.column, stretches, ids(queues), bounds);
    }

    /** The same of months, all queues of some sources together. */
    static String ofSources(List<Stretch> months, List<Source> sources, List<Object> bounds) {
        List<Long> ids = sources.stream().map(Source::id).toList();
        return summed(
                "switchboard_source_month", "source_id", Kept.MONTH.column, months, ids, bounds);
    }

    private static String summed(
            String table,
            String of,
            String column,
            List<Stretch> stretches,
            List<Long> ids,
            List<Object> bounds) {
        return "select c.%1$s, %2$s from %3$s c where c.%4$s in (%5$s) and (%6$s) group by c.%1$s"
                .formatted(
                        column,
                        Counter.SUMS,
                        table,
                        of,
                        keys(ids, bounds),
                        within("c." + column, stretches, bounds));
    }

    private static String within(String column, List<Stretch> stretches, List<Object> bounds) {
        return stretches.stream()
                .map(
                        stretch -> {
                            bounds.add(Date.valueOf(stretch.from()));
                            bounds.add(Date.valueOf(stretch.to()));
                            return "%s between ?%d and ?%d"
                                    .formatted(column, bounds.size() - 1, bounds.size());
                        })
                .collect(Collectors.joining(" or "));
    }

    static List<Long> ids(List<Queue> queues) {
        return queues.stream().map(Queue::id).toList();
    }

    /**
     * Keys in a statement: some as parameters, so that the statement is the same for all and
     * planned once; as many as a country has as numbers, for each parameter is looked for among all
     * when it is set.
     */
    static String keys(List<Long> ids, List<Object> bounds) {
        return ids.size() <= MOST_PARAMETERS
                ? parameters(ids, bounds)
                : ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** As many parameters: the statement is the same for all, and planned once. */
    static String parameters(List<?> values, List<Object> bounds) {
        return values.stream()
                .map(
                        value -> {
                            bounds.add(value);
                            return "?" + bounds.size();
                        })
                .collect(Collectors.joining(", "));
    }

    /**
     * Executes a statement that changes what is kept of some queues. They are parameters of it, and
     * not those of a source that the database is to find, so that it reads by the key however old
     * its statistics are.
     *
     * @param statement with {@code %s} for the queues, and its days from {@code ?1} on
     */
    static void execute(EntityManager em, String statement, List<Long> queues, LocalDate... days) {
        List<Object> parameters = new ArrayList<>();
        for (LocalDate day : days) {
            parameters.add(Date.valueOf(day));
        }
        Query query = em.createNativeQuery(statement.formatted(parameters(queues, parameters)));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        query.executeUpdate();
    }

    /** The answer to a statement about some queues. */
    static List<Object[]> answer(EntityManager em, String statement, List<?> parameters) {
        Query query = em.createNativeQuery(statement);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<Object[]> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }

    static String numbers(List<Queue> queues) {
        return queues.stream()
                .map(queue -> String.valueOf(queue.id()))
                .collect(Collectors.joining(", "));
    }
}
