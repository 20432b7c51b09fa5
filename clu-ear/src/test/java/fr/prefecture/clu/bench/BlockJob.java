package fr.prefecture.clu.bench;

import fr.prefecture.clu.fault.MeasuredServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The job of blocks in the server that we ship: from the request to the answer that all is
 * committed.
 */
final class BlockJob implements Contender, Closeable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final MeasuredServer server;
    private final Postmaster database;
    private final long pid;
    private long file;

    private BlockJob(MeasuredServer server, Postmaster database) {
        this.server = server;
        this.database = database;
        this.pid = server.pid();
    }

    /** With the rows in PostgreSQL. */
    static BlockJob on(Postmaster database) {
        return new BlockJob(
                MeasuredServer.of(
                        BenchWar.write(), Folder.named("postgresql-server"), database.settings()),
                database);
    }

    /** With the rows in H2 in a file, as the server has it by default. */
    static BlockJob onH2() {
        return new BlockJob(
                MeasuredServer.of(BenchWar.write(), Folder.named("h2-server"), Map.of()), null);
    }

    @Override
    public void count(Path log) {
        file++;
        String answer = post(log, "&failAfter=0");
        if (!answer.startsWith("COMPLETED")) {
            throw new AssertionError(answer + "\n" + server.tail());
        }
    }

    /** Counts a log in a job that fails, and goes on with it; answers how often it was started. */
    int countDespiteFailures(Path log, int failAfter) {
        file++;
        int starts = 1;
        String answer = post(log, "&failAfter=" + failAfter);
        while (answer.startsWith("FAILED")) {
            String execution = answer.substring(answer.indexOf(' ') + 1);
            answer = post(log, "&failAfter=" + failAfter + "&execution=" + execution);
            starts++;
        }
        if (!answer.startsWith("COMPLETED")) {
            throw new AssertionError(answer + "\n" + server.tail());
        }
        return starts;
    }

    private String post(Path log, String more) {
        String path = URLEncoder.encode(log.toString(), StandardCharsets.UTF_8);
        return send("POST", "?file=" + file + "&log=" + path + more).body();
    }

    @Override
    public Stream<String> hours() {
        return send("GET", "?file=" + file).body().lines();
    }

    @Override
    public void forget() {
        send("PUT", "");
    }

    private HttpResponse<String> send(String method, String query) {
        URI address = URI.create(server.root() + "/" + BenchWar.NAME + "/logs" + query);
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.body() + "\n" + server.tail());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public double processorTime() {
        return ProcessorTime.of(pid) + (database == null ? 0 : database.processorTime());
    }

    @Override
    public void close() {
        server.stop();
    }
}
