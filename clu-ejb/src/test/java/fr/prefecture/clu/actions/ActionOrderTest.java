package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.noon;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of actions is read in the order of an index, however many there are. */
class ActionOrderTest {

    private static final int MANY = 20_000;

    private static final String SERVICE =
            "insert into actions_service (id, version, name, name_key) values (1, 0, 'Accueil',"
                    + " 'accueil')";

    private static final String ITEMS =
            "insert into actions_item (id, version, opened_year, opened_number, origin_kind,"
                    + " origin_key, origin_text, origin_path, title, detail, place, service_id,"
                    + " due_first, due_last, state, progress, finished_on, outcome, searched,"
                    + " opened_by, opened_at, changed_at) select n, 0, 2021, n, 'committee.decision',"
                    + " cast(n as varchar(20)), 'Réunion', '/', 'Borne ' || n, '', '', 1,"
                    + " date '2021-01-01' + cast(mod(n, 900) as integer),"
                    + " date '2021-01-01' + cast(mod(n, 900) as integer), case when mod(n, 3) = 0 then"
                    + " 'DONE' else 'TO_DO' end, '', case when mod(n, 3) = 0 then date '2021-06-01' +"
                    + " cast(mod(n, 200) as integer) end, '', 'borne', 'referent', timestamp with time"
                    + " zone '2021-06-01 10:00:00+00:00', timestamp with time zone '2021-06-01"
                    + " 10:00:00+00:00' from %s";

    @Test
    @Tag("ACT-10")
    void a_page_of_the_list_is_read_from_its_index_on_H2() {
        try (Database database = Database.empty()) {
            fill(database, "(select x as n from system_range(1, %d)) many");

            assertThat(plan(database))
                    .containsIgnoringCase("actions_item_listed")
                    .contains("/* index sorted */");
        }
    }

    @Test
    @Tag("ACT-10")
    void a_page_of_the_list_is_read_from_its_index_on_PostgreSQL() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database database = Database.on(server.empty())) {
            fill(database, "generate_series(1, %d) as many(n)");

            assertThat(plan(database)).contains("using actions_item_listed").doesNotContain("Sort");
        }
    }

    private static void fill(Database database, String numbers) {
        database.at(noon(2021, 7, 1)).as("referent").in(Roles.QUALITY);
        EntityManager em = database.entityManager();
        database.transaction(
                () -> {
                    em.createNativeQuery(SERVICE).executeUpdate();
                    em.createNativeQuery(ITEMS.formatted(numbers.formatted(MANY))).executeUpdate();
                    em.createNativeQuery("analyze").executeUpdate();
                });
    }

    /** Of the very statement that a page of the list is read by; the platform adds the limit. */
    private static String plan(Database database) {
        EntityManager em = database.entityManager();
        DatabaseQuery page =
                database.boundary(ActionLists.class)
                        .page(ActionFilter.ALL, 25, 25)
                        .unwrap(JpaQuery.class)
                        .getDatabaseQuery();
        page.prepareCall(
                em.unwrap(JpaEntityManager.class).getActiveSession(), new DatabaseRecord());
        List<?> lines =
                em.createNativeQuery("explain " + page.getSQLString() + " limit 25 offset 25")
                        .getResultList();
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
