package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The word of an administrator that whoever proves to have this address may come in; it is used by
 * the first log-in, or withdrawn.
 */
@Entity
@Table(name = "account_invitation")
public class AgentInvitation extends Versioned {

    private String email;

    private String login;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "account_invitation_role",
            joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    protected AgentInvitation() {}

    /**
     * CPT-25
     *
     * @param login of the account that the person has already; nothing: one is made
     * @throws RuleBroken when the address is none, or the roles cannot be given to a person
     */
    AgentInvitation(
            String email,
            Collection<String> roles,
            Optional<String> login,
            String invitedBy,
            Instant invitedAt) {
        if (!User.isEmail(email.strip())) {
            throw new RuleBroken("account.email.malformed", email.strip());
        }
        if (roles.isEmpty() || !Roles.ofPeople().containsAll(roles)) {
            throw new RuleBroken("account.invitation.rolesOfPeople");
        }
        this.email = addressed(email);
        this.roles.addAll(roles);
        this.login = login.map(User::named).orElse(null);
        this.invitedBy = invitedBy;
        this.invitedAt = invitedAt;
    }

    /** Addresses that differ in capitals only are one mailbox. */
    static String addressed(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    String email() {
        return email;
    }

    Optional<String> login() {
        return Optional.ofNullable(login);
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    AgentInvitationRow row() {
        return new AgentInvitationRow(
                id(), email, roles.stream().sorted().toList(), login(), invitedBy, invitedAt);
    }

    /** What the history keeps: never the address. */
    String described() {
        List<String> sorted = roles.stream().sorted().toList();
        return login == null ? sorted.toString() : sorted + ", " + login;
    }
}
