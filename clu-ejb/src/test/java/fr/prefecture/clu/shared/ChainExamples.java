package fr.prefecture.clu.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** What is done to a history by statements, beside the product. */
final class ChainExamples {

    private ChainExamples() {}

    static void sql(DataSource dataSource, String... commands) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static List<String> texts(DataSource dataSource, String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static String line(long id, Instant at) {
        return "insert into shared_change (id, changed_at, changed_by, subject, subject_key, kind,"
                + " state_after) values ("
                + id
                + ", timestamp with time zone '"
                + at.toString().replace('T', ' ').replace("Z", "+00:00")
                + "', 'system', 'shared.example', '"
                + id
                + "', 'CREATED', 'n="
                + id
                + "')";
    }

    /** Transactions of several threads at once, while the chain is followed again and again. */
    static void writeAtOnce(DataSource dataSource, int writers, int each, Instant at)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CountDownLatch started = new CountDownLatch(writers);
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            long first = 1_000_000L + writer * 1000L;
            all.add(
                    pool.submit(
                            () -> {
                                started.countDown();
                                started.await();
                                for (int i = 0; i < each; i++) {
                                    write(dataSource, first + i, at.plusMillis(i));
                                }
                                return null;
                            }));
        }
        started.await();
        while (all.stream().anyMatch(one -> !one.isDone())) {
            link(dataSource, at.plusSeconds(60));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        link(dataSource, at.plusSeconds(60));
    }

    private static void write(DataSource dataSource, long id, Instant at)
            throws SQLException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(line(id, at))) {
                statement.executeUpdate();
                TimeUnit.MILLISECONDS.sleep(1);
            }
            connection.commit();
        }
    }

    static long link(DataSource dataSource, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long linked = new Chain(connection).link(now);
            connection.commit();
            return linked;
        }
    }
}
