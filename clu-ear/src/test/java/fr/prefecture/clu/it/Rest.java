package fr.prefecture.clu.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A client of the REST interface, as another system would be. */
public final class Rest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String credentials;

    private Rest(String credentials) {
        this.credentials = credentials;
    }

    public static Rest as(String login) {
        return as(login, "demonstration");
    }

    public static Rest as(String login, String password) {
        return new Rest(
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (login + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public static Rest asNobody() {
        return new Rest(null);
    }

    public static URI address(String path) {
        return URI.create(System.getProperty("clu.http") + path);
    }

    public HttpResponse<String> get(String path) {
        return get(path, "application/json");
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public JsonArray array(String path) {
        return reader(ok(get(path))).readArray();
    }

    public JsonObject object(String path) {
        return reader(ok(get(path))).readObject();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return credentials == null ? request : request.header("Authorization", credentials);
    }

    private static String ok(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static JsonReader reader(String text) {
        return Json.createReader(new StringReader(text));
    }
}
