package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.AnswerSheet;
import fr.prefecture.clu.listening.Kiosks;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ECO-23, ECO-24, ECO-25: where a tablet sends each sheet, finished or given up, as often as it
 * must. It forgets a sheet only when told « kept » or « known »; a refusal in words it keeps for
 * the agent.
 */
@WebServlet({KioskLock.ANSWERS, KioskLock.GIVEN_UP})
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.STAFF, Roles.SWITCHBOARD}))
public class KioskAnswers extends HttpServlet {

    static final int REFUSED = 422;

    private static final long serialVersionUID = 1L;

    @Inject private transient Kiosks kiosks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            JsonObject sent = SentJson.read(request).orElseThrow(IllegalArgumentException::new);
            long campaign = sent.getJsonNumber("campagne").longValueExact();
            Optional<KioskLock> lock = KioskLock.of(request);
            if (lock.isPresent() && lock.get().campaignId() != campaign) {
                // Of another campaign: it waits on the tablet until that one is opened again.
                SentJson.send(
                        response, HttpServletResponse.SC_CONFLICT, JsonObject.EMPTY_JSON_OBJECT);
                return;
            }
            boolean isNew =
                    request.getServletPath().equals(KioskLock.GIVEN_UP)
                            ? kiosks.giveUp(
                                    campaign,
                                    sent.getString("reference"),
                                    LocalDate.parse(sent.getString("jour")))
                            : kiosks.receive(campaign, sheet(sent));
            SentJson.send(
                    response,
                    HttpServletResponse.SC_OK,
                    Json.createObjectBuilder()
                            .add("etat", isNew ? "gardee" : "connue")
                            .add("verrou", lock.isPresent())
                            .build());
        } catch (RuleBroken rule) {
            refuse(response, Texts.of(rule.getMessage(), rule.arguments()));
        } catch (JsonException
                | DateTimeException
                | ArithmeticException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException wrong) {
            refuse(response, Texts.of("listening.kiosk.unreadable"));
        }
    }

    static AnswerSheet sheet(JsonObject sent) {
        Map<String, List<String>> choices = new HashMap<>();
        sent.getJsonObject("choix")
                .forEach(
                        (question, codes) ->
                                choices.put(
                                        question,
                                        codes.asJsonArray().getValuesAs(JsonString::getString)));
        Map<String, String> comments = new HashMap<>();
        sent.getJsonObject("commentaires")
                .forEach(
                        (question, text) ->
                                comments.put(question, ((JsonString) text).getString()));
        return new AnswerSheet(
                sent.getString("reference"),
                SurveyChannel.TABLET,
                sent.getString("langue"),
                LocalDate.parse(sent.getString("jour")),
                choices,
                comments);
    }

    private static void refuse(HttpServletResponse response, String why) throws IOException {
        SentJson.send(response, REFUSED, Json.createObjectBuilder().add("motif", why).build());
    }
}
