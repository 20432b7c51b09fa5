package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentTest {

    private final Map<String, String> taken = new TreeMap<>();

    @TempDir Path home;

    /** What others do at some point. */
    private interface Act {
        void act() throws IOException, SQLException;
    }

    @ParameterizedTest
    @EnumSource(FilledDatabase.Kind.class)
    @Tag("SAV-1")
    void a_file_that_a_night_reads_meanwhile_is_taken_where_its_rows_say_that_it_lies(
            FilledDatabase.Kind kind) throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(kind);
        lay("inbox/switchboard/a.log");
        lay("inbox/switchboard/b.log");
        lay("archive/switchboard/old.gz");
        List<Long> rows = new ArrayList<>();
        try (Connection connection = source.connect()) {
            moment().read(
                            beforeTheLook(connection, () -> night(source, "a")),
                            look -> {
                                night(source, "b");
                                rows.add(read(look, "a"));
                                rows.add(read(look, "b"));
                            });
        }
        assertThat(rows).as("the night of a, not that of b").containsExactly(1L, 0L);
        assertThat(taken.keySet())
                .as("a, read before the look, would be known again; b waits, and was never read")
                .containsExactly(
                        "archive/switchboard/a.gz",
                        "archive/switchboard/old.gz",
                        "inbox/switchboard/a.log",
                        "inbox/switchboard/b.log");
    }

    @Test
    @Tag("SAV-1")
    void a_file_that_comes_while_those_that_wait_are_taken_waits_too()
            throws IOException, SQLException {
        lay("inbox/switchboard/a.log");
        taken(
                () -> lay("inbox/cert/late.csv"),
                path -> {
                    if (path.equals("inbox/switchboard/a.log")) {
                        lay("inbox/cert/early.csv");
                    }
                });
        assertThat(taken)
                .containsOnlyKeys(
                        "inbox/cert/early.csv", "inbox/cert/late.csv", "inbox/switchboard/a.log")
                .containsEntry("inbox/cert/late.csv", "inbox/cert/late.csv");
    }

    @Test
    @Tag("SAV-1")
    void a_file_that_came_late_and_is_read_before_it_is_taken_is_taken_from_the_archive()
            throws IOException, SQLException {
        taken(
                () -> {
                    lay("inbox/cert/a.csv");
                    lay("inbox/cert/b.csv");
                },
                path -> {
                    if (path.equals("inbox/cert/a.csv")) {
                        archive("inbox/cert/b.csv", "archive/cert/b.gz");
                    }
                });
        assertThat(taken).containsOnlyKeys("archive/cert/b.gz", "inbox/cert/a.csv");
    }

    @Test
    @Tag("SAV-1")
    void heads_that_are_noted_after_the_look_are_not_taken() throws IOException, SQLException {
        taken(() -> lay("history/heads.txt"), path -> {});
        assertThat(taken).isEmpty();
        taken(() -> {}, path -> {});
        assertThat(taken).containsOnlyKeys("history/heads.txt");
    }

    // --- what others do

    /** Reads a file of the inbox: its figures, its copy, then it goes. */
    private void night(FilledDatabase source, String file) throws IOException, SQLException {
        source.run(
                "insert into shared_change_text (change_id, salt, state_before, state_after) values"
                        + " (7"
                        + (int) file.charAt(0)
                        + ", '"
                        + file
                        + "', '', '')");
        archive("inbox/switchboard/" + file + ".log", "archive/switchboard/" + file + ".gz");
    }

    private static long read(Connection look, String file) throws SQLException {
        try (Statement statement = look.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from shared_change_text where salt = '"
                                        + file
                                        + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void archive(String from, String to) throws IOException {
        Files.createDirectories(home.resolve(to).getParent());
        Files.move(home.resolve(from), home.resolve(to));
    }

    private void lay(String path) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), path);
    }

    // --- what is taken

    /** What others do when a file has just been taken. */
    private interface Taken {
        void file(String path) throws IOException;
    }

    private void taken(Act beforeTheLook, Taken then) throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(FilledDatabase.Kind.H2);
        try (Connection connection = source.connect()) {
            new Moment(
                            BackupTest.files(home),
                            (path, content) -> {
                                take(path, content);
                                then.file(path);
                            })
                    .read(beforeTheLook(connection, beforeTheLook), look -> {});
        }
    }

    private Moment moment() {
        return new Moment(BackupTest.files(home), this::take);
    }

    private void take(String path, InputStream content) throws IOException {
        assertThat(taken).as("once, as in a zip").doesNotContainKey(path);
        taken.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** A connection that has something done just before the look is taken. */
    private static Connection beforeTheLook(Connection connection, Act act) {
        return (Connection)
                Proxy.newProxyInstance(
                        MomentTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("setAutoCommit")
                                    && Boolean.FALSE.equals(arguments[0])) {
                                act.act();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
