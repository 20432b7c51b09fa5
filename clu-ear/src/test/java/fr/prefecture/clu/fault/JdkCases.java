package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.selection.Selected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product on a JDK that is not the one which has built it: one that an operator may have. */
abstract class JdkCases {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final long LONGEST_BUILD_MINUTES = 15;
    private static final long LONGEST_INSTALLATION_MINUTES = 10;
    private static final int OK = 200;

    private final int version;
    private Path home;

    JdkCases(int version) {
        this.version = version;
    }

    /** The system's packages bring it where it is missing. */
    @BeforeEach
    void it_is_there() throws IOException, InterruptedException {
        Optional<Path> found = found();
        if (found.isEmpty()) {
            run(
                    Path.of("."),
                    LONGEST_INSTALLATION_MINUTES,
                    new ProcessBuilder(
                            "sh",
                            "src/test/browser/install.sh",
                            "openjdk-" + version + "-jdk-headless"));
            found = found();
        }
        if (found.isEmpty()) {
            Selected.notRun(getClass(), "no JDK " + version + " is to be had");
        }
        home = found.orElseThrow();
    }

    private Optional<Path> found() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(one -> Files.isExecutable(one.resolve("bin/javac")))
                    .filter(this::isOfTheVersion)
                    .min(Comparator.naturalOrder());
        }
    }

    private boolean isOfTheVersion(Path jdk) {
        try {
            return Files.readString(jdk.resolve("release"))
                    .contains("JAVA_VERSION=\"" + version + ".");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void it_builds_all_sources_without_a_warning(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path copy = folder.resolve("clu");
        Files.createDirectories(copy);
        succeed(
                Path.of(".."),
                1,
                new ProcessBuilder(
                        "sh",
                        "-c",
                        "tar -c --exclude=target --exclude=.git --exclude=.clu . | tar -x -C \"$0\"",
                        copy.toString()));
        ProcessBuilder maven =
                new ProcessBuilder(
                        System.getProperty("clu.maven") + "/bin/mvn",
                        "-B",
                        "-o",
                        "-q",
                        "-DskipTests",
                        "-Dspotless.check.skip",
                        "-pl",
                        "clu-web,clu-web/oidc",
                        "-am",
                        "test-compile");
        maven.environment().put("JAVA_HOME", home.toString());

        succeed(copy, LONGEST_BUILD_MINUTES, maven);
        assertThat(copy.resolve("clu-web/target/classes")).isNotEmptyDirectory();
    }

    @Test
    void the_server_starts_on_it_and_asks_who_comes(@TempDir Path folder)
            throws IOException, InterruptedException {
        Server server =
                Server.start(
                                folder.resolve("server"),
                                Map.of(
                                        "JAVA_HOME",
                                        home.toString(),
                                        "CLU_HOME",
                                        folder.resolve("home").toString(),
                                        "CLU_DEMO",
                                        "false"))
                        .awaitReady();
        HttpResponse<String> page =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(server.root() + "/connexion"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(OK);
        assertThat(page.body()).contains("<h1");
        assertThat(server.output()).contains(home.toString());
        server.stop();
    }

    private static void succeed(Path folder, long minutes, ProcessBuilder command)
            throws IOException, InterruptedException {
        assertThat(run(folder, minutes, command)).as(() -> tail(command)).isZero();
    }

    /** Its exit value; what it says goes to a file beside. */
    private static int run(Path folder, long minutes, ProcessBuilder command)
            throws IOException, InterruptedException {
        Process process =
                command.directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Files.createTempFile("clu-jdk", ".log").toFile())
                        .start();
        boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(() -> tail(command)).isTrue();
        return process.exitValue();
    }

    private static String tail(ProcessBuilder command) {
        try {
            List<String> lines = Files.readAllLines(command.redirectOutput().file().toPath());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
