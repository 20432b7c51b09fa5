package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the template of the note speaks of. */
final class NoteValues {

    /**
     * A share as the note writes it.
     *
     * @param percent nothing when there are too few cases
     */
    public record Share(
            String name,
            long missed,
            long n,
            Optional<Number> percent,
            Optional<Number> low,
            Optional<Number> high) {

        static Share of(String name, Proportion share) {
            return new Share(
                    name,
                    share.successes(),
                    share.n(),
                    share.percent().map(Number.class::cast),
                    share.interval().map(Proportion.Interval::low),
                    share.interval().map(Proportion.Interval::high));
        }
    }

    private NoteValues() {}

    static Map<String, Object> of(
            Attendance attendance, Outlook outlook, Optional<String> service, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("service", service.orElse(""));
        values.put("written", today);
        values.put("from", attendance.firstDay().orElse(today));
        values.put("to", attendance.lastDay().orElse(today));
        values.put("total", attendance.total());
        values.put("unknown", attendance.total().unknown());
        values.put("meanLead", attendance.total().meanLead());
        values.put("noShow", Share.of("", attendance.total().noShow()));
        values.put("weekdays", weekdays(attendance));
        values.put("leads", leads(attendance));
        values.put("saved", outlook.ranges().get(Effect.REMINDER_SAVED));
        values.put("rateThen", outlook.ranges().get(Effect.REMINDER_RATE));
        values.put("assumptions", outlook.assumptions());
        values.put("seed", String.valueOf(outlook.assumptions().seed()));
        values.put("draws", outlook.draws());
        return values;
    }

    private static List<Share> weekdays(Attendance attendance) {
        List<Share> shares = new ArrayList<>();
        attendance
                .byWeekday()
                .forEach((weekday, totals) -> shares.add(Share.of(name(weekday), totals.noShow())));
        return shares;
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    private static List<Share> leads(Attendance attendance) {
        List<Share> shares = new ArrayList<>();
        attendance.byLeadTime().forEach((time, share) -> shares.add(Share.of(time.name(), share)));
        return shares;
    }
}
