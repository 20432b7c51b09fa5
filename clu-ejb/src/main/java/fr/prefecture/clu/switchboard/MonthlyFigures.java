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
import java.util.Set;

/** What the switchboard has to say of a month on the home page: its answer rate. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MonthlyFigures implements FigureSource {

    @EJB Days days;
    @EJB Targets targets;

    @Override
    public Set<String> codes() {
        return Set.of("switchboard.answerRate");
    }

    /** TEL-14: all queues and sources together; nothing rather than 0 when no log covers it. */
    @Override
    public List<Figure> figures(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        return List.of(
                figure(
                        "switchboard.answerRate",
                        new Funnel(days.total(month)).answerRate(),
                        Target.Indicator.ANSWER_RATE,
                        period,
                        days.lastCovered(period)));
    }

    /** TEL-15: a rate of answered calls is read beside those who never reached the queue. */
    @Override
    public List<Figure> beside(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        Funnel funnel = new Funnel(days.total(month));
        Optional<LocalDate> last = days.lastCovered(period);
        return List.of(
                figure("switchboard.received", funnel.received(), period, last),
                figure("switchboard.answered", funnel.answered(), period, last),
                figure("switchboard.dissuaded", funnel.dissuaded(), period, last),
                figure(
                        "switchboard.answerRateOfReceived",
                        funnel.answerRateOfReceived(),
                        Target.Indicator.ANSWER_RATE_OF_RECEIVED,
                        period,
                        last));
    }

    private Figure figure(
            String code,
            Rate rate,
            Target.Indicator indicator,
            ReportingPeriod period,
            Optional<LocalDate> last) {
        return new Figure(
                code,
                last.map(day -> BigDecimal.valueOf(rate.numerator())).orElse(null),
                last.map(day -> BigDecimal.valueOf(rate.denominator())).orElse(null),
                FigureUnit.PERCENT,
                targets.on(indicator, period.to()).map(Target::asFigureTarget).orElse(null),
                last.orElse(null),
                page(period));
    }

    private static Figure figure(
            String code, long count, ReportingPeriod period, Optional<LocalDate> last) {
        return new Figure(
                code,
                last.map(day -> BigDecimal.valueOf(count)).orElse(null),
                null,
                FigureUnit.COUNT,
                null,
                last.orElse(null),
                page(period));
    }

    private static String page(ReportingPeriod period) {
        return "/telephone?du=" + period.from() + "&au=" + period.to();
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return days.lastDayWithCalls(Optional.empty());
    }
}
