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

    @Test
    void the_products_account_rules_over_nothing_but_rows() throws SQLException {
        String root = "jdbc:postgresql://localhost:" + Integer.getInteger("clu.postgresql.port");
        try (Connection connection = DriverManager.getConnection(root + "/postgres", "clu", "clu");
                Statement statement = connection.createStatement()) {
            for (String command :
                    new String[] {
                        "drop table account_user",
                        "alter table shared_change disable trigger all",
                        "create role another superuser",
                        "create database another",
                        "create temporary table another (id int)",
                        "set role clu_owner",
                        "copy (select 1) to program 'id'",
                        "select pg_read_file('/etc/passwd')"
                    }) {
                assertThatThrownBy(() -> statement.execute(command))
                        .as(command)
                        .hasMessageMatching(
                                "(?s).*(permission denied|must be owner|must be superuser).*");
            }
        }
        assertThatThrownBy(() -> DriverManager.getConnection(root + "/elsewhere", "clu", "clu"))
                .hasMessageContaining("permission denied for database");
    }

    @Override
    String guard() {
        return "ni le modifier ni le supprimer";
    }
}
