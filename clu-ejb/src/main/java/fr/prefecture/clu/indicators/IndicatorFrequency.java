package fr.prefecture.clu.indicators;

import java.time.YearMonth;

/** How often an indicator has a value. */
public enum IndicatorFrequency {
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12);

    private final int months;

    IndicatorFrequency(int months) {
        this.months = months;
    }

    /** IND-6: a quarter and a year have their value in their last month. */
    public boolean isDue(YearMonth month) {
        return month.getMonthValue() % months == 0;
    }

    /** IND-36: whether so many months are long enough to have a value. */
    boolean fitsIn(long many) {
        return many >= months;
    }

    /** The month before that has a value too. */
    YearMonth before(YearMonth month) {
        return month.minusMonths(months);
    }
}
