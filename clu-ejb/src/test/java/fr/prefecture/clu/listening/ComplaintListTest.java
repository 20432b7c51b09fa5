package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ComplaintExamples.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.ListPlans;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComplaintListTest {

    private static final Lists LISTS = new Lists();
    private static final int MANY = 20_000;
    static final String POSTGRESQL_NUMBERS = "generate_series(1, %d) as many(n)";
    static final String H2_NUMBERS = "(select x as n from system_range(1, %d)) many";

    static final String SERVICE =
            "insert into actions_service (id, version, name, name_key) values (1, 0, 'Accueil',"
                    + " 'accueil')";

    /** Each state, each kind, with and without service, of two people. */
    static final String COMPLAINTS =
            "insert into listening_complaint (id, version, entry, opened_year, opened_number, kind,"
                    + " received_on, channel, service_id, reason_id, answer_wanted, due_on,"
                    + " answered_on, settled, answer_template, closed_on, closing_note, entered_by,"
                    + " entered_on) select n, 0, cast(n as varchar(20)), 2021, n, case when mod(n, 5)"
                    + " = 0 then 'SUGGESTION' else 'COMPLAINT' end, date '2021-01-01' + cast(mod(n,"
                    + " 120) as integer), 'PAPER', case when mod(n, 3) = 0 then 1 end, -1 - mod(n,"
                    + " 11), mod(n, 7) <> 0, case when mod(n, 7) <> 0 then date '2021-01-15' +"
                    + " cast(mod(n, 150) as integer) end, case when mod(n, 2) = 0 then date"
                    + " '2021-01-20' + cast(mod(n, 110) as integer) end, mod(n, 2) = 0 or"
                    + " mod(n, 13) = 0, '', case when mod(n, 13) = 0 then date '2021-06-01' end,"
                    + " '', case when mod(n, 4) = 0 then 'agent' else"
                    + " 'referent' end, date '2021-06-01' from %s";

    @Test
    @Tag("ECO-86")
    void a_state_that_is_asked_for_is_that_of_each_row() {
        try (Database database = filled(500)) {
            Complaints complaints = database.boundary(Complaints.class);
            Set<Long> found = new HashSet<>();
            for (ComplaintState state : EnumSet.allOf(ComplaintState.class)) {
                List<ComplaintListed> rows =
                        database.transaction(
                                        () ->
                                                LISTS.slice(
                                                        complaints,
                                                        new Ask(
                                                                Map.of("etat", state),
                                                                "numero",
                                                                false,
                                                                0,
                                                                500)))
                                .rows();
                assertThat(rows)
                        .as(state.name())
                        .isNotEmpty()
                        .allMatch(row -> row.state(day("2021-05-15")) == state);
                rows.forEach(row -> found.add(row.id()));
            }
            assertThat(found).as("each has a state").hasSize(500);
        }
    }

    @Test
    @Tag("ECO-90")
    void an_agent_reads_what_the_agent_typed_however_it_is_asked_for() {
        try (Database database = filled(100)) {
            Complaints complaints = database.boundary(Complaints.class);
            database.as("agent").in(Roles.STAFF);
            Ask all = new Ask(Map.of(), "recue", true, 0, 100);

            assertThat(database.transaction(() -> LISTS.slice(complaints, all)).rows())
                    .hasSize(25)
                    .allMatch(row -> row.number() % 4 == 0);
            assertThat(database.transaction(() -> LISTS.row(complaints, 4))).isPresent();
            assertThat(database.transaction(() -> LISTS.row(complaints, 5))).isEmpty();
        }
    }

    @Test
    @Tag("ECO-96")
    void the_share_answered_in_time_is_that_of_the_rows_that_are_asked_for() {
        try (Database database = filled(500)) {
            Complaints complaints = database.boundary(Complaints.class);
            Ask one = new Ask(Map.of("nature", ComplaintKind.SUGGESTION), "recue", true, 0, 25);

            assertThat(database.transaction(() -> complaints.summary(one)).inTime())
                    .isEqualTo(
                            ComplaintRates.inTime(
                                    database.transaction(complaints::all).stream()
                                            .filter(row -> row.kind() == ComplaintKind.SUGGESTION)
                                            .toList(),
                                    day("2021-05-15")));
        }
    }

    @Test
    void the_summary_counts_both_reasons_and_tells_the_last_day_of_the_rows_that_are_asked_for() {
        try (Database database = filled(500)) {
            assertSummarized(database);
        }
    }

    @Test
    void the_summary_is_the_same_on_PostgreSQL() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database database = Database.on(server.empty())) {
            fill(database, POSTGRESQL_NUMBERS, 500);
            assertSummarized(database);
        }
    }

    private static void assertSummarized(Database database) {
        Complaints complaints = database.boundary(Complaints.class);
        database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery(
                                        "update listening_complaint set second_reason_id ="
                                                + " (select min(id) from listening_reason)"
                                                + " where opened_number <= 40")
                                .executeUpdate());
        for (ComplaintState state : ComplaintState.values()) {
            List<ComplaintRow> rows =
                    database.transaction(complaints::all).stream()
                            .filter(row -> row.state() == state)
                            .toList();
            Map<String, Long> reasons =
                    rows.stream()
                            .flatMap(row -> Stream.of(row.reason(), row.secondReason()))
                            .filter(reason -> !reason.isEmpty())
                            .collect(
                                    Collectors.groupingBy(
                                            Function.identity(), Collectors.counting()));
            Ask ask = new Ask(Map.of("etat", state), "recue", true, 0, 25);

            assertThat(database.transaction(() -> complaints.summary(ask)))
                    .as(state.name())
                    .isEqualTo(
                            new ComplaintSummary(
                                    ComplaintRates.inTime(rows, day("2021-05-15")),
                                    reasons,
                                    rows.stream()
                                            .map(ComplaintRow::receivedOn)
                                            .max(Comparator.naturalOrder())));
        }
    }

    @Test
    void a_page_is_read_from_an_index_in_each_order_on_H2() throws SQLException {
        try (Database database = filled(MANY)) {
            ListPlans.assertRead(
                    database, database.dataSource(), database.boundary(Complaints.class));
        }
    }

    @Test
    void a_page_is_read_from_an_index_in_each_order_on_PostgreSQL()
            throws IOException, SQLException {
        try (OwnedDatabase server = new OwnedDatabase()) {
            DataSource source = server.empty();
            try (Database database = Database.on(source)) {
                fill(database, POSTGRESQL_NUMBERS, MANY);
                ListPlans.assertRead(database, source, database.boundary(Complaints.class));
            }
        }
    }

    static Database filled(int many) {
        Database database = Database.empty();
        fill(database, H2_NUMBERS, many);
        return database;
    }

    static void fill(Database database, String numbers, int many) {
        database.at(day("2021-05-15").atTime(12, 0).toInstant(ZoneOffset.UTC))
                .as("referent")
                .in(Roles.QUALITY);
        EntityManager em = database.entityManager();
        database.transaction(
                () -> {
                    em.createNativeQuery(SERVICE).executeUpdate();
                    em.createNativeQuery(COMPLAINTS.formatted(numbers.formatted(many)))
                            .executeUpdate();
                    em.createNativeQuery("analyze").executeUpdate();
                });
    }
}
