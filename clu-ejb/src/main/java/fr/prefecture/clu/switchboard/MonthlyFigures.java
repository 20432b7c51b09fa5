package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.AbsenceSource;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the switchboard has to say of a month on the home page: its answer rate. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MonthlyFigures implements FigureSource, AbsenceSource {

    private static final int ANY_SECONDS = Counter.WAIT_STEPS.get(0);

    @EJB Days days;
    @EJB Targets targets;

    @Override
    public Set<String> codes() {
        return Set.of("switchboard.answerRate");
    }

    /** TEL-14: all queues and sources together; nothing rather than 0 when no log covers it. */
    @Override
    public List<Figure> figures(YearMonth month) {
        return List.of(
                new Month(month)
                        .figure(
                                "switchboard.answerRate",
                                CallFigure.ANSWER_RATE,
                                Optional.of(Target.Indicator.ANSWER_RATE)));
    }

    /** TEL-15: a rate of answered calls is read beside those who never reached the queue. */
    @Override
    public List<Figure> beside(YearMonth month) {
        Month of = new Month(month);
        return List.of(
                of.figure("switchboard.received", CallFigure.RECEIVED, Optional.empty()),
                of.figure("switchboard.answered", CallFigure.ANSWERED, Optional.empty()),
                of.figure("switchboard.dissuaded", CallFigure.DISSUADED, Optional.empty()),
                of.figure(
                        "switchboard.answerRateOfReceived",
                        CallFigure.ANSWER_RATE_OF_RECEIVED,
                        Optional.of(Target.Indicator.ANSWER_RATE_OF_RECEIVED)));
    }

    @Override
    public SortedMap<YearMonth, String> absences(String code, YearMonth from, YearMonth to) {
        SortedMap<YearMonth, String> absences = new TreeMap<>();
        if (!code.startsWith("switchboard.")
                || days.tellEverything(new ReportingPeriod(from.atDay(1), to.atEndOfMonth()))) {
            return absences;
        }
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            YearMonth of = month;
            Stream.concat(figures(of).stream(), beside(of).stream())
                    .filter(figure -> figure.code().equals(code) && !figure.absence().isEmpty())
                    .forEach(figure -> absences.put(of, figure.absence()));
        }
        return absences;
    }

    private final class Month {
        private final ReportingPeriod period;
        private final Counts counts;
        private final Optional<LocalDate> last;
        private final FigureCaveats caveats;

        Month(YearMonth month) {
            period = ReportingPeriod.of(month);
            counts = days.total(month);
            last = days.lastCovered(period);
            caveats = FigureCaveats.OF_CASES.covered(days.coverage(period));
        }

        /** TEL-105: a month of which a part could not be told has no figure, and says why. */
        Figure figure(String code, CallFigure figure, Optional<Target.Indicator> indicator) {
            Recorded recorded = figure.recorded(counts);
            boolean known = last.isPresent() && recorded == Recorded.WHOLLY;
            return new Figure(
                    code,
                    known ? BigDecimal.valueOf(figure.numerator(ANY_SECONDS).of(counts)) : null,
                    known
                            ? figure.denominator()
                                    .map(sum -> BigDecimal.valueOf(sum.of(counts)))
                                    .orElse(null)
                            : null,
                    figure.kind() == CallFigure.Kind.COUNT ? FigureUnit.COUNT : FigureUnit.PERCENT,
                    indicator
                            .flatMap(one -> targets.on(one, period.to()))
                            .map(Target::asFigureTarget)
                            .orElse(null),
                    last.orElse(null),
                    page(period),
                    last.isEmpty() || known
                            ? ""
                            : recorded == Recorded.NOT
                                    ? "switchboard.unrecorded.absence"
                                    : "switchboard.unrecorded.absence.partly",
                    caveats);
        }
    }

    private static String page(ReportingPeriod period) {
        return "/telephone?du=" + period.from() + "&au=" + period.to();
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return days.lastDayWithCalls(Optional.empty());
    }
}
