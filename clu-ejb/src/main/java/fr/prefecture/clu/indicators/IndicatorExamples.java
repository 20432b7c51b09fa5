package fr.prefecture.clu.indicators;

import fr.prefecture.clu.document.PaperExamples;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fictitious values with which the sheet of an indicator can be tried. */
@Stateless
@PermitAll
public class IndicatorExamples implements PaperExamples {

    private static final YearMonth JANUARY = YearMonth.of(2021, 1);
    private static final Instant AT = Instant.parse("2021-06-01T02:00:00Z");

    @Override
    public Map<String, Map<String, ?>> examples() {
        IndicatorTerms terms =
                new IndicatorTerms(
                        "Taux de décroché (exemple)",
                        "Part des appels présentés à un agent auxquels un agent a répondu.",
                        "appels décrochés ÷ appels présentés",
                        "Exemple fictif");
        IndicatorSheet sheet =
                new IndicatorSheet(
                        1,
                        "exemple.taux",
                        IndicatorKind.MANUAL,
                        FigureUnit.PERCENT,
                        IndicatorFrequency.MONTHLY,
                        "Bureau de l’accueil",
                        List.of(
                                new DefinitionRow(2, YearMonth.of(2021, 5), terms),
                                new DefinitionRow(1, JANUARY, terms)),
                        Optional.of(JANUARY),
                        Optional.of(YearMonth.of(2021, 6)));
        return Map.of(
                IndicatorSheets.TEMPLATE,
                IndicatorSheets.values(
                        sheet,
                        List.of(
                                month(1, 1, 850, 1000),
                                month(2, 1, 0, 0),
                                month(4, 1, 640, 800),
                                month(5, 2, 910, 1000)),
                        JANUARY,
                        YearMonth.of(2021, 12)));
    }

    private static MeasurementRow month(int month, int edition, long numerator, long of) {
        YearMonth one = YearMonth.of(2021, month);
        return new MeasurementRow(
                month,
                1,
                one,
                edition,
                BigDecimal.valueOf(numerator),
                Optional.of(BigDecimal.valueOf(of)),
                FigureUnit.PERCENT,
                Optional.of(one.atEndOfMonth()),
                "referent",
                "Tableau fictif",
                AT,
                Optional.of(new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.TEN)),
                FigureCaveats.NONE);
    }
}
