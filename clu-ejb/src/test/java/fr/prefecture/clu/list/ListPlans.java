package fr.prefecture.clu.list;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.SqlStatements;
import fr.prefecture.clu.shared.SqlStatements.Sent;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** How a database reads the pages of a list. */
public final class ListPlans {

    private static final int MOST_STATEMENTS = 3;

    private ListPlans() {}

    /**
     * The second page in each order that there is, and turned round, is read from an index without
     * sorting; no page takes more than three statements.
     */
    public static void assertRead(Database database, DataSource source, Listed<?> list)
            throws SQLException {
        for (String sort : list.list().sorts()) {
            for (boolean descending : List.of(false, true)) {
                List<Sent> sent = page(database, list, sort, descending);
                assertThat(sent).as(sort).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
                String plan = sent.get(sent.size() - 2).plan(source);
                if (plan.contains("Limit  (cost")) {
                    assertThat(plan).as(sort).doesNotContain("->  Sort").contains("Index");
                } else {
                    assertThat(plan).as(sort).contains("/* index sorted */");
                }
            }
        }
    }

    private static List<Sent> page(
            Database database, Listed<?> list, String sort, boolean descending) {
        try (SqlStatements statements = SqlStatements.of(database)) {
            database.transaction(
                    () -> list.list().slice(new Ask(Map.of(), sort, descending, 25, 25)));
            return statements.sent();
        }
    }
}
