package fr.prefecture.clu.batch.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedFeedsTest {

    @TempDir Path folder;
    private HttpServer site;
    private HttpServer elsewhere;

    @BeforeEach
    void twoSites() throws IOException {
        elsewhere = server();
        elsewhere.createContext("/", exchange -> answer(exchange, 200, "secret"));
        site = server();
        site.createContext("/flux", exchange -> answer(exchange, 200, "<rss/>"));
        site.createContext("/ancien", exchange -> redirect(exchange, "/flux"));
        site.createContext("/boucle", exchange -> redirect(exchange, "/boucle"));
        site.createContext(
                "/ailleurs", exchange -> redirect(exchange, address(elsewhere, "/").toString()));
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
    }

    private String fetch(String path) throws IOException, InterruptedException {
        Path to = folder.resolve("feed");
        FetchedFeeds.fetch(address(site, path), to);
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
