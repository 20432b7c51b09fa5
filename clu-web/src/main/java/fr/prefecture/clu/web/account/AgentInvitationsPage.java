package fr.prefecture.clu.web.account;

import fr.prefecture.clu.account.AgentInvitationRow;
import fr.prefecture.clu.account.AgentInvitations;
import fr.prefecture.clu.shared.Roles;
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
import java.util.stream.Collectors;

/** CPT-25: who may come in from the provider of identities, and has not come yet. */
@Named
@RequestScoped
public class AgentInvitationsPage {

    static final String PATH = "/admin/invitations";

    /** An invitation as the table writes it. */
    public record Line(
            long id, String email, String roles, String login, String by, String at, String undo) {}

    /** A refusal's key, and the field that it is about. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "account.email.malformed", "courriel",
                    "account.invitation.twice", "courriel",
                    "account.invitation.noAccount", "compte");

    @Inject AgentInvitations invitations;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<AgentInvitationRow> rows;
    private Optional<AgentInvitationRow> withdrawn = Optional.empty();
    private String email;
    private String login;
    private List<String> roles = List.of();

    @PostConstruct
    void begin() {
        rows = invitations.waiting();
        withdrawn =
                Optional.ofNullable(request.getParameter("invitation"))
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .flatMap(id -> rows.stream().filter(row -> row.id().equals(id)).findAny());
    }

    /** What the address would withdraw must exist. */
    public void load() throws IOException {
        if (request.getParameter("invitation") != null && withdrawn.isEmpty()) {
            messages.missing();
        }
    }

    public String invite() throws IOException {
        try {
            boolean told =
                    invitations.invite(
                            email,
                            roles,
                            Optional.ofNullable(login).filter(text -> !text.isBlank()));
            messages.tellNext(
                    Texts.of(
                            told ? "account.invitation.told" : "account.invitation.done",
                            email.strip()));
            messages.leadTo(getAddress());
        } catch (RuleBroken refusal) {
            AccountRefusals.say(refusal, FIELDS);
        }
        return null;
    }

    public String withdraw() throws IOException {
        AgentInvitationRow row = withdrawn.orElseThrow();
        invitations.withdraw(row.id());
        messages.tellNext(Texts.of("account.invitation.withdrawn", row.email()));
        messages.leadTo(getAddress());
        return null;
    }

    public List<Line> getLines() {
        return rows.stream()
                .map(
                        row ->
                                new Line(
                                        row.id(),
                                        row.email(),
                                        rolesText(row.roles()),
                                        row.login()
                                                .orElseGet(
                                                        () ->
                                                                Texts.of(
                                                                        "account.invitation.newAccount")),
                                        row.invitedBy(),
                                        Texts.of("account.invitation.at", row.invitedAt()),
                                        Address.of(request, PATH).with("invitation", row.id())
                                                + "#t-retrait"))
                .toList();
    }

    private static String rolesText(List<String> roles) {
        return roles.stream()
                .map(role -> Texts.of("Roles." + role))
                .collect(Collectors.joining(", "));
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    /** Whether an invitation leads anywhere, as things are set. */
    public String getUse() {
        if (Settings.oidcProvider().isEmpty()) {
            return Texts.of("account.invitation.noProvider");
        }
        return Settings.oidcRolesClaim().isPresent()
                ? Texts.of("account.invitation.byClaim", Settings.oidcName())
                : "";
    }

    public List<SelectItem> getChoices() {
        return Roles.ofPeople().stream()
                .map(role -> new SelectItem(role, Texts.of("Roles." + role)))
                .toList();
    }

    public boolean isWithdrawing() {
        return withdrawn.isPresent();
    }

    public String getWithdrawalHeading() {
        return Texts.of("account.invitation.withdrawal", withdrawn.orElseThrow().email());
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    // --- fields

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}
