package fr.prefecture.clu.account;

import fr.prefecture.clu.mail.MailingSteps;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Those who may come in from the provider of identities, and have not come yet. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class AgentInvitations {

    private static final String SUBJECT = "account.invitation";

    /** Where what became of the e-mail leads back to. */
    private static final String PAGE = "/admin/invitations";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject Changes changes;
    @EJB Mailings mailings;
    @EJB MailingSteps steps;
    @Resource SessionContext session;

    /** Whether an invitation leads anywhere, as things are set. */
    boolean opens = Settings.oidcProvider().isPresent() && Settings.oidcRolesClaim().isEmpty();

    /** By address. */
    public List<AgentInvitationRow> waiting() {
        return em
                .createQuery(
                        "select i from AgentInvitation i order by i.email", AgentInvitation.class)
                .getResultList()
                .stream()
                .map(AgentInvitation::row)
                .toList();
    }

    /**
     * CPT-25: where an invitation opens something, an e-mail says so.
     *
     * @param login of the account that the person has here already; nothing: one is made
     * @return whether an e-mail says so
     * @throws RuleBroken when the address is none or invited already, the roles cannot be given to
     *     a person, or there is no such account of a person that is active and not bound yet
     */
    public boolean invite(String email, Collection<String> roles, Optional<String> login) {
        AgentInvitation invitation =
                new AgentInvitation(
                        email,
                        roles,
                        login,
                        session.getCallerPrincipal().getName(),
                        clock.instant());
        if (find(em, invitation.email()).isPresent()) {
            throw new RuleBroken("account.invitation.twice", invitation.email());
        }
        invitation.login().ifPresent(this::requireUnbound);
        em.persist(invitation);
        em.flush();
        changes.created(SUBJECT, invitation.id(), invitation.described());
        if (opens) {
            tell(invitation);
        }
        return opens;
    }

    private void tell(AgentInvitation invitation) {
        String key = invitation.id().toString();
        Recipient recipient = new Recipient(key, invitation.email(), invitation.email());
        mailings.send(
                AgentInvitationMessages.KIND,
                key,
                1,
                mailings.preview(AgentInvitationMessages.KIND, key, 1, recipient).subject(),
                PAGE,
                List.of(recipient));
    }

    private void requireUnbound(String login) {
        if (Users.find(em, login, LockModeType.NONE)
                .filter(User::isActive)
                .filter(user -> !user.isVouchedFor())
                .filter(user -> !user.isSystem())
                .isEmpty()) {
            throw new RuleBroken("account.invitation.noAccount", login);
        }
    }

    /**
     * CPT-25: one that has been used or withdrawn meanwhile is none; an e-mail that has not left
     * does not leave.
     */
    public void withdraw(Long id) {
        AgentInvitation invitation = em.find(AgentInvitation.class, id);
        if (invitation != null) {
            em.remove(invitation);
            changes.removed(SUBJECT, id, invitation.described());
            mailings.of(AgentInvitationMessages.KIND, id.toString())
                    .forEach(mailing -> steps.cancelWaiting(mailing.id()));
        }
    }

    static Optional<AgentInvitation> find(EntityManager em, String email) {
        return em.createQuery(
                        "select i from AgentInvitation i where i.email = :email",
                        AgentInvitation.class)
                .setParameter("email", AgentInvitation.addressed(email))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
