package fr.prefecture.clu.shared;

import static fr.prefecture.clu.shared.ChainExamples.line;
import static fr.prefecture.clu.shared.ChainExamples.sql;
import static fr.prefecture.clu.shared.ChainExamples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** On a PostgreSQL with two accounts: one that owns the tables, one that the product works with. */
class OwnedHistoryTest {

    private static final Instant MORNING = Instant.parse("2021-05-31T08:00:00Z");

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        sql(
                as("postgres", "postgres"),
                "create role clu_owner login",
                "create role clu login",
                "create role clu_alone login");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DataSource as(String user, String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://localhost:" + server.getPort() + "/" + database);
        dataSource.setUser(user);
        return dataSource;
    }

    /** An empty database as an administrator is told to make it, with the server's own tables. */
    private static void create(String name) {
        sql(as("postgres", "postgres"), "create database " + name + " owner clu_owner");
        sql(as("clu_owner", name), "grant create on schema public to clu");
        sql(as("clu", name), "create table job_instance (jobinstanceid bigserial primary key)");
    }

    private static ChainCheckRow writtenAndChecked(DataSource product) {
        try (Database database = Database.on(product)) {
            database.as("referent").at(MORNING);
            Changes changes = database.boundary(Changes.class);
            database.transaction(() -> changes.created("shared.example", 1, "n=1"));
            database.transaction(() -> changes.created("committee.member", 7, "Mme Exemple"));
            return database.transaction(() -> database.boundary(ChainLinks.class).check(List.of()));
        }
    }

    private static HistoryGuard guard(DataSource product) {
        try (Database database = Database.on(product)) {
            return database.transaction(() -> database.boundary(ChainChecks.class).guard());
        }
    }

    @Test
    @Tag("HIS-16")
    void the_products_account_adds_to_the_history_and_can_do_nothing_else_to_it() {
        create("apart");
        DataSource product = as("clu", "apart");
        Schema.migrateAs(as("clu_owner", "apart"), product);

        assertThat(writtenAndChecked(product).verdict().links()).isEqualTo(2);
        assertThat(guard(product)).isEqualTo(HistoryGuard.APPEND_ONLY);
        for (String table : List.of("shared_change", "shared_change_link", "shared_chain_check")) {
            for (String command :
                    List.of(
                            "delete from " + table,
                            "truncate " + table,
                            "drop table " + table,
                            "alter table " + table + " add column x int",
                            "alter table " + table + " disable trigger all",
                            "create index on " + table + " ((1))",
                            "alter table " + table + " owner to clu")) {
                refused(product, command);
            }
        }
        // PostgreSQL warns that nothing was granted.
        sql(product, "grant update on shared_change to clu");
        refused(product, "update shared_change set state_after = 'x'");
        refused(product, "update shared_change_link set link_hash = 'x'");
        refused(product, "update shared_chain_check set fault = null");
        refused(product, "update shared_pseudonym set login = 'innocent'");
        refused(product, "update shared_change_text set state_after = 'x'");
        refused(product, "delete from flyway_schema_history");
        refused(product, "create table shared_change_copy (id int)");
        refused(product, "create rule quiet as on insert to shared_change do instead nothing");
        refused(product, "set role clu_owner");

        sql(
                product,
                "insert into job_instance default values",
                "update account_user set version = 1");
        try (Database database = Database.on(product)) {
            assertThat(
                            database.transaction(
                                    () ->
                                            database.boundary(Pseudonyms.class)
                                                    .eraseWords("committee.member", 7)))
                    .as("what may be erased")
                    .isEqualTo(1);
            database.transaction(() -> database.boundary(Pseudonyms.class).erase("referent"));
            assertThat(
                            database.transaction(
                                            () ->
                                                    database.boundary(ChainLinks.class)
                                                            .check(List.of()))
                                    .isSound())
                    .isTrue();
        }
    }

    private static void refused(DataSource product, String command) {
        assertThatThrownBy(() -> sql(product, command))
                .as(command)
                .hasMessageMatching(
                        "(?s).*(permission denied|must be owner|must be able to SET).*");
    }

    @Test
    @Tag("HIS-16")
    void a_start_without_the_owners_password_works_as_long_as_there_is_nothing_to_migrate() {
        create("later");
        DataSource owner = as("clu_owner", "later");
        DataSource product = as("clu", "later");
        DataSource refused = as("who_is_not_let_in", "later");
        Schema.migrateAs(owner, product);
        Schema.migrateAlone(product, refused);
        assertThat(writtenAndChecked(product).isSound()).isTrue();

        sql(
                owner,
                "delete from flyway_schema_history where installed_rank ="
                        + " (select max(installed_rank) from flyway_schema_history)");
        assertThatThrownBy(() -> Schema.migrateAlone(product, refused))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 migrations")
                .hasMessageContaining("CLU_DB_OWNER_USER");
    }

