package fr.prefecture.clu.indicators;

import java.time.YearMonth;

/** How often an indicator has a value. */
public enum IndicatorFrequency {
    MONTHLY(PeriodStep.MONTH),
    QUARTERLY(PeriodStep.QUARTER),
    YEARLY(PeriodStep.YEAR);

    private final PeriodStep step;

    IndicatorFrequency(PeriodStep step) {
        this.step = step;
    }

    /** The periods that have a value. */
    PeriodStep step() {
        return step;
    }

    /** IND-6: a quarter and a year have their value in their last month. */
    public boolean isDue(YearMonth month) {
        return month.getMonthValue() % step.months() == 0;
    }

    /** IND-36: whether so many months are long enough to have a value. */
    boolean fitsIn(long many) {
        return many >= step.months();
    }

    /** The month before that has a value too. */
    YearMonth before(YearMonth month) {
        return month.minusMonths(step.months());
    }
}
