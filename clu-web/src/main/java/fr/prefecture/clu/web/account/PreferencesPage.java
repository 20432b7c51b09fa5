package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AccountRow;
import fr.prefecture.clu.account.Appearance;
import fr.prefecture.clu.account.Brightness;
import fr.prefecture.clu.account.Passwords;
import fr.prefecture.clu.account.Preferences;
import fr.prefecture.clu.account.TextSize;
import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.AppearanceCookie;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people decide about their own account: where they are written to, and how pages look. */
@Named
@RequestScoped
public class PreferencesPage {

    @Inject Users users;
    @Inject Preferences preferences;
    @Inject Passwords passwords;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<UserRow> mine;
    private String email;
    private boolean digest;
    private boolean monthly;
    private Brightness brightness;
    private TextSize size;
    private boolean motionReduced;
    private boolean shortcuts;

    @PostConstruct
    void begin() {
        mine = users.current();
        email = mine.map(UserRow::email).orElse("");
        digest = mine.map(UserRow::digest).orElse(false);
        monthly = preferences.wantsMonths();
        Appearance look = mine.map(UserRow::appearance).orElse(Appearance.USUAL);
        brightness = look.brightness();
        size = look.size();
        motionReduced = look.motionReduced();
        shortcuts = look.shortcutsOn();
    }

    public String save() throws IOException {
        preferences.keep(email == null ? "" : email, digest, monthly);
        messages.tellNext(
                Texts.of(
                        digest ? "account.preferences.saved.digest" : "account.preferences.saved"));
        messages.leadTo(request.getContextPath() + "/preferences");
        return null;
    }

    /** CPT-20, CPT-22: with the account, and in this browser. */
    public String saveDisplay() throws IOException {
        Appearance chosen = new Appearance(brightness, size, motionReduced, shortcuts);
        preferences.look(chosen);
        AppearanceCookie.keep(request, response(), chosen);
        messages.tellNext(Texts.of("account.preferences.display.saved"));
        messages.leadTo(request.getContextPath() + "/preferences");
        return null;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public List<SelectItem> getBrightnesses() {
        return Arrays.stream(Brightness.values())
                .map(one -> new SelectItem(one, Texts.of("Brightness." + one.name())))
                .toList();
    }

    public List<SelectItem> getSizes() {
        return Arrays.stream(TextSize.values())
                .map(one -> new SelectItem(one, Texts.of("TextSize." + one.name())))
                .toList();
    }

    public Brightness getBrightness() {
        return brightness;
    }

    public void setBrightness(Brightness brightness) {
        this.brightness = brightness;
    }

    public TextSize getSize() {
        return size;
    }

    public void setSize(TextSize size) {
        this.size = size;
    }

    public boolean isMotionReduced() {
        return motionReduced;
    }

    public void setMotionReduced(boolean motionReduced) {
        this.motionReduced = motionReduced;
    }

    public boolean isShortcuts() {
        return shortcuts;
    }

    public void setShortcuts(boolean shortcuts) {
        this.shortcuts = shortcuts;
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

    /** CPT-43 */
    public boolean isWithPassword() {
        return passwords.mine().filter(AccountRow::hasPassword).isPresent();
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
