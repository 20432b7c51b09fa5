package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in, and asks now one server and now another. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(String cookies) {
        for (String pair : cookies.split("; ", -1)) {
            keep(pair);
        }
    }

    static Visitor signedIn(String root) {
        return new Visitor(Visitors.signIn(root));
    }

    static Visitor signedIn(String root, String login, String password) {
        return new Visitor(Visitors.signIn(root, login, password));
    }

    private void keep(String pair) {
        cookies.put(pair.substring(0, pair.indexOf('=')), pair);
    }

    /** A page, whole, as those see it who have signed in; else what came instead. */
    String page(String root, String address) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(root + address)));
        if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
            throw new IOException(answer.statusCode() + " of " + address);
        }
        return answer.body();
    }

    /** What comes for an address, well or not. */
    String shown(String root, String address) {
        try {
            return send(HttpRequest.newBuilder(URI.create(root + address))).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills in a form of a page and sends it.
     *
     * @return where it led to
     */
    String submit(String root, String page, String form, Map<String, String> typed)
            throws IOException {
        HttpResponse<String> answer = post(root, page, form, typed);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException(answer.statusCode() + ": " + answer.body()));
    }

    /** The same of a form that leads nowhere: the page that says why. */
    String refused(String root, String page, String form, Map<String, String> typed)
            throws IOException {
        HttpResponse<String> answer = post(root, page, form, typed);
        if (answer.headers().firstValue("Location").isPresent()) {
            throw new IOException("It led to " + answer.headers().firstValue("Location").get());
        }
        return answer.body();
    }

    private HttpResponse<String> post(
            String root, String page, String form, Map<String, String> typed) throws IOException {
        Matcher found =
                Pattern.compile("(?s)<form id=\"" + form + "\"[^>]*action=\"([^\"]*)\".*?</form>")
                        .matcher(page);
        if (!found.find()) {
            throw new IOException("No form " + form + " in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden =
                Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"")
                        .matcher(found.group());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(
                                URI.create(root).resolve(found.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    HTTP.send(
                            request.timeout(PATIENCE)
                                    .header("Cookie", String.join("; ", cookies.values()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            answer.headers()
                    .allValues("Set-Cookie")
                    .forEach(cookie -> keep(cookie.split(";", 2)[0]));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
