package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * TEL-35: what a period is held against. Whole months have the same months before them; other days
 * have as many days. A year before lie the same months, or the same days.
 */
record ComparedPeriods(ReportingPeriod period) {

    /** Nothing where it would begin before the years that are kept. */
    Optional<ReportingPeriod> before() {
        if (isOfMonths()) {
            long months = ChronoUnit.MONTHS.between(first(), last()) + 1;
            return months(first().minusMonths(months), first().minusMonths(1));
        }
        return days(period.from().minusDays(period.length()), period.from().minusDays(1));
    }

    Optional<ReportingPeriod> yearBefore() {
        return isOfMonths()
                ? months(first().minusYears(1), last().minusYears(1))
                : days(period.from().minusYears(1), period.to().minusYears(1));
    }

    private boolean isOfMonths() {
        return period.from().equals(first().atDay(1)) && period.to().equals(last().atEndOfMonth());
    }

    private YearMonth first() {
        return YearMonth.from(period.from());
    }

    private YearMonth last() {
        return YearMonth.from(period.to());
    }

    private static Optional<ReportingPeriod> months(YearMonth first, YearMonth last) {
        return days(first.atDay(1), last.atEndOfMonth());
    }

    private static Optional<ReportingPeriod> days(LocalDate from, LocalDate to) {
        try {
            return Optional.of(new ReportingPeriod(from, to));
        } catch (RuleBroken outside) {
            return Optional.empty();
        }
    }
}
