package fr.prefecture.clu.indicators;

import java.time.YearMonth;

/** How long the periods of a series are. */
public enum PeriodStep {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PeriodStep(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    /** The first month of the period in which a month lies. */
    public YearMonth begin(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1L) % months);
    }

    YearMonth end(YearMonth begin) {
        return begin.plusMonths(months - 1L);
    }

    YearMonth next(YearMonth begin) {
        return begin.plusMonths(months);
    }
}
