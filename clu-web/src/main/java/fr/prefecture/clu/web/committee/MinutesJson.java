package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MinutesTheme;
import fr.prefecture.clu.committee.OrientationRow;
import fr.prefecture.clu.committee.TypistRow;
import fr.prefecture.clu.committee.Written;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The minutes as the script of their page reads them. */
@RequestScoped
public class MinutesJson {

    @Inject People people;
    @Inject Clock clock;

    /** All that the page shows of the minutes, and who types beside it. */
    JsonObject state(Meeting meeting, List<MinutesTheme> themes, List<TypistRow> typists) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        themes.forEach(theme -> all.add(theme(theme)));
        JsonArrayBuilder beside = Json.createArrayBuilder();
        typists.forEach(
                typist ->
                        beside.add(
                                Json.createObjectBuilder()
                                        .add("window", typist.window())
                                        .add("login", typist.login())
                                        .add("name", typist.name())
                                        .add("theme", String.valueOf(typist.itemId()))));
        return Json.createObjectBuilder()
                .add("at", time(clock.instant()))
                .add("closed", meeting.isOpen() ? "" : closed(meeting))
                .add("themes", all)
                .add("typists", beside)
                .build();
    }

    static String closed(Meeting meeting) {
        return Texts.of(
                meeting.isCancelled()
                        ? "committee.meeting.cancelled"
                        : meeting.isSigned()
                                ? "committee.minutes.closed.signed"
                                : "committee.minutes.closed.submitted");
    }

    private JsonObjectBuilder theme(MinutesTheme theme) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        theme.lines().forEach(line -> lines.add(line(line)));
        return Json.createObjectBuilder()
                .add("id", String.valueOf(theme.id()))
                .add("title", ThemeLine.title(theme))
                .add("removed", removal(theme.removedBy(), theme.removedAt()))
                .add("lines", lines);
    }

    JsonObject line(OrientationRow line) {
        return Json.createObjectBuilder()
                .add("key", line.key())
                .add("kind", line.kind().name())
                .add("edition", line.edition())
                .add("text", line.text())
                .add("speakers", line.speakers())
                .add("adverse", line.adverse())
                .add("service", line.service())
                .add("due", TypedLine.due(line))
                .add("by", people.subject(line.by()))
                .add("at", time(line.at()))
                .add("removed", removal(line.removedBy(), line.removedAt()))
                .build();
    }

    JsonObject written(Written written, Optional<String> wrongDate) {
        return Json.createObjectBuilder()
                .add("outcome", written.outcome().name())
                .add("at", time(clock.instant()))
                .add("line", line(written.line()))
                .add("theme", String.valueOf(written.theme().id()))
                .add("title", ThemeLine.title(written.theme()))
                .add(
                        "themeRemoved",
                        removal(written.theme().removedBy(), written.theme().removedAt()))
                .add("wrongDate", wrongDate.orElse(""))
                .build();
    }

    static JsonObject problem(String text) {
        return Json.createObjectBuilder().add("problem", text).build();
    }

    private JsonValue removal(String login, Optional<Instant> at) {
        return at.<JsonValue>map(
                        when ->
                                Json.createObjectBuilder()
                                        .add("by", people.subject(login))
                                        .add("at", time(when))
                                        .build())
                .orElse(JsonValue.NULL);
    }

    private static String time(Instant instant) {
        return French.time(instant.atZone(Settings.zone()));
    }
}
