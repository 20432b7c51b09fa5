package fr.prefecture.clu.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reverse proxy before two nodes, as small as can be: each request goes to the next one that said
 * so when it was last asked whether it is ready, twice a second; one that only reads, and was not
 * answered or was answered 503, goes to the other.
 */
final class RetryingProxy implements AutoCloseable {

    private static final int NOT_NOW = 503;
    private static final int NOBODY = 502;
    private static final int THREADS = 8;
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Those of one connection, and those that the client makes itself. */
    private static final Set<String> OF_THE_WAY =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Nodes nodes;
    private final HttpServer server;
    private volatile boolean closed;
    private volatile boolean[] ready;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();

    RetryingProxy(Nodes nodes) {
        this.nodes = nodes;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
        look();
        Thread looking = new Thread(this::lookOn, "readiness");
        looking.setDaemon(true);
        looking.start();
    }

    private void lookOn() {
        while (!closed) {
            Waiting.pause(EVERY);
            look();
        }
    }

    private void look() {
        boolean[] now = {nodes.get(0).isReady(), nodes.get(1).isReady()};
        ready = now;
    }

    String root() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How many requests went to a second node because the first did not answer them. */
    int again() {
        return again.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int first = turn.getAndIncrement() & 1;
            List<Integer> order = List.of(first, 1 - first, first);
            boolean reads = exchange.getRequestMethod().equals("GET");
            for (int node : order) {
                if (!ready[node]) {
                    continue;
                }
                try {
                    HttpResponse<byte[]> answer = ask(nodes.get(node), exchange, body);
                    if (!reads || answer.statusCode() != NOT_NOW) {
                        give(exchange, answer);
                        return;
                    }
                } catch (IOException e) {
                    if (!reads) {
                        break;
                    }
                }
                again.incrementAndGet();
            }
            exchange.sendResponseHeaders(NOBODY, -1);
        }
    }

    private HttpResponse<byte[]> ask(Server node, HttpExchange exchange, byte[] body)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node.root() + exchange.getRequestURI()))
                        .timeout(PATIENCE)
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void give(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(
                                        value -> exchange.getResponseHeaders().add(name, value));
                            }
                        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        closed = true;
    }
}
