package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.Minutes;
import fr.prefecture.clu.committee.Orientation;
import fr.prefecture.clu.committee.Turn;
import fr.prefecture.clu.committee.Typists;
import fr.prefecture.clu.committee.Written;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StorableText;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the script of the page of typing sends each line, and hears of the others; see
 * docs/decisions/0031. A form without script comes here too, with all lines at once.
 */
@WebServlet("/comite/saisie/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class MinutesWriting extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** /meeting, then what is meant of it: presence, a line by its key, a theme by its number. */
    private static final Pattern PATH =
            Pattern.compile(
                    "/(\\d{1,18})(?:/(presence|lignes|themes)(?:/([A-Za-z0-9-]{1,40})"
                            + "(?:/(retirer|remettre|monter|descendre))?)?)?");

    /** Some times what the longest line needs. */
    private static final int MOST = 40 * Orientation.LONGEST;

    @Inject private transient Meetings meetings;
    @Inject private transient Minutes minutes;
    @Inject private transient AgendaItems items;
    @Inject private transient Typists typists;
    @Inject private transient Users users;
    @Inject private transient MinutesJson json;
    @Inject private transient MinutesForm form;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Browsers do not say it of a form; they write as the page is written.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Meeting> meeting =
                path.matches() ? meetings.find(Long.parseLong(path.group(1))) : Optional.empty();
        boolean put = request.getMethod().equals("PUT");
        if (meeting.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!put && !request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (path.group(2) == null) {
            save(meeting.get(), request, response);
        } else {
            answer(meeting.get(), path, put, request, response);
        }
    }

    private void save(Meeting meeting, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            response.sendRedirect(form.save(request, meeting));
        } catch (IllegalArgumentException wrong) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void answer(
            Meeting meeting,
            Matcher path,
            boolean put,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            Optional<JsonObject> sent = read(request);
            if (sent.isEmpty()) {
                send(
                        response,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        MinutesJson.problem(
                                Texts.of("committee.minutes.tooMuch", Orientation.LONGEST)));
                return;
            }
            JsonObject body = sent.get();
            if (isOfAnother(request, body)) {
                send(response, HttpServletResponse.SC_UNAUTHORIZED, JsonObject.EMPTY_JSON_OBJECT);
                return;
            }
            String verb = Optional.ofNullable(path.group(4)).orElse("");
            send(
                    response,
                    HttpServletResponse.SC_OK,
                    switch (path.group(2)) {
                        case "presence" -> presence(meeting, body);
                        case "lignes" ->
                                put ? write(path.group(3), body) : act(path.group(3), verb, body);
                        default -> restoreTheme(path.group(3));
                    });
        } catch (RuleBroken rule) {
            send(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    MinutesJson.problem(Texts.of(rule.getMessage(), rule.arguments())));
        } catch (JsonException | ClassCastException | IllegalArgumentException wrong) {
            send(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    MinutesJson.problem(Texts.of("committee.minutes.unreadable")));
        }
    }

    /** A page outlives the session it came with; whoever logs in next did not type it. */
    private static boolean isOfAnother(HttpServletRequest request, JsonObject body) {
        String user = request.getRemoteUser();
        return !body.getString("by", user).equals(user);
    }

    private JsonObject presence(Meeting meeting, JsonObject body) {
        String window = body.getString("window", "");
        if (body.getBoolean("leaves", false)) {
            typists.leave(window);
        } else {
            typists.type(
                    meeting.id(),
                    Long.parseLong(body.getString("theme", "0")),
                    window,
                    users.current().map(UserRow::displayName).orElse(""));
        }
        return json.state(
                meeting, minutes.themes(meeting.id()), typists.beside(meeting.id(), window));
    }

    private JsonObject write(String key, JsonObject body) {
        String due = body.getString("due", "").strip();
        Written written =
                minutes.write(
                        Long.parseLong(body.getString("theme")),
                        key,
                        body.getInt("edition", 0),
                        Optional.of(body.getJsonArray("above").getValuesAs(JsonString::getString)),
                        TypedLine.terms(
                                body.getString("kind"),
                                body.getString("text"),
                                body.getString("speakers", ""),
                                body.getBoolean("adverse", false),
                                body.getString("service", ""),
                                due),
                        new Turn(body.getString("window", ""), body.getInt("turn", 0)));
        return json.written(
                written,
                due.isEmpty() || TypedLine.date(due).isPresent()
                        ? Optional.empty()
                        : Optional.of(Texts.of("committee.minutes.due.wrong", due)));
    }

    private JsonObject act(String key, String verb, JsonObject body) {
        return switch (verb) {
            case "retirer" ->
                    json.written(minutes.remove(key, body.getInt("edition", 0)), Optional.empty());
            case "remettre" -> json.written(minutes.restore(key), Optional.empty());
            case "monter", "descendre" -> {
                minutes.move(key, verb.equals("monter"));
                yield JsonObject.EMPTY_JSON_OBJECT;
            }
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private JsonObject restoreTheme(String theme) {
        items.restore(Long.parseLong(theme));
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** Nothing when there is more than any line needs. */
    private static Optional<JsonObject> read(HttpServletRequest request) throws IOException {
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
            return Optional.of(text.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : reader.readObject());
        }
    }

    private static void send(HttpServletResponse response, int status, JsonObject body)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body.toString());
    }
}
