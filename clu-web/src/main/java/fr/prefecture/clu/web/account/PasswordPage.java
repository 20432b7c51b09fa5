package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AccountRow;
import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.account.Passwords;
import fr.prefecture.clu.account.SessionStanding;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** CPT-33, CPT-36: the password that somebody chooses, now or because they must. */
@Named
@RequestScoped
public class PasswordPage {

    private static final long LAST_SECOND = 59;

    private static final String WRONG = "account.password.wrong";
    private static final String BEFORE = "ancien";
    private static final String CHOSEN = "nouveau";

    /** A refusal's key, and the field that it is about. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    WRONG,
                    BEFORE,
                    "account.password.tooShort",
                    CHOSEN,
                    "account.password.tooLong",
                    CHOSEN,
                    "account.password.unreadable",
                    CHOSEN,
                    "account.password.repeated",
                    CHOSEN,
                    "account.password.guessable",
                    CHOSEN,
                    "account.password.used",
                    CHOSEN);

    @Inject Passwords passwords;
    @Inject LogIns logIns;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<AccountRow> mine;
    private String before;
    private String chosen;
    private String again;

    @PostConstruct
    void begin() {
        mine = passwords.mine();
    }

    public String choose() throws IOException {
        if (!chosen.equals(again)) {
            AccountRefusals.say("encore", Texts.of("account.password.differs"));
            return null;
        }
        String login = request.getRemoteUser();
        Optional<Instant> locked = logIns.lockedUntil(login, before);
        if (locked.isPresent()) {
            AccountRefusals.say(BEFORE, lockedText(locked.get()));
            return null;
        }
        try {
            SessionStanding standing = passwords.choose(before, chosen);
            logIns.succeeded(login);
            SessionStandingFilter.begin(request, Optional.of(standing));
            request.changeSessionId();
            messages.tellNext(Texts.of("account.password.done"));
            messages.leadTo(
                    request.getContextPath() + Routes.destination(request.getParameter("suite")));
        } catch (RuleBroken refusal) {
            refuse(login, refusal);
        }
        return null;
    }

    /** As at the log-in: a wrong password counts, whoever sits at this screen. */
    private void refuse(String login, RuleBroken refusal) {
        Optional<Instant> locked =
                refusal.getMessage().equals(WRONG)
                        ? logIns.failed(login, before)
                        : Optional.empty();
        if (locked.isPresent()) {
            AccountRefusals.say(BEFORE, lockedText(locked.get()));
        } else {
            AccountRefusals.say(refusal, FIELDS);
        }
    }

    private static String lockedText(Instant end) {
        return Texts.of(
                "account.password.locked",
                end.plusSeconds(LAST_SECOND).truncatedTo(ChronoUnit.MINUTES));
    }

    /** CPT-33, CPT-39: nothing else is to be had before. */
    public boolean isHeld() {
        return SessionStandingFilter.isHeld(request.getSession(false));
    }

    public String getWhy() {
        return mine.flatMap(AccountRow::temporaryUntil).isPresent()
                ? Texts.of("account.password.temporary")
                : Texts.of("account.password.old");
    }

    /** CPT-43 */
    public boolean isMine() {
        return mine.filter(AccountRow::hasPassword).isPresent();
    }

    public String getElsewhere() {
        return mine.filter(AccountRow::byProvider).isPresent()
                ? Texts.of("account.password.elsewhere", Settings.oidcName())
                : Texts.of("account.password.demonstration");
    }

    public String getRule() {
        return Texts.of("account.password.rule", passwords.shortest());
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
