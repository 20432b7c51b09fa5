package fr.prefecture.clu.indicators;

import fr.prefecture.clu.document.PaperExamples;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious results with which the board can be tried. */
@Stateless
@PermitAll
public class BoardExamples implements PaperExamples {

    private static final LooseDate PERIOD = LooseDate.quarter(2021, 2);

    @Override
    public Map<String, Map<String, ?>> examples() {
        BoardEditionRow edition =
                new BoardEditionRow(
                        2,
                        "Nos résultats (exemple)",
                        Instant.parse("2021-07-05T08:00:00Z"),
                        "referent",
                        false);
        BoardSheet sheet =
                new BoardSheet(
                        new BoardRow(
                                1,
                                3,
                                edition.title(),
                                PERIOD,
                                BoardState.PUBLISHED,
                                4,
                                List.of(edition),
                                null,
                                null,
                                ""),
                        edition.title(),
                        Optional.of(edition),
                        List.of(
                                line(
                                        "Appels pris par un agent (exemple)",
                                        value(FigureUnit.PERCENT, PeriodState.KNOWN, 2610, 3000L)
                                                .aimingAt(
                                                        Optional.of(
                                                                new FigureTarget(
                                                                        true,
                                                                        BigDecimal.valueOf(85),
                                                                        BigDecimal.TEN))),
                                        Optional.of(BigDecimal.valueOf(84))),
                                line(
                                        "Attente au téléphone (exemple)",
                                        value(FigureUnit.SECONDS, PeriodState.KNOWN, 310000, 2000L),
                                        Optional.of(BigDecimal.valueOf(155))),
                                line(
                                        "Réclamations reçues (exemple)",
                                        value(FigureUnit.COUNT, PeriodState.PARTIAL, 41, null),
                                        Optional.empty()),
                                line(
                                        "Délai d’un titre (exemple)",
                                        new PeriodValue(
                                                YearMonth.of(2021, 4),
                                                YearMonth.of(2021, 6),
                                                PeriodState.UNAVAILABLE,
                                                0,
                                                Optional.empty(),
                                                Optional.empty(),
                                                FigureUnit.DAYS,
                                                0,
                                                3,
                                                Optional.empty(),
                                                Optional.empty()),
                                        Optional.empty())));
        return Map.of(BoardPapers.TEMPLATE, BoardPapers.values(sheet, List.of()));
    }

    private static BoardLine line(String name, PeriodValue value, Optional<BigDecimal> earlier) {
        return new BoardLine(
                "exemple.resultat",
                name,
                "Ce que le public doit savoir de cette valeur.",
                "ce qui est compté ÷ tout",
                "Exemple fictif",
                value,
                value.target().isPresent() ? "Plan téléphone" : "",
                earlier);
    }

    private static PeriodValue value(FigureUnit unit, PeriodState state, long numerator, Long of) {
        return new PeriodValue(
                YearMonth.of(2021, 4),
                YearMonth.of(2021, 6),
                state,
                1,
                Optional.of(BigDecimal.valueOf(numerator)),
                Optional.ofNullable(of).map(BigDecimal::valueOf),
                unit,
                state == PeriodState.KNOWN ? 3 : 2,
                3,
                Optional.of(LocalDate.of(2021, 6, 30)),
                Optional.empty());
    }
}
