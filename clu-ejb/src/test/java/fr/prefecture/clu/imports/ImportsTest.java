package fr.prefecture.clu.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final Instant MORNING = Instant.parse("2021-06-09T07:00:00Z");
    private static final List<String> HEADER = List.of("Née le", "Nom");
    private static final Map<String, String> COLUMNS = Map.of("birth", "Née le", "name", "Nom");
    private static final List<Map<String, String>> ROWS =
            List.of(Map.of("name", "Ada", "birth", "10/12/1815"), Map.of("name", "Grace"));

    private final Register register = new Register();
    private final Database database =
            Database.empty().at(MORNING).as("referent").in(Roles.QUALITY).offering(register);
    private final Imports imports = database.boundary(Imports.class);
    private final Changes changes = database.boundary(Changes.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IMP-1")
    void a_feature_receives_the_right_rows_once_somebody_has_confirmed() {
        ImportRow received = received("a");
        map(received.id());
        assertThat(checked(received.id(), ROWS)).allMatch(Checked::isRight);
        assertThat(register.rows).isEmpty();

        confirm(received.id());

        assertThat(register.rows.get(received.id())).isEqualTo(ROWS);
        ImportRow done = imports.find(received.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.confirmedBy()).isEqualTo("referent");
        assertThat(done.confirmedAt()).isEqualTo(MORNING);
        assertThat(done.counts().right()).isEqualTo(2);
        assertThat(changes.of("imports.import", received.id()))
                .extracting(ChangeRow::after)
                .containsExactly("a.csv, principal, DONE, 2 rows");
    }

    @Test
    @Tag("IMP-1")
    void a_file_without_a_right_row_is_not_imported() {
        ImportRow received = received("a");
        begin(received.id());

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                imports.finish(
                                                        received.id(),
                                                        right -> new Counts(0, 3, 0, 0))))
                .hasMessage("imports.nothingRight");
        database.transaction(() -> imports.giveBack(received.id()));

        assertThat(imports.find(received.id()).orElseThrow().state())
                .isEqualTo(Import.State.WAITING);
    }

    @Test
    @Tag("IMP-2")
    void a_second_confirmation_changes_nothing() {
        ImportRow received = received("a");
        confirm(received.id());

        assertThat(begin(received.id())).isFalse();
        assertThat(register.added).isEqualTo(1);
    }

    @Test
    @Tag("IMP-2")
    void what_was_changed_since_it_was_shown_is_not_confirmed() {
        ImportRow shown = received("a");
        map(shown.id());

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> imports.begin(shown.id(), shown.version())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("imports.changedSince");
    }

    @Test
    @Tag("IMP-2")
    void neither_columns_nor_existence_of_a_confirmed_import_can_be_changed() {
        ImportRow received = received("a");
        confirm(received.id());

        assertThatThrownBy(() -> map(received.id())).hasMessage("imports.notWaiting");
        assertThatThrownBy(() -> database.transaction(() -> imports.cancel(received.id())))
                .hasMessage("imports.notWaiting");
    }

    @Test
    @Tag("IMP-3")
    void headings_chosen_once_are_proposed_for_the_next_file_of_the_same_source() {
        ImportRow first = received("a");
        assertThat(first.mapping().headings()).containsExactly(Map.entry("name", "Nom"));
        map(first.id());

        assertThat(received("b").mapping().headings()).isEqualTo(COLUMNS);
        assertThat(received("c", "autre").mapping().headings()).doesNotContainKey("birth");
    }

    @Test
    @Tag("IMP-4")
    void columns_are_refused_when_nothing_fills_a_required_one() {
        ImportRow received = received("a");

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                imports.map(
                                                        received.id(), Map.of("birth", "Née le"))))
                .hasMessage("imports.columns.missing");
    }

    @Test
    @Tag("IMP-4")
    void a_row_without_a_required_value_is_refused_before_its_feature_is_asked() {
        ImportRow received = received("a");

        assertThat(
                        checked(
                                received.id(),
                                List.of(
                                        Map.of("name", "", "birth", "hier"),
                                        Map.of("name", "Ada", "birth", "hier"),
                                        Map.of("name", "Ada"))))
                .containsExactly(
                        Checked.wrong("name", "imports.cell.missing"),
                        Checked.wrong("birth", "shared.date.notUnderstood", "hier"),
                        Checked.right("Ada"));
    }

    @Test
    @Tag("IMP-4")
    void a_feature_that_judges_empty_cells_itself_is_asked_about_them() {
        register.judging = true;
        ImportRow received = received("a");

        assertThat(checked(received.id(), List.of(Map.of("name", "", "birth", "hier"))))
                .containsExactly(Checked.wrong("birth", "shared.date.notUnderstood", "hier"));
        assertThat(register.columns("principal").get(0).required()).isTrue();
    }

    @Test
    @Tag("IMP-6")
    void the_same_content_is_recognised_until_its_import_is_undone() {
        ImportRow first = received("a");
        assertThat(imports.sameBefore(received("a").id())).isEmpty();
        confirm(first.id());
        ImportRow second = received("a");

        assertThat(imports.sameBefore(second.id())).map(ImportRow::id).contains(first.id());
        assertThat(imports.sameBefore(received("b").id())).isEmpty();

        database.transaction(() -> imports.undo(first.id()));
        assertThat(imports.sameBefore(second.id())).isEmpty();
    }

    @Test
    @Tag("IMP-6")
    void rows_that_the_feature_has_already_are_counted() {
        confirm(received("a").id());

        assertThat(imports.known(received("b").id(), List.of("Ada", "Alan"))).isEqualTo(1);
    }

    @Test
    @Tag("IMP-7")
    void an_import_that_is_undone_leaves_only_its_history() {
        ImportRow received = received("a");
        confirm(received.id());

        database.as("site").transaction(() -> imports.undo(received.id()));
        database.transaction(() -> imports.undo(received.id()));

        assertThat(register.rows).isEmpty();
        assertThat(imports.find(received.id()).orElseThrow())
                .extracting(ImportRow::state, ImportRow::undoneBy)
                .containsExactly(Import.State.UNDONE, "site");
        assertThat(changes.of("imports.import", received.id()))
                .extracting(ChangeRow::by, ChangeRow::after)
                .containsExactly(
                        tuple("site", "a.csv, principal, UNDONE, 2 rows"),
                        tuple("referent", "a.csv, principal, DONE, 2 rows"));
    }

    @Test
    @Tag("IMP-7")
    void what_has_not_been_imported_cannot_be_undone() {
        ImportRow received = received("a");

        assertThatThrownBy(() -> database.transaction(() -> imports.undo(received.id())))
                .hasMessage("imports.notDone");
    }

    @Test
    @Tag("IMP-8")
    void others_see_nothing_and_may_do_nothing() {
        ImportRow received = received("a");
        database.as("standard").in(Roles.SWITCHBOARD);

        assertThat(imports.find(received.id())).isEmpty();
        assertThat(imports.under("/registre/imports")).isEmpty();
        assertThatThrownBy(() -> imports.rows("register", 0, 10))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> map(received.id())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> received("b")).isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Tag("IMP-8")
    void those_who_may_import_see_the_latest_first() {
        long first = received("a").id();
        long second = received("b").id();

        assertThat(imports.under("/registre/imports/3")).contains(register);
        assertThat(imports.rows("register", 0, 10))
                .extracting(ImportRow::id)
                .containsExactly(second, first);
        assertThat(imports.rows("register", 1, 10))
                .extracting(ImportRow::id)
                .containsExactly(first);
        assertThat(imports.number("register")).isEqualTo(2);
    }

    @Test
    void a_source_that_the_feature_does_not_know_or_has_closed_is_refused() {
        assertThatThrownBy(() -> received("a", "inconnue")).hasMessage("imports.source.unknown");
        assertThatThrownBy(() -> received("a", "ancien")).hasMessage("imports.source.unknown");
    }

    @Test
    void a_feature_tells_what_to_know_of_headings() {
        ImportRow received = received("a");

        assertThat(database.transaction(() -> imports.remarks(received.id(), HEADER))).isEmpty();
        assertThat(
                        database.transaction(
                                () -> imports.remarks(received.id(), List.of("Nom", "Âge"))))
                .containsExactly(Note.of("imports.empty", "principal", "Nom"));
    }

    @Test
    @Tag("IMP-3")
    void a_bracket_of_a_heading_counts_and_other_signs_do_not() {
        assertThat(
                        Mapping.guess(
                                        List.of(
                                                ImportColumn.optional("q1-2", "Q1[2]"),
                                                ImportColumn.optional("q12", "Q12"),
                                                ImportColumn.optional("q3", "Q3. Pourquoi ?")),
                                        List.of("q12", "Q1 [2]", "Q3 pourquoi"),
                                        Mapping.NONE)
                                .headings())
                .isEqualTo(Map.of("q1-2", "Q1 [2]", "q12", "q12", "q3", "Q3 pourquoi"));
    }

    @Test
    @Tag("IMP-9")
    void what_was_sent_a_day_ago_and_never_confirmed_is_forgotten() {
        ImportRow waiting = received("a");
        ImportRow done = received("b");
        confirm(done.id());

        database.at(MORNING.plus(Imports.KEPT)).transaction(imports::tidy);
        assertThat(imports.number("register")).isEqualTo(2);

        database.at(MORNING.plus(Imports.KEPT).plusSeconds(1)).transaction(imports::tidy);
        assertThat(imports.rows("register", 0, 10))
                .extracting(ImportRow::id)
                .containsExactly(done.id());
        assertThatThrownBy(() -> map(waiting.id())).hasMessage("imports.gone");
    }

    @Test
    @Tag("IMP-2")
    void an_import_that_was_interrupted_can_be_confirmed_again() {
        ImportRow interrupted = received("a");
        begin(interrupted.id());

        database.at(MORNING.plusSeconds(600)).transaction(imports::tidy);
        assertThat(begin(interrupted.id())).isFalse();

        database.at(MORNING.plusSeconds(601)).transaction(imports::tidy);
        assertThat(begin(interrupted.id())).isTrue();
    }

    @Test
    void an_import_that_is_given_up_is_gone() {
        ImportRow received = received("a");
        database.transaction(() -> imports.cancel(received.id()));

        assertThat(imports.find(received.id())).isEmpty();
    }

    private ImportRow received(String content) {
        return received(content, "principal");
    }

    private ImportRow received(String content, String source) {
        return database.transaction(
                () ->
                        imports.register(
                                "register",
                                source,
                                content + ".csv",
                                content.repeat(64),
                                100,
                                HEADER));
    }

    private void map(long id) {
        database.transaction(() -> imports.map(id, COLUMNS));
    }

    private List<Checked> checked(long id, List<Map<String, String>> rows) {
        return database.transaction(() -> imports.check(id, rows));
    }

    private boolean begin(long id) {
        int version = imports.find(id).orElseThrow().version();
        return database.transaction(() -> imports.begin(id, version));
    }

    private void confirm(long id) {
        begin(id);
        database.transaction(
                () ->
                        imports.finish(
                                id,
                                right -> {
                                    right.accept(ROWS);
                                    return new Counts(ROWS.size(), 0, 0, 0);
                                }));
    }
}
