package fr.prefecture.clu.web.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** TEL-68: what the REST interface promises, as the OpenAPI document that we ship. */
public final class RestContract {

    private static final String DOCUMENT = "/fr/prefecture/clu/web/openapi.json";

    private RestContract() {}

    /** As it is handed out. */
    public static byte[] bytes() {
        try (InputStream in = RestContract.class.getResourceAsStream(DOCUMENT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is read. */
    public static JsonObject document() {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes()))) {
            return reader.readObject();
        }
    }
}
