package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.BoardExample.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResultsBoardsTest {

    private static final String CALLS = "accueil.appels";
    private static final String WAIT = "accueil.attente";

    private final BoardExample example = new BoardExample();

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    @Tag("IND-35")
    void a_board_is_of_a_quarter_a_half_year_or_a_year_and_opens_once() {
        BoardTerms terms = new BoardTerms("  Nos   résultats ", QUARTER);
        long once = example.database.transaction(() -> example.boards.open("a", terms));
        assertThat(example.database.transaction(() -> example.boards.open("a", terms)))
                .isEqualTo(once);
        int shown =
                example.database
                        .transaction(() -> example.boards.find(once))
                        .orElseThrow()
                        .version();
        example.database.transaction(
                () -> example.boards.describe(once, shown, new BoardTerms("Autrement", QUARTER)));
        assertThat(example.database.transaction(() -> example.boards.open("a", terms)))
                .as("whatever has become of it since")
                .isEqualTo(once);
        example.database.transaction(
                () ->
                        example.boards.describe(
                                once, shown + 1, new BoardTerms("Nos résultats", QUARTER)));
        assertRefused(
                "shared.entry.otherwise",
                () ->
                        example.database.transaction(
                                () -> example.boards.open("a", new BoardTerms("Autre", QUARTER))));
        assertThat(example.database.transaction(example.boards::all))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.title()).isEqualTo("Nos résultats");
                            assertThat(row.state()).isEqualTo(BoardState.PREPARED);
                            assertThat(row.editions()).isEmpty();
                        });
        assertRefused(
                "indicators.boards.period.grain",
                () -> example.board("Mai", LooseDate.month(YearMonth.of(2021, 5))));
        assertRefused(
                "indicators.boards.period.grain",
                () -> example.board("Un jour", LooseDate.day(LocalDate.of(2021, 5, 31))));
        assertRefused(
                "period.outside", () -> example.board("Il y a longtemps", LooseDate.year(1950)));
        assertRefused("indicators.boards.title.length", () -> example.board(" ", QUARTER));
        assertRefused(
                "indicators.boards.title.length", () -> example.board("t".repeat(151), QUARTER));
        example.board("Semestre", LooseDate.halfYear(2021, 1));
        example.board("Année", LooseDate.year(2020));
        assertThat(example.database.transaction(example.boards::all))
                .extracting(BoardRow::title)
                .containsExactly("Nos résultats", "Semestre", "Année");
    }

    @Test
    @Tag("IND-35")
    void an_indicator_stands_there_once_at_its_place_and_in_words_for_the_public() {
        example.percent(CALLS).percent(WAIT).percent("site.fiches");
        long id = example.board("Nos résultats", QUARTER, CALLS, WAIT, CALLS);
        assertThat(example.add(id, WAIT)).as("it is there already").isZero();
        assertThat(example.add(id, WAIT, "site.fiches")).isOne();
        assertThat(codes(id)).containsExactly(CALLS, WAIT, "site.fiches");
        assertThat(example.entries(id).get(0))
                .isEqualTo(new BoardEntryRow(CALLS, "Nom de " + CALLS, "Sens de " + CALLS));
        move(id, "site.fiches", -1);
        assertThat(codes(id)).containsExactly(CALLS, "site.fiches", WAIT);
        move(id, CALLS, -1);
        move(id, WAIT, 1);
        assertThat(codes(id)).containsExactly(CALLS, "site.fiches", WAIT);
        move(id, CALLS, 1);
        assertThat(codes(id)).containsExactly("site.fiches", CALLS, WAIT);
        word(id, CALLS, " Vos appels\n pris ", "Un agent vous a répondu.");
        assertThat(example.entries(id).get(1))
                .isEqualTo(new BoardEntryRow(CALLS, "Vos appels pris", "Un agent vous a répondu."));
        assertRefused("indicators.name.length", () -> word(id, CALLS, " ", "Sens"));
        assertRefused("indicators.name.length", () -> word(id, CALLS, "n".repeat(201), "Sens"));
        assertRefused("indicators.definition.length", () -> word(id, CALLS, "Nom", ""));
        takeOut(id, "site.fiches");
        takeOut(id, "site.fiches");
        assertThat(codes(id)).containsExactly(CALLS, WAIT);
        assertRefused("indicators.boards.add.none", () -> example.add(id));
        assertRefused("indicators.unknown", () -> example.add(id, "site.inconnu"));
        assertRefused("indicators.boards.entry.gone", () -> word(id, "site.fiches", "a", "b"));
    }

    @Test
    @Tag("IND-35")
    void a_board_shows_thirty_indicators_at_most() {
        List<String> codes = IntStream.rangeClosed(1, 31).mapToObj(n -> "essai.n" + n).toList();
        codes.forEach(example::percent);
        long id = example.board("Nos résultats", QUARTER);
        assertRefused(
                "indicators.boards.add.tooMany",
                () -> example.add(id, codes.toArray(String[]::new)));
        assertThat(example.add(id, codes.subList(0, 30).toArray(String[]::new))).isEqualTo(30);
    }

    @Test
    @Tag("IND-36")
    void a_value_is_of_the_whole_period_and_says_what_is_missing() {
        example.percent(CALLS).percent(WAIT).percent("site.fiches").percent("site.rien");
        example.indicator("bilan.annuel", FigureUnit.COUNT, IndicatorFrequency.YEARLY);
        example.value("bilan.annuel", 2020, 12, 40, -1);
        example.value(CALLS, 2021, 4, 90, 100)
                .value(CALLS, 2021, 5, 60, 100)
                .value(CALLS, 2021, 6, 700, 800);
        example.value(WAIT, 2021, 4, 10, 20);
        example.value("site.fiches", 2021, 5, 1, 2);
        example.redefine("site.fiches", YearMonth.of(2021, 6));
        example.value("site.fiches", 2021, 6, 1, 2);
        long id = example.board("Nos résultats", QUARTER, CALLS, WAIT, "site.fiches", "site.rien");
        List<BoardLine> lines = example.prepared(id);
        assertThat(lines.get(0).value().value())
                .as("850 of 1000, and no mean of 90, 60 and 87.5")
                .contains(new BigDecimal("85.0"));
        assertThat(lines)
                .extracting(line -> line.value().state())
                .containsExactly(
                        PeriodState.KNOWN,
                        PeriodState.PARTIAL,
                        PeriodState.REDEFINED,
                        PeriodState.UNAVAILABLE);
        assertThat(lines.get(1).value().known()).isOne();
        assertThat(lines.get(1).value().due()).isEqualTo(3);
        assertThat(lines.get(2).value().value()).isEmpty();
        assertThat(lines.get(3).value().value()).as("never 0").isEmpty();
        long last = example.board("Fin 2020", LooseDate.quarter(2020, 4), "bilan.annuel");
        assertThat(example.prepared(last).get(0).value().state())
                .as("a year is not a quarter")
                .isEqualTo(PeriodState.UNAVAILABLE);
        long year = example.board("2020", LooseDate.year(2020), "bilan.annuel");
        assertThat(example.prepared(year).get(0).value().value().orElseThrow())
                .isEqualByComparingTo("40");
    }

    @Test
    @Tag("IND-37")
    void a_value_stands_beside_what_a_framework_has_it_reach() {
        example.percent(CALLS).aiming(CALLS, "85");
        example.indicator(WAIT, FigureUnit.DAYS, IndicatorFrequency.QUARTERLY).aiming(WAIT, "10");
        example.value(CALLS, 2021, 4, 84, 100)
                .value(CALLS, 2021, 5, 84, 100)
                .value(CALLS, 2021, 6, 84, 100);
        example.value(WAIT, 2021, 6, 30, 4);
        long id = example.board("Nos résultats", QUARTER, CALLS, WAIT);
        BoardLine calls = example.prepared(id).get(0);
        assertThat(calls.value().verdict()).isEqualTo(Verdict.MISSED);
        assertThat(calls.aimBy()).isEqualTo("Plan téléphone, 2021");
        BoardLine wait = example.prepared(id).get(1);
        assertThat(wait.value().value()).contains(new BigDecimal("7.5"));
        assertThat(wait.value().verdict())
                .as("what is said in another unit judges nothing")
                .isEqualTo(Verdict.UNJUDGED);
    }

    @Test
    @Tag("IND-37")
    void what_a_feature_aims_at_comes_first() {
        IndicatorExample.Calls calls = new IndicatorExample.Calls();
        example.database.offering(calls);
        example.database.transaction(() -> example.database.boundary(FirstIndicators.class).open());
        example.aiming("switchboard.answerRate", "99");
        for (int month = 4; month <= 6; month++) {
            YearMonth of = YearMonth.of(2021, month);
            calls.counts.put(of, new long[] {90, 100});
            example.database.transaction(
                    () -> example.database.boundary(ComputedFigures.class).compute(of));
        }
        long id = example.board("Nos résultats", QUARTER, "switchboard.answerRate");
        BoardLine line = example.prepared(id).get(0);
        assertThat(line.value().verdict()).isEqualTo(Verdict.REACHED);
        assertThat(line.aimBy()).isEmpty();
    }

    @Test
    @Tag("IND-38")
    void a_value_is_compared_with_the_period_before_when_both_are_wholly_known() {
        example.percent(CALLS).percent(WAIT).percent("site.fiches");
        for (int month = 1; month <= 6; month++) {
            example.value(CALLS, 2021, month, month <= 3 ? 80 : 85, 100);
            if (month > 1) {
                example.value(WAIT, 2021, month, 1, 2);
            }
        }
        example.value("site.fiches", 2021, 1, 1, 2)
                .value("site.fiches", 2021, 2, 1, 2)
                .value("site.fiches", 2021, 3, 1, 2);
        example.redefine("site.fiches", YearMonth.of(2021, 4));
        example.value("site.fiches", 2021, 4, 1, 2)
                .value("site.fiches", 2021, 5, 1, 2)
                .value("site.fiches", 2021, 6, 1, 2);
        long id = example.board("Nos résultats", QUARTER, CALLS, WAIT, "site.fiches");
        List<BoardLine> lines = example.prepared(id);
        assertThat(lines.get(0).earlier()).contains(new BigDecimal("80.0"));
        assertThat(lines.get(0).change()).contains(new BigDecimal("5.0"));
        assertThat(lines.get(1).earlier()).as("January is missing").isEmpty();
        assertThat(lines.get(2).earlier()).as("another definition").isEmpty();
        long half = example.board("Semestre", LooseDate.halfYear(2021, 1), CALLS);
        assertThat(example.prepared(half).get(0).earlier()).isEmpty();
        assertThat(example.row(half).earlier()).isEqualTo(LooseDate.halfYear(2020, 2));
        assertThat(example.row(id).earlier()).isEqualTo(LooseDate.quarter(2021, 1));
    }

    @Test
    @Tag("IND-42")
    void a_board_that_is_prepared_is_read_by_who_prepares_it() {
        example.percent(CALLS);
        long id = example.board("Nos résultats", QUARTER, CALLS);
        example.database.in(Roles.SECRETARY_GENERAL);
        assertThat(example.database.transaction(() -> example.boards.find(id))).isEmpty();
        assertThat(example.database.transaction(example.boards::all)).isEmpty();
    }

    @Test
    @Tag("IND-43")
    void a_copy_shows_the_same_in_the_same_words_of_the_period_that_follows() {
        example.percent(CALLS).percent(WAIT);
        long id = example.board("T4 2020", LooseDate.quarter(2020, 4), WAIT, CALLS);
        word(id, WAIT, "Votre attente", "Moins d’un quart d’heure.");
        BoardTerms next = example.database.transaction(() -> example.boards.following(id));
        assertThat(next.period()).isEqualTo(LooseDate.quarter(2021, 1));
        BoardTerms terms = new BoardTerms("T1 2021", next.period());
        long copy = example.database.transaction(() -> example.boards.copy(id, "copie", terms));
        assertThat(example.database.transaction(() -> example.boards.copy(id, "copie", terms)))
                .isEqualTo(copy);
        assertThat(example.entries(copy)).isEqualTo(example.entries(id));
        assertThat(example.row(copy).state()).isEqualTo(BoardState.PREPARED);
        assertRefused(
                "indicators.boards.unknown",
                () ->
                        example.database.transaction(
                                () -> example.boards.copy(987_654, "autre", terms)));
    }

    @Test
    @Tag("IND-44")
    void those_with_something_to_reach_and_a_value_are_suggested_first() {
        example.percent("a.sans-objectif").percent("b.bon").percent("c.sans-valeur");
        example.aiming("b.bon", "85").aiming("c.sans-valeur", "85");
        example.value("a.sans-objectif", 2021, 4, 1, 2).value("b.bon", 2021, 5, 1, 2);
        BoardValues values = example.database.boundary(BoardValues.class);
        assertThat(example.database.transaction(() -> values.others(List.of(), QUARTER)))
                .extracting(BoardCandidate::code, BoardCandidate::suggested)
                .containsExactly(
                        tuple("b.bon", true),
                        tuple("a.sans-objectif", false),
                        tuple("c.sans-valeur", false));
        long id = example.board("Nos résultats", QUARTER, "b.bon");
        assertThat(
                        example.database.transaction(
                                () -> values.others(example.entries.of(id), QUARTER)))
                .extracting(BoardCandidate::code)
                .containsExactly("a.sans-objectif", "c.sans-valeur");
    }

    @Test
    @Tag("IND-45")
    void who_changes_what_another_has_just_changed_is_told_so() {
        example.percent(CALLS).percent(WAIT);
        long id = example.board("Nos résultats", QUARTER, CALLS);
        int shown = example.row(id).version();
        example.add(id, WAIT);
        List<Runnable> late =
                List.of(
                        () -> example.boards.describe(id, shown, new BoardTerms("x", QUARTER)),
                        () -> example.entries.word(id, shown, CALLS, "x", "y"),
                        () -> example.entries.move(id, shown, WAIT, -1),
                        () -> example.entries.takeOut(id, shown, WAIT),
                        () -> example.editions.publish(id, shown));
        for (Runnable change : late) {
            assertRefused(
                    "indicators.boards.changedSince", () -> example.database.transaction(change));
        }
        assertThat(codes(id)).containsExactly(CALLS, WAIT);
        int now = example.row(id).version();
        example.database.transaction(
                () ->
                        example.boards.describe(
                                id, now, new BoardTerms("Autre titre", LooseDate.year(2020))));
        assertThat(example.row(id).period()).isEqualTo(LooseDate.year(2020));
        Changes changes = example.database.boundary(Changes.class);
        assertThat(example.database.transaction(() -> changes.of(ResultsBoards.SUBJECT, id)))
                .extracting(ChangeRow::after)
                .first()
                .isEqualTo(
                        "Autre titre · 2020-01-01/2020-12-31 · PREPARED · " + CALLS + ", " + WAIT);
    }

    private List<String> codes(long id) {
        return example.entries(id).stream().map(BoardEntryRow::code).toList();
    }

    private void move(long id, String code, int by) {
        int shown = example.row(id).version();
        example.database.transaction(() -> example.entries.move(id, shown, code, by));
    }

    private void takeOut(long id, String code) {
        int shown = example.row(id).version();
        example.database.transaction(() -> example.entries.takeOut(id, shown, code));
    }

    private void word(long id, String code, String name, String meaning) {
        int shown = example.row(id).version();
        example.database.transaction(() -> example.entries.word(id, shown, code, name, meaning));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(key);
    }

    @Test
    @Tag("IND-35")
    void an_entry_that_is_asked_for_by_its_code_is_found() {
        example.percent(CALLS);
        long id = example.board("Nos résultats", QUARTER, CALLS);
        assertThat(example.database.transaction(() -> example.entries.find(id, CALLS)))
                .map(BoardEntryRow::code)
                .isEqualTo(Optional.of(CALLS));
        assertThat(example.database.transaction(() -> example.entries.find(id, WAIT))).isEmpty();
    }
}
