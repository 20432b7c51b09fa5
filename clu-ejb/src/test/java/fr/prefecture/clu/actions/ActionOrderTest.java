package fr.prefecture.clu.actions;

import static fr.prefecture.clu.actions.ActionExamples.noon;

import fr.prefecture.clu.list.ListPlans;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
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
                    + " origin_key, origin_text, origin_path, title, detail, place, service_id, service_key,"
                    + " due_first, due_last, state, progress, finished_on, outcome, searched,"
                    + " opened_by, opened_at, changed_at) select n, 0, 2021, n, 'committee.decision',"
                    + " cast(n as varchar(20)), 'Réunion', '/', 'Borne ' || n, '', '', 1, 'accueil',"
                    + " date '2021-01-01' + cast(mod(n, 900) as integer),"
                    + " date '2021-01-01' + cast(mod(n, 900) as integer), case when mod(n, 3) = 0 then"
                    + " 'DONE' else 'TO_DO' end, '', case when mod(n, 3) = 0 then date '2021-06-01' +"
                    + " cast(mod(n, 200) as integer) end, '', 'borne', 'referent', timestamp with time"
                    + " zone '2021-06-01 10:00:00+00:00', timestamp with time zone '2021-06-01"
                    + " 10:00:00+00:00' from %s";

    @Test
    @Tag("ACT-10")
    void a_page_is_read_from_an_index_in_each_order_on_H2() throws SQLException {
        try (Database database = Database.empty()) {
            fill(database, "(select x as n from system_range(1, %d)) many");
            ListPlans.assertRead(
                    database, database.dataSource(), database.boundary(ActionLists.class));
        }
    }

    @Test
    @Tag("ACT-10")
    void a_page_is_read_from_an_index_in_each_order_on_PostgreSQL()
            throws IOException, SQLException {
        try (OwnedDatabase server = new OwnedDatabase()) {
            DataSource source = server.empty();
            try (Database database = Database.on(source)) {
                fill(database, "generate_series(1, %d) as many(n)");
                ListPlans.assertRead(database, source, database.boundary(ActionLists.class));
            }
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
}
