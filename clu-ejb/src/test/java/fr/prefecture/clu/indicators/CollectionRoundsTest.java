package fr.prefecture.clu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CollectionRoundsTest {

    private final RoundExample example = new RoundExample();
    private final CollectionRounds rounds = example.rounds;
    private final Askings askings = example.askings;

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    @Tag("IND-20")
    void a_round_is_of_a_month_or_a_quarter_and_closes_after_it_begins() {
        assertRefused(
                "indicators.round.period",
                () -> open("a", new RoundTerms("An", LooseDate.year(2021), RoundExample.CLOSING)));
        assertRefused(
                "indicators.round.closing",
                () ->
                        open(
                                "b",
                                new RoundTerms(
                                        "Mai",
                                        LooseDate.month(RoundExample.MAY),
                                        LocalDate.of(2021, 4, 30))));
        assertRefused(
                "indicators.round.title.missing",
                () ->
                        open(
                                "c",
                                new RoundTerms(
                                        " ",
                                        LooseDate.month(RoundExample.MAY),
                                        RoundExample.CLOSING)));
        open("d", new RoundTerms("T2", LooseDate.quarter(2021, 2), RoundExample.CLOSING));
        assertThat(example.database.transaction(rounds::all))
                .extracting(RoundRow::title)
                .containsExactly("T2", "Collecte de mai 2021");
    }

    @Test
    @Tag("IND-20")
    void a_form_sent_twice_opens_one_round() {
        assertThat(open("mai", RoundExample.TERMS)).isEqualTo(example.round);
        assertRefused(
                "shared.entry.otherwise",
                () ->
                        open(
                                "mai",
                                new RoundTerms(
                                        "Mai, corrigé",
                                        RoundExample.TERMS.period(),
                                        RoundExample.TERMS.closesOn())));
        assertThat(example.database.transaction(rounds::all)).hasSize(1);
    }

    @Test
    @Tag("IND-20")
    void a_closing_date_moves_but_not_before_what_is_asked_and_not_unseen() {
        example.ask(RoundExample.figure("Accueil", "agent", "attente"));
        RoundRow seen = row(example.round);
        assertRefused(
                "indicators.round.closing.asked",
                () -> change(seen.version(), "Mai", RoundExample.DUE.minusDays(1)));
        change(seen.version(), "Mai", RoundExample.DUE);
        assertThat(row(example.round).closesOn()).isEqualTo(RoundExample.DUE);
        assertRefused(
                "indicators.round.changedSince",
                () -> change(seen.version() - 1, "Juin", RoundExample.CLOSING));
    }

    private void change(int shown, String title, LocalDate closesOn) {
        example.database.transaction(() -> rounds.change(example.round, shown, title, closesOn));
    }

    @Test
    @Tag("IND-21")
    void a_copy_asks_the_same_of_the_same_a_month_later() {
        example.ask(RoundExample.figure("Accueil", "agent", "attente"));
        example.ask(RoundExample.proof("Accueil", "Photographie du hall"));
        long figure = board(example.round).get(0).id();
        example.database.transaction(
                () ->
                        example.gifts.give(
                                figure,
                                0,
                                GiftTerms.number(java.math.BigDecimal.ONE, ""),
                                Optional.empty()));
        RoundTerms next = example.database.transaction(() -> rounds.following(example.round));
        assertThat(next.period()).isEqualTo(LooseDate.month(YearMonth.of(2021, 6)));
        assertThat(next.closesOn()).isEqualTo("2021-07-15");

        RoundTerms terms = new RoundTerms("Juin", next.period(), next.closesOn());
        long june = example.database.transaction(() -> rounds.copy(example.round, "juin", terms));
        assertThat(example.database.transaction(() -> rounds.copy(example.round, "juin", terms)))
                .as("sent twice")
                .isEqualTo(june);
        // 10 July is a Saturday, 14 July a holiday: the 12th is worked.
        assertThat(board(june))
                .extracting(
                        row ->
                                row.kind()
                                        + " "
                                        + row.login()
                                        + " "
                                        + row.month().map(YearMonth::toString).orElse("-")
                                        + " "
                                        + row.commitments()
                                        + " "
                                        + row.due()
                                        + " "
                                        + row.state())
                .containsExactlyInAnyOrder(
                        "FIGURE agent 2021-06  2021-07-12 EXPECTED",
                        "PROOF  - 3, 7 2021-07-12 EXPECTED");
        assertRefused(
                "indicators.round.length",
                () ->
                        example.database.transaction(
                                () ->
                                        rounds.copy(
                                                example.round,
                                                "t3",
                                                new RoundTerms(
                                                        "T3",
                                                        LooseDate.quarter(2021, 3),
                                                        LocalDate.of(2021, 10, 15)))));
        assertThat(CollectionRound.next(LooseDate.quarter(2021, 4)))
                .isEqualTo(LooseDate.quarter(2022, 1));
        assertThat(CollectionRound.next(LooseDate.quarter(2021, 2)))
                .isEqualTo(LooseDate.quarter(2021, 3));
    }

    @Test
    @Tag("IND-22")
    void an_asking_says_who_what_and_until_when() {
        YearMonth may = RoundExample.MAY;
        LocalDate due = RoundExample.DUE;
        assertAskingRefused(
                "indicators.asking.service.missing",
                AskingTerms.figure(" ", "", "", "x", may, due));
        assertAskingRefused(
                "indicators.asking.indicator.missing",
                AskingTerms.figure("A", "", "", "", may, due));
        assertAskingRefused(
                "indicators.asking.indicator.wrong",
                AskingTerms.figure("A", "", "", "../x", may, due));
        assertAskingRefused(
                "indicators.asking.month.outside",
                AskingTerms.figure("A", "", "", "x", may.plusMonths(1), due));
        assertAskingRefused(
                "indicators.asking.email", AskingTerms.figure("A", "", "a@b", "x", may, due));
        assertAskingRefused(
                "indicators.asking.wanted.missing", AskingTerms.proof("A", "", "", " ", "", due));
        assertAskingRefused(
                "indicators.asking.commitments", AskingTerms.proof("A", "", "", "x", "1 a", due));
        assertAskingRefused(
                "indicators.asking.due",
                AskingTerms.proof("A", "", "", "x", "", RoundExample.CLOSING.plusDays(1)));
        assertAskingRefused(
                "indicators.asking.due",
                AskingTerms.proof("A", "", "", "x", "", LocalDate.of(2021, 4, 30)));
    }

    @Test
    @Tag("IND-22")
    void the_same_asked_twice_of_a_service_is_one_asking() {
        long one = example.ask(RoundExample.figure("Accueil", "agent", "attente"));
        assertThat(example.ask(RoundExample.figure(" ACCUEIL ", "cert", "attente"))).isEqualTo(one);
        assertThat(example.ask(RoundExample.figure("Titres", "cert", "attente"))).isNotEqualTo(one);
        assertThat(example.ask(RoundExample.figure("Accueil", "agent", "duree"))).isNotEqualTo(one);
    }

    @Test
    @Tag("IND-23")
    void an_asking_is_late_from_the_day_after_its_date_on_unless_it_is_set_aside() {
        long id = example.ask(RoundExample.figure("Accueil", "agent", "attente"));
        example.on("2021-06-10");
        assertThat(example.find(id).state()).isEqualTo(AskingState.EXPECTED);
        example.on("2021-06-11");
        assertThat(example.find(id).state()).isEqualTo(AskingState.LATE);
        setAside(id, example.find(id).version(), "Guichet fermé");
        assertThat(example.find(id).state()).isEqualTo(AskingState.NOT_APPLICABLE);
        assertRefused(
                "indicators.asking.setAside",
                () ->
                        example.database.transaction(
                                () ->
                                        example.gifts.give(
                                                id,
                                                0,
                                                GiftTerms.number(java.math.BigDecimal.TEN, ""),
                                                Optional.empty())));
        assertRefused(
                "indicators.asking.changedSince",
                () -> setAside(id, example.find(id).version() - 1, ""));
        setAside(id, example.find(id).version(), "");
        assertThat(example.find(id).state()).isEqualTo(AskingState.LATE);
        assertThat(
                        example.database.transaction(
                                () ->
                                        example.database
                                                .boundary(Changes.class)
                                                .of(Askings.SUBJECT, id)))
                .hasSize(3);
    }

    private void setAside(long id, int shown, String why) {
        example.database.transaction(() -> askings.setAside(id, shown, why));
    }

    @Test
    @Tag("IND-29")
    void the_board_shows_the_most_late_first_and_counts() {
        ask("donné", RoundExample.DUE);
        ask("attendu", RoundExample.CLOSING);
        ask("en retard", LocalDate.of(2021, 6, 4));
        ask("plus en retard", LocalDate.of(2021, 6, 2));
        ask("sans objet", RoundExample.DUE);
        long given = named("donné").id();
        example.database.transaction(
                () ->
                        example.gifts.give(
                                given,
                                0,
                                GiftTerms.proof("https://pref.example/x", ""),
                                Optional.empty()));
        setAside(named("sans objet").id(), named("sans objet").version(), "Rien ce mois");
        example.on("2021-06-09");
        assertThat(board(example.round))
                .extracting(AskingRow::wanted)
                .containsExactly("plus en retard", "en retard", "attendu", "donné", "sans objet");
        RoundRow row = row(example.round);
        assertThat(List.of(row.late(), row.expected(), row.given(), row.setAside(), row.total()))
                .containsExactly(2, 1, 1, 1, 5);
        assertThat(row.missing()).isEqualTo(3);
        assertThat(example.database.transaction(rounds::all)).containsExactly(row);
    }

    @Test
    @Tag("IND-33")
    void what_was_asked_by_mistake_is_removed_but_nothing_that_was_given() {
        long mistaken = ask("erreur", RoundExample.DUE);
        long given = ask("donné", RoundExample.DUE);
        example.database.transaction(
                () ->
                        example.gifts.give(
                                given,
                                0,
                                GiftTerms.proof("https://pref.example/x", ""),
                                Optional.empty()));
        example.database.transaction(() -> askings.remove(mistaken));
        example.database.transaction(() -> askings.remove(mistaken));
        assertRefused(
                "indicators.asking.givenAlready",
                () -> example.database.transaction(() -> askings.remove(given)));
        assertThat(board(example.round)).extracting(AskingRow::id).containsExactly(given);
    }

    private long ask(String wanted, LocalDate due) {
        return example.ask(AskingTerms.proof("Accueil", "", "", wanted, "", due));
    }

    private AskingRow named(String wanted) {
        return board(example.round).stream()
                .filter(row -> row.wanted().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private List<AskingRow> board(long round) {
        return example.database.transaction(() -> askings.of(round));
    }

    private RoundRow row(long id) {
        return example.database.transaction(() -> rounds.find(id)).orElseThrow();
    }

    private long open(String entry, RoundTerms terms) {
        return example.database.transaction(() -> rounds.open(entry, terms));
    }

    private void assertAskingRefused(String key, AskingTerms terms) {
        assertRefused(key, () -> example.ask(terms));
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
