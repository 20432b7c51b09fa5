package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Aim;
import fr.prefecture.clu.shared.AimSource;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A board in July 2021, the indicators that it shows, and what they should reach. */
final class BoardExample implements AimSource {

    static final LooseDate QUARTER = LooseDate.quarter(2021, 2);

    final Map<String, Aim> aims = new HashMap<>();
    final Database database =
            Database.empty()
                    .at(Instant.parse("2021-07-05T08:00:00Z"))
                    .as("referent")
                    .in(Roles.QUALITY)
                    .offering(this);
    final ResultsBoards boards = database.boundary(ResultsBoards.class);
    final BoardEntries entries = database.boundary(BoardEntries.class);
    final BoardEditions editions = database.boundary(BoardEditions.class);

    private int openings;

    @Override
    public List<Aim> aims(String figureCode, FigureUnit unit, LocalDate on) {
        return aims.containsKey(figureCode) && unit == FigureUnit.PERCENT
                ? List.of(aims.get(figureCode))
                : List.of();
    }

    BoardExample aiming(String code, String threshold) {
        aims.put(
                code,
                new Aim(
                        new FigureTarget(true, new BigDecimal(threshold), BigDecimal.ZERO),
                        "Plan téléphone, 2021"));
        return this;
    }

    BoardExample indicator(String code, FigureUnit unit, IndicatorFrequency frequency) {
        database.transaction(
                () ->
                        database.boundary(Indicators.class)
                                .open(
                                        code,
                                        unit,
                                        frequency,
                                        "Accueil",
                                        YearMonth.of(2020, 1),
                                        new IndicatorTerms(
                                                "Nom de " + code,
                                                "Sens de " + code,
                                                "un ÷ deux",
                                                "Relevé fictif")));
        return this;
    }

    BoardExample percent(String code) {
        return indicator(code, FigureUnit.PERCENT, IndicatorFrequency.MONTHLY);
    }

    BoardExample value(String code, int year, int month, long numerator, long denominator) {
        database.transaction(
                () ->
                        database.boundary(Measurements.class)
                                .enter(
                                        code,
                                        YearMonth.of(year, month),
                                        BigDecimal.valueOf(numerator),
                                        denominator < 0
                                                ? Optional.empty()
                                                : Optional.of(BigDecimal.valueOf(denominator)),
                                        "Tableau"));
        return this;
    }

    void correct(String code, int month, long numerator, long denominator) {
        Measurements measurements = database.boundary(Measurements.class);
        YearMonth of = YearMonth.of(2021, month);
        int shown = database.transaction(() -> measurements.find(code, of)).orElseThrow().version();
        database.transaction(
                () ->
                        measurements.correct(
                                code,
                                of,
                                shown,
                                BigDecimal.valueOf(numerator),
                                Optional.of(BigDecimal.valueOf(denominator)),
                                "Tableau corrigé"));
    }

    void redefine(String code, YearMonth from) {
        Indicators indicators = database.boundary(Indicators.class);
        int shown = database.transaction(() -> indicators.sheet(code)).orElseThrow().version();
        database.transaction(
                () ->
                        indicators.redefine(
                                code,
                                shown,
                                from,
                                new IndicatorTerms("Autre nom", "Autre sens", "a ÷ b", "Relevé")));
    }

    long board(String title, LooseDate period, String... codes) {
        String entry = "entry-" + ++openings;
        long id = database.transaction(() -> boards.open(entry, new BoardTerms(title, period)));
        if (codes.length > 0) {
            add(id, codes);
        }
        return id;
    }

    int add(long id, String... codes) {
        int shown = row(id).version();
        return database.transaction(() -> entries.add(id, shown, List.of(codes)));
    }

    BoardRow row(long id) {
        return database.transaction(() -> boards.find(id)).orElseThrow();
    }

    List<BoardLine> prepared(long id) {
        return database.transaction(() -> editions.prepared(id)).orElseThrow().lines();
    }

    BoardSheet edition(long id, int number) {
        return database.transaction(() -> editions.find(id, number)).orElseThrow();
    }

    int publish(long id) {
        int shown = row(id).version();
        return database.transaction(() -> editions.publish(id, shown));
    }

    List<BoardEntryRow> entries(long id) {
        return database.transaction(() -> entries.of(id));
    }

    void close() {
        database.close();
    }
}
