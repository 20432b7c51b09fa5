package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.Inbox;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Message;
import fr.prefecture.clu.shared.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Fetches the feeds that the settings name into the inbox, as if somebody had dropped them there.
 * Only the host that was set is asked: a redirection elsewhere is not followed.
 */
@Dependent
class FetchedFeeds {

    /** For a connection, for the head of an answer, and for each block of its body. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** For an answer as a whole, however slowly it goes on. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST_REDIRECTIONS = 5;
    private static final long MOST_BYTES = 64L << 20;
    private static final int BLOCK = 1 << 16;

    @EJB private NightShift shift;
    @EJB private Arrivals arrivals;

    /** What cannot be fetched is said with the night; the other feeds are read all the same. */
    void fetch(NightWork<FeedFile> work) throws IOException {
        for (Map.Entry<URI, String> feed : names(Settings.websiteFeeds()).entrySet()) {
            work.pulse().beat();
            URI address = feed.getKey();
            String name = feed.getValue();
            try {
                Path folder = Files.createDirectories(Inbox.folder(RegisterFeeds.JOB));
                Path unfinished = folder.resolve("." + name + ".part");
                fetch(address, unfinished, PATIENCE, work.pulse()::beat);
                Files.move(
                        unfinished,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | IllegalArgumentException e) {
                unfetched(work, name, address);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    private void unfetched(NightWork<FeedFile> work, String name, URI address) {
        shift.apart(
                () -> {
                    work.pulse().hold();
                    arrivals.missed(
                            work.night(),
                            Inbox.DEFAULT_SOURCE,
                            name,
                            0,
                            Message.of("website.feed.unfetched", address.toString()));
                    return work;
                });
    }

    /**
     * @param patience how long it may say nothing
     * @param sign given after each block
     * @throws IOException when it answers anything but a feed of bearable length from the same
     *     host, or stops answering
     */
    static void fetch(URI address, Path to, Duration patience, Runnable sign)
            throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
            requireSameHost(address, at);
            HttpResponse<InputStream> response =
                    client.send(
                            HttpRequest.newBuilder(at).timeout(patience).GET().build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status == 200) {
                    keep(body, to, patience, sign);
                    return;
                }
                if (status < 300 || status >= 400) {
                    throw new IOException("status " + status);
                }
                at =
                        at.resolve(
                                response.headers()
                                        .firstValue("Location")
                                        .orElseThrow(() -> new IOException("no location")));
            }
        }
        throw new IOException("too many redirections");
    }

    private static void requireSameHost(URI set, URI asked) throws IOException {
        boolean same =
                set.getHost() != null
                        && set.getHost().equalsIgnoreCase(asked.getHost())
                        && set.getPort() == asked.getPort()
                        && ("https".equals(asked.getScheme())
                                || "http".equals(asked.getScheme())
                                        && "http".equals(set.getScheme()));
        if (!same) {
            throw new IOException("redirected elsewhere");
        }
    }

    private static void keep(InputStream body, Path to, Duration patience, Runnable sign)
            throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = read(body, block, patience);
                    read > 0;
                    read = read(body, block, patience)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new IOException("too long");
                }
                if (System.nanoTime() > end) {
                    throw new IOException("too slow");
                }
                out.write(block, 0, read);
                sign.run();
            }
        }
    }

    /**
     * The client's time-out ends with the head of an answer: its body is closed on whoever waits.
     */
    private static int read(InputStream body, byte[] block, Duration patience) throws IOException {
        CompletableFuture<Void> closed =
                CompletableFuture.runAsync(
                        () -> close(body),
                        CompletableFuture.delayedExecutor(
                                patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return body.read(block);
        } finally {
            closed.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Under which name each is kept: its path, which the host comes before where several hosts have
     * that path.
     */
    static Map<URI, String> names(List<URI> addresses) {
        Map<String, Long> hosts =
                addresses.stream()
                        .distinct()
                        .collect(Collectors.groupingBy(FetchedFeeds::name, Collectors.counting()));
        Map<URI, String> names = new LinkedHashMap<>();
        for (URI address : addresses) {
            String name = name(address);
            names.put(
                    address,
                    hosts.get(name) == 1
                            ? name
                            : name(URI.create("any://any/" + address.getAuthority())) + "-" + name);
        }
        return names;
    }

    /** A name that no path can hide in. */
    private static String name(URI address) {
        String path = address.toString().replaceFirst("^[a-z]+://[^/]*/?", "");
        String plain = path.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        return plain.isEmpty() ? "flux" : plain;
    }
}
