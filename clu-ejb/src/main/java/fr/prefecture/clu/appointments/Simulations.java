package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What might be done about appointments that are not honoured, and within which bounds. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class Simulations {

    @EJB Appointments appointments;

    /**
     * RDV-8
     *
     * @throws RuleBroken when too few outcomes are known in the period
     */
    public Outlook run(ReportingPeriod period, Optional<String> service, Assumptions assumptions) {
        List<DayRow> days = appointments.rows(period, service);
        return new Simulation(days, length(days, period), assumptions).run();
    }

    /** The part of the period that is known: days to come make no week. */
    private static long length(List<DayRow> days, ReportingPeriod period) {
        LocalDate last =
                days.stream().map(DayRow::day).max(LocalDate::compareTo).orElse(period.to());
        LocalDate first =
                days.stream().map(DayRow::day).min(LocalDate::compareTo).orElse(period.from());
        return new ReportingPeriod(first, last).length();
    }
}
