package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An installation on trial: its home, its database, and the servers that run on it. */
final class Installation {

    /** Where all installations lie. */
    static final Path FOLDER = Path.of(System.getProperty("clu.faults"));

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern LOG = Pattern.compile("(server|audit|output-.*)\\.log.*");

    private final Path folder;
    private final Database database;
    private final Map<String, String> settings = new HashMap<>();

    private Installation(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        settings.put("CLU_HOME", home().toString());
        settings.put("CLU_DEMO", "false");
        settings.put("CLU_ADMIN_LOGIN", Server.ADMINISTRATOR);
        settings.put("CLU_ADMIN_PASSWORD", Server.PASSWORD);
        settings.put("CLU_NIGHT_AT", hourJustPast());
        settings.putAll(database.settings());
    }

    /** No trial lasts until this hour comes again. */
    private static String hourJustPast() {
        return LocalTime.now(ZoneId.of("Europe/Paris"))
                .minusHours(2)
                .format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** One that nobody has used yet. */
    static Installation create(Database.Kind kind) {
        Path folder = newFolder();
        return new Installation(folder, kind.create(folder.resolve("home"), databaseName(folder)));
    }

    /**
     * One in H2 whose server has told the demonstration and stopped. It is told once for all trials
     * of a run, and copied.
     */
    static Installation demonstrated() {
        Installation copy = demonstration();
        try {
            Folders.delete(copy.home());
            Folders.copy(told(), copy.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** One in H2 whose server will tell the demonstration. */
    private static Installation demonstration() {
        return create(Database.Kind.H2).with("CLU_DEMO", "true").with("CLU_PASSWORD_COST", "10");
    }

    /** Another fork may be about to tell it. */
    private static Path told() throws IOException {
        Files.createDirectories(FOLDER);
        Path ear = Path.of(System.getProperty("clu.ear"));
        Path told =
                FOLDER.resolveSibling("demonstration-" + Files.getLastModifiedTime(ear).toMillis());
        try (FileChannel turn =
                FileChannel.open(
                        FOLDER.resolveSibling("demonstration.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            turn.lock();
            if (!Files.exists(told)) {
                Installation first = demonstration();
                first.boot().awaitReady().awaitDemonstration().stop();
                Files.move(first.home(), told);
                first.discard();
            }
        }
        return told;
    }

    private static Path newFolder() {
        try {
            Path folder = FOLDER.resolve("trial" + NUMBER.incrementAndGet());
            Folders.delete(folder);
            Files.createDirectories(folder.resolve("home"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String databaseName(Path folder) {
        return folder.getFileName().toString();
    }

    /** Another like this one, whose server must have ended. */
    Installation copy() {
        Path to = newFolder();
        try {
            Files.delete(to.resolve("home"));
            Folders.copy(home(), to.resolve("home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Installation(to, database.copy(to.resolve("home"), databaseName(to)));
    }

    Path home() {
        return folder.resolve("home");
    }

    Database database() {
        return database;
    }

    Installation with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** What its operator sets. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Starts a server, as a power supply that comes back would; it is not ready yet. */
    Server boot() {
        return boot("server");
    }

    /** Starts one of several servers. */
    Server boot(String name) {
        return Server.start(folder.resolve(name), settings);
    }

    /** Starts one of two nodes that share their sessions. */
    Server bootNode(String name, int offset) {
        return Server.startNode(folder.resolve(name), settings, offset);
    }

    /** How many nights have ever begun; with H2, of a stopped server. */
    long nights() {
        return number("select count(*) from night_execution");
    }

    /** Whether the database says that a night runs; with H2, of a stopped server. */
    boolean isNightRunning() {
        return number("select count(*) from night_execution where running_job is not null") > 0;
    }

    /** What a query answers; with H2, of a stopped server. */
    long number(String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Waits until a night has ended well and nothing but these files lies in the inbox. */
    void awaitMorning(Server server, Set<String> inbox) {
        Waiting.until(
                PATIENCE,
                () ->
                        inbox
                                + " alone in the inbox, not "
                                + Ledger.inbox(home())
                                + "\n"
                                + server.tail(),
                () -> {
                    server.requireAlive();
                    return server.lastNight().filter("DONE"::equals).isPresent()
                            && Ledger.inbox(home()).equals(inbox);
                });
    }

    /**
     * Starts a server after a fault, waits until it has done by itself what was left to do, and
     * stops it.
     *
     * @param before how many nights had begun before the one that was disturbed: if it had not
     *     begun, whoever asked for it got no answer, and asks again
     */
    void recover(long before, Set<String> inbox) {
        recover("switchboard", before, inbox);
    }

    /** The same after a fault in a night of this feature. */
    void recover(String feature, long before, Set<String> inbox) {
        boolean begun = nights() > before;
        boolean over = begun && !isNightRunning() && Ledger.inbox(home()).equals(inbox);
        Server server = boot().awaitReady();
        if (!begun) {
            server.startNight(feature);
        }
        if (!over) {
            awaitMorning(server, inbox);
        }
        server.stop();
    }

    Ledger ledger() {
        return Ledger.of(database, home());
    }

    /** Forgets it, but for what its servers wrote, once it has proved what it was to prove. */
    void discard() {
        try {
            database.drop();
            keepLogs();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepLogs() throws IOException {
        Path kept = FOLDER.resolve("logs").resolve(folder.getFileName().toString());
        Folders.delete(kept);
        Files.createDirectories(kept);
        List<Path> logs;
        try (Stream<Path> files = Files.walk(folder)) {
            logs =
                    files.filter(file -> !file.startsWith(home()))
                            .filter(file -> LOG.matcher(file.getFileName().toString()).matches())
                            .toList();
        }
        for (Path log : logs) {
            Files.copy(log, Files.createTempDirectory(kept, "").resolve(log.getFileName()));
        }
    }
}
