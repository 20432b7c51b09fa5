package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ComplaintExamples.day;

import fr.prefecture.clu.list.ListPlans;
import fr.prefecture.clu.list.Listed;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import fr.prefecture.clu.shared.Roles;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The lists of incidents and of opinions are read in the order of an index. */
class ListeningPlansTest {

    private static final int MANY = 20_000;
    private static final List<Class<? extends Listed<?>>> LISTS =
            List.of(Incidents.class, Opinions.class);

    private static final List<String> ROWS =
            List.of(
                    "insert into listening_incident (id, version, entry, happened_on, channel, kind,"
                            + " measure, entered_by) select n, 0, cast(n as varchar(20)), date"
                            + " '2021-01-01' + cast(mod(n, 120) as integer), 'DESK', 'USER_INSULT',"
                            + " 'NONE', 'agent' from %s",
                    "insert into listening_opinion (id, version, reference, published_on, structure,"
                            + " feeling, title, opinion_text, answered, answer_text) select n, 0,"
                            + " cast(n as varchar(20)), date '2021-01-01' + cast(mod(n, 120) as"
                            + " integer), 'Préfecture', 'NEGATIVE', 'Attente', 'Attente', false, ''"
                            + " from %s");

    @Test
    void a_page_is_read_from_an_index_in_each_order_on_H2() throws SQLException {
        try (Database database = Database.empty()) {
            assertRead(
                    database,
                    database.dataSource(),
                    "(select x as n from system_range(1, %d)) many");
        }
    }

    @Test
    void a_page_is_read_from_an_index_in_each_order_on_PostgreSQL()
            throws IOException, SQLException {
        try (OwnedDatabase server = new OwnedDatabase()) {
            DataSource source = server.empty();
            try (Database database = Database.on(source)) {
                assertRead(database, source, "generate_series(1, %d) as many(n)");
            }
        }
    }

    private static void assertRead(Database database, DataSource source, String numbers)
            throws SQLException {
        database.at(day("2021-05-15").atTime(12, 0).toInstant(ZoneOffset.UTC))
                .as("referent")
                .in(Roles.QUALITY);
        EntityManager em = database.entityManager();
        database.transaction(
                () -> {
                    for (String rows : ROWS) {
                        em.createNativeQuery(rows.formatted(numbers.formatted(MANY)))
                                .executeUpdate();
                    }
                    em.createNativeQuery("analyze").executeUpdate();
                });
        for (Class<? extends Listed<?>> list : LISTS) {
            ListPlans.assertRead(database, source, database.boundary(list));
        }
    }
}
