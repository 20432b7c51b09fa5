package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.Preferences;
import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people decide about their own account: where they are written to, and of what. */
@Named
@RequestScoped
public class PreferencesPage {

    @Inject Users users;
    @Inject Preferences preferences;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<UserRow> mine;
    private String email;
    private boolean digest;
    private boolean monthly;

    @PostConstruct
    void begin() {
        mine = users.current();
        email = mine.map(UserRow::email).orElse("");
        digest = mine.map(UserRow::digest).orElse(false);
        monthly = preferences.wantsMonths();
    }

    public String save() throws IOException {
        preferences.keep(email == null ? "" : email, digest, monthly);
        messages.tellNext(
                Texts.of(
                        digest ? "account.preferences.saved.digest" : "account.preferences.saved"));
        messages.leadTo(request.getContextPath() + "/preferences");
        return null;
    }

    public String getName() {
        return mine.map(UserRow::displayName).orElse("");
    }

    public String getLogin() {
        return mine.map(UserRow::login).orElse("");
    }

    public String getRoles() {
        return mine.map(UserRow::roles).stream()
                .flatMap(roles -> roles.stream().sorted())
                .map(role -> Texts.of("Roles." + role))
                .collect(Collectors.joining(", "));
    }

    public String getDigestHelp() {
        return Texts.of("account.preferences.digest.help", French.time(Settings.digestAt()));
    }

    public String getAgainHelp() {
        return Texts.of("account.preferences.help.again", French.time(Settings.digestAgainAt()));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isDigest() {
        return digest;
    }

    public void setDigest(boolean digest) {
        this.digest = digest;
    }

    /** The page of a month is written for them. */
    public boolean isMonthlyForMe() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public boolean isMonthly() {
        return monthly;
    }

    public void setMonthly(boolean monthly) {
        this.monthly = monthly;
    }
}
