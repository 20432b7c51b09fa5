package fr.prefecture.clu.shared;

import static fr.prefecture.clu.shared.ChainExamples.sql;
import static fr.prefecture.clu.shared.ChainExamples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of an earlier release, with rows, and a migration that fails after others. */
class MigrationTest {

    private static final String EARLIER = "202612051310";

    private static EmbeddedPostgres server;
    private static int databases;

    @TempDir private Path folder;

    /** The databases on which the product runs. */
    enum Kind {
        H2 {
            @Override
            DataSource create(Path folder) {
                JdbcDataSource dataSource = new JdbcDataSource();
                dataSource.setURL("jdbc:h2:file:" + folder.resolve("clu"));
                dataSource.setUser("clu");
                return dataSource;
            }
        },
        POSTGRESQL {
            @Override
            DataSource create(Path folder) {
                String name = "migration" + databases++;
                sql(postgres("postgres"), "create database " + name);
                return postgres(name);
            }
        };

        abstract DataSource create(Path folder);
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DataSource postgres(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://localhost:" + server.getPort() + "/" + database);
        dataSource.setUser("postgres");
        return dataSource;
    }

    private DataSource earlier(Kind kind) {
        DataSource database = kind.create(folder);
        sql(database, "create table job_instance (jobinstanceid bigint primary key)");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(EARLIER)
                .load()
                .migrate();
        sql(
                database,
                "insert into job_instance values (7)",
                "insert into shared_change values (1, timestamp with time zone '2021-05-31"
                        + " 08:00:00+00:00', 'referent', 'shared.example', '1', 'CREATED', null,"
                        + " 'n=1')");
        return database;
    }

    /** Its tables with their columns, and what stands in some of them. */
    private static List<String> shape(DataSource database) {
        return Stream.of(
                        "select lower(table_name) || '.' || lower(column_name) || ' ' ||"
                                + " lower(data_type) from information_schema.columns where lower(table_schema) ="
                                + " 'public' order by 1",
                        "select lower(constraint_name) || ' ' || lower(table_name) from"
                                + " information_schema.table_constraints where"
                                + " lower(constraint_schema) = 'public' and constraint_type <>"
                                + " 'CHECK' and lower(constraint_name) not like 'constraint_%'"
                                + " order by 1",
                        "select coalesce(\"version\", '0') || ' ' || \"success\" from"
                                + " \"flyway_schema_history\""
                                + " order by \"installed_rank\"",
                        "select changed_by || state_after from shared_change",
                        "select cast(jobinstanceid as varchar(9)) from job_instance")
                .flatMap(query -> texts(database, query).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("REL-1")
    void a_migration_that_fails_leaves_the_database_as_it_was_and_runs_once_its_cause_is_mended(
            Kind kind) {
        DataSource database = earlier(kind);
        sql(database, "create table privacy_erasure (id bigint)");
        List<String> before = shape(database);

        assertThatThrownBy(() -> Schema.migrate(database))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageMatching(
                        "(?i)The database could not be brought to the shape of this release and is"
                                + " as it was before: .*V202612051630__privacy.sql.*, line \\d+,"
                                + " SQL state 42[\\w]{3}, .*privacy_erasure.* already exists.*\\."
                                + " Mend the cause and start again.*");

        assertThat(shape(database)).isEqualTo(before).contains("privacy_erasure.id bigint");
        assertThat(shape(database)).noneMatch(line -> line.startsWith("shared_pseudonym"));
        assertThat(folder).isDirectoryNotContaining(MigrationTest::isKept);

        sql(database, "drop table privacy_erasure");
        Schema.migrate(database);
        assertThat(texts(database, "select cast(count(*) as varchar(9)) from shared_change"))
                .containsExactly("1");
        assertThat(shape(database)).contains("privacy_erasure.erased_by character varying", "7");
        assertThat(folder).isDirectoryNotContaining(MigrationTest::isKept);
    }

    @Test
    @Tag("REL-1")
    void a_start_that_died_in_the_middle_of_a_migration_on_h2_is_taken_back_by_the_next() {
        DataSource database = earlier(Kind.H2);
        List<String> before = shape(database);
        FormerDatabase former = FormerDatabase.of(database);
        former.keep();
        assertThat(folder).isDirectoryContaining(MigrationTest::isKept);
        sql(
                database,
                "create table privacy_purge (id bigint)",
                "delete from shared_change",
                "drop table job_instance");

        FormerDatabase.of(database).putBack();

        assertThat(shape(database)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining(MigrationTest::isKept);
        former.keep();
        sql(database, "create table privacy_purge (id bigint)");
        Schema.migrate(database);
        assertThat(shape(database)).contains("privacy_purge.purge_rule character varying");
    }

    @Test
    @Tag("REL-1")
    void without_room_to_keep_the_database_nothing_is_migrated() throws IOException {
        DataSource database = earlier(Kind.H2);
        List<String> before = shape(database);
        Path taken = folder.resolve("clu.before-migration.zip.part");
        Files.createDirectories(taken.resolve("by something else"));

        assertThatThrownBy(() -> Schema.migrate(database))
                .hasMessageContaining("Nothing was migrated")
                .hasMessageContaining("Make room and start again");

        assertThat(shape(database)).isEqualTo(before);
    }

    @Test
    void what_is_told_of_a_failure_is_one_line_without_what_stands_in_rows() {
        String told =
                MigrationFailure.told(
                        """
                        Failed to execute script V2__b.sql
                        ----------------------------------
                        SQL State  : 23505
                        Error Code : 23505
                        Message    : Unique index or primary key violation: "T ( 1, 'jean')"; SQL statement:
                        insert into t values (1,'jean') [23505-240]
                        Location   : db/V2__b.sql (db/V2__b.sql)
                        Line       : 3
                        """);
        assertThat(told).isEqualTo("Failed to execute script V2__b.sql, line 3, SQL state 23505");
    }

    private static boolean isKept(Path file) {
        return file.getFileName().toString().contains("before-migration");
    }
}
