package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The server that we ship, sized and set as shipped, for comparisons: with our application or with
 * another in its place.
 */
public final class MeasuredServer {
    private static final String JAVA_OPTS =
            "-Xms64m -Xmx1g -XX:MetaspaceSize=96m -XX:MaxMetaspaceSize=512m"
                    + " -Djava.net.preferIPv4Stack=true";

    private static final Path SHIPPED = Path.of(System.getProperty("clu.server"), "standalone");
    private static final Duration LONGEST_NIGHT = Duration.ofMinutes(15);

    private final Server server;
    private final Path folder;

    private MeasuredServer(Path folder, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CLU_HOME", home(folder).toString());
        environment.put("CLU_DEMO", "false");
        environment.put("CLU_ADMIN_LOGIN", Server.ADMINISTRATOR);
        environment.put("CLU_ADMIN_PASSWORD", Server.PASSWORD);
        environment.put(Server.JAVA, JAVA_OPTS);
        this.server = Server.start(base(folder), environment).awaitReady();
        this.folder = folder;
    }

    /**
     * Starts a server that nobody has used yet, with our application.
     *
     * @param folder the server's own, emptied first
     * @param settings what its operator sets, but for where its data are
     */
    public static MeasuredServer shipped(Path folder, Map<String, String> settings) {
        copy(folder, "log", "tmp", "data");
        return new MeasuredServer(folder, settings);
    }

    /** The same with another application alone. */
    public static MeasuredServer of(Path application, Path folder, Map<String, String> settings) {
        copy(folder, "log", "tmp", "data", "deployments");
        Path deployments = base(folder).resolve("deployments");
        try {
            Files.createDirectories(deployments);
            Files.copy(application, deployments.resolve(application.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MeasuredServer(folder, settings);
    }

    private static void copy(Path folder, String... butNot) {
        try {
            Folders.delete(folder);
            Files.createDirectories(home(folder));
            Folders.copy(SHIPPED, base(folder), butNot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path base(Path folder) {
        return folder.resolve("server");
    }

    private static Path home(Path folder) {
        return folder.resolve("home");
    }

    /** Where its applications are. */
    public String root() {
        return server.root();
    }

    /** The process of its Java. */
    public long pid() {
        try (Stream<Path> files = Files.list(base(folder))) {
            Path pid =
                    files.filter(file -> file.toString().endsWith(".pid"))
                            .findFirst()
                            .orElseThrow();
            return Long.parseLong(Files.readString(pid).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has said last. */
    public String tail() {
        return server.tail();
    }

    /** Puts a file where a switchboard's logs are delivered. */
    public void deliver(Path log, String source) {
        try {
            Path inbox = home(folder).resolve("inbox/switchboard").resolve(source);
            Files.createDirectories(inbox);
            Path unfinished = inbox.resolve("." + log.getFileName());
            Files.copy(log, unfinished);
            Files.move(unfinished, inbox.resolve(log.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the night of the switchboards from the request to its end, which must be a good one. */
    public void night() {
        server.startNight();
        Waiting.until(
                LONGEST_NIGHT,
                () -> "the night to end:\n" + server.tail(),
                () -> {
                    server.requireAlive();
                    return server.lastNight().isPresent();
                });
        if (!server.lastNight().filter("DONE"::equals).isPresent()) {
            throw new AssertionError("The night failed:\n" + server.tail());
        }
    }

    public void stop() {
        server.stop();
    }
}
