package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The addresses that each test class asks the server under test for, where {@code -Dclu.visits}
 * says so: the server's access log, read at the end of each class. From them comes the table of the
 * acts of each page.
 */
public final class Visits implements TestExecutionListener {

    /** Where the lines go, a file a fork: the class, a tab, a path. */
    public static final Path FOLDER = Path.of("target", "visits");

    /** What the server says where it writes them down already, for the execution before. */
    private static final String THERE_ALREADY = "WFLYCTRL0212";

    private static final boolean WANTED = Boolean.getBoolean("clu.visits");
    private static final Path FILE = FOLDER.resolve(ProcessHandle.current().pid() + ".tsv");

    /** Where in the log the class that runs has begun. */
    private long begun;

    /** Has the server write down what it is asked for. */
    public static void begin() {
        if (!WANTED) {
            return;
        }
        ModelNode add = new ModelNode();
        add.get("operation").set("add");
        add.get("address")
                .add("subsystem", "undertow")
                .add("server", "default-server")
                .add("host", "default-host")
                .add("setting", "access-log");
        add.get("pattern").set("%U");
        try (ModelControllerClient server =
                ModelControllerClient.Factory.create(
                        InetAddress.getLoopbackAddress(),
                        Integer.getInteger("clu.it.management"))) {
            ModelNode answer = server.execute(add);
            if (!"success".equals(answer.get("outcome").asString())
                    && !answer.asString().contains(THERE_ALREADY)) {
                throw new IllegalStateException(answer.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (WANTED && Stopwatch.isClass(test)) {
            begun = log().toFile().length();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (WANTED && Stopwatch.isClass(test) && Files.exists(log())) {
            note(Stopwatch.className(test), since(begun));
        }
    }

    private static Path log() {
        return Path.of(System.getProperty("clu.it.server"), "standalone/log/access_log.log");
    }

    private static Set<String> since(long place) {
        try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, log.length() - place)];
            log.seek(place);
            log.readFully(bytes);
            Set<String> paths = new TreeSet<>();
            for (String path : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
                if (path.startsWith("/") && !path.startsWith("/jakarta.faces.resource/")) {
                    paths.add(path);
                }
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(String name, Set<String> paths) {
        StringBuilder lines = new StringBuilder();
        paths.forEach(path -> lines.append(name).append('\t').append(path).append('\n'));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
