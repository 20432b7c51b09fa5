package fr.prefecture.clu.fault;

import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The server that we ship, started by its own script in a process that can be killed. */
final class Server {

    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "quinze lettres au moins";

    private static final Path SHIPPED = Path.of(System.getProperty("clu.server"));

    /** The same with what two of them need to share their sessions. */
    private static final Path SHIPPED_FOR_TWO = Path.of(System.getProperty("clu.server.ha"));

    private static final Duration TO_START = Duration.ofMinutes(10);
    private static final Duration TO_STOP = Duration.ofMinutes(1);

    /** What an operator sets for its Java; without it, what suits trials. */
    static final String JAVA = "JAVA_OPTS";

    private static final int HTTP = 8080;
    private static final int MANAGEMENT = 9990;
    private static final int NODES = 7600;
    private static final int[] PORTS = {HTTP, 8443, MANAGEMENT, 9993, 4712, 4713, NODES, NODES + 1};

    /**
     * Each fork of the trials has its own: none takes what another has just found free. All ports
     * are below those from which the system takes one for whoever connects.
     */
    private static final int OFFSETS = 5_000;

    private static final int FIRST_OFFSET =
            12_000 + OFFSETS * (Integer.getInteger("clu.it.fork", 1) - 1);

    private static final int CONFLICT = 409;
    private static final String STARTED = "WFLYSRV0025";
    private static final Pattern ENDED = Pattern.compile("Night \\d+ ended (DONE|FAILED)");

    private static final Pattern GAVE_WAY =
            Pattern.compile("Night (\\d+) (?:ended FAILED|has died)");

    private final Path shipped;
    private final Process script;
    private final Path output;
    private final Path pid;
    private final int offset;
    private final int debugPort;
    private final Path base;
    private final Map<String, String> environment;
    private int nightsBefore;

