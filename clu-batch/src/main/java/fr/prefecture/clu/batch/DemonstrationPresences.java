package fr.prefecture.clu.batch;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.HalfDay;
import fr.prefecture.clu.switchboard.PresenceRow;
import fr.prefecture.clu.switchboard.Presences;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * In demonstration mode: the fictitious people present at the switchboard in May 2021, about as
 * many as it takes to answer those of its fictitious calls that were answered: two in the mornings,
 * one in the afternoons, one only on Mondays and on Wednesdays; and a temporary agent from the 17th
 * on, who learns.
 */
@Stateless
@RunAs(Roles.SWITCHBOARD)
@PermitAll
public class DemonstrationPresences {

    private static final ReportingPeriod MAY =
            new ReportingPeriod(LocalDate.of(2021, 5, 3), LocalDate.of(2021, 5, 31));
    private static final Set<DayOfWeek> SHORT = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    private static final LocalDate TRAINED = LocalDate.of(2021, 5, 12);
    private static final LocalDate REINFORCED = LocalDate.of(2021, 5, 17);

    @EJB private Presences presences;
    @EJB private BusinessCalendar calendar;

    /** Does nothing once anything has been counted. */
    public void count() {
        if (!presences.rows(MAY).isEmpty() || !presences.trainings().isEmpty()) {
            return;
        }
        List<PresenceRow> rows = new ArrayList<>();
        for (LocalDate day : MAY.days()) {
            if (calendar.isBusinessDay(day)) {
                int temporaries = day.isBefore(REINFORCED) ? 0 : 1;
                int titulars = SHORT.contains(day.getDayOfWeek()) ? 1 : 2;
                rows.add(new PresenceRow(day, HalfDay.MORNING, titulars, temporaries));
                rows.add(new PresenceRow(day, HalfDay.AFTERNOON, 1, temporaries));
            }
        }
        presences.count(MAY, List.of(), rows);
        presences.train(TRAINED, 1);
    }
}
