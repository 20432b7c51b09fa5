package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Aim;
import fr.prefecture.clu.shared.AimSource;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the indicators of a board say of its period now. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class BoardValues {

    @Inject @Any Instance<AimSource> aims;
    private final Found<AimSource> found = new Found<>();
    @EJB Indicators indicators;
    @EJB Measurements measurements;

    /** IND-36 to IND-38: one line for each, in the same order. */
    public List<BoardLine> of(List<BoardEntryRow> entries, LooseDate period) {
        return entries.stream().map(entry -> line(entry, period)).toList();
    }

    /** IND-44: those that a board does not show, the suggested first, each by its name. */
    public List<BoardCandidate> others(List<BoardEntryRow> entries, LooseDate period) {
        Set<String> shown = entries.stream().map(BoardEntryRow::code).collect(Collectors.toSet());
        return indicators.all().stream()
                .filter(row -> !shown.contains(row.code()))
                .map(row -> candidate(row, period))
                .sorted(
                        Comparator.comparing(BoardCandidate::suggested)
                                .reversed()
                                .thenComparing(
                                        BoardCandidate::name, Collator.getInstance(Locale.FRENCH))
                                .thenComparing(BoardCandidate::code))
                .toList();
    }

    private BoardCandidate candidate(IndicatorRow row, LooseDate period) {
        IndicatorSheet sheet = indicators.sheet(row.code()).orElseThrow();
        PeriodValue value = value(sheet, period);
        return new BoardCandidate(
                row.code(),
                row.name(),
                value.value().isPresent() && aim(row.code(), value).isPresent(),
                value);
    }

    private BoardLine line(BoardEntryRow entry, LooseDate period) {
        IndicatorSheet sheet = indicators.sheet(entry.code()).orElseThrow();
        PeriodValue value = value(sheet, period);
        Optional<Aim> aim = aim(entry.code(), value);
        IndicatorTerms terms = holding(sheet, period).terms();
        return new BoardLine(
                entry.code(),
                entry.name(),
                entry.meaning(),
                terms.formula(),
                terms.source(),
                value.aimingAt(aim.map(Aim::target)),
                aim.map(Aim::by).orElse(""),
                earlier(sheet, value, period));
    }

    /** The definition that holds at the end of a period. */
    static DefinitionRow holding(IndicatorSheet sheet, LooseDate period) {
        return sheet.definition(YearMonth.from(period.lastDay())).orElseGet(sheet::latest);
    }

    /** IND-36 */
    private PeriodValue value(IndicatorSheet sheet, LooseDate period) {
        YearMonth from = YearMonth.from(period.firstDay());
        YearMonth to = YearMonth.from(period.lastDay());
        return sheet.period(
                sheet.frequency().fitsIn(ResultsBoard.months(period))
                        ? measurements.of(sheet.code(), from, to)
                        : List.of(),
                from,
                to);
    }

    /** IND-37 */
    private Optional<Aim> aim(String code, PeriodValue value) {
        return value.target()
                .map(own -> new Aim(own, ""))
                .or(
                        () ->
                                found.in(aims)
                                        .flatMap(
                                                source ->
                                                        source
                                                                .aims(
                                                                        code,
                                                                        value.unit(),
                                                                        value.to().atEndOfMonth())
                                                                .stream())
                                        .findFirst());
    }

    /** IND-38 */
    private Optional<BigDecimal> earlier(
            IndicatorSheet sheet, PeriodValue value, LooseDate period) {
        PeriodValue before = value(sheet, ResultsBoard.moved(period, -1));
        return value.state() == PeriodState.KNOWN
                        && before.state() == PeriodState.KNOWN
                        && before.edition() == value.edition()
                ? before.value()
                : Optional.empty();
    }
}
