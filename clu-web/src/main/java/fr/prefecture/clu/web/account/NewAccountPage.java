package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.Accounts;
import fr.prefecture.clu.account.GivenPassword;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** CPT-32, CPT-34: an account for somebody, or for another system. */
@Named
@RequestScoped
public class NewAccountPage {

    /** A refusal's key, and the field that it is about. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "account.login.malformed", "identifiant",
                    "account.login.reserved", "identifiant",
                    "account.login.taken", "identifiant",
                    "account.name.length", "nom",
                    "account.email.malformed", "courriel");

    @Inject Accounts accounts;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String login;
    private String name;
    private String email;
    private List<String> roles = List.of();

    public String open() throws IOException {
        try {
            GivenPassword given = accounts.open(login, name, email == null ? "" : email, roles);
            long number = accounts.numberOf(login).orElseThrow();
            TransmittedPassword.keep(request, number, given);
            messages.tellNext(Texts.of("account.new.done", name.strip()));
            messages.leadTo(request.getContextPath() + AccountsPage.PATH + "/" + number);
        } catch (RuleBroken refusal) {
            AccountRefusals.say(refusal, FIELDS);
        }
        return null;
    }

    public List<SelectItem> getChoices() {
        return choices();
    }

    static List<SelectItem> choices() {
        return Roles.GRANTABLE.stream()
                .map(role -> new SelectItem(role, Texts.of("Roles." + role)))
                .toList();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}
