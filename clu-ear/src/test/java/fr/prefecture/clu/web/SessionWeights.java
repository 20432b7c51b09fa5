package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the memory of a running server takes for sessions that keep the pages of forms: bytes after
 * a full collection, with no session, with sessions, and with so many forms open in each. Begun by
 * hand on the server's machine, {@code -Dclu.http=http://localhost:8080 -Dclu.pid=…}.
 */
final class SessionWeights {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SessionWeights() {}

    /**
     * @param counts sessions, forms opened in each, then the paths of pages with forms
     */
    public static void main(String... counts) throws IOException, InterruptedException {
        int sessions = Integer.parseInt(counts[0]);
        int forms = Integer.parseInt(counts[1]);
        List<String> pages = List.of(counts).subList(2, counts.length);
        long empty = bytes();
        List<String> cookies =
                IntStream.range(0, sessions).mapToObj(i -> SecurityIT.enter("referent")).toList();
        long entered = bytes();
        for (String session : cookies) {
            for (int form = 0; form < forms; form++) {
                open(pages.get(form % pages.size()), session);
            }
        }
        long full = bytes();
        System.out.printf(
                Locale.ROOT,
                "%d sessions: %.1f kB each; with %d forms open in each: %.1f kB each, %.2f kB a"
                        + " form%n",
                sessions,
                (entered - empty) / 1e3 / sessions,
                forms,
                (full - empty) / 1e3 / sessions,
                (full - entered) / 1e3 / sessions / forms);
    }

    private static void open(String page, String cookies) throws IOException, InterruptedException {
        HttpResponse<Void> answer =
                HTTP.send(
                        HttpRequest.newBuilder(Rest.address(page))
                                .header("Cookie", cookies)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
    }

    /** What lives on the heap. */
    private static long bytes() throws IOException, InterruptedException {
        ask("GC.run");
        return ask("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.trim().split(" +", -1)[2]))
                .findFirst()
                .orElseThrow();
    }

    private static String ask(String command) throws IOException, InterruptedException {
        Process jcmd =
                new ProcessBuilder("jcmd", System.getProperty("clu.pid"), command)
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }
}