    @Test
    @Tag("HIS-16")
    void one_account_works_as_ever_and_it_is_said_that_it_may_change_the_history() {
        sql(as("postgres", "postgres"), "create database alone owner clu_alone");
        DataSource product = as("clu_alone", "alone");
        Schema.migrateAlone(product, product);

        assertThat(writtenAndChecked(product).isSound()).isTrue();
        assertThat(guard(product)).isEqualTo(HistoryGuard.SAME_ACCOUNT);
        assertThat(guard(as("postgres", "alone")))
                .as("who may do everything")
                .isEqualTo(HistoryGuard.SAME_ACCOUNT);
        Schema.migrateAs(product, product);
        assertThat(guard(product)).isEqualTo(HistoryGuard.SAME_ACCOUNT);
    }

    @Test
    @Tag("HIS-16")
    void an_installation_with_one_account_gets_an_owner_and_keeps_its_history() {
        sql(
                as("postgres", "postgres"),
                "create role clu_former login",
                "create role clu_former_owner login",
                "create database former owner clu_former");
        DataSource product = as("clu_former", "former");
        sql(product, "create table job_instance (jobinstanceid bigserial primary key)");
        Schema.migrateAlone(product, product);
        String head = writtenAndChecked(product).verdict().head();

        sql(as("postgres", "former"), "reassign owned by clu_former to clu_former_owner");
        Schema.migrateAs(as("clu_former_owner", "former"), product);

        assertThat(guard(product)).isEqualTo(HistoryGuard.APPEND_ONLY);
        sql(product, "insert into job_instance default values");
        try (Database database = Database.on(product)) {
            ChainCheckRow check =
                    database.transaction(
                            () -> database.boundary(ChainLinks.class).check(List.of()));
            assertThat(check.isSound()).isTrue();
            assertThat(check.verdict().head()).isEqualTo(head);
        }
    }

    @Test
    @Tag("HIS-16")
    void a_copy_of_the_database_keeps_owner_rights_and_chain() {
        create("original");
        Schema.migrateAs(as("clu_owner", "original"), as("clu", "original"));
        ChainCheckRow before = writtenAndChecked(as("clu", "original"));

        sql(
                as("postgres", "postgres"),
                "create database restored template original owner clu_owner");
        DataSource restored = as("clu", "restored");
        Schema.migrateAs(as("clu_owner", "restored"), restored);
        try (Database database = Database.on(restored)) {
            assertThat(
                            database.transaction(
                                            () ->
                                                    database.boundary(ChainLinks.class)
                                                            .check(List.of(before.head())))
                                    .isSound())
                    .isTrue();
        }
        refused(restored, "delete from shared_change");
    }

    @Test
    @Tag("HIS-13")
    @Tag("HIS-14")
    void many_writers_at_once_leave_a_chain_without_a_gap_and_the_owner_is_caught()
            throws Exception {
        create("busy");
        DataSource owner = as("clu_owner", "busy");
        DataSource product = as("clu", "busy");
        Schema.migrateAs(owner, product);
        ChainExamples.writeAtOnce(product, 8, 40, MORNING);

        try (Database database = Database.on(product)) {
            database.at(MORNING);
            ChainLinks links = database.boundary(ChainLinks.class);
            ChainCheckRow check = database.transaction(() -> links.check(List.of()));
            assertThat(check.isSound()).isTrue();
            assertThat(check.verdict().links()).isEqualTo(320);
            assertThat(texts(product, "select max(place) - count(*) from shared_change_link"))
                    .containsExactly("0");

            sql(owner, "update shared_change set state_after = 'x' where id = 1000010");
            assertThat(
                            database.transaction(() -> links.check(List.of()))
                                    .verdict()
                                    .broken()
                                    .orElseThrow()
                                    .change())
                    .isEqualTo(1000010);
            sql(owner, "update shared_change set state_after = 'n=1000010' where id = 1000010");
            sql(owner, line(5, MORNING.minusSeconds(200_000)));
            assertThat(
                            database.transaction(() -> links.check(List.of()))
                                    .verdict()
                                    .broken()
                                    .orElseThrow()
                                    .fault())
                    .isEqualTo(ChainFault.INSERTED);
        }
    }
}
