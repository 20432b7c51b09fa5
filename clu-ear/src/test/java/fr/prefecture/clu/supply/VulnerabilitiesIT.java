package fr.prefecture.clu.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Compares what is shipped, in the archive and in the server, with the database of open source
 * vulnerabilities. What is known fails, but for what {@code accepted-vulnerabilities.txt} accepts
 * until a day.
 */
class VulnerabilitiesIT {

    private static final Path ACCEPTED = Path.of("src/test/accepted-vulnerabilities.txt");

    @Test
    void nothing_that_is_shipped_is_known_to_be_vulnerable() throws Exception {
        List<String> shipped = shipped();
        Map<String, Set<String>> known;
        try {
            known = new Osv(Osv.PUBLIC).known(shipped);
        } catch (IOException e) {
            String said =
                    "NOT CHECKED for known vulnerabilities: %s does not answer (%s). %d libraries were not compared."
                            .formatted(Osv.PUBLIC, e, shipped.size());
            System.out.println(said);
            Assumptions.abort(said);
            return;
        }
        System.out.printf("Checked %d libraries for known vulnerabilities.%n", shipped.size());
        assertThat(
                        unaccepted(
                                known,
                                Files.readAllLines(ACCEPTED),
                                LocalDate.now(Clock.systemUTC())))
                .isEmpty();
    }

    @Test
    void the_server_and_the_archive_are_compared_whole() throws IOException {
        assertThat(shipped())
                .hasSizeGreaterThan(400)
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.jsoup/jsoup@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/io.undertow/undertow-core@"))
                .anyMatch(
                        purl ->
                                purl.startsWith(
                                        "pkg:maven/org.eclipse.persistence/org.eclipse.persistence.core@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.postgresql/postgresql@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/com.h2database/h2@"));
    }

    @Test
    void what_is_known_fails_until_it_is_accepted_and_again_when_that_has_ended() {
        Map<String, Set<String>> known = Map.of("pkg:maven/a/b@1", Set.of("GHSA-1", "GHSA-2"));
        List<String> accepted =
                List.of(
                        "# a comment",
                        "",
                        "GHSA-1 2026-12-31 the page that it needs does not exist here");
        assertThat(unaccepted(known, List.of(), LocalDate.of(2026, 12, 1)))
                .containsExactly("pkg:maven/a/b@1 GHSA-1", "pkg:maven/a/b@1 GHSA-2");
        assertThat(unaccepted(known, accepted, LocalDate.of(2026, 12, 31)))
                .containsExactly("pkg:maven/a/b@1 GHSA-2");
        assertThat(unaccepted(known, accepted, LocalDate.of(2027, 1, 1))).hasSize(2);
    }

    @Test
    void answers_are_told_apart_by_their_order_and_followed_to_their_last_page() throws Exception {
        List<String> asked = new ArrayList<>();
        List<String> answers =
                new ArrayList<>(
                        List.of(
                                "{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-1\"}],\"next_page_token\":\"p2\"}]}",
                                "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-2\"}]}]}"));
        HttpServer server = HttpServer.create(loopback(0), 0);
        server.createContext(
                "/v1/querybatch",
                exchange -> {
                    asked.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    byte[] answer = answers.remove(0).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        try {
            assertThat(
                            new Osv(at(server.getAddress().getPort()))
                                    .known(List.of("pkg:maven/a/a@1", "pkg:maven/b/b@2")))
                    .containsExactly(Map.entry("pkg:maven/b/b@2", Set.of("GHSA-1", "GHSA-2")));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).contains("pkg:maven/b/b@2", "p2").doesNotContain("a/a");
    }

    @Test
    void a_database_that_does_not_answer_has_found_nothing_harmless() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertThatThrownBy(() -> new Osv(at(nobody)).known(List.of("pkg:maven/a/a@1")))
                .isInstanceOf(IOException.class);
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port + "/");
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** As package URLs; of the few that do not say what they are, by the name of their file. */
    private static List<String> shipped() throws IOException {
        Set<String> shipped = new TreeSet<>();
        Sbom.parts().forEach(part -> shipped.add(part.purl().replaceAll("\\?.*", "")));
        for (ShippedJar jar :
                ShippedJar.below(Path.of(System.getProperty("clu.server"), "modules"))) {
            jar.maven().forEach(maven -> shipped.add(purl(maven)));
            if (jar.maven().isEmpty()) {
                NAMELESS.entrySet().stream()
                        .filter(each -> jar.name().startsWith(each.getKey() + "-"))
                        .map(
                                each ->
                                        purl(
                                                each.getValue()
                                                        + ":"
                                                        + each.getKey()
                                                        + ":"
                                                        + jar.name()
                                                                .substring(
                                                                        each.getKey().length() + 1)
                                                                .replace(".jar", "")))
                        .forEach(shipped::add);
            }
        }
        return List.copyOf(shipped);
    }

    /** Groups of those whose files do not tell it. */
    private static final Map<String, String> NAMELESS =
            new TreeMap<>(
                    Map.of(
                            "h2", "com.h2database",
                            "asm", "org.ow2.asm",
                            "asm-util", "org.ow2.asm",
                            "bcprov-jdk18on", "org.bouncycastle",
                            "bcpkix-jdk18on", "org.bouncycastle",
                            "bcutil-jdk18on", "org.bouncycastle",
                            "protobuf-java", "com.google.protobuf",
                            "hibernate-core", "org.hibernate.orm"));

    private static String purl(String maven) {
        String[] part = maven.split(":", -1);
        return "pkg:maven/%s/%s@%s".formatted(part[0], part[1], part[2]);
    }

    /**
     * @param accepted lines of an identifier, the last day on which it is accepted, and why
     * @return package and identifier of the others
     */
    private static List<String> unaccepted(
            Map<String, Set<String>> known, List<String> accepted, LocalDate today) {
        Set<String> until = new TreeSet<>();
        accepted.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 3))
                .filter(part -> !LocalDate.parse(part[1]).isBefore(today) && !part[2].isBlank())
                .forEach(part -> until.add(part[0]));
        return known.entrySet().stream()
                .flatMap(
                        each ->
                                each.getValue().stream()
                                        .filter(id -> !until.contains(id))
                                        .map(id -> each.getKey() + " " + id))
                .sorted()
                .toList();
    }
}
