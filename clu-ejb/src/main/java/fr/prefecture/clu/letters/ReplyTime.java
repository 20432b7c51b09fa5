package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;

/** How many days a reply may take. */
public record ReplyTime(int days, DayUnit unit) {

    static final int MOST = 365;

    /**
     * @throws RuleBroken when it is no day, or more than a year
     */
    public ReplyTime {
        if (days < 1 || days > MOST) {
            throw new RuleBroken("letters.target.days", days, MOST);
        }
    }

    /** LET-57: the last day on which a reply is in time. */
    public LocalDate lastDay(LocalDate received, BusinessCalendar calendar) {
        return unit == DayUnit.CALENDAR
                ? received.plusDays(days)
                : calendar.plusBusinessDays(received, days);
    }

    String written() {
        return days + " " + unit;
    }
}
