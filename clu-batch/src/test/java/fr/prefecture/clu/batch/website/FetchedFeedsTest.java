package fr.prefecture.clu.batch.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedFeedsTest {

    @TempDir Path folder;
    private HttpServer site;
    private HttpServer elsewhere;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger signs = new AtomicInteger();

    @BeforeEach
    void twoSites() throws IOException {
        elsewhere = server();
        elsewhere.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    answer(exchange, 200, "secret");
                });
        site = server();
        site.createContext("/flux", exchange -> answer(exchange, 200, "<rss/>"));
        site.createContext("/ancien", exchange -> redirect(exchange, "/flux"));
        site.createContext("/boucle", exchange -> redirect(exchange, "/boucle"));
        site.createContext(
                "/ailleurs", exchange -> redirect(exchange, address(elsewhere, "/").toString()));
        String port = ":" + elsewhere.getAddress().getPort() + "/";
        site.createContext("/nom", exchange -> redirect(exchange, "http://localhost" + port));
        site.createContext("/deguise", exchange -> redirect(exchange, "//x@127.0.0.1" + port));
        site.createContext(
                "/archive", exchange -> redirect(exchange, "jar:http://127.0.0.1" + port));
        site.createContext("/illisible", exchange -> redirect(exchange, "http://[::1"));
        site.createContext("/fichier", exchange -> redirect(exchange, "file:///etc/hostname"));
        site.createContext("/panne", exchange -> answer(exchange, 503, "panne"));
    }

    @AfterEach
    void close() {
        site.stop(0);
        elsewhere.stop(0);
    }

    @Test
    void a_feed_is_fetched_and_a_move_within_its_host_is_followed()
            throws IOException, InterruptedException {
        assertThat(fetch("/flux")).isEqualTo("<rss/>");
        assertThat(fetch("/ancien")).isEqualTo("<rss/>");
    }

    @Test
    void a_redirection_elsewhere_to_a_file_or_without_end_is_not_followed() {
        for (String path : new String[] {"/ailleurs", "/fichier", "/boucle", "/panne"}) {
            assertThatThrownBy(() -> fetch(path)).as(path).isInstanceOf(IOException.class);
        }
        assertThat(asked).hasValue(0);
    }

    /** What cannot be an address at all is said to have gone wrong by its own exception. */
    @Test
    void a_redirection_elsewhere_by_another_spelling_is_not_followed() {
        for (String path : new String[] {"/nom", "/deguise", "/archive", "/illisible"}) {
            assertThatThrownBy(() -> fetch(path))
                    .as(path)
                    .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_feed_without_end_is_given_up() {
        site.createContext(
                "/sans-fin",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] block = new byte[1 << 20];
                    try (OutputStream body = exchange.getResponseBody()) {
                        for (int i = 0; i < 1024; i++) {
                            body.write(block);
                        }
                    }
                });
        assertThatThrownBy(() -> fetch("/sans-fin")).hasMessage("too long");
    }

    @Test
    void a_feed_that_stalls_after_its_head_is_given_up_and_the_night_goes_on() {
        CountDownLatch over = new CountDownLatch(1);
        site.createContext(
                "/cale",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('<');
                    exchange.getResponseBody().flush();
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThatThrownBy(
                                        () ->
                                                FetchedFeeds.fetch(
                                                        address(site, "/cale"),
                                                        folder.resolve("feed"),
                                                        Duration.ofMillis(300),
                                                        signs::incrementAndGet))
                                .isInstanceOf(IOException.class));
        over.countDown();
        assertThat(signs).as("signs of life while it went on").hasValue(1);
    }

    @Test
    void feeds_of_two_hosts_with_one_path_are_kept_apart() {
        assertThat(
                        FetchedFeeds.names(
                                List.of(
                                        URI.create("https://www.a.example/sitemap.xml"),
                                        URI.create("https://www.b.example:8443/sitemap.xml"),
                                        URI.create("https://www.b.example/rss"))))
                .containsExactly(
                        Map.entry(
                                URI.create("https://www.a.example/sitemap.xml"),
                                "www.a.example-sitemap.xml"),
                        Map.entry(
                                URI.create("https://www.b.example:8443/sitemap.xml"),
                                "www.b.example-8443-sitemap.xml"),
                        Map.entry(URI.create("https://www.b.example/rss"), "rss"));
    }

    private String fetch(String path) throws IOException, InterruptedException {
        Path to = folder.resolve("feed");
        FetchedFeeds.fetch(address(site, path), to, Duration.ofSeconds(20), signs::incrementAndGet);
        return Files.readString(to);
    }

    private static HttpServer server() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static URI address(HttpServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }
}
