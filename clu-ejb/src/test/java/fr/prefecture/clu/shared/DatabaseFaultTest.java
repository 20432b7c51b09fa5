package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real databases say when they cannot do what they are asked. */
@Tag("ETA-10")
class DatabaseFaultTest {

    private static final String FIRST = "update thing set n = n + 1 where id = 1";
    private static final String SECOND = "update thing set n = n + 1 where id = 2";

    private static EmbeddedPostgres server;

    /** A database with two rows, and the connections to it. */
    private record Base(String name, String url, String user, String password) {

        Connection connect() throws SQLException {
            Connection connection = DriverManager.getConnection(url, user, password);
            connection.setAutoCommit(false);
            execute(connection, "set lock_timeout = 5000");
            connection.commit();
            return connection;
        }

        boolean isH2() {
            return name.equals("H2");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static Stream<Base> bases() throws SQLException {
        Base h2 =
                new Base("H2", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "a", "a");
        String name = "faults" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, "create database " + name);
        }
        Base postgresql =
                new Base("PostgreSQL", server.getJdbcUrl("postgres", name), "postgres", "postgres");
        for (Base base : new Base[] {h2, postgresql}) {
            try (Connection connection = base.connect()) {
                execute(connection, "create table thing (id int primary key, n int)");
                execute(connection, "insert into thing values (1, 0), (2, 0)");
                connection.commit();
            }
        }
        return Stream.of(h2, postgresql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void two_who_wait_for_each_other_are_held(Base base) throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        try (Connection one = base.connect();
                Connection other = base.connect()) {
            execute(one, FIRST);
            execute(other, SECOND);
            Future<Throwable> waiting =
                    others.submit(() -> catchThrowable(() -> execute(other, FIRST)));
            Throwable refused = catchThrowable(() -> execute(one, SECOND));
            one.rollback();
            Throwable refusedToo = waiting.get(20, TimeUnit.SECONDS);

            assertThat(Stream.of(refused, refusedToo).filter(failure -> failure != null))
                    .as("the database chose one of them")
                    .hasSize(1)
                    .allSatisfy(
                            failure ->
                                    assertThat(DatabaseFault.of(failure))
                                            .contains(DatabaseFault.HELD));
        } finally {
            others.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void one_who_waits_for_too_long_is_held(Base base) throws SQLException {
        try (Connection one = base.connect();
                Connection other = base.connect()) {
            execute(one, FIRST);
            execute(other, "set lock_timeout = 500");

            assertThat(DatabaseFault.of(catchThrowable(() -> execute(other, FIRST))))
                    .contains(DatabaseFault.HELD);
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void a_statement_that_is_cut_off_was_slow(Base base) throws SQLException {
        String endless =
                base.isH2()
                        ? "select count(*) from system_range(1, 100000), system_range(1, 100000)"
                        : "select pg_sleep(60)";
        try (Connection one = base.connect();
                Statement statement = one.createStatement()) {
            statement.setQueryTimeout(1);

            assertThat(DatabaseFault.of(catchThrowable(() -> statement.execute(endless))))
                    .contains(DatabaseFault.SLOW);
        }
    }

    @ParameterizedTest
    @MethodSource("bases")
    void a_database_that_goes_away_is_away(Base base) throws SQLException {
        try (Connection one = base.connect();
                Connection other = base.connect()) {
            execute(
                    other,
                    base.isH2()
                            ? "shutdown immediately"
                            : "select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where datname = current_database()"
                                    + " and pid <> pg_backend_pid()");

            assertThat(DatabaseFault.of(catchThrowable(() -> execute(one, FIRST))))
                    .contains(DatabaseFault.AWAY);
        }
    }

    @Test
    void a_database_that_is_not_there_is_away() {
        assertThat(
                        DatabaseFault.of(
                                catchThrowable(
                                        () ->
                                                DriverManager.getConnection(
                                                        "jdbc:postgresql://127.0.0.1:1/clu"))))
                .contains(DatabaseFault.AWAY);
    }

    @Test
    void it_is_found_behind_what_it_came_through_and_a_mistake_is_none() throws SQLException {
        Base base = bases().findFirst().orElseThrow();
        try (Connection connection = base.connect()) {
            SQLException twice =
                    catchThrowableOfType(
                            SQLException.class,
                            () -> execute(connection, "insert into thing values (1, 0)"));

            assertThat(DatabaseFault.of(twice)).isEmpty();
            assertThat(DatabaseFault.of(new IllegalStateException())).isEmpty();
            assertThat(DatabaseFault.of(new SQLException("without a state"))).isEmpty();
            assertThat(
                            DatabaseFault.of(
                                    new ExecutionException(
                                            new PersistenceException(
                                                    new SQLException("late", "57014")))))
                    .contains(DatabaseFault.SLOW);
        }
    }

    @Test
    void what_somebody_else_changed_in_the_same_instant_is_held() {
        assertThat(
                        DatabaseFault.of(
                                new IllegalStateException(new OptimisticLockException("changed"))))
                .contains(DatabaseFault.HELD);
    }
}
