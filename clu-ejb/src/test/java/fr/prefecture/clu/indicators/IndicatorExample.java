package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fictitious indicators, and a feature that counts what it is told. */
final class IndicatorExample {

    static final String CODE = "accueil.attente";
    static final YearMonth JANUARY = YearMonth.of(2021, 1);
    static final YearMonth MAY = YearMonth.of(2021, 5);

    private IndicatorExample() {}

    static IndicatorTerms terms(String name) {
        return new IndicatorTerms(name, "Ce qui est mesuré", "un ÷ deux", "Exemple fictif");
    }

    static void open(Database database, FigureUnit unit, IndicatorFrequency frequency) {
        database.transaction(
                () ->
                        database.boundary(Indicators.class)
                                .open(CODE, unit, frequency, "Accueil", JANUARY, terms("Attente")));
    }

    static void enter(Database database, YearMonth month, long numerator, long denominator) {
        database.transaction(
                () ->
                        database.boundary(Measurements.class)
                                .enter(
                                        CODE,
                                        month,
                                        BigDecimal.valueOf(numerator),
                                        Optional.of(BigDecimal.valueOf(denominator)),
                                        "Tableau de mai"));
    }

    static IndicatorSheet sheet(Database database) {
        return database.transaction(() -> database.boundary(Indicators.class).sheet(CODE))
                .orElseThrow();
    }

    static List<MeasurementRow> values(Database database, String code) {
        return database.transaction(
                () ->
                        database.boundary(Measurements.class)
                                .of(code, YearMonth.of(2019, 1), YearMonth.of(2021, 12)));
    }

    static void redefine(Database database, YearMonth from) {
        int shown = sheet(database).version();
        database.transaction(
                () ->
                        database.boundary(Indicators.class)
                                .redefine(CODE, shown, from, terms("Attente, autrement")));
    }

    /** What the switchboard would say. */
    static final class Calls implements FigureSource {

        final Map<YearMonth, long[]> counts = new HashMap<>();
        final Map<YearMonth, FigureCaveats> caveats = new HashMap<>();
        FigureTarget target = new FigureTarget(true, new BigDecimal("85"), BigDecimal.TEN);

        @Override
        public Set<String> codes() {
            return Set.of("switchboard.answerRate");
        }

        @Override
        public List<Figure> figures(YearMonth month) {
            long[] told = counts.get(month);
            return List.of(
                    new Figure(
                                    "switchboard.answerRate",
                                    told == null ? null : BigDecimal.valueOf(told[0]),
                                    told == null ? null : BigDecimal.valueOf(told[1]),
                                    FigureUnit.PERCENT,
                                    target,
                                    told == null ? null : month.atEndOfMonth(),
                                    "/telephone")
                            .with(caveats.getOrDefault(month, FigureCaveats.NONE)));
        }

        @Override
        public List<Figure> beside(YearMonth month) {
            long[] told = counts.get(month);
            return List.of(
                    new Figure(
                            "switchboard.answered",
                            told == null ? null : BigDecimal.valueOf(told[0]),
                            null,
                            FigureUnit.COUNT,
                            null,
                            told == null ? null : month.atEndOfMonth(),
                            "/telephone"));
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return counts.keySet().stream().max(YearMonth::compareTo).map(YearMonth::atEndOfMonth);
        }
    }
}
