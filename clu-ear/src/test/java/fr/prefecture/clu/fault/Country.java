package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the 101 préfectures deliver for one night, invented, and what their nights took. */
final class Country {

    static final int SOURCES = 101;

    /** 25 million calls a year. */
    static final long LINES_A_NIGHT = 2_030;

    /** What a night took, as its own row tells it. */
    record Night(int files, long lines, Duration time) {}

    private Country() {}

    /**
     * Drops a file of each source into the inbox.
     *
     * @param name of a source, for its number
     * @param lines of each file
     * @return how many calls enter in them
     */
    static long deliver(Installation installation, String name, LocalDate firstDay, long lines) {
        return deliver(installation, name, SOURCES, firstDay, lines);
    }

    /** As above, for so many sources. */
    static long deliver(
            Installation installation, String name, int sources, LocalDate firstDay, long lines) {
        Path inbox = installation.home().resolve("inbox/switchboard");
        try (URLClassLoader tests = new URLClassLoader(new URL[] {classes()})) {
            Method write =
                    tests.loadClass("fr.prefecture.clu.batch.switchboard.format.NationalLog")
                            .getMethod(
                                    "writeSource",
                                    Path.class,
                                    int.class,
                                    LocalDate.class,
                                    long.class);
            long calls = 0;
            for (int source = 1; source <= sources; source++) {
                Path folder = Files.createDirectories(inbox.resolve(name.formatted(source)));
                Path unfinished = folder.resolve(".queue_log");
                write.invoke(null, unfinished, source, firstDay, lines);
                calls += entering(unfinished);
                Files.move(unfinished, folder.resolve("queue_log"));
            }
            return calls;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long entering(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("|ENTERQUEUE|")).count();
        }
    }

    /** Those of the tests of the night, which nobody ships. */
    private static URL classes() throws IOException {
        return Path.of("..", "clu-batch", "target", "test-classes").toUri().toURL();
    }

    /** The nights of a stopped server, in their order. */
    static List<Night> nights(Installation installation) {
        List<Night> nights = new ArrayList<>();
        try (Connection connection = installation.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select started_at, ended_at, files, line_count"
                                        + " from night_execution where job = 'switchboard' order by id")) {
            while (rows.next()) {
                nights.add(
                        new Night(
                                rows.getInt(3),
                                rows.getLong(4),
                                Duration.between(
                                        rows.getTimestamp(1).toInstant(),
                                        rows.getTimestamp(2).toInstant())));
            }
            return nights;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
