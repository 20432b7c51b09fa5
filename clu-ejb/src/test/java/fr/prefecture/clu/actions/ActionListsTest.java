package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.TODAY;
import static fr.prefecture.clu.actions.ActionExamples.in;
import static fr.prefecture.clu.actions.ActionExamples.noon;
import static fr.prefecture.clu.actions.ActionExamples.on;
import static fr.prefecture.clu.actions.ActionExamples.opened;
import static fr.prefecture.clu.actions.ActionExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.EveryRow;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.list.Slice;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActionListsTest {

    private final Database database =
            Database.empty().at(noon(2021, 6, 1)).as("referent").in(Roles.QUALITY);
    private final Lists lists = new Lists();
    private final ActionLists actions = database.boundary(ActionLists.class);
    private final long none = opened(database, "1", "Sans échéance", Optional.empty());
    private final long later = opened(database, "2", "Borne à l’accueil", in(2022));
    private final long mostLate = opened(database, "3", "Affiche", on(2021, 6, 10));
    private final long late = opened(database, "4", "Numéro d’appel", on(2021, 6, 20));
    private final long done = opened(database, "5", "Faite", on(2021, 6, 5));

    ActionListsTest() {
        database.transaction(
                () -> database.boundary(ActionSteps.class).finish(done, "Fait", TODAY));
        database.at(noon(2021, 7, 1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ACT-10")
    void the_most_late_come_first_without_due_date_last_and_then_what_is_finished() {
        assertThat(ids(Map.of())).containsExactly(mostLate, late, later, none, done);
        Slice<ActionListed> second =
                database.transaction(
                        () -> lists.slice(actions, new Ask(Map.of(), "echeance", false, 2, 2)));
        assertThat(second.rows()).extracting(ActionListed::id).containsExactly(later, none);
        assertThat(second.count()).isEqualTo(5);
    }

    @Test
    void a_filter_leaves_out_what_it_does_not_name() {
        assertThat(ids(Map.of("retard", true))).containsExactly(mostLate, late);
        assertThat(ids(Map.of("etat", Set.of(ActionItem.State.DONE)))).containsExactly(done);
        assertThat(ids(Map.of("service", "Inconnu"))).isEmpty();
        assertThat(ids(Map.of("q", "numero APPEL"))).containsExactly(late);
        assertThat(ids(Map.of("q", "A-2021-002"))).containsExactly(later);
        assertThat(ids(Map.of("q", "100 %_"))).isEmpty();
        long hand =
                database.transaction(
                        () ->
                                database.boundary(ActionItems.class)
                                        .enter("x", "", terms("Peinture", "agent")));
        assertThat(ids(Map.of("service", "Logistique"))).containsExactly(hand);
        long nobody = entered("", "Sans service");
        assertThat(ids(Map.of("service", ""))).containsExactly(nobody);
        database.as("agent").in(Roles.STAFF);
        assertThat(ids(Map.of("origine", "", "mes", true))).containsExactly(hand);
        database.as("referent").in(Roles.QUALITY);
        assertThat(ids(Map.of("mes", true))).isEmpty();
        assertThat(actions.origins()).containsExactly("Par courriel", "", "Réunion du 31 mai 2021");
        assertThat(database.transaction(() -> actions.late(Ask.all("echeance")))).isEqualTo(2);
    }

    @Test
    void service_by_service_those_that_no_service_answers_for_are_last() {
        long nobody = entered("", "Sans service");
        long hand = entered("Logistique", "Peinture");

        assertThat(EveryRow.of(actions, "service"))
                .extracting(ActionListed::id)
                .containsExactly(mostLate, late, later, none, done, hand, nobody);
    }

    @Test
    void an_action_that_somebody_takes_is_theirs_and_taken_twice_is_once() {
        ActionItems items = database.boundary(ActionItems.class);
        ActionListed row = database.transaction(() -> lists.row(actions, late)).orElseThrow();

        database.transaction(() -> items.take(late, row.version()));
        database.transaction(() -> items.take(late, row.version()));

        assertThat(ids(Map.of("mes", true))).containsExactly(late);
        database.as("autre").in(Roles.QUALITY);
        assertThatThrownBy(() -> database.transaction(() -> items.take(late, row.version())))
                .hasMessage("actions.item.changedSinceListed");
        assertThatThrownBy(
                        () -> {
                            int version =
                                    database.transaction(() -> lists.row(actions, done))
                                            .orElseThrow()
                                            .version();
                            database.transaction(() -> items.take(done, version));
                        })
                .hasMessage("actions.item.finished");
    }

    @Test
    @Tag("ACT-3")
    void the_home_page_is_told_what_is_late() {
        assertThat(database.boundary(LateActions.class).late(5))
                .extracting(LateItem::text)
                .containsExactly("Affiche", "Numéro d’appel");
        assertThat(database.boundary(ActionAlerts.class).alerts())
                .extracting(Alert::arguments)
                .containsExactly(List.of(2));
        database.at(noon(2021, 6, 1));
        assertThat(database.boundary(ActionAlerts.class).alerts()).isEmpty();
    }

    private long entered(String service, String title) {
        return database.transaction(
                () ->
                        database.boundary(ActionItems.class)
                                .enter(
                                        title,
                                        "Par courriel",
                                        new ActionTerms(
                                                title, "", "", service, "", Optional.empty())));
    }

    private List<Long> ids(Map<String, Object> filters) {
        return database
                .transaction(() -> lists.slice(actions, new Ask(filters, "echeance", false, 0, 50)))
                .rows()
                .stream()
                .map(ActionListed::id)
                .toList();
    }
}
