package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** ECO-22: the one way out of the answer mode, by the password of the agent who began it. */
@WebServlet(KioskLock.EXIT)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.STAFF, Roles.SWITCHBOARD}))
public class KioskExit extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long LAST_SECOND = 59;

    @Inject private transient LogIns logIns;
    @Inject private transient FramePage frame;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<KioskLock> lock = KioskLock.of(request);
        if (lock.isEmpty()) {
            // Left already, in another window or by a second press.
            leave(response, "/");
            return;
        }
        String password;
        try {
            password =
                    SentJson.read(request).map(sent -> sent.getString("motdepasse", "")).orElse("");
        } catch (JsonException wrong) {
            password = "";
        }
        Optional<String> refusal = refusal(lock.get().login(), password);
        if (refusal.isPresent()) {
            SentJson.send(
                    response,
                    KioskAnswers.REFUSED,
                    Json.createObjectBuilder().add("motif", refusal.get()).build());
        } else {
            lock.get().lift(request);
            leave(response, after(lock.get().campaignId()));
        }
    }

    /** As at the log-in: the lock first, then the check, then the count. */
    private Optional<String> refusal(String login, String password) {
        if (password.isEmpty()) {
            return Optional.of(Texts.of("listening.kiosk.exit.empty"));
        }
        Optional<Instant> locked = logIns.lockedUntil(login, password);
        if (locked.isEmpty()) {
            if (logIns.isOfCaller(password)) {
                logIns.succeeded(login);
                return Optional.empty();
            }
            locked = logIns.failed(login, password);
        }
        return Optional.of(
                locked.map(end -> Texts.of("listening.kiosk.exit.locked", toTheMinute(end)))
                        .orElseGet(() -> Texts.of("listening.kiosk.exit.wrong")));
    }

    private static Instant toTheMinute(Instant end) {
        return end.plusSeconds(LAST_SECOND).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The page of the campaign, for those who may read it; else where the tablet was locked. */
    private String after(long campaign) {
        String page = "/enquetes/" + campaign;
        return frame.mayOpen(page) ? page : page + "/borne";
    }

    private static void leave(HttpServletResponse response, String address) throws IOException {
        JsonObject body = Json.createObjectBuilder().add("suite", address).build();
        SentJson.send(response, HttpServletResponse.SC_OK, body);
    }
}
