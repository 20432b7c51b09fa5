package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * TEL-39: the fewest stored sums that together are a period: of its whole months, and of the days
 * around them.
 */
record StoredSums(List<Stretch> stretches) {

    /** Days or months that follow each other, each with the sums that are kept of it. */
    record Stretch(boolean ofMonths, LocalDate from, LocalDate to) {

        private String table() {
            return ofMonths ? "switchboard_month" : "switchboard_day";
        }

        private String column() {
            return ofMonths ? "month_start" : "entered_on";
        }
    }

    static StoredSums of(ReportingPeriod period) {
        YearMonth first = YearMonth.from(period.from().minusDays(1)).plusMonths(1);
        YearMonth last = YearMonth.from(period.to().plusDays(1)).minusMonths(1);
        if (first.isAfter(last)) {
            return new StoredSums(List.of(new Stretch(false, period.from(), period.to())));
        }
        List<Stretch> stretches = new ArrayList<>();
        if (period.from().isBefore(first.atDay(1))) {
            stretches.add(new Stretch(false, period.from(), first.atDay(1).minusDays(1)));
        }
        stretches.add(new Stretch(true, first.atDay(1), last.atDay(1)));
        if (period.to().isAfter(last.atEndOfMonth())) {
            stretches.add(new Stretch(false, last.atEndOfMonth().plusDays(1), period.to()));
        }
        return new StoredSums(stretches);
    }

    /**
     * A statement for the rows of some stretches, all of months or all of days: the first day, the
     * queue and the counters.
     *
     * @param bounds to which the statement's parameters are added, in order
     */
    static String rowsOf(List<Stretch> stretches, List<Queue> queues, List<Object> bounds) {
        Stretch any = stretches.get(0);
        String within =
                stretches.stream()
                        .map(
                                stretch -> {
                                    bounds.add(Date.valueOf(stretch.from()));
                                    bounds.add(Date.valueOf(stretch.to()));
                                    return "%s between ?%d and ?%d"
                                            .formatted(
                                                    stretch.column(),
                                                    bounds.size() - 1,
                                                    bounds.size());
                                })
                        .collect(Collectors.joining(" or "));
        return "select %s, queue_id, %s from %s where queue_id in (%s) and (%s)"
                .formatted(any.column(), Counter.COLUMNS, any.table(), numbers(queues), within);
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
