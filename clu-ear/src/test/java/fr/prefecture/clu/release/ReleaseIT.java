package fr.prefecture.clu.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Prelease verify} has made, as somebody takes it who has nothing else. */
@Tag("slow")
class ReleaseIT {

    private static final Path RELEASE = Path.of(System.getProperty("clu.release"));
    private static final String VERSION = System.getProperty("clu.version");
    private static final Duration TO_START = Duration.ofMinutes(3);

    @TempDir private Path folder;

    @BeforeAll
    static void needsARelease() {
        assumeTrue(Files.exists(RELEASE), "only with -Prelease");
    }

    @Test
    void every_file_is_what_its_checksum_says_and_every_one_has_one() throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(RELEASE.resolve("SHA256SUMS"))) {
            told.put(line.substring(66), line.substring(0, 64));
        }
        Map<String, String> counted = new TreeMap<>();
        try (Stream<Path> files = Files.list(RELEASE)) {
            for (Path file : files.filter(one -> !one.endsWith("SHA256SUMS")).toList()) {
                counted.put(file.getFileName().toString(), sha256(file));
            }
        }
        assertThat(counted)
                .containsOnlyKeys(
                        "clu-" + VERSION + ".ear",
                        "clu-" + VERSION + "-sbom.json",
                        "clu-docs-" + VERSION + ".zip",
                        "clu-server-" + VERSION + ".zip")
                .isEqualTo(told);
    }

    @Test
    void the_server_is_unpacked_and_shows_its_first_page() throws Exception {
        Path server = unpacked("clu-server-" + VERSION);
        assertThat(server.resolve("bin")).isDirectoryContaining("glob:**/clu-hardening.sh");
        try (Stream<Path> files = Files.walk(server)) {
            assertThat(files.map(file -> server.relativize(file).toString()))
                    .as("nothing that a start has written, nothing to keep secret")
                    .noneMatch(file -> file.matches("standalone/(data|log|tmp)/.+"))
                    .noneMatch(file -> file.matches(".*\\.(log|db|pem|p12|jks|keystore|env)"))
                    .contains("standalone/deployments/clu.ear");
        }
        for (String users : List.of("mgmt-users", "application-users")) {
            assertThat(
                            Files.readAllLines(
                                    server.resolve(
                                            "standalone/configuration/" + users + ".properties")))
                    .allMatch(line -> line.isBlank() || line.startsWith("#"));
        }
        int port = freePort();
        Path output = folder.resolve("output.log");
        Path pid = folder.resolve("pid");
        ProcessBuilder start =
                new ProcessBuilder(
                        server.resolve("bin/clu.sh").toString(),
                        "-Djboss.socket.binding.port-offset=" + (port - 8080));
        start.environment().keySet().removeIf(name -> name.startsWith("CLU_"));
        start.environment().put("JBOSS_PIDFILE", pid.toString());
        Process process = start.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            HttpResponse<String> page = answer(process, output, port);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("id=\"connexion\"", "Version " + VERSION);
            assertThat(folder.resolve(".clu/database/clu.mv.db"))
                    .as("data beside the server's folder")
                    .exists();
        } finally {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .ifPresent(ProcessHandle::destroy);
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void the_documentation_opens_with_the_release_in_its_title() throws Exception {
        assertThat(Files.readString(unpacked("clu-docs-" + VERSION).resolve("index.html")))
                .contains("<title>CLU – CLU " + VERSION + "</title>");
    }

    private Path unpacked(String name) throws Exception {
        Process unzip =
                new ProcessBuilder(
                                "unzip",
                                "-q",
                                RELEASE.resolve(name + ".zip").toString(),
                                "-d",
                                folder.toString())
                        .inheritIO()
                        .start();
        assertThat(unzip.waitFor()).isZero();
        try (Stream<Path> top = Files.list(folder)) {
            assertThat(top).containsExactly(folder.resolve(name));
        }
        return folder.resolve(name);
    }

    private static HttpResponse<String> answer(Process process, Path output, int port)
            throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/connexion"))
                        .build();
        Instant end = Instant.now().plus(TO_START);
        while (true) {
            assertThat(process.isAlive()).as(() -> said(output)).isTrue();
            try {
                HttpResponse<String> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 503) {
                    return answer;
                }
                assertThat(answer.body()).contains("CLU n’est pas disponible pour le moment");
            } catch (IOException e) {
                // It does not listen yet.
            }
            assertThat(Instant.now()).as(() -> said(output)).isBefore(end);
            Thread.sleep(500);
        }
    }

    private static String said(Path output) {
        try {
            return Files.readString(output, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
