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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Fetches the feeds that the settings name into the inbox, as if somebody had dropped them there.
 * Only the host that was set is asked: a redirection elsewhere is not followed.
 */
@Dependent
class FetchedFeeds {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTIONS = 5;
    private static final long MOST_BYTES = 64L << 20;
    private static final int BLOCK = 1 << 16;

    @EJB private NightShift shift;
    @EJB private Arrivals arrivals;

    /** What cannot be fetched is said with the night; the other feeds are read all the same. */
    void fetch(NightWork<FeedFile> work) throws IOException {
        for (URI address : Settings.websiteFeeds()) {
            work.pulse().beat();
            String name = name(address);
            try {
                Path folder = Files.createDirectories(Inbox.folder(RegisterFeeds.JOB));
                Path unfinished = folder.resolve("." + name + ".part");
                fetch(address, unfinished);
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
     * @throws IOException when it answers anything but a feed of bearable length from the same host
     */
    static void fetch(URI address, Path to) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
            requireSameHost(address, at);
            HttpResponse<InputStream> response =
                    client.send(
                            HttpRequest.newBuilder(at).timeout(PATIENCE).GET().build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status == 200) {
                    keep(body, to);
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

    private static void keep(InputStream body, Path to) throws IOException {
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = body.read(block); read > 0; read = body.read(block)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new IOException("too long");
                }
                out.write(block, 0, read);
            }
        }
    }

    /** A name that no path can hide in. */
    private static String name(URI address) {
        String path = address.toString().replaceFirst("^[a-z]+://[^/]*/?", "");
        String plain = path.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        return plain.isEmpty() ? "flux" : plain;
    }
}
