package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.CallTallies;
import fr.prefecture.clu.switchboard.Tallied;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * TEL-57, TEL-58: where each press arrives, from a form or from its script, as often as it must.
 * The script is answered in JSON, the form is led back to the page.
 */
@WebServlet(TallyPresses.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SWITCHBOARD, Roles.STAFF}))
public class TallyPresses extends HttpServlet {

    static final String PATH = "/telephone/pointage/appel";

    private static final long serialVersionUID = 1L;

    /** The request can be read and cannot be done: the script keeps nothing of it. */
    private static final int REFUSED = 422;

    /** Who has no script goes on where the buttons are. */
    private static final String KEYS = "#touches";

    @Inject private transient CallTallies tallies;
    @Inject private transient MessagesPage messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        LastPresses presses = LastPresses.of(request);
        boolean script = sent(request, "reponse").equals("json");
        String said;
        try {
            said =
                    sent(request, "annuler").isEmpty()
                            ? count(request, presses)
                            : takeBack(sent(request, "annuler"), presses);
        } catch (RuleBroken rule) {
            String why = Texts.of(rule.getMessage(), rule.arguments());
            if (script) {
                send(response, REFUSED, answer(why, presses));
            } else {
                messages.refuseNext(why);
                lead(request, response, "");
            }
            return;
        }
        if (script) {
            send(response, HttpServletResponse.SC_OK, answer(said, presses));
        } else {
            messages.tellNext(said);
            lead(request, response, KEYS);
        }
    }

    private String count(HttpServletRequest request, LastPresses presses) {
        String token = sent(request, "jeton");
        Tallied one = tallies.press(token, sent(request, "motif"), ago(request));
        if (one.isNew()) {
            presses.add(new LastPresses.Press(token, one.label()));
        }
        return TallyWords.counted(one, tallies.today());
    }

    private String takeBack(String token, LastPresses presses) {
        Optional<Tallied> one = tallies.takeBack(token);
        presses.forget(token);
        return one.map(tallied -> TallyWords.takenBack(tallied, tallies.today()))
                .orElseGet(() -> Texts.of("switchboard.tally.nothingToTakeBack"));
    }

    /** How long the press was kept before it could be sent; a form without script keeps nothing. */
    private static Duration ago(HttpServletRequest request) {
        String seconds = sent(request, "depuis");
        if (seconds.isEmpty()) {
            return Duration.ZERO;
        }
        if (!seconds.matches("\\d{1,9}")) {
            throw new RuleBroken("switchboard.tally.unreadable");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private JsonObject answer(String said, LastPresses presses) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        tallies.rows().forEach(row -> counts.add(row.code(), row.calls()));
        return Json.createObjectBuilder()
                .add("dit", said)
                .add("comptes", counts)
                .add("annuler", presses.last().map(LastPresses.Press::token).orElse(""))
                .add("dernier", TallyWords.last(presses))
                .build();
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String place)
            throws IOException {
        response.sendRedirect(request.getContextPath() + TallyPage.PATH + place);
    }

    private static void send(HttpServletResponse response, int status, JsonObject body)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(body.toString());
    }

    private static String sent(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
