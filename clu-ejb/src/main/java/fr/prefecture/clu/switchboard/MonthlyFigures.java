package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Figure;
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
import java.util.SortedMap;

/** What the switchboard has to say of a month on the home page: its answer rate. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MonthlyFigures implements FigureSource {

    @EJB Days days;
    @EJB Targets targets;

    /** TEL-14: all queues and sources together; nothing rather than 0 when no log covers it. */
    @Override
    public List<Figure> figures(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        Rate rate = new Funnel(days.total(month)).answerRate();
        Optional<LocalDate> last = lastCovered(period);
        return List.of(
                new Figure(
                        "switchboard.answerRate",
                        last.map(day -> BigDecimal.valueOf(rate.numerator())).orElse(null),
                        last.map(day -> BigDecimal.valueOf(rate.denominator())).orElse(null),
                        FigureUnit.PERCENT,
                        targets.on(Target.Indicator.ANSWER_RATE, period.to())
                                .map(Target::asFigureTarget)
                                .orElse(null),
                        last.orElse(null),
                        "/telephone?du=" + period.from() + "&au=" + period.to()));
    }

    private Optional<LocalDate> lastCovered(ReportingPeriod period) {
        SortedMap<LocalDate, DayStanding> covered = days.standings(period, Optional.empty());
        return covered.isEmpty() ? Optional.empty() : Optional.of(covered.lastKey());
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return days.lastDayWithCalls(Optional.empty());
    }
}
