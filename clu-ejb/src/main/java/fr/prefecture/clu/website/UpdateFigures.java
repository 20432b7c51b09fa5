package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureUnit;
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

/** What the website has to say of a month on the home page: the rate of its expected days. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UpdateFigures implements FigureSource {

    @EJB UpdateDays days;
    @EJB UpdateRules rules;

    @Override
    public Set<String> codes() {
        return Set.of(UpdateRate.CODE);
    }

    /** WEB-4, of the default site; nothing rather than 0 where no day is known. */
    @Override
    public List<Figure> figures(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        List<UpdateDayRow> rows = days.rows(period, Optional.empty(), Optional.empty());
        UpdateRate rate = UpdateRate.of(rows);
        Optional<LocalDate> last =
                rows.stream()
                        .filter(UpdateDayRow::known)
                        .map(UpdateDayRow::day)
                        .reduce((one, other) -> other);
        return List.of(
                new Figure(
                                UpdateRate.CODE,
                                last.map(day -> BigDecimal.valueOf(rate.updated())).orElse(null),
                                last.map(day -> BigDecimal.valueOf(rate.expected())).orElse(null),
                                FigureUnit.PERCENT,
                                rules.on(Optional.empty(), period.to()).goal(),
                                last.orElse(null),
                                "/site?mois=" + month)
                        .with(FigureCaveats.NONE.covered(rate.coverage())));
    }

    /** The rate says all. */
    @Override
    public List<Figure> beside(YearMonth month) {
        return List.of();
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return days.lastDay(Optional.empty());
    }
}
