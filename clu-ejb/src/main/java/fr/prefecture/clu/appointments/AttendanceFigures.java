package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the appointments have to say of a month on the home page: how many were not honoured. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AttendanceFigures implements FigureSource {

    @EJB Appointments appointments;

    @Override
    public Set<String> codes() {
        return Set.of("appointments.noShowRate");
    }

    /** RDV-15: all services together; no target is known. */
    @Override
    public List<Figure> figures(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        List<DayRow> rows = appointments.rows(period, Optional.empty());
        Optional<Proportion> noShow =
                Optional.of(Totals.of(rows).noShow()).filter(rate -> !rate.isTooFew());
        return List.of(
                new Figure(
                                "appointments.noShowRate",
                                noShow.map(rate -> BigDecimal.valueOf(rate.successes()))
                                        .orElse(null),
                                noShow.map(rate -> BigDecimal.valueOf(rate.n())).orElse(null),
                                FigureUnit.PERCENT,
                                null,
                                rows.stream()
                                        .map(DayRow::day)
                                        .max(LocalDate::compareTo)
                                        .orElse(null),
                                "/rendez-vous?du=" + period.from() + "&au=" + period.to())
                        .with(
                                FigureCaveats.OF_CASES.covered(
                                        appointments.coverage(period, Optional.empty()))));
    }

    /** The rate says all. */
    @Override
    public List<Figure> beside(YearMonth month) {
        return List.of();
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return appointments.lastDay();
    }
}
