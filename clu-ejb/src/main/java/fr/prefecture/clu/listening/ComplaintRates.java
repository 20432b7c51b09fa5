package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Proportion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;

/** How many complaints were answered in time: ECO-96. */
public final class ComplaintRates {

    private ComplaintRates() {}

    /**
     * Of those that await an answer: answered on their last day at the latest, out of those that
     * are answered or whose last day is over.
     */
    public static Proportion inTime(Collection<ComplaintRow> rows, LocalDate today) {
        return new Proportion(
                rows.stream().filter(row -> row.isJudged(today) && row.inTime()).count(),
                rows.stream().filter(row -> row.isJudged(today)).count());
    }

    /** ECO-96: each counts in the month of its last day, and in no other. */
    static Predicate<ComplaintRow> dueIn(LocalDate from, LocalDate to) {
        return row ->
                row.dueOn().filter(day -> !day.isBefore(from) && !day.isAfter(to)).isPresent();
    }
}
