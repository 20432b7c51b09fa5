package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AccountRow;
import fr.prefecture.clu.account.Accounts;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One account: who it is for, what its holder may do, and what an administrator does with it. */
@Named
@RequestScoped
public class AccountPage {

    private static final String GIVE = "mot-de-passe";
    private static final String DEACTIVATE = "desactiver";

    /** A refusal's key, and the field that it is about. */
    private static final Map<String, String> FIELDS = Map.of("account.name.length", "nom");

    @Inject Accounts accounts;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<AccountLine> line = Optional.empty();
    private Optional<TransmittedPassword> given = Optional.empty();
    private String name;
    private List<String> roles = List.of();
    private String shown = "";

    @PostConstruct
    void begin() {
        line = accounts.find(Long.valueOf(request.getParameter("id"))).map(AccountLine::new);
        name = line.map(AccountLine::name).orElse("");
        roles = line.map(AccountLine::row).map(AccountRow::roles).orElse(List.of());
        shown = line.map(AccountLine::row).map(AccountRow::mark).orElse("");
    }

    /** What the address names must exist. */
    public void load() throws IOException {
        if (line.isEmpty()) {
            messages.missing();
        } else {
            given = TransmittedPassword.take(request, line.get().id());
        }
    }

    public String save() throws IOException {
        try {
            accounts.change(id(), shown, name, roles);
            back(Texts.of("account.changed", name.strip()));
        } catch (RuleBroken refusal) {
            AccountRefusals.say(refusal, FIELDS);
        }
        return null;
    }

    public String give() throws IOException {
        try {
            TransmittedPassword.keep(request, id(), accounts.give(id()));
            back(Texts.of("account.given.done", getHeading()));
        } catch (RuleBroken refusal) {
            AccountRefusals.say(refusal, FIELDS);
        }
        return null;
    }

    public String unlock() throws IOException {
        accounts.unlock(id());
        back(Texts.of("account.unlocked", getHeading()));
        return null;
    }

    public String deactivate() throws IOException {
        try {
            accounts.deactivate(id());
            back(Texts.of("account.deactivated", getHeading()));
        } catch (RuleBroken refusal) {
            AccountRefusals.say(refusal, FIELDS);
        }
        return null;
    }

    public String reactivate() throws IOException {
        accounts.reactivate(id());
        back(Texts.of("account.reactivated", getHeading()));
        return null;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    private long id() {
        return line.orElseThrow().id();
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    private AccountRow row() {
        return line.orElseThrow().row();
    }

    public AccountLine getLine() {
        return line.orElse(null);
    }

    public String getHeading() {
        return line.map(AccountLine::name).orElse("");
    }

    public String getAddress() {
        return Address.of(request, AccountsPage.PATH + "/" + id()).toString();
    }

    private boolean asks(String act) {
        return line.isPresent() && act.equals(request.getParameter("acte"));
    }

    // --- the password that has just been drawn

    public boolean isGiven() {
        return given.isPresent();
    }

    public String getGivenPassword() {
        return given.map(TransmittedPassword::clear).orElse("");
    }

    public String getGivenText() {
        return given.map(TransmittedPassword::until)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Texts.of("account.given.system"));
    }

    // --- what may be done

    public boolean isGivable() {
        return line.isPresent() && row().active() && row().hasPassword();
    }

    public String getGiveText() {
        return Texts.of(row().isSystem() ? "account.give.system" : "account.give");
    }

    public boolean isGiving() {
        return isGivable() && asks(GIVE);
    }

    public String getGiveAddress() {
        return Address.of(request, AccountsPage.PATH + "/" + id()).with("acte", GIVE) + "#t-acte";
    }

    /** CPT-43: why no password is given here; empty where one is. */
    public String getNoPassword() {
        if (row().byProvider()) {
            return Texts.of("account.give.byProvider", Settings.oidcName());
        }
        return row().demonstration() ? Texts.of("account.give.demonstration") : "";
    }

    public boolean isLocked() {
        return line.isPresent() && row().active() && row().lockedUntil().isPresent();
    }

    public boolean isActive() {
        return line.isPresent() && row().active();
    }

    public boolean isOwn() {
        return line.isPresent() && row().login().equals(request.getRemoteUser());
    }

    public boolean isDeactivating() {
        return isActive() && !isOwn() && asks(DEACTIVATE);
    }

    public String getDeactivateAddress() {
        return Address.of(request, AccountsPage.PATH + "/" + id()).with("acte", DEACTIVATE)
                + "#t-acte";
    }

    public String getDeactivationHeading() {
        return Texts.of("account.deactivation", getHeading());
    }

    public String getGivingHeading() {
        return Texts.of("account.giving", getHeading());
    }

    // --- fields

    public List<SelectItem> getChoices() {
        return NewAccountPage.choices();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}
