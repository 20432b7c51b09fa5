package fr.prefecture.clu.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days count as worked: Monday to Friday, without the public holidays of France, which are
 * computed, and without the préfecture's closing days, which are data.
 */
@Stateless
@PermitAll
public class BusinessCalendar {

    /** Calendar days looked at, at once, for each worked day still to find. */
    private static final int STRIDE = 3;

    private final HolidayManager france =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    /** The holidays of the years that were asked for. */
    private final Map<Integer, SortedMap<LocalDate, String>> years = new ConcurrentHashMap<>();

    @Inject ClosingDays closingDays;

    /** The public holiday's French name. */
    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(holidays(date, date).get(date));
    }

    /** The reason why the préfecture is closed that day. */
    public Optional<String> closing(LocalDate date) {
        return Optional.ofNullable(closingDays.between(date, date).get(date));
    }

    /** The names of the public holidays of a period, both ends included, by date. */
    public SortedMap<LocalDate, String> holidays(LocalDate from, LocalDate to) {
        SortedMap<LocalDate, String> names = new TreeMap<>();
        if (!to.isBefore(from)) {
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                names.putAll(
                        years.computeIfAbsent(year, this::holidays).subMap(from, to.plusDays(1)));
            }
        }
        return names;
    }

    private SortedMap<LocalDate, String> holidays(int year) {
        SortedMap<LocalDate, String> names = new TreeMap<>();
        france.getHolidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .forEach(
                        holiday ->
                                names.put(
                                        holiday.getDate(),
                                        holiday.getDescription(Locale.FRENCH).replace('\'', '’')));
        return names;
    }

    /** Holidays and closing days of a period by date; a holiday's name comes first. */
    public SortedMap<LocalDate, String> daysOff(LocalDate from, LocalDate to) {
        SortedMap<LocalDate, String> names = closingDays.between(from, to);
        names.putAll(holidays(from, to));
        return names;
    }

    public boolean isBusinessDay(LocalDate date) {
        return isWeekday(date) && daysOff(date, date).isEmpty();
    }

    /** Days worked in a period, both ends included. */
    public long businessDays(LocalDate from, LocalDate to) {
        SortedMap<LocalDate, String> off = daysOff(from, to);
        return from.datesUntil(to.plusDays(1))
                .filter(day -> isWeekday(day) && !off.containsKey(day))
                .count();
    }

    /** The day that comes a number of worked days after this one, which need not be worked. */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("cannot count back: " + days);
        }
        LocalDate day = date;
        for (int left = days; left > 0; ) {
            LocalDate end = day.plusDays((long) left * STRIDE);
            SortedMap<LocalDate, String> off = daysOff(day, end);
            while (left > 0 && day.isBefore(end)) {
                day = day.plusDays(1);
                if (isWeekday(day) && !off.containsKey(day)) {
                    left--;
                }
            }
        }
        return day;
    }

    /** The same of several days, for which the closing days are looked up at once. */
    public Map<LocalDate, LocalDate> plusBusinessDays(Collection<LocalDate> dates, int days) {
        Map<LocalDate, LocalDate> later = new HashMap<>();
        if (dates.isEmpty()) {
            return later;
        }
        LocalDate end = Collections.max(dates).plusDays((long) days * STRIDE);
        SortedMap<LocalDate, String> off = daysOff(Collections.min(dates), end);
        for (LocalDate date : dates) {
            LocalDate day = date;
            int left = days;
            while (left > 0 && day.isBefore(end)) {
                day = day.plusDays(1);
                if (isWeekday(day) && !off.containsKey(day)) {
                    left--;
                }
            }
            later.put(date, left == 0 ? day : plusBusinessDays(day, left));
        }
        return later;
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
