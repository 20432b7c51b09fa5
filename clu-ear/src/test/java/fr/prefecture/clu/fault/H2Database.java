package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** H2 in a file below the home; it is opened by the server's own version of H2. */
record H2Database(Path home) implements Database {

    private static final Driver DRIVER = driver();

    private static Driver driver() {
        Path module =
                Path.of(
                        System.getProperty("clu.server"),
                        "modules/system/layers/base/com/h2database/h2/main");
        try (Stream<Path> files = Files.list(module)) {
            URL jar =
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .findFirst()
                            .orElseThrow()
                            .toUri()
                            .toURL();
            return (Driver)
                    new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())
                            .loadClass("org.h2.Driver")
                            .getConstructor()
                            .newInstance();
        } catch (MalformedURLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Connection connect() throws SQLException {
        try {
            Path copy = Files.createTempDirectory(home.getParent(), "h2-");
            Files.copy(home.resolve("database/clu.mv.db"), copy.resolve("clu.mv.db"));
            return open(copy.resolve("clu"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection change() throws SQLException {
        return open(home.resolve("database/clu"));
    }

    private static Connection open(Path file) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", "clu");
        account.setProperty("password", "clu");
        return DRIVER.connect("jdbc:h2:file:" + file, account);
    }

    /** The file is copied with the home. */
    @Override
    public Database copy(Path to, String name) {
        return new H2Database(to);
    }

    @Override
    public void drop() {}
}
