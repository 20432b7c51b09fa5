package fr.prefecture.clu.appointments;

import fr.prefecture.clu.document.PaperExamples;
import fr.prefecture.clu.shared.Proportion;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious figures with which the template of the note to the ministry can be tried. */
@Stateless
@PermitAll
public class NoteExamples implements PaperExamples {

    private static final LocalDate FIRST = LocalDate.of(2021, 4, 1);
    private static final int DAYS = 61;

    @Override
    public Map<String, Map<String, ?>> examples() {
        List<DayRow> days = days();
        return Map.of(
                MinistryNotes.TEMPLATE,
                NoteValues.of(
                        Attendance.of(days),
                        new Simulation(days, DAYS, Assumptions.USUAL).run(),
                        Optional.of("Accueil de démonstration"),
                        FIRST.plusDays(DAYS)));
    }

    private static List<DayRow> days() {
        List<DayRow> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                DayCounts counts =
                        new DayCounts(
                                24,
                                22,
                                14,
                                2,
                                2,
                                6,
                                1,
                                false,
                                new LeadTimes(
                                        Optional.of(330),
                                        Map.of(
                                                LeadTime.WEEK,
                                                new Proportion(1, 8),
                                                LeadTime.MONTH,
                                                new Proportion(5, 12))));
                days.add(new DayRow(i, 1, 1, "", "", day, Optional.empty(), counts));
            }
        }
        return days;
    }
}
