package fr.prefecture.clu.batch;

import fr.prefecture.clu.appointments.Appointments;
import fr.prefecture.clu.appointments.DayCounts;
import fr.prefecture.clu.appointments.DayRow;
import fr.prefecture.clu.appointments.Desks;
import fr.prefecture.clu.appointments.LeadTime;
import fr.prefecture.clu.appointments.LeadTimes;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * In demonstration mode: two years of fictitious appointments up to the end of May 2021, as the
 * calls, three in ten of which are not honoured; more of those booked long before, at the ends of
 * the week, and early.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationAppointments {

    private static final long SEED = 13_000_039;
    private static final LocalDate LAST = LocalDate.of(2021, 5, 31);
    private static final int YEARS = 2;
    private static final int SLOTS = 6;
    private static final int[] HOURS = {9, 10, 11, 14, 15};
    private static final int[] LONGEST = {7, 14, 28, 60};
    private static final int[] SHORTEST = {0, 8, 15, 29};
    private static final double[] SHARE = {0.15, 0.25, 0.35, 0.25};
    private static final double[] NO_SHOW = {0.14, 0.24, 0.32, 0.42};
    private static final double BOOKED = 0.95;
    private static final double CANCELLED = 0.08;
    private static final double LATE = 0.08;
    private static final double UNKNOWN = 0.01;
    private static final double EXCEPTION = 0.04;

    @EJB private Desks desks;
    @EJB private Appointments appointments;
    @EJB private BusinessCalendar calendar;

    /** Keeps nobody waiting; does nothing once there is any desk. */
    @Asynchronous
    public void open() {
        if (!desks.rows().isEmpty()) {
            return;
        }
        open("Titres de séjour", "Guichet 1");
        open("Titres de séjour", "Guichet 2");
        open("Permis de conduire", "Guichet 3");
    }

    private void open(String service, String name) {
        long desk = desks.add(service, name);
        List<DayRow> days = new ArrayList<>();
        for (LocalDate day = LAST.minusYears(YEARS).plusDays(1);
                !day.isAfter(LAST);
                day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                for (int hour : HOURS) {
                    SplittableRandom chance =
                            new SplittableRandom(
                                    SEED + (day.toEpochDay() * 100 + hour) * 31 + name.hashCode());
                    days.add(
                            new DayRow(
                                    0,
                                    0,
                                    desk,
                                    service,
                                    name,
                                    day,
                                    Optional.of(hour),
                                    counts(chance, more(day, hour))));
                }
            }
        }
        appointments.begin(desk, days);
    }

    /** By how much more is missed then. */
    private static double more(LocalDate day, int hour) {
        double more = hour == HOURS[0] ? 1.1 : 1;
        return day.getDayOfWeek() == DayOfWeek.MONDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY
                ? more * 1.1
                : more * 0.94;
    }

    private static DayCounts counts(SplittableRandom chance, double more) {
        int booked = 0;
        int honoured = 0;
        int late = 0;
        int cancelled = 0;
        int missed = 0;
        int lead = 0;
        Map<LeadTime, Proportion> outcomes = new EnumMap<>(LeadTime.class);
        for (int slot = 0; slot < SLOTS; slot++) {
            if (chance.nextDouble() < BOOKED) {
                int length = length(chance);
                int days =
                        SHORTEST[length] + chance.nextInt(LONGEST[length] - SHORTEST[length] + 1);
                booked++;
                lead += days;
                double fate = chance.nextDouble();
                boolean lost = chance.nextDouble() < NO_SHOW[length] * more;
                if (fate < CANCELLED) {
                    cancelled++;
                } else if (fate >= CANCELLED + UNKNOWN) {
                    missed += lost ? 1 : 0;
                    honoured += lost ? 0 : 1;
                    late += !lost && chance.nextDouble() < LATE ? 1 : 0;
                    outcomes.merge(
                            LeadTime.of(days), new Proportion(lost ? 1 : 0, 1), Proportion::plus);
                }
            }
        }
        return new DayCounts(
                SLOTS,
                booked,
                honoured,
                late,
                cancelled,
                missed,
                chance.nextDouble() < EXCEPTION ? 1 : 0,
                false,
                new LeadTimes(Optional.of(lead), outcomes));
    }

    private static int length(SplittableRandom chance) {
        double left = chance.nextDouble();
        int length = 0;
        while (length < SHARE.length - 1 && left >= SHARE[length]) {
            left -= SHARE[length];
            length++;
        }
        return length;
    }
}
