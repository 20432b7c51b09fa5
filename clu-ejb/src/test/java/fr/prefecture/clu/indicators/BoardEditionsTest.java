package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.BoardExample.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BoardEditionsTest {

    private static final String CALLS = "accueil.appels";
    private static final String WAIT = "accueil.attente";
    private static final Instant JULY = Instant.parse("2021-07-05T08:00:00Z");

    private final BoardExample example = new BoardExample();

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    @Tag("IND-39")
    void a_board_is_published_once_its_period_is_over_and_it_shows_something() {
        example.percent(CALLS).value(CALLS, 2021, 4, 1, 2);
        long id = example.board("Nos résultats", QUARTER);
        assertRefused("indicators.boards.publish.empty", () -> example.publish(id));
        example.add(id, CALLS);
        example.database.at(Instant.parse("2021-06-30T08:00:00Z"));
        assertRefused("indicators.boards.period.toCome", () -> example.publish(id));
        example.database.at(JULY);
        long none = example.board("Sans données", LooseDate.quarter(2020, 1), CALLS);
        assertRefused("indicators.boards.publish.nothing", () -> example.publish(none));
        assertThat(example.row(none).state()).isEqualTo(BoardState.PREPARED);
        long toCome = example.board("À venir", LooseDate.year(2022), CALLS);
        assertThat(example.prepared(toCome)).hasSize(1);
        assertRefused("indicators.boards.period.toCome", () -> example.publish(toCome));
        assertThat(example.publish(id)).isOne();
        assertThat(example.row(id).state()).isEqualTo(BoardState.PUBLISHED);
    }

    @Test
    @Tag("IND-40")
    void what_was_published_stays_and_what_has_changed_since_is_told() {
        long id = published();
        BoardSheet first = example.edition(id, 1);
        assertThat(first.edition().orElseThrow())
                .isEqualTo(new BoardEditionRow(1, "Nos résultats", JULY, "referent", false));
        assertThat(changes(id)).isEmpty();
        assertThat(example.publish(id)).as("nothing has changed").isOne();

        example.correct(CALLS, 6, 400, 800);
        assertThat(example.edition(id, 1).lines()).isEqualTo(first.lines());
        assertThat(example.edition(id, 1).lines().get(0).value().value())
                .contains(new BigDecimal("85.0"));
        assertThat(changes(id))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.kind()).isEqualTo(BoardChange.Kind.VALUE);
                            assertThat(change.published().orElseThrow().value().value())
                                    .contains(new BigDecimal("85.0"));
                            assertThat(change.now().orElseThrow().value().value())
                                    .contains(new BigDecimal("55.0"));
                        });

        example.database.at(Instant.parse("2021-07-12T08:00:00Z")).as("adjointe");
        assertThat(example.publish(id)).isEqualTo(2);
        assertThat(example.publish(id)).isEqualTo(2);
        assertThat(example.edition(id, 2).lines().get(0).value().verdict())
                .isEqualTo(Verdict.MISSED);
        assertThat(example.edition(id, 1).lines()).isEqualTo(first.lines());
        assertThat(example.row(id).editions())
                .extracting(BoardEditionRow::number, BoardEditionRow::by)
                .containsExactly(tuple(2, "adjointe"), tuple(1, "referent"));
    }

    @Test
    @Tag("IND-40")
    void other_words_another_order_and_other_indicators_are_changes_too() {
        long id = published();
        int shown = example.row(id).version();
        example.database.transaction(
                () -> example.entries.word(id, shown, CALLS, "Vos appels", "Pris par un agent"));
        example.percent("site.fiches");
        example.add(id, "site.fiches");
        int next = example.row(id).version();
        example.database.transaction(() -> example.entries.takeOut(id, next, WAIT));
        assertThat(changes(id))
                .extracting(BoardChange::kind, BoardChange::name)
                .containsExactly(
                        tuple(BoardChange.Kind.WORDS, "Vos appels"),
                        tuple(BoardChange.Kind.ADDED, "Nom de site.fiches"),
                        tuple(BoardChange.Kind.REMOVED, "Nom de " + WAIT));
        example.publish(id);
        assertThat(changes(id)).isEmpty();
        int last = example.row(id).version();
        example.database.transaction(() -> example.entries.move(id, last, CALLS, 1));
        assertThat(isDifferent(id)).isTrue();
        assertThat(example.publish(id)).isEqualTo(3);
        assertThat(isDifferent(id)).isFalse();
        assertThat(example.edition(id, 1).lines())
                .extracting(BoardLine::code)
                .containsExactly(CALLS, WAIT);
    }

    @Test
    @Tag("IND-40")
    void the_period_of_what_was_published_stays_and_its_title_may_change() {
        long id = published();
        assertRefused(
                "indicators.boards.period.fixed",
                () -> describe(id, "Nos résultats", LooseDate.year(2020)));
        describe(id, "Nos résultats de printemps", QUARTER);
        assertThat(example.edition(id, 1).title()).isEqualTo("Nos résultats");
        assertThat(example.publish(id)).isEqualTo(2);
        assertThat(example.edition(id, 2).title()).isEqualTo("Nos résultats de printemps");
    }

    @Test
    @Tag("IND-41")
    void a_board_that_is_withdrawn_says_why_and_shows_nothing_until_it_is_published_again() {
        long id = published();
        assertRefused("indicators.boards.withdrawal.reason", () -> withdraw(id, " "));
        assertRefused("indicators.boards.withdrawal.reason", () -> withdraw(id, "x".repeat(501)));
        withdraw(id, " Une erreur de relevé ");
        assertRefused("indicators.boards.withdrawal.none", () -> withdraw(id, "Encore"));
        assertThat(example.edition(id, 1).lines()).as("who publishes reads it still").hasSize(2);
        example.database.in(Roles.STAFF);
        assertThat(example.row(id).reason()).isEqualTo("Une erreur de relevé");
        assertThat(example.database.transaction(() -> example.editions.find(id, 1))).isEmpty();
        assertThat(example.database.transaction(() -> example.editions.latest(id))).isEmpty();
        example.database.in(Roles.QUALITY);
        assertThat(example.publish(id)).isEqualTo(2);
        assertThat(example.row(id).reason()).isEmpty();
        assertThat(example.row(id).editions())
                .extracting(BoardEditionRow::number, BoardEditionRow::withdrawn)
                .containsExactly(tuple(2, false), tuple(1, true));
        assertThat(example.edition(id, 1).lines()).as("who publishes reads it still").hasSize(2);
        example.database.in(Roles.STAFF);
        assertThat(example.database.transaction(() -> example.editions.find(id, 1)))
                .as("what was withdrawn stays so")
                .isEmpty();
        assertThat(example.database.transaction(() -> example.editions.latest(id)))
                .map(BoardSheet::number)
                .contains(2);
    }

    @Test
    @Tag("IND-42")
    void those_who_read_indicators_read_what_is_published() {
        long id = published();
        example.database.in(Roles.SECRETARY_GENERAL);
        assertThat(example.database.transaction(example.boards::all))
                .extracting(BoardRow::id)
                .containsExactly(id);
        assertThat(example.edition(id, 1).lines()).hasSize(2);
        assertThat(example.database.transaction(() -> example.editions.find(id, 2))).isEmpty();
    }

    private long published() {
        example.percent(CALLS).percent(WAIT).aiming(CALLS, "85");
        example.value(CALLS, 2021, 4, 90, 100)
                .value(CALLS, 2021, 5, 60, 100)
                .value(CALLS, 2021, 6, 700, 800)
                .value(WAIT, 2021, 5, 1, 3);
        long id = example.board("Nos résultats", QUARTER, CALLS, WAIT);
        example.publish(id);
        return id;
    }

    private boolean isDifferent(long id) {
        return example.database.transaction(
                () ->
                        example.editions
                                .prepared(id)
                                .orElseThrow()
                                .isNewsAfter(example.editions.latest(id)));
    }

    private List<BoardChange> changes(long id) {
        return example.database.transaction(
                () ->
                        example.editions
                                .prepared(id)
                                .orElseThrow()
                                .changesSince(example.editions.latest(id).orElseThrow()));
    }

    private void describe(long id, String title, LooseDate period) {
        int shown = example.row(id).version();
        example.database.transaction(
                () -> example.boards.describe(id, shown, new BoardTerms(title, period)));
    }

    private void withdraw(long id, String reason) {
        int shown = example.row(id).version();
        example.database.transaction(() -> example.editions.withdraw(id, shown, reason));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
