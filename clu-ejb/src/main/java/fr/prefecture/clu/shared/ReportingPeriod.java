package fr.prefecture.clu.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The days that a figure speaks of, both ends included. */
public record ReportingPeriod(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /**
     * @throws RuleBroken when it ends before it begins, or lies outside 2000 to 2099
     */
    public ReportingPeriod {
        if (from.isBefore(FIRST) || from.isAfter(LAST)) {
            throw new RuleBroken("period.outside", from);
        }
        if (to.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new RuleBroken("period.outside", to);
        }
        if (to.isBefore(from)) {
            throw new RuleBroken("period.reversed", from, to);
        }
    }

    /** Those of some days that figures may speak of: from 2000 to 2099. */
    public static ReportingPeriod within(LocalDate from, LocalDate to) {
        return new ReportingPeriod(within(from), within(to));
    }

    private static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST)) {
            return FIRST;
        }
        return day.isAfter(LAST) ? LAST : day;
    }

    public static ReportingPeriod of(YearMonth month) {
        return new ReportingPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * @throws RuleBroken when it is longer than {@code most} days
     */
    public ReportingPeriod atMost(int most) {
        if (length() > most) {
            throw new RuleBroken("period.tooLong", length(), most);
        }
        return this;
    }

    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
