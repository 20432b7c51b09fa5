package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the appointments of a period, cut in the ways in which it may differ. */
public record Attendance(
        Totals total,
        List<OfDesk> byDesk,
        SortedMap<YearMonth, Totals> byMonth,
        Map<DayOfWeek, Totals> byWeekday,
        SortedMap<Integer, Totals> byHour,
        Map<LeadTime, Proportion> byLeadTime,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay) {

    /** The counts of one desk. */
    public record OfDesk(String service, String desk, Totals totals) {}

    /** RDV-6, RDV-7 */
    public static Attendance of(List<DayRow> rows) {
        SortedMap<String, OfDesk> desks = new TreeMap<>();
        SortedMap<YearMonth, Totals> months = new TreeMap<>();
        Map<DayOfWeek, Totals> weekdays = new EnumMap<>(DayOfWeek.class);
        SortedMap<Integer, Totals> hours = new TreeMap<>();
        Map<LeadTime, Proportion> leads = new EnumMap<>(LeadTime.class);
        List<LocalDate> days = new ArrayList<>();
        Totals total = Totals.NONE;
        for (DayRow row : rows) {
            Totals one = Totals.of(List.of(row));
            total = total.plus(one);
            desks.merge(
                    row.service() + "\n" + row.desk(),
                    new OfDesk(row.service(), row.desk(), one),
                    (a, b) -> new OfDesk(a.service(), a.desk(), a.totals().plus(b.totals())));
            months.merge(YearMonth.from(row.day()), one, Totals::plus);
            weekdays.merge(row.day().getDayOfWeek(), one, Totals::plus);
            row.hour().ifPresent(hour -> hours.merge(hour, one, Totals::plus));
            row.counts()
                    .lead()
                    .outcomes()
                    .forEach((time, outcome) -> leads.merge(time, outcome, Proportion::plus));
            days.add(row.day());
        }
        return new Attendance(
                total,
                List.copyOf(desks.values()),
                Collections.unmodifiableSortedMap(months),
                Collections.unmodifiableMap(weekdays),
                Collections.unmodifiableSortedMap(hours),
                Collections.unmodifiableMap(leads),
                days.stream().min(LocalDate::compareTo),
                days.stream().max(LocalDate::compareTo));
    }
}
