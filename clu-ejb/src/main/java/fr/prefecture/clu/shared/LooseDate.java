package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;

/**
 * A date as a meeting names it: a day, or only the month, quarter, half-year or year in which it
 * lies (« à envisager en 2022 »). It is over when its last day is. Forms keep it while something
 * else on them is refused.
 */
@Embeddable
public class LooseDate implements Comparable<LooseDate>, Serializable {

    private static final long serialVersionUID = 1L;

    /** How much of the date is said. */
    public enum Grain {
        DAY,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    private static final Comparator<LooseDate> ORDER =
            Comparator.comparing(LooseDate::lastDay).thenComparing(LooseDate::firstDay);

    private static final int MONTHS_IN_YEAR = 12;
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_HALF = 6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected LooseDate() {}

    private LooseDate(LocalDate firstDay, LocalDate lastDay) {
        if (firstDay.getYear() < FIRST_YEAR || lastDay.getYear() > LAST_YEAR) {
            throw new RuleBroken("shared.looseDate.year", String.valueOf(firstDay.getYear()));
        }
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    public static LooseDate day(LocalDate day) {
        return new LooseDate(day, day);
    }

    public static LooseDate month(YearMonth month) {
        return new LooseDate(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * @param number 1 to 4
     */
    public static LooseDate quarter(int year, int number) {
        return part(year, number, MONTHS_IN_QUARTER);
    }

    /**
     * @param number 1 or 2
     */
    public static LooseDate halfYear(int year, int number) {
        return part(year, number, MONTHS_IN_HALF);
    }

    public static LooseDate year(int year) {
        return part(year, 1, MONTHS_IN_YEAR);
    }

    private static LooseDate part(int year, int number, int months) {
        if (number < 1 || number * months > MONTHS_IN_YEAR) {
            throw new IllegalArgumentException(year + " has no part " + number);
        }
        YearMonth last = YearMonth.of(year, number * months);
        return new LooseDate(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth());
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Grain grain() {
        if (firstDay.equals(lastDay)) {
            return Grain.DAY;
        }
        return switch (lastDay.getMonthValue() - firstDay.getMonthValue() + 1) {
            case 1 -> Grain.MONTH;
            case MONTHS_IN_QUARTER -> Grain.QUARTER;
            case MONTHS_IN_HALF -> Grain.HALF_YEAR;
            default -> Grain.YEAR;
        };
    }

    /** From the day after its last one on. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /** Sooner last days first. */
    @Override
    public int compareTo(LooseDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LooseDate date
                && date.firstDay.equals(firstDay)
                && date.lastDay.equals(lastDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstDay, lastDay);
    }

    /** ISO: {@code 2021-05-31}, or {@code 2022-01-01/2022-12-31}. */
    @Override
    public String toString() {
        return grain() == Grain.DAY ? firstDay.toString() : firstDay + "/" + lastDay;
    }
}
