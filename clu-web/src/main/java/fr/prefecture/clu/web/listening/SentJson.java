package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.shared.StorableText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the script of the answer page sends, and hears. */
final class SentJson {

    /** Many comments of the longest kind. */
    private static final int MOST = 200_000;

    private SentJson() {}

    /** Nothing when it is not JSON, which no form of another site can send, or too much. */
    static Optional<JsonObject> read(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith("application/json")) {
            return Optional.empty();
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        try (Reader reader = request.getReader()) {
            for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
                text.append(part, 0, read);
                if (text.length() > MOST) {
                    return Optional.empty();
                }
            }
        }
        try (JsonReader reader =
                Json.createReader(new StringReader(StorableText.ofJson(text.toString())))) {
            return Optional.of(reader.readObject());
        }
    }

    static void send(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body.toString());
    }
}
