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

    @ParameterizedTest
    @EnumSource
    @Tag("HOM-13")
    @Tag("IND-40")
    void what_was_frozen_or_published_stays_as_it_was_rounded_and_judged(Kind kind) {
        DataSource database = earlier(kind);
        sql(
                database,
                "insert into home_month (id, version, month_start, frozen_at)"
                        + " values (1, 1, date '2021-05-01', timestamp with time zone"
                        + " '2021-06-07 08:00:00+00:00')",
                tile("ANSWER_RATE", "PERCENT", "8496", "10000", "REACHED"),
                tile("EXAMINATION_TIME", "DAYS", "100", "3", "MISSED"),
                tile("SATISFACTION", "PERCENT", "0", "0", "UNAVAILABLE"),
                tile("LATE_ACTIONS", "COUNT", "7", "9", "MISSED"),
                "insert into indicators_board (id, version, entry_key, title, first_day, last_day,"
                        + " state, opened_by, opened_at, withdrawal_reason) values (2, 1, 'k',"
                        + " 't', date '2021-04-01', date '2021-06-30', 'PUBLISHED', 'referent',"
                        + " timestamp with time zone '2021-07-05 08:00:00+00:00', '')",
                "insert into indicators_board_edition (id, version, board_id, edition, title,"
                        + " published_by, published_at) values (3, 1, 2, 1, 't', 'referent',"
                        + " timestamp with time zone '2021-07-05 08:00:00+00:00')",
                published(4, "PERCENT", "KNOWN", "8496", "10000", "true", "85"),
                published(5, "PERCENT", "KNOWN", "7996", "10000", "true", "85"),
                published(6, "DAYS", "KNOWN", "100", "3", "false", "20"),
                published(7, "PERCENT", "PARTIAL", "9", "10", "true", "85"),
                published(8, "COUNT", "KNOWN", "3", "null", "null", "null"));

        Schema.migrate(database);

        assertThat(
                        texts(
                                database,
                                "select concat(tile, ' ', cast(value_shown as numeric(9, 1)), ' ',"
                                        + " verdict) from home_tile order by tile"))
                .containsExactly(
                        "ANSWER_RATE 85.0 REACHED",
                        "EXAMINATION_TIME 33.3 MISSED",
                        "LATE_ACTIONS 7.0 MISSED",
                        "SATISFACTION  UNAVAILABLE");
        assertThat(
                        texts(
                                database,
                                "select concat(cast(value_shown as numeric(9, 1)), ' ', verdict)"
                                        + " from indicators_board_figure order by id"))
                .containsExactly(
                        "85.0 REACHED",
                        "80.0 WATCHED",
                        "33.3 MISSED",
                        "90.0 UNAVAILABLE",
                        "3.0 UNJUDGED");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("IND-55")
    void where_nothing_was_computed_before_there_is_nothing_to_tell(Kind kind) {
        DataSource database = earlier(kind);
        Schema.migrate(database);
        assertThat(texts(database, "select 'x' from indicators_recount")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("IND-55")
    void a_release_that_counts_otherwise_has_to_tell_what_it_changes_of_what_was_computed(
            Kind kind) {
        DataSource database = earlier(kind);
        sql(
                database,
                "insert into indicators_indicator (id, version, code, kind, unit, frequency, owner)"
                        + " values (1, 1, 'a.b', 'COMPUTED', 'COUNT', 'MONTHLY', 'o')",
                "insert into indicators_definition (id, version, indicator_id, edition, valid_from,"
                        + " name, meaning, formula, source_text) values (2, 1, 1, 1, date"
                        + " '2021-01-01', 'n', 'm', 'f', 's')",
                "insert into indicators_measurement (id, version, indicator_id, definition_id,"
                        + " month_start, numerator, author, proof, computed_at) values (3, 1, 1, 2,"
                        + " date '2021-05-01', 7, 'system', '', timestamp with time zone"
                        + " '2021-06-07 08:00:00+00:00')");
        Schema.migrate(database);
        assertThat(texts(database, "select cast(ended_at as varchar(40)) from indicators_recount"))
                .hasSize(1);
    }

    private static String tile(
            String tile, String unit, String numerator, String denominator, String verdict) {
        return "insert into home_tile (month_id, tile, counted_in, numerator, denominator, verdict,"
                + " word_key, page_path) values (1, '%s', '%s', %s, %s, '%s', '', '/')"
                        .formatted(tile, unit, numerator, denominator, verdict);
    }

    private static String published(
            int id,
            String unit,
            String state,
            String numerator,
            String denominator,
            String atLeast,
            String threshold) {
        return ("insert into indicators_board_figure (id, version, edition_id, place, code,"
                        + " public_name, public_meaning, formula, source_text, unit, state,"
                        + " definition_edition, numerator, denominator, known_months, due_months,"
                        + " aim_at_least, aim_threshold, aim_within, aim_by) values (%1$d, 1, 3,"
                        + " %1$d, 'c', 'n', 'm', 'f', 's', '%2$s', '%3$s', 1, %4$s, %5$s, 3, 3,"
                        + " %6$s, %7$s, 5, '')")
                .formatted(id, unit, state, numerator, denominator, atLeast, threshold);
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
