package fr.prefecture.clu.shared;

import static fr.prefecture.clu.shared.ChainExamples.sql;
import static fr.prefecture.clu.shared.ChainExamples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which databases the demonstration may fill and open. */
@Tag("CPT-8")
class DemonstrationMarkTest {

    private static final String BEFORE_THE_MARK = "202612051630";
    private static final boolean DEMONSTRATION = true;

    @TempDir private Path folder;

    private DataSource database;

    @BeforeEach
    void create() {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("clu"));
        file.setUser("clu");
        database = file;
    }

    @Test
    void a_database_in_which_nothing_is_yet_may_become_the_demonstration_s() {
        sql(database, "create table job_instance (jobinstanceid bigint primary key)");

        assertThatCode(() -> Schema.requireDemonstration(database)).doesNotThrowAnyException();
    }

    @Test
    void the_demonstration_finds_its_own_again_and_again() {
        Schema.migrate(database, DEMONSTRATION);

        assertThatCode(() -> Schema.requireDemonstration(database)).doesNotThrowAnyException();
        Schema.migrate(database, DEMONSTRATION);
        assertThatCode(() -> Schema.requireDemonstration(database)).doesNotThrowAnyException();
    }

    @Test
    void a_real_database_is_refused_before_anything_is_changed() {
        Schema.migrate(database, !DEMONSTRATION);

        refuses();
    }

    @Test
    void what_was_used_without_the_demonstration_is_its_own_no_more() {
        Schema.migrate(database, DEMONSTRATION);

        DemonstrationMark.remove(database);

        refuses();
    }

    /** Of each account whether it is of the demonstration. */
    @ParameterizedTest
    @CsvSource({"true true, true", "true false, false", "false, false", "'', false"})
    void of_what_an_earlier_release_has_made_the_accounts_tell(String accounts, boolean own) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .target(BEFORE_THE_MARK)
                .load()
                .migrate();
        int id = 1;
        for (String demonstration : accounts.split(" ", -1)) {
            if (!demonstration.isEmpty()) {
                sql(database, account(id++, demonstration));
            }
        }

        if (own) {
            assertThatCode(() -> Schema.requireDemonstration(database)).doesNotThrowAnyException();
        } else {
            refuses();
        }
        assertThat(texts(database, "select \"version\" from \"flyway_schema_history\""))
                .as("nothing was migrated")
                .doesNotContain("202612061000");
    }

    @Test
    void a_first_start_that_died_in_its_migration_is_taken_back_and_begun_anew() {
        FormerDatabase former = FormerDatabase.of(database);
        former.keep();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .target(BEFORE_THE_MARK)
                .load()
                .migrate();

        assertThatCode(() -> Schema.requireDemonstration(database)).doesNotThrowAnyException();
    }

    private void refuses() {
        assertThatThrownBy(() -> Schema.requireDemonstration(database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not made by the demonstration")
                .hasMessageContaining("CLU_DEMO=false");
    }

    private static String account(int id, String demonstration) {
        return "insert into account_user (id, version, login, display_name, password, active,"
                + " demonstration, failed_attempts, created_at) values ("
                + id
                + ", 0, 'agent"
                + id
                + "', 'Un agent', 'x', true, "
                + demonstration
                + ", 0, current_timestamp)";
    }
}
