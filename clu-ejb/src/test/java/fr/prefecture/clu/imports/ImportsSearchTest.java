package fr.prefecture.clu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportsSearchTest {

    private static final List<Map<String, String>> ROWS = List.of(Map.of("name", "Exemple"));

    private final Database database =
            Database.empty()
                    .at(Instant.parse("2021-05-31T08:00:00Z"))
                    .as("referent")
                    .in(Roles.QUALITY)
                    .offering(new Register());
    private final Imports imports = database.boundary(Imports.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IMP-11")
    void a_file_is_found_once_it_is_imported_by_those_who_may_import_there() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableImports.class));
        ImportRow sent =
                database.transaction(
                        () ->
                                imports.register(
                                        "register",
                                        "principal",
                                        "noms de mai.csv",
                                        "a".repeat(64),
                                        100,
                                        List.of("Nom")));
        assertThat(index.records()).as("nobody has confirmed it").isEmpty();

        database.transaction(() -> imports.begin(sent.id(), sent.version()));
        database.transaction(
                () ->
                        imports.finish(
                                sent.id(),
                                right -> {
                                    right.accept(ROWS);
                                    return new Counts(1, 0, 0, 0);
                                }));

        assertThat(index.records()).hasSize(1);
        SearchRecord found = index.records().get(0);
        assertThat(found.title()).isEqualTo("noms de mai.csv");
        assertThat(found.page()).isEqualTo("/registre/imports/" + sent.id());
        assertThat(found.roles()).containsExactly(Roles.QUALITY);
        assertThat(found.day()).isEqualTo(LocalDate.of(2021, 5, 31));

        database.transaction(() -> imports.undo(sent.id()));
        assertThat(index.records()).as("its report is still there").hasSize(1);
    }

    @Test
    @Tag("IMP-11")
    void an_import_into_a_feature_that_is_no_more_is_not_found() {
        database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery(
                                        "insert into imports_import (id, version, target, source,"
                                                + " file_name, sha256, byte_count, state, mapping,"
                                                + " sent_by, sent_at, confirmed_at, right_rows,"
                                                + " wrong_rows, duplicate_rows, known_rows) values"
                                                + " (1, 0, 'gone', 's', 'a.csv', 'x', 1, 'DONE',"
                                                + " '', 'a', current_timestamp, current_timestamp,"
                                                + " 1, 0, 0, 0)")
                                .executeUpdate());

        assertThat(new FollowedIndex(database, database.boundary(FindableImports.class)).records())
                .isEmpty();
    }
}
