package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureTarget;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MysterySurveysTest {

    private final MysteryCase it = new MysteryCase();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("ECO-60")
    void a_survey_says_what_it_is_and_is_prepared_once_however_often_its_form_is_sent() {
        long id = it.prepared("jeton");
        assertThat(it.prepared("jeton")).isEqualTo(id);
        assertThat(it.survey(id).direction()).isEqualTo(MysteryDirection.OURS);
        it.refuses("listening.mystery.title.missing", () -> MysteryCase.terms(" "));
        it.refuses(
                "listening.mystery.window.reversed",
                () ->
                        new MysteryTerms(
                                "Titre",
                                MysteryMedium.EMAIL,
                                "Partenaire",
                                /* beginsOn= */ MysteryCase.ENDS,
                                /* endsOn= */ MysteryCase.BEGINS,
                                MysteryCase.HOURS));
        it.refuses(
                "listening.mystery.hours.none",
                () ->
                        new OpeningHours(
                                LocalTime.of(9, 10),
                                LocalTime.of(9, 50),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(MysteryCase.HOURS.halfHours())
                .hasSize(12)
                .contains(LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(15, 30))
                .doesNotContain(LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(16, 0));
    }

    @Test
    @Tag("ECO-60")
    void a_form_sent_twice_prepares_one_survey_and_never_drops_another_text() {
        long id = it.prepared("a");
        assertThat(it.prepared("a")).isEqualTo(id);
        it.refuses(
                "shared.entry.otherwise",
                () -> it.surveys.prepare("a", MysteryCase.terms("Appels de juin")));
    }

    @Test
    @Tag("ECO-61")
    void the_state_follows_from_what_was_done_and_nothing_changes_once_it_is_closed() {
        long id = it.ready("a");
        assertThat(it.survey(id).state()).isEqualTo(MysteryState.PREPARED);
        it.draw(id, 6, 7, false);
        assertThat(it.survey(id).state()).isEqualTo(MysteryState.DRAWN);
        MysteryContactRow first = it.contacts(id).get(0);
        it.tell(
                first,
                MysteryCase.entry(
                        ContactOutcome.ANSWERED,
                        MysteryCase.marks(it.sheet(id), Map.of()),
                        "",
                        false),
                true);
        assertThat(it.survey(id).state()).isEqualTo(MysteryState.UNDER_WAY);
        int shown = it.survey(id).version();
        it.database.transaction(() -> it.surveys.close(id, shown));
        assertThat(it.survey(id).state()).isEqualTo(MysteryState.CLOSED);
        it.refuses(
                "listening.mystery.closed",
                () ->
                        it.tell(
                                it.contacts(id).get(1),
                                MysteryCase.entry(ContactOutcome.NO_ANSWER, Map.of(), "", false),
                                true));
        it.database.transaction(() -> it.surveys.reopen(id));
        assertThat(it.survey(id).state()).isEqualTo(MysteryState.UNDER_WAY);
    }

    @Test
    @Tag("ECO-62")
    void the_grid_ships_unconfirmed_thresholds_and_changes_until_contacts_are_drawn() {
        long id = it.ready("a");
        List<MysteryCriterionRow> criteria = it.sheet(id).grid().criteria();
        assertThat(criteria).hasSize(8);
        assertThat(criteria.get(0).wording()).contains("5 sonneries");
        assertThat(criteria.get(0).status()).isEqualTo(FigureTarget.Status.TO_VALIDATE);
        assertThat(FirstGrids.of(MysteryMedium.EMAIL))
                .extracting(MysteryCriterionRow::wording)
                .anyMatch(text -> text.contains("7 jours calendaires"))
                .anyMatch(text -> text.contains("5 jours ouvrés"));
        it.database.transaction(() -> it.grids.removeCriterion(criteria.get(7).id()));
        assertThat(it.sheet(id).grid().criteria()).hasSize(7);
        it.draw(id, 6, 7, false);
        it.refuses(
                "listening.mystery.drawn",
                () ->
                        it.database.transaction(
                                () -> it.grids.keep(id, new TestedUnitRow(0, "", "Autre", "x"))));
        int shown = it.survey(id).version();
        it.database.transaction(() -> it.draws.takeBack(id, shown));
        it.database.transaction(() -> it.grids.keep(id, new TestedUnitRow(0, "", "Autre", "x")));
        assertThat(it.sheet(id).services()).hasSize(4);
    }

    @Test
    @Tag("ECO-63")
    void a_weight_is_above_zero_and_a_mark_within_its_bounds() {
        it.refuses("listening.criterion.weight", () -> criterion(0, 1));
        it.refuses("listening.criterion.most", () -> criterion(1, 0));
        ScoringGrid grid = new ScoringGrid(List.of(criterion(1, 2)));
        it.refuses("listening.contact.mark.outside", () -> check(grid, Map.of("A", 3)));
        it.refuses("listening.contact.mark.applies", () -> check(grid, Map.of("A", -1)));
        it.refuses("listening.contact.criterion.unknown", () -> check(grid, Map.of("B", 1)));
        check(grid, Map.of("A", 2));
    }

    private static void check(ScoringGrid grid, Map<String, Integer> marks) {
        MysteryCase.entry(ContactOutcome.ANSWERED, marks, "", false)
                .check(MysteryCase.terms("x"), grid, MysteryCase.ENDS, true);
    }

    static MysteryCriterionRow criterion(int weight, int most) {
        return new MysteryCriterionRow(
                1,
                "A",
                "Accueil",
                weight,
                most,
                false,
                false,
                "2.1",
                FigureTarget.Status.CONFIRMED);
    }

    @Test
    @Tag("ECO-68")
    void a_contact_is_told_once_complete_in_the_window_and_by_who_has_seen_it() {
        long id = it.drawn("a", 6);
        MysteryContactRow row = it.contacts(id).get(0);
        it.refuses(
                "listening.contact.mark.missing",
                () ->
                        it.tell(
                                row,
                                MysteryCase.entry(
                                        ContactOutcome.ANSWERED, Map.of("T1", 1), "", false),
                                true));
        it.tell(row, MysteryCase.entry(ContactOutcome.ANSWERED, Map.of("T1", 1), "", false), false);
        assertThat(it.survey(id).made()).as("a draft counts for nothing").isZero();
        assertThat(it.contacts(id).get(0).entry().orElseThrow().marks())
                .as("what was typed stays")
                .isEqualTo(Map.of("T1", 1));
        it.refuses(
                "listening.contact.changedMeanwhile",
                () ->
                        it.tell(
                                row,
                                MysteryCase.entry(ContactOutcome.NO_ANSWER, Map.of(), "", false),
                                true));
        MysteryEntry outside =
                new MysteryEntry(
                        Optional.of(MysteryCase.ENDS.plusDays(1)),
                        Optional.empty(),
                        Optional.of(ContactOutcome.NO_ANSWER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        "",
                        false);
        it.refuses(
                "listening.contact.day.outside",
                () -> it.tell(it.contacts(id).get(0), outside, true));
    }

    @Test
    @Tag("ECO-69")
    void a_remark_that_seems_to_name_somebody_is_kept_only_when_somebody_is_sure() {
        assertThat(AgentNames.in("Madame Exemple a répondu, M. Modèle aussi, prénom : Camille"))
                .containsExactly("Madame Exemple", "M. Modèle", "prénom : Camille");
        assertThat(AgentNames.in("Accueil aimable, Madame, puis attente de 3 min. Le Permis."))
                .isEmpty();
        long id = it.drawn("a", 6);
        Map<String, Integer> marks = MysteryCase.marks(it.sheet(id), Map.of());
        MysteryContactRow row = it.contacts(id).get(0);
        it.refuses(
                "listening.contact.name",
                () ->
                        it.tell(
                                row,
                                MysteryCase.entry(
                                        ContactOutcome.ANSWERED, marks, "Mme Exemple", false),
                                true));
        it.tell(row, MysteryCase.entry(ContactOutcome.ANSWERED, marks, "Mme Exemple", true), true);
        it.refuses(
                "listening.contact.remark.tooLong",
                () -> MysteryCase.entry(ContactOutcome.ANSWERED, marks, "x".repeat(1001), false));
    }

    @Test
    @Tag("ECO-78")
    void a_criterion_becomes_one_action() {
        long id = it.drawn("a", 6);
        long criterion = it.sheet(id).grid().criteria().get(5).id();
        long action = it.database.transaction(() -> it.results.becomeAction(id, criterion));
        assertThat(it.database.transaction(() -> it.results.becomeAction(id, criterion)))
                .isEqualTo(action);
        MysteryResult result = it.result(id);
        assertThat(it.database.transaction(() -> it.results.actions(result)))
                .containsOnlyKeys(String.valueOf(criterion));
    }

    @Test
    @Tag("ECO-68")
    void what_was_told_before_is_in_the_history() {
        long id = it.drawn("a", 6);
        Map<String, Integer> marks = MysteryCase.marks(it.sheet(id), Map.of());
        it.tell(
                it.contacts(id).get(0),
                MysteryCase.entry(ContactOutcome.ANSWERED, marks, "Avant", false),
                true);
        it.tell(
                it.contacts(id).get(0),
                MysteryCase.entry(ContactOutcome.ANSWERED, marks, "Après", false),
                true);
        long contact = it.contacts(id).get(0).id();
        assertThat(
                        it.database.transaction(
                                () ->
                                        it.database
                                                .boundary(Changes.class)
                                                .of(MysteryContacts.SUBJECT, contact)))
                .hasSize(2)
                .first()
                .asString()
                .contains("remarque 5/")
                .doesNotContain("Avant", "Après");
    }
}
