package fr.prefecture.clu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The hardening list of the operations' manual and the script that holds a server against it. */
class HardeningListTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (H\\d+) \\| ([^|]+) \\| [^|]+ \\|$");
    private static final Pattern POINT =
            Pattern.compile("(?m)^point (H\\d+) \"([^\"]+)\" .+ \".+\"$");
    private static final Pattern EVENT =
            Pattern.compile("(?m)^    ([A-Z_]+)\\((?:true|false)\\)[,;]");

    @Test
    void the_list_and_the_script_have_the_same_points_in_the_same_words() throws IOException {
        Map<String, String> list = pairs(ROW, "docs/operations.md");

        assertThat(list.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, list.size()).mapToObj(n -> "H" + n).toList());
        assertThat(pairs(POINT, "clu-ear/src/main/wildfly/content/bin/clu-hardening.sh"))
                .containsExactlyEntriesOf(list);
    }

    @Test
    void every_event_of_the_log_of_security_is_explained() throws IOException {
        String manual = Files.readString(PROJECT.resolve("docs/operations.md"));
        String events =
                Files.readString(
                        PROJECT.resolve(
                                "clu-ejb/src/main/java/fr/prefecture/clu/shared/SecurityEvent.java"));

        assertThat(EVENT.matcher(events).results().map(event -> event.group(1)).toList())
                .hasSizeGreaterThan(10)
                .allSatisfy(event -> assertThat(manual).contains("`" + event + "`"));
    }

    @Test
    void the_example_of_a_proxy_speaks_modern_tls_and_overwrites_all_that_is_believed()
            throws IOException {
        String proxy = Files.readString(PROJECT.resolve("docs/examples/nginx.conf"));

        assertThat(proxy)
                .contains("ssl_protocols TLSv1.2 TLSv1.3;")
                .contains("return 301 https://")
                .contains("gzip off;")
                .doesNotContain("CBC", ":AES", "DES", "RC4", "$http_x_forwarded", "$proxy_add");
        for (String header :
                new String[] {
                    "Host $host",
                    "X-Forwarded-Host $host",
                    "X-Forwarded-Port $server_port",
                    "X-Forwarded-Proto $scheme",
                    "X-Forwarded-For $remote_addr",
                    "Forwarded \"\""
                }) {
            assertThat(proxy).contains("proxy_set_header " + header + ";");
        }
        assertThat(proxy.substring(0, proxy.indexOf("server {")))
                .as("outside of a server, where nginx reads it")
                .contains("client_header_timeout 10s;")
                .as("said by the main file of distributions, and refused if said twice")
                .doesNotContain("server_tokens", "gzip", "ssl_protocols");
    }

    @Test
    void the_example_of_a_service_has_no_right_but_to_its_own_folders() throws IOException {
        assertThat(Files.readAllLines(PROJECT.resolve("docs/examples/clu.service")))
                .contains(
                        "User=clu",
                        "UMask=0027",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "ProtectSystem=strict",
                        "ReadWritePaths=/opt/clu/standalone",
                        "PrivateTmp=yes",
                        "ProtectHome=yes",
                        "LimitNOFILE=65536")
                .anyMatch(line -> line.startsWith("SystemCallFilter=@system-service"))
                .as("without it Java reads no accent")
                .anyMatch(line -> line.startsWith("Environment=LANG=C.UTF-8 "));
    }

    private static Map<String, String> pairs(Pattern pattern, String file) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        pattern.matcher(Files.readString(PROJECT.resolve(file)))
                .results()
                .forEach(found -> pairs.put(found.group(1), found.group(2).strip()));
        return pairs;
    }
}
