package fr.prefecture.clu.batch.indicators;

import java.time.YearMonth;
import java.util.Optional;

/** IND-13: which months are computed, from the last one back. */
final class MonthsBack {

    /** So many months in a row say nothing: nobody was there to count before. */
    static final int EMPTY_IN_A_ROW = 24;

    private final Optional<YearMonth> first;
    private Optional<YearMonth> next;
    private int empty;

    /**
     * @param last that anything is known of
     * @param first that has a value already
     */
    MonthsBack(Optional<YearMonth> last, Optional<YearMonth> first) {
        this.next = last;
        this.first = first;
    }

    /** The month to compute now; nothing when all is done. */
    Optional<YearMonth> next() {
        return next;
    }

    /** Goes on, of that many figures being known in the month. */
    void computed(int known) {
        empty = known == 0 ? empty + 1 : 0;
        YearMonth before = next.orElseThrow().minusMonths(1);
        boolean past = first.map(before::isBefore).orElse(true);
        next = past && empty >= EMPTY_IN_A_ROW ? Optional.empty() : Optional.of(before);
    }
}
