package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.on;
import static fr.prefecture.clu.actions.ActionExamples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FindableActionsTest {

    private final Database database = Database.empty().as("referent").in(Roles.QUALITY);
    private final FindableActions searches = database.boundary(FindableActions.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("RCH-21")
    void an_action_is_found_with_what_was_remarked_on_it() {
        long id = opened(database, "1", "Flécher le hall", on(2021, 9, 30));
        database.transaction(
                () -> database.boundary(ActionComments.class).add(id, "Trois devis demandés"));
        List<SearchRecord> all = new ArrayList<>();
        searches.all(all::add);

        SearchRecord found = searches.of("actions.comment", String.valueOf(id)).get(0);

        assertThat(found.title()).matches("A-2021-\\d{3} · Flécher le hall");
        assertThat(found.text()).contains("Trois devis demandés", ActionExamples.ONE_STOP_DESK);
        assertThat(found.subject()).isEqualTo("actions.item");
        assertThat(found.day()).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(found.page()).isEqualTo("/actions/" + id);
        assertThat(found.roles()).contains(Roles.STAFF).doesNotContain(Roles.ADMINISTRATOR);
        assertThat(all).containsExactly(found);
        assertThat(searches.of("actions.item", "987654321")).isEmpty();
        assertThat(searches.of("actions.item", "aucune")).isEmpty();
    }
}
