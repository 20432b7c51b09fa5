package fr.prefecture.clu.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

    private static final String LIST = "/reclamations";

    private static final Lists LISTS = new Lists();

    private final Database database = Database.empty().as("referent").in(Roles.QUALITY);
    private final SavedViews views = database.boundary(SavedViews.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_view_is_kept_by_name_for_its_list_and_its_person_alone() {
        save("En retard", "etat=en-retard&tri=echeance", false);

        assertThat(saved()).extracting(SavedViewRow::name).containsExactly("En retard");
        assertThat(saved().get(0).query()).isEqualTo("etat=en-retard&tri=echeance");
        assertThat(database.transaction(() -> views.of("/actions"))).isEmpty();
        database.as("agent").in(Roles.STAFF);
        assertThat(saved()).isEmpty();
    }

    @Test
    void the_same_name_replaces_however_it_is_written() {
        save("En retard", "etat=en-retard", true);
        save("  en  RETARD ", "etat=en-retard&nature=suggestion", false);

        assertThat(saved()).hasSize(1);
        assertThat(saved().get(0).query()).isEqualTo("etat=en-retard&nature=suggestion");
        assertThat(saved().get(0).usual()).isFalse();
    }

    @Test
    void one_view_at_most_opens_the_list() {
        save("Un", "nature=reclamation", true);
        save("Deux", "nature=suggestion", true);

        assertThat(saved())
                .filteredOn(SavedViewRow::usual)
                .extracting(SavedViewRow::name)
                .containsExactly("Deux");
    }

    @Test
    void there_are_fifty_and_no_more_but_each_may_still_be_replaced() {
        IntStream.rangeClosed(1, SavedViews.MOST)
                .forEach(i -> save("Vue " + i, "page=" + i, false));

        assertThatThrownBy(() -> save("Une de trop", "", false))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("list.view.most");
        save("Vue 7", "tri=numero", false);
        assertThat(saved()).hasSize(SavedViews.MOST);
    }

    @Test
    void a_name_is_neither_missing_nor_long_and_an_address_not_endless() {
        assertThatThrownBy(() -> save(" … ", "", false)).hasMessage("list.view.name.missing");
        assertThatThrownBy(() -> save("n".repeat(61), "", false)).hasMessage("list.view.name.long");
        assertThatThrownBy(() -> save("Longue", "q=" + "x".repeat(2_000), false))
                .hasMessage("list.view.query.long");
        save("œ".repeat(60), "", false);
        assertThat(saved()).hasSize(1);
    }

    @Test
    void nobody_removes_the_view_of_another_person_and_removed_twice_is_once() {
        save("À moi", "tri=numero", false);
        long id = saved().get(0).id();
        database.as("agent").in(Roles.STAFF);
        assertThatThrownBy(() -> database.transaction(() -> views.remove(id)))
                .hasMessage("list.view.unknown");

        database.as("referent").in(Roles.QUALITY);
        database.transaction(() -> views.remove(id));
        database.transaction(() -> views.remove(id));
        assertThat(saved()).isEmpty();
    }

    @Test
    void a_view_gets_another_name_and_opens_the_list_or_not() {
        save("En retard", "etat=en-retard", true);
        save("Suggestions", "nature=suggestion", false);
        SavedViewRow late = saved().get(0);
        SavedViewRow other = saved().get(1);

        database.transaction(() -> views.change(other.id(), other.version(), "Idées", true));

        assertThat(saved())
                .extracting(SavedViewRow::name, SavedViewRow::usual, SavedViewRow::query)
                .containsExactly(
                        tuple("En retard", false, "etat=en-retard"),
                        tuple("Idées", true, "nature=suggestion"));
        assertThatThrownBy(() -> change(other.id(), other.version(), "Trop tard"))
                .hasMessage("list.view.changed");
        assertThatThrownBy(() -> change(late.id(), saved().get(0).version(), "IDEES"))
                .hasMessage("list.view.name.taken");
    }

    @Test
    void nobody_changes_the_view_of_another_person_nor_one_that_is_gone() {
        save("À moi", "tri=numero", false);
        SavedViewRow mine = saved().get(0);
        database.as("agent").in(Roles.STAFF);
        assertThatThrownBy(() -> change(mine.id(), mine.version(), "À toi"))
                .hasMessage("list.view.unknown");
        database.as("referent").in(Roles.QUALITY);
        assertThatThrownBy(() -> change(-1, 0, "Rien")).hasMessage("list.view.unknown");
    }

    @Test
    void the_list_of_views_holds_the_reader_s_own_in_each_order() {
        save("Zèbre", "tri=numero", false);
        database.transaction(() -> views.save("/actions", "Abeille", "", false));
        database.as("agent").in(Roles.STAFF);
        save("Autre", "", false);
        database.as("referent").in(Roles.QUALITY);

        assertThat(listed("nom")).containsExactly("Abeille", "Zèbre");
        assertThat(listed("liste")).containsExactly("Abeille", "Zèbre");
        assertThat(database.transaction(views::lists)).containsExactly("/actions", LIST);
    }

    @Test
    void what_no_address_holds_is_refused() {
        assertThatThrownBy(() -> save("Saut", "q=a\r\nSet-Cookie: a", false))
                .hasMessage("list.view.unknown");
        assertThatThrownBy(() -> save("Accent", "q=é", false)).hasMessage("list.view.unknown");
    }

    private List<String> listed(String sort) {
        return database
                .transaction(() -> LISTS.slice(views, new Ask(Map.of(), sort, false, 0, 25)).rows())
                .stream()
                .map(SavedViewRow::name)
                .toList();
    }

    private void change(long id, int version, String name) {
        database.transaction(() -> views.change(id, version, name, false));
    }

    private void save(String name, String query, boolean usual) {
        database.transaction(() -> views.save(LIST, name, query, usual));
    }

    private List<SavedViewRow> saved() {
        return database.transaction(() -> views.of(LIST));
    }
}
