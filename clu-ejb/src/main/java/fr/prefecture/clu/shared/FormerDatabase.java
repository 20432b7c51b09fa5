package fr.prefecture.clu.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * REL-1: what an H2 database was before its migration, as statements in a file beside it. H2
 * commits whatever changes a table at once, so that it cannot take a migration back by itself;
 * PostgreSQL can, and keeps nothing here, nor does H2 in memory. While the file is there, the
 * database may be anything in between.
 */
final class FormerDatabase {

    private static final Logger LOG = Logger.getLogger(FormerDatabase.class.getName());

    private final DataSource dataSource;
    private final Optional<Path> file;

    private FormerDatabase(DataSource dataSource, Optional<Path> file) {
        this.dataSource = dataSource;
        this.file = file;
    }

    static FormerDatabase of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return new FormerDatabase(dataSource, Optional.empty());
            }
            try (ResultSet row = statement.executeQuery("call database_path()")) {
                row.next();
                return new FormerDatabase(
                        dataSource,
                        Optional.ofNullable(row.getString(1)).map(FormerDatabase::beside));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** H2 may put the name of a file system of its own before the path, such as {@code nio:}. */
    private static Path beside(String database) {
        Path path = Path.of(database.replaceFirst("^(?:[a-zA-Z]{2,}:)+", ""));
        return path.resolveSibling(path.getFileName() + ".before-migration.zip");
    }

    /**
     * Keeps what the database is now.
     *
     * @throws IllegalStateException when there is no room for it
     */
    void keep() {
        if (file.isEmpty()) {
            return;
        }
        Path whole = file.get();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            run("script nosettings to ? compression zip", part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(
                    "Nothing was migrated: the database could not be kept as it is in "
                            + whole
                            + ", which needs about as much room as itself. Make room and start"
                            + " again",
                    e);
        }
    }

    /** Makes the database again what it was when it was kept; nothing if it was not. */
    void putBack() {
        if (file.filter(Files::exists).isEmpty()) {
            return;
        }
        LOG.log(Level.WARNING, "The database is put back as it was before its migration");
        try {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop all objects");
            }
            run("runscript from ? compression zip", file.get());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database could not be put back as it was before its migration, which is"
                            + " kept in "
                            + file.get()
                            + ": mend the cause and start again, which tries it anew",
                    e);
        }
        forget();
    }

    /** The database is whole as it is. */
    void forget() {
        if (file.filter(Files::exists).isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            Files.delete(file.get());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String command, Path path) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setString(1, path.toString());
            statement.execute();
        }
    }
}
