package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.EveryRow;
import fr.prefecture.clu.list.ListPlans;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditListTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 5, 15);
    private static final int MANY = 20_000;
    private static final String H2_NUMBERS = "(select x as n from system_range(1, %d)) many";

    private static final List<String> FRAMEWORK =
            List.of(
                    "insert into quality_framework (id, version, code, name) values (9009, 0,"
                            + " 'essai', 'Essai')",
                    "insert into quality_edition (id, version, framework_id, code, title,"
                            + " valid_from, source_text, status) values (9011, 0, 9009, '2019',"
                            + " 'Essai 2019', date '2019-01-01', 'essai', 'TO_VALIDATE')",
                    "insert into quality_structure (id, version, code, name, kind, edition_id)"
                            + " values (9001, 0, 'pref', 'Préfecture d’essai', 'PREFECTURE', 9011)");

    /** Planned over two hundred days, some begun, some held, some closed. */
    private static final String AUDITS =
            "insert into quality_audit (id, version, entry_key, structure_id, edition_id, kind,"
                    + " planned_from, planned_to, actual_from, actual_to, begins_on, auditors,"
                    + " lead_function, perimeter, prefect_function, secretary_function,"
                    + " officer_function, opening_hours, plan_text, evaluation_text, closing_text,"
                    + " closed_on) select n, 0, cast(n as varchar(20)), 9001, 9011, case when"
                    + " mod(n, 3) = 0 then 'EXTERNAL' else 'INTERNAL' end, date '2021-01-01' +"
                    + " cast(mod(n, 200) as integer), date '2021-01-02' + cast(mod(n, 200) as"
                    + " integer), case when mod(n, 2) = 0 then date '2021-01-03' end, case when"
                    + " mod(n, 4) = 0 then date '2021-01-04' end, case when mod(n, 2) = 0 then date"
                    + " '2021-01-03' else date '2021-01-01' + cast(mod(n, 200) as integer) end, '',"
                    + " '', '', '', '', '', '', '', '', '', case when mod(n, 8) = 0 then date"
                    + " '2021-02-01' end from %s";

    @Test
    @Tag("QUA-42")
    void a_state_that_is_asked_for_is_that_of_each_row() {
        try (Database database = filled(H2_NUMBERS, 500)) {
            Audits audits = database.boundary(Audits.class);
            Set<Long> found = new HashSet<>();
            for (AuditState state : AuditState.values()) {
                List<AuditListed> rows =
                        database.transaction(
                                        () ->
                                                new Lists()
                                                        .slice(
                                                                audits,
                                                                new Ask(
                                                                        Map.of("etat", state),
                                                                        "debut",
                                                                        true,
                                                                        0,
                                                                        500)))
                                .rows();
                assertThat(rows)
                        .as(state.name())
                        .isNotEmpty()
                        .allMatch(row -> row.state(TODAY) == state);
                rows.forEach(row -> found.add(row.id()));
            }
            assertThat(found).as("each has a state").hasSize(500);
        }
    }

    @Test
    void a_row_says_what_it_is_about_and_the_latest_comes_first() {
        try (AuditCase example = new AuditCase()) {
            long first = example.plan(terms(AuditKind.INTERNAL, AuditCase.BEGUN));
            long external = example.plan(terms(AuditKind.EXTERNAL, AuditCase.EXTERNAL));

            assertThat(EveryRow.of(example.audits, "debut"))
                    .extracting(AuditListed::id)
                    .containsExactly(first, external);
            AuditListed row =
                    example.database
                            .transaction(() -> new Lists().row(example.audits, first))
                            .orElseThrow();
            assertThat(row.structure()).isEqualTo("Préfecture d’essai");
            assertThat(row.book()).isEqualTo("Essai 2019");
            assertThat(row.kind()).isEqualTo(AuditKind.INTERNAL);
        }
    }

    @Test
    void a_page_is_read_from_an_index_in_each_order_on_H2() throws SQLException {
        try (Database database = filled(H2_NUMBERS, MANY)) {
            ListPlans.assertRead(database, database.dataSource(), database.boundary(Audits.class));
        }
    }

    @Test
    void a_page_is_read_from_an_index_in_each_order_on_PostgreSQL()
            throws IOException, SQLException {
        try (OwnedDatabase server = new OwnedDatabase()) {
            DataSource source = server.empty();
            try (Database database = Database.on(source)) {
                fill(database, "generate_series(1, %d) as many(n)", MANY);
                ListPlans.assertRead(database, source, database.boundary(Audits.class));
            }
        }
    }

    private static AuditTerms terms(AuditKind kind, LocalDate day) {
        return AuditCase.terms(kind, day, day);
    }

    private static Database filled(String numbers, int many) {
        Database database = Database.empty();
        fill(database, numbers, many);
        return database;
    }

    private static void fill(Database database, String numbers, int many) {
        database.at(TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .as("referent")
                .in(Roles.QUALITY);
        EntityManager em = database.entityManager();
        database.transaction(
                () -> {
                    FRAMEWORK.forEach(sql -> em.createNativeQuery(sql).executeUpdate());
                    em.createNativeQuery(AUDITS.formatted(numbers.formatted(many))).executeUpdate();
                    em.createNativeQuery("analyze").executeUpdate();
                });
    }
}
