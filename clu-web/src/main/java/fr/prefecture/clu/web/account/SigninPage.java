package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.LogIns;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The log-in; it leads to the page that was asked for. */
@Named
@RequestScoped
public class SigninPage {

    private static final long LAST_SECOND = 59;

    @Inject Entrance entrance;
    @Inject LogIns logIns;
    @Inject HttpServletRequest request;

    private String login;
    private String password;

    public void signIn() throws IOException {
        // Nothing that came before the log-in lives on after it, the session's number included.
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        Entrance.Outcome outcome = entrance.enterByPage(request, login, password);
        if (outcome.admitted()) {
            if (isProvider()) {
                logIns.cameByEmergency(login);
            }
            SessionStandingFilter.begin(request, logIns.standing(login));
            request.changeSessionId();
            leave();
        } else {
            refuse(
                    switch (outcome.kind()) {
                        case LOCKED ->
                                Texts.of(
                                        "account.signin.locked",
                                        toTheMinute(outcome.until().get()));
                        case SENDER_LOCKED ->
                                Texts.of(
                                        "account.signin.sender",
                                        toTheMinute(outcome.until().get()));
                        case BUSY -> Texts.of("account.signin.busy");
                        default -> Texts.of("account.signin.refused");
                    });
        }
    }

    /** CPT-24 */
    public boolean isProvider() {
        return Settings.oidcProvider().isPresent();
    }

    /** CPT-24 */
    public boolean isByPassword() {
        return !isProvider() || Settings.emergency();
    }

    public String getProviderText() {
        return Texts.of("account.signin.provider", Settings.oidcName());
    }

    /** Where the provider is asked; it remembers the page that was. */
    public String getProviderAddress() {
        String page = Routes.destination(request.getParameter("suite"));
        return request.getContextPath()
                + Identification.PATH
                + (page.equals(Routes.HOME)
                        ? ""
                        : "?suite=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }

    public String getHelp() {
        return isProvider()
                ? Texts.of("account.signin.help.provider", Settings.oidcName())
                : Texts.of("account.signin.help");
    }

    public String getNoAccount() {
        return Texts.of(
                isProvider() ? "account.signin.noAccount.invite" : "account.signin.noAccount.text");
    }

    /** Somebody who is in already has nothing to do here. */
    public void load() throws IOException {
        if (request.getUserPrincipal() != null) {
            leave();
        }
    }

    private void leave() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext()
                .redirect(
                        request.getContextPath()
                                + Routes.destination(request.getParameter("suite")));
        context.responseComplete();
    }

    private static void refuse(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** The first whole minute at which the lock is over. */
    private static Instant toTheMinute(Instant end) {
        return end.plusSeconds(LAST_SECOND).truncatedTo(ChronoUnit.MINUTES);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
