package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Proportion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Desks of an invented préfecture, and days of theirs. */
final class AppointmentExamples {

    static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);

    private AppointmentExamples() {}

    /** A row of the grid: offered, booked, honoured, late, cancelled, missed, exceptions. */
    static Map<String, String> cells(String... counts) {
        String[] codes = {
            "offered", "booked", "honoured", "late", "cancelled", "missed", "exceptions", "lead"
        };
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            cells.put(codes[i], counts[i]);
        }
        return cells;
    }

    static Map<String, String> with(Map<String, String> cells, String column, String text) {
        Map<String, String> changed = new HashMap<>(cells);
        changed.put(column, text);
        return changed;
    }

    static Map<String, String> imported(String date, Map<String, String> cells) {
        return with(with(with(cells, "date", date), "service", "étrangers"), "desk", "GUICHET 1");
    }

    static long desk(Database database, String service, String name) {
        return database.transaction(() -> database.boundary(Desks.class).add(service, name));
    }

    static TypedOutcome typed(
            Database database, LocalDate day, long desk, int version, Map<String, String> cells) {
        return database.transaction(
                        () ->
                                database.boundary(Appointments.class)
                                        .type(
                                                day,
                                                List.of(
                                                        new TypedRow(
                                                                desk,
                                                                Optional.empty(),
                                                                version,
                                                                cells))))
                .get(0);
    }

    static DayCounts counts(int offered, int booked, int honoured, int cancelled, int missed) {
        return new DayCounts(
                offered, booked, honoured, 0, cancelled, missed, 0, false, LeadTimes.UNKNOWN);
    }

    /** So many worked days with slots for 20, three in ten of which are not honoured. */
    static List<DayRow> days(int number) {
        Random random = new Random(1);
        List<DayRow> days = new ArrayList<>();
        for (LocalDate day = MONDAY; days.size() < number; day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                int missed = 0;
                for (int i = 0; i < 18; i++) {
                    missed += random.nextDouble() < 0.3 ? 1 : 0;
                }
                DayCounts counts =
                        new DayCounts(
                                20,
                                20,
                                18 - missed,
                                0,
                                2,
                                missed,
                                0,
                                false,
                                new LeadTimes(
                                        Optional.of(300),
                                        Map.of(
                                                LeadTime.WEEK,
                                                new Proportion(missed > 0 ? 1 : 0, 9))));
                days.add(new DayRow(0, 1, 1, "Étrangers", "1", day, Optional.empty(), counts));
            }
        }
        return days;
    }
}
