package fr.prefecture.clu.supply;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known to be vulnerable, from the database of open source vulnerabilities (OSV), which
 * gathers those of GitHub, of Maven and of others.
 *
 * @see <a href="https://google.github.io/osv.dev/post-v1-querybatch/">its interface</a>
 */
final class Osv {

    static final URI PUBLIC = URI.create("https://api.osv.dev/");

    private static final int MOST_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Osv(URI address) {
        this.address = address;
    }

    /**
     * @param packages as package URLs with their versions, such as {@code
     *     pkg:maven/org.jsoup/jsoup@1.21.2}
     * @return the identifiers of what is known of each; without those of which nothing is known
     * @throws IOException when the database does not answer, or not as it says that it does: then
     *     nothing was compared
     */
    Map<String, Set<String>> known(List<String> packages) throws IOException, InterruptedException {
        Map<String, Set<String>> known = new TreeMap<>();
        Map<String, String> pages = new LinkedHashMap<>();
        packages.forEach(each -> pages.put(each, ""));
        while (!pages.isEmpty()) {
            List<String> asked = pages.keySet().stream().limit(MOST_AT_ONCE).toList();
            JsonArray answers = ask(asked, pages);
            if (answers.size() != asked.size()) {
                throw new IOException(
                        "%d answers to %d questions".formatted(answers.size(), asked.size()));
            }
            for (int i = 0; i < asked.size(); i++) {
                JsonObject answer = answers.getJsonObject(i);
                if (answer.containsKey("vulns")) {
                    Set<String> ids = known.computeIfAbsent(asked.get(i), one -> new TreeSet<>());
                    answer.getJsonArray("vulns")
                            .forEach(one -> ids.add(one.asJsonObject().getString("id")));
                }
                String next = answer.getString("next_page_token", "");
                if (next.isEmpty()) {
                    pages.remove(asked.get(i));
                } else {
                    pages.put(asked.get(i), next);
                }
            }
        }
        return known;
    }

    private JsonArray ask(List<String> packages, Map<String, String> pages)
            throws IOException, InterruptedException {
        JsonArrayBuilder queries = Json.createArrayBuilder();
        for (String each : packages) {
            JsonObjectBuilder query =
                    Json.createObjectBuilder()
                            .add("package", Json.createObjectBuilder().add("purl", each));
            if (!pages.get(each).isEmpty()) {
                query.add("page_token", pages.get(each));
            }
            queries.add(query);
        }
        String body = Json.createObjectBuilder().add("queries", queries).build().toString();
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(address.resolve("v1/querybatch"))
                                .timeout(PATIENCE)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonArray("results");
        } catch (RuntimeException e) {
            throw new IOException("an answer that is none", e);
        }
    }
}
