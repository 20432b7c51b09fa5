package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What an earlier release left in its databases: see {@code docs/releasing.md}. */
record Release(Path folder) {

    /** Everybody's of a demonstration. */
    static final String PASSWORD = "demonstration";

    /** All that are kept, the earliest first. */
    static Stream<Release> kept() {
        try (Stream<Path> folders =
                Files.list(Path.of(Release.class.getResource("releases").toURI()))) {
            return folders.sorted().map(Release::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Release named(String name) {
        return kept().filter(one -> one.toString().equals(name)).findFirst().orElseThrow();
    }

    /**
     * An installation that this release has left, and that no server of today has started on. Its
     * people come in as long as it is a demonstration.
     */
    Installation install(Database.Kind kind) {
        Installation installation =
                Installation.create(kind).with("CLU_DEMO", "true").with("CLU_PASSWORD_COST", "10");
        Path dump = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".sql.gz");
        try (Connection connection = installation.database().change()) {
            if (kind == Database.Kind.H2) {
                try (PreparedStatement statement =
                        connection.prepareStatement("runscript from ? compression gzip")) {
                    statement.setString(1, dump.toString());
                    statement.execute();
                }
            } else {
                try (Statement statement = connection.createStatement();
                        InputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
                    statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return installation;
        } catch (SQLException e) {
            throw new IllegalStateException(dump.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows each table has; of a stopped server. */
    static Map<String, Long> rows(Installation installation) {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = installation.database().connect();
                Statement tables = connection.createStatement();
                Statement counts = connection.createStatement();
                ResultSet names =
                        tables.executeQuery(
                                "select table_name from information_schema.tables where"
                                        + " lower(table_schema) = 'public' and table_type"
                                        + " like '%TABLE'")) {
            while (names.next()) {
                String name = names.getString(1);
                try (ResultSet count =
                        counts.executeQuery("select count(*) from \"" + name + "\"")) {
                    count.next();
                    rows.put(name.toLowerCase(Locale.ROOT), count.getLong(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