    private Server(
            Path shipped,
            Process script,
            Path output,
            Path pid,
            int offset,
            int debugPort,
            Path base,
            Map<String, String> environment) {
        this.shipped = shipped;
        this.script = script;
        this.output = output;
        this.pid = pid;
        this.offset = offset;
        this.debugPort = debugPort;
        this.base = base;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Starts a server; it is not ready yet.
     *
     * @param base the server's own folder, made of the shipped one if there is none
     * @param environment what its operator sets
     */
    static Server start(Path base, Map<String, String> environment) {
        return start(SHIPPED, base, environment, freeOffset());
    }

    /** Starts one of two that share their sessions; it is not ready yet. */
    static Server startNode(Path base, Map<String, String> environment, int offset) {
        return start(SHIPPED_FOR_TWO, base, environment, offset);
    }

    /** Where the other one of two finds it. */
    static String node(int offset) {
        return "127.0.0.1[" + (NODES + offset) + "]";
    }

    /** Starts it once more at the address that it had, after it has ended. */
    Server again() {
        return start(shipped, base, environment, offset);
    }

    /** Starts it once more at the address that it had, with more that its operator sets. */
    Server againWith(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return start(shipped, base, all, offset);
    }

    /** Where browsers find it. */
    String root() {
        return "http://localhost:" + (HTTP + offset);
    }

    /** Where operators ask how it is. */
    String management() {
        return "http://localhost:" + (MANAGEMENT + offset);
    }

    /** Where its archive lies; it is looked at when the server starts. */
    Path archive() {
        return base.resolve("deployments/clu.ear");
    }

    private static Server start(
            Path shipped, Path base, Map<String, String> environment, int offset) {
        try {
            if (!Files.exists(base)) {
                Folders.copy(shipped.resolve("standalone"), base, "log", "tmp");
            }
            int debugPort = freePort();
            Path output = Files.createTempFile(base, "output-", ".log");
            Path pid = base.resolve(output.getFileName() + ".pid");
            ProcessBuilder builder =
                    new ProcessBuilder(
                            shipped.resolve("bin/clu.sh").toString(),
                            "-Djboss.server.base.dir=" + base,
                            "-Djboss.node.name=" + base.getFileName(),
                            "-Djboss.socket.binding.port-offset=" + offset);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("CLU_") || name.equals(JAVA));
            builder.environment().putAll(environment);
            builder.environment().put("JBOSS_PIDFILE", pid.toString());
            builder.environment()
                    .putIfAbsent(
                            JAVA,
                            // Without the second compiler a start takes half the time.
                            "-Xms64m -Xmx512m -Djava.net.preferIPv4Stack=true"
                                    + " -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m"
                                    + " -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,"
                                    + "address=127.0.0.1:"
                                    + debugPort);
            Server server =
                    new Server(
                            shipped,
                            builder.start(),
                            output,
                            pid,
                            offset,
                            debugPort,
                            base,
                            environment);
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freeOffset() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int offset = FIRST_OFFSET + ThreadLocalRandom.current().nextInt(OFFSETS);
            if (IntStream.of(PORTS).allMatch(port -> isFree(port + offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("No free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Will hold the whole server still where it comes to the point. */
    Debugger watch(Point point) {
        return Debugger.attach(debugPort, point, EventRequest.SUSPEND_ALL);
    }

    /** Will hold only the thread still that comes to the point; the others go on. */
    Debugger watchThread(Point point) {
        return Debugger.attach(debugPort, point, EventRequest.SUSPEND_EVENT_THREAD);
    }

    Server awaitReady() {
        Waiting.until(
                TO_START,
                () -> "the server to be ready:\n" + tail(),
                () -> {
                    requireAlive();
                    return output().contains(STARTED) && isReady();
                });
        return this;
    }

    /** Until all fictitious data is there, and the first nights over: nobody else writes then. */
    Server awaitDemonstration() {
        Waiting.until(
                TO_START,
                () -> "the demonstration to be ready:\n" + tail(),
                () -> {
                    requireAlive();
                    return output().contains("CLU is ready");
                });
        return this;
    }

    /** Until it has found the other one of two. */
    Server awaitOther() {
        Waiting.until(
                TO_START,
                () -> "the other node to be found:\n" + tail(),
                () -> {
                    requireAlive();
                    return command("/subsystem=jgroups/channel=ee:read-attribute(name=view)")
                            .contains(" (2) ");
                });
        return this;
    }

    void requireAlive() {
        if (!script.isAlive()) {
            throw new AssertionError("The server ended by itself:\n" + tail());
        }
    }

    /** What its health says to those who watch it. */
    boolean isReady() {
        try {
            return request("GET", MANAGEMENT, "/health/ready") == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks for a night of the switchboard. */
    void startNight() {
        startNight("switchboard");
    }

    /** Asks for a night as another system would; nobody waits for the answer. */
    void startNight(String feature) {
        nightsBefore = nightsEnded().size();
        Thread asking = new Thread(() -> ask(feature), "ask for a night");
        asking.setDaemon(true);
        asking.start();
    }

    private void ask(String feature) {
        try {
            while (request("POST", HTTP, "/api/v1/nights/" + feature) == CONFLICT) {
                Waiting.pause();
            }
        } catch (IOException e) {
            // The server died before it answered: whoever asks again will see.
        }
    }

    /** What it tells of itself to those who draw curves and are woken by them. */
    String metrics() {
        try {
            return told("/prometheus");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String told(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(management() + path).toURL().openConnection();
        connection.setReadTimeout(120_000);
        try (InputStream answer =
                connection.getResponseCode() < 400
                        ? connection.getInputStream()
                        : connection.getErrorStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int request(String method, int port, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + (port + offset) + path)
                                .toURL()
                                .openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(120_000);
        connection.setRequestProperty(
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (ADMINISTRATOR + ":" + PASSWORD)
                                                .getBytes(StandardCharsets.UTF_8)));
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    /** How the latest night ended of those asked for last, or of all, if one has ended. */
    Optional<String> lastNight() {
        List<String> ended = nightsEnded();
        return ended.size() > nightsBefore
                ? Optional.of(ended.get(ended.size() - 1))
                : Optional.empty();
    }

    /** How the nights ended of which this process has said so, in that order. */
    List<String> nightsEnded() {
        return ENDED.matcher(output()).results().map(result -> result.group(1)).toList();
    }

    /** The number of the first night of which the log tells operations that it gave way. */
    Optional<String> nightThatGaveWay() {
        return GAVE_WAY.matcher(output()).results().map(result -> result.group(1)).findFirst();
    }

    /** SIGKILL. */
    void kill() {
        Waiting.until(
                TO_STOP,
                () -> "the server's process:\n" + tail(),
                () -> process().isPresent() || !script.isAlive());
        process().ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** SIGTERM, and the end in order that follows. */
    void stop() {
        terminate();
        awaitEnd();
    }

    /** SIGTERM, to which the server may answer in its own time. */
    void terminate() {
        process().ifPresent(ProcessHandle::destroy);
    }

    /** Runs a command line's command as an operator would; answers what is printed. */
    String command(String command) {
        return commandLine("--command=" + command);
    }

    /** Runs one of the scripts that are shipped, as an operator would; answers what is printed. */
    String script(String name) {
        return commandLine("--file=" + shipped.resolve("bin").resolve(name));
    }

    private String commandLine(String argument) {
        try {
            Process cli =
                    new ProcessBuilder(
                                    shipped.resolve("bin/jboss-cli.sh").toString(),
                                    "--connect",
                                    "--controller=127.0.0.1:" + (MANAGEMENT + offset),
                                    argument)
                            .redirectErrorStream(true)
                            .start();
            cli.getOutputStream().close();
            String answer = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            cli.waitFor();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal by name, such as STOP or CONT. */
    void signal(String name) {
        try {
            long id = pid();
            new ProcessBuilder("kill", "-" + name, Long.toString(id)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What its process has used of the processors so far. */
    Duration processorTime() {
        return process().flatMap(one -> one.info().totalCpuDuration()).orElseThrow();
    }

    void awaitEnd() {
        Waiting.until(TO_STOP, () -> "the server to end:\n" + tail(), () -> !script.isAlive());
    }

    long pid() {
        return process().orElseThrow().pid();
    }

    private Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(pid)) {
                return Optional.empty();
            }
            String id = Files.readString(pid).strip();
            return id.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String tail() {
        List<String> lines = new ArrayList<>(output().lines().toList());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
