package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.BoardExample.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BoardReturnsTest {

    private static final String CALLS = "accueil.appels";
    private static final String WAIT = "accueil.attente";
    private static final String SHEETS = "site.fiches";

    private final BoardExample it = new BoardExample();
    private final Bin bin = it.database.boundary(Bin.class);

    @BeforeEach
    void begin() {
        it.database.offering(it.database.boundary(BoardReturns.class));
        it.percent(CALLS).percent(WAIT).percent(SHEETS);
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("COR-2")
    @Tag("IND-35")
    void an_indicator_comes_back_in_its_words_and_at_its_place() {
        long board = it.board("Nos résultats", QUARTER, CALLS, WAIT, SHEETS);
        int shown = it.row(board).version();
        it.database.transaction(
                () -> it.entries.word(board, shown, WAIT, "Votre attente", "Avant un guichet"));
        long id = takeOut(board, WAIT).orElseThrow();
        assertThat(takeOut(board, WAIT)).as("it is gone already").isEmpty();
        moveUp(board, SHEETS);
        moveUp(board, CALLS);
        int version = it.row(board).version();

        it.database.transaction(() -> bin.restore(id));

        assertThat(it.entries(board))
                .containsExactly(
                        new BoardEntryRow(CALLS, "Nom de " + CALLS, "Sens de " + CALLS),
                        new BoardEntryRow(WAIT, "Votre attente", "Avant un guichet"),
                        new BoardEntryRow(SHEETS, "Nom de " + SHEETS, "Sens de " + SHEETS));
        assertThat(it.row(board).version()).as("who reads it sees a change").isNotEqualTo(version);
    }

    @Test
    @Tag("COR-5")
    void an_indicator_that_the_board_shows_again_does_not_come_back() {
        long board = it.board("Nos résultats", QUARTER, CALLS, WAIT);
        long id = takeOut(board, WAIT).orElseThrow();
        it.add(board, WAIT);

        assertRefused("shared.bin.taken", id);
        assertThat(it.entries(board)).extracting(BoardEntryRow::code).containsExactly(CALLS, WAIT);
    }

    @Test
    @Tag("COR-6")
    void nothing_comes_back_to_a_board_that_was_published_without_it() {
        it.value(CALLS, 2021, 4, 1, 2);
        long board = it.board("Nos résultats", QUARTER, CALLS, WAIT, SHEETS);
        it.publish(board);
        it.database.at(Instant.parse("2021-07-06T08:00:00Z"));
        long first = takeOut(board, WAIT).orElseThrow();
        it.database.transaction(() -> bin.restore(first));
        long second = takeOut(board, WAIT).orElseThrow();
        it.database.at(Instant.parse("2021-07-07T08:00:00Z"));
        it.publish(board);

        assertRefused("indicators.boards.entry.publishedSince", second);
        assertThat(it.entries(board))
                .extracting(BoardEntryRow::code)
                .containsExactly(CALLS, SHEETS);
    }

    @Test
    @Tag("COR-6")
    void nothing_comes_back_to_a_board_that_is_full() {
        List<String> codes = IntStream.rangeClosed(1, 30).mapToObj(n -> "essai.n" + n).toList();
        codes.forEach(it::percent);
        long board = it.board("Nos résultats", QUARTER, codes.toArray(String[]::new));
        long id = takeOut(board, "essai.n1").orElseThrow();
        it.add(board, CALLS);

        assertRefused("indicators.boards.add.tooMany", id);
    }

    private void moveUp(long board, String code) {
        int shown = it.row(board).version();
        it.database.transaction(() -> it.entries.move(board, shown, code, -1));
    }

    private OptionalLong takeOut(long board, String code) {
        int shown = it.row(board).version();
        return it.database.transaction(() -> it.entries.takeOut(board, shown, code));
    }

    private void assertRefused(String key, long id) {
        assertThatThrownBy(() -> it.database.transaction(() -> bin.restore(id)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}
