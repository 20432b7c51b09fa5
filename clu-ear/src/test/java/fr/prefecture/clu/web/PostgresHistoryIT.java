package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same history on PostgreSQL, whose tables belong to another account than the product's. */
class PostgresHistoryIT extends HistoryE2E {

    @Test
    @Tag("HIS-16")
    void the_products_account_can_neither_change_nor_remove_a_line() throws SQLException {
        String url =
                "jdbc:postgresql://localhost:"
                        + Integer.getInteger("clu.postgresql.port")
                        + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "clu", "clu");
                Statement statement = connection.createStatement()) {
            for (String command :
                    new String[] {
                        "update shared_change set subject_key = '1'",
                        "delete from shared_change",
                        "truncate shared_change_link",
                        "create table of_our_own (id int)"
                    }) {
                assertThatThrownBy(() -> statement.execute(command))
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(checked().text()).contains("peut ajouter");
    }

    @Override
    String guard() {
        return "ni le modifier ni le supprimer";
    }
}
