package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.DECISION;
import static fr.prefecture.clu.actions.ActionExamples.ONE_STOP_DESK;
import static fr.prefecture.clu.actions.ActionExamples.TODAY;
import static fr.prefecture.clu.actions.ActionExamples.in;
import static fr.prefecture.clu.actions.ActionExamples.noon;
import static fr.prefecture.clu.actions.ActionExamples.on;
import static fr.prefecture.clu.actions.ActionExamples.opened;
import static fr.prefecture.clu.actions.ActionExamples.sheet;
import static fr.prefecture.clu.actions.ActionExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActionItemsTest {

    private final Database database =
            Database.empty().at(noon(2021, 6, 1)).as("referent").in(Roles.QUALITY);
    private final ActionItems items = database.boundary(ActionItems.class);
    private final ActionSteps steps = database.boundary(ActionSteps.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ACT-1")
    void a_promise_opened_twice_is_one_action_as_it_has_become() {
        long first = opened(database, "12", "Rappeler les rendez-vous", in(2022));
        database.transaction(() -> steps.report(first, "Note envoyée"));
        long second = opened(database, "12", "Autre titre", in(2023));
        assertThat(second).isEqualTo(first);
        assertThat(sheet(database, first).row().title()).isEqualTo("Rappeler les rendez-vous");
        assertThat(sheet(database, first).row().state()).isEqualTo(ActionItem.State.UNDER_WAY);
        assertThat(history(first)).isEqualTo(2);
    }

    @Test
    @Tag("ACT-1")
    void what_is_typed_and_sent_twice_is_one_action() {
        long first = database.transaction(() -> items.enter("jeton", "", terms("Repeindre", "")));
        long second = database.transaction(() -> items.enter("jeton", "", terms("Repeindre", "")));
        long other = database.transaction(() -> items.enter("autre", "", terms("Repeindre", "")));
        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> items.enter("jeton", "", terms("Repaver", ""))))
                .isInstanceOf(EnteredOtherwise.class)
                .hasMessage("shared.entry.otherwise");
    }

    @Test
    @Tag("ACT-2")
    void a_number_is_given_once_in_its_year_without_gap() {
        assertThat(reference(opened(database, "1", "Un", Optional.empty())))
                .isEqualTo("A-2021-001");
        assertThatThrownBy(() -> opened(database, "2", " ", Optional.empty()))
                .hasMessage("actions.title.missing");
        assertThat(reference(opened(database, "3", "Deux", Optional.empty())))
                .isEqualTo("A-2021-002");
        database.at(noon(2022, 1, 3));
        assertThat(reference(opened(database, "4", "Trois", Optional.empty())))
                .isEqualTo("A-2022-001");
    }

    @Test
    @Tag("ACT-3")
    void a_vague_due_date_is_late_once_its_year_has_ended() {
        long id = opened(database, "1", "Borne d’accueil", in(2022));
        database.at(noon(2022, 12, 31));
        assertThat(sheet(database, id).row().late()).isFalse();
        database.at(noon(2023, 1, 1));
        assertThat(sheet(database, id).row().late()).isTrue();
        database.transaction(() -> steps.finish(id, "Borne posée", TODAY));
        assertThat(sheet(database, id).row().late()).isFalse();
        database.at(noon(2050, 1, 1));
        assertThat(late(opened(database, "2", "Sans date", Optional.empty()))).isFalse();
    }

    @Test
    @Tag("ACT-7")
    void a_service_is_known_again_whatever_its_case_accents_and_signs() {
        opened(database, "1", "Un", Optional.empty());
        long id =
                database.transaction(
                        () ->
                                items.open(
                                        new Promise(
                                                DECISION,
                                                "2",
                                                "",
                                                "",
                                                "Deux",
                                                "",
                                                " bureau  de l'ACCUEIL ",
                                                Optional.empty())));
        assertThat(sheet(database, id).row().service()).isEqualTo(ONE_STOP_DESK);
        assertThat(database.boundary(ServiceUnits.class).names()).containsExactly(ONE_STOP_DESK);
        assertThatThrownBy(() -> new ServiceUnit("…")).hasMessage("actions.service.noName");
        assertThatThrownBy(() -> new ServiceUnit("x".repeat(121)))
                .hasMessage("actions.service.tooLong");
    }

    @Test
    void origins_find_their_actions_again_however_many_they_are() {
        long id = opened(database, "12", "Rappeler", Optional.empty());
        List<String> keys = IntStream.range(0, 1200).mapToObj(String::valueOf).toList();
        Map<String, ActionRow> rows = items.ofOrigin(DECISION, keys);
        assertThat(rows).containsOnlyKeys("12");
        assertThat(rows.get("12").id()).isEqualTo(id);
        assertThat(rows.get("12").originText()).isEqualTo("Réunion du 31 mai 2021");
        assertThat(items.ofOrigin("audit.finding", keys)).isEmpty();
        assertThat(items.ofOrigin(DECISION, List.of())).isEmpty();
    }

    @Test
    void the_next_agenda_opens_with_what_is_not_finished_due_first() {
        long none = opened(database, "1", "Sans date", Optional.empty());
        long year = opened(database, "2", "En 2022", in(2022));
        long day = opened(database, "3", "Ce mois", on(2021, 6, 30));
        long done = opened(database, "4", "Faite", on(2021, 6, 2));
        database.transaction(() -> steps.finish(done, "Affiche posée", TODAY));
        assertThat(items.openOf(DECISION))
                .extracting(ActionRow::id)
                .containsExactly(day, year, none);
    }

    @Test
    void what_was_done_or_changed_since_the_last_meeting_is_told() {
        long quiet = opened(database, "1", "Rien", Optional.empty());
        long done = opened(database, "2", "Faite", Optional.empty());
        long reported = opened(database, "3", "En cours", Optional.empty());
        database.at(noon(2021, 9, 1));
        database.transaction(() -> steps.finish(done, "Affiche posée", TODAY));
        database.at(noon(2021, 9, 2));
        database.transaction(() -> steps.report(reported, "Devis reçu"));
        assertThat(items.changedSince(DECISION, noon(2021, 8, 1)))
                .extracting(ActionRow::id)
                .containsExactly(reported, done)
                .doesNotContain(quiet);
    }

    @Test
    void a_promise_that_is_too_long_for_lists_stands_whole_in_the_detail() {
        String title = "Un engagement ".repeat(30).strip();
        long id = opened(database, "1", title, Optional.empty());
        assertThat(sheet(database, id).row().title()).hasSizeLessThanOrEqualTo(200).endsWith("…");
        assertThat(sheet(database, id).detail()).isEqualTo(title);
        long huge = opened(database, "2", "x".repeat(200_000), Optional.empty());
        assertThat(sheet(database, huge).detail()).hasSize(4000);
    }

    @Test
    void a_change_that_has_not_seen_the_last_one_is_refused() {
        long id = opened(database, "1", "Rappeler", Optional.empty());
        int seen = sheet(database, id).version();
        database.transaction(() -> items.change(id, seen, terms("Rappeler la veille", "Agent")));
        assertThat(sheet(database, id).row().owner()).isEqualTo("agent");
        assertThat(sheet(database, id).place()).isEqualTo("Hall d’accueil");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> items.change(id, seen, terms("Autre", ""))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("shared.changedMeanwhile");
        assertThatThrownBy(() -> database.transaction(() -> items.change(77, 1, terms("A", ""))))
                .hasMessage("actions.item.unknown");
    }

    @Test
    void too_much_text_is_refused_with_both_lengths() {
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> items.enter("1", "", terms("x".repeat(201), ""))))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.arguments()).containsExactly(200, 201))
                .hasMessage("actions.text.tooLong");
    }

    @Test
    void a_due_date_is_kept_as_loose_as_it_was_said() {
        Optional<LooseDate> quarter = Optional.of(LooseDate.quarter(2021, 3));
        assertThat(sheet(database, opened(database, "1", "Bilan", quarter)).row().due())
                .isEqualTo(quarter);
    }

    private String reference(long id) {
        return sheet(database, id).row().reference();
    }

    private boolean late(long id) {
        return sheet(database, id).row().late();
    }

    private int history(long id) {
        return database.boundary(Changes.class).of("actions.item", id).size();
    }
}
