package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.TODAY;
import static fr.prefecture.clu.actions.ActionExamples.in;
import static fr.prefecture.clu.actions.ActionExamples.noon;
import static fr.prefecture.clu.actions.ActionExamples.on;
import static fr.prefecture.clu.actions.ActionExamples.opened;
import static fr.prefecture.clu.actions.ActionExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActionListsTest {

    private final Database database =
            Database.empty().at(noon(2021, 6, 1)).as("referent").in(Roles.QUALITY);
    private final ActionLists lists = database.boundary(ActionLists.class);
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
        assertThat(ids(ActionFilter.ALL)).containsExactly(mostLate, late, later, none, done);
        assertThat(lists.rows(ActionFilter.ALL, 1, 2))
                .extracting(ActionRow::id)
                .containsExactly(late, later);
        assertThat(lists.count(ActionFilter.ALL)).isEqualTo(5);
    }

    @Test
    void a_filter_leaves_out_what_it_does_not_name() {
        assertThat(ids(ActionFilter.late())).containsExactly(mostLate, late);
        assertThat(ids(filter(Optional.empty(), Set.of(ActionItem.State.DONE), "")))
                .containsExactly(done);
        assertThat(ids(filter(Optional.of("Inconnu"), Set.of(), ""))).isEmpty();
        assertThat(ids(filter(Optional.empty(), Set.of(), "numero APPEL"))).containsExactly(late);
        assertThat(ids(filter(Optional.empty(), Set.of(), "A-2021-002"))).containsExactly(later);
        assertThat(ids(filter(Optional.empty(), Set.of(), "100 %_"))).isEmpty();
        long hand =
                database.transaction(
                        () ->
                                database.boundary(ActionItems.class)
                                        .enter("x", "", terms("Peinture", "agent")));
        assertThat(ids(filter(Optional.of("Logistique"), Set.of(), ""))).containsExactly(hand);
        ActionFilter mine =
                new ActionFilter(
                        Optional.empty(),
                        Set.of(),
                        false,
                        Optional.of(""),
                        Optional.of("agent"),
                        "");
        assertThat(ids(mine)).containsExactly(hand);
        assertThat(lists.origins()).containsExactly("", "Réunion du 31 mai 2021");
        assertThat(lists.countLate(ActionFilter.ALL)).isEqualTo(2);
        assertThat(lists.rowsByService(ActionFilter.ALL, 0, 50))
                .extracting(ActionRow::id)
                .containsExactly(mostLate, late, later, none, done, hand);
    }

    @Test
    @Tag("ACT-3")
    void the_home_page_is_told_what_is_late() {
        assertThat(database.boundary(LateActions.class).late(5))
                .extracting(LateItem::text)
                .containsExactly("Affiche", "Numéro d’appel");
        assertThat(database.boundary(ActionAlerts.class).alerts())
                .extracting(Alert::arguments)
                .containsExactly(List.of(2L));
        database.at(noon(2021, 6, 1));
        assertThat(database.boundary(ActionAlerts.class).alerts()).isEmpty();
    }

    private List<Long> ids(ActionFilter filter) {
        return lists.rows(filter, 0, 50).stream().map(ActionRow::id).toList();
    }

    private static ActionFilter filter(
            Optional<String> service, Set<ActionItem.State> states, String words) {
        return new ActionFilter(service, states, false, Optional.empty(), Optional.empty(), words);
    }
}
