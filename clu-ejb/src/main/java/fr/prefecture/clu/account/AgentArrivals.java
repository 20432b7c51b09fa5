package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SecurityEvent;
import fr.prefecture.clu.shared.SecurityEvents;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those who come from the provider of identities: who they are here is decided, then they are given
 * a ticket to come in by, once.
 */
@Stateless
@PermitAll
public class AgentArrivals {

    private static final String SUBJECT = "account.user";
    private static final int LONGEST_LOGIN = 50;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject Changes changes;
    @Inject SecurityEvents events;

    boolean rolesFromProvider = Settings.oidcRolesClaim().isPresent();
    boolean emailsTrusted = Settings.oidcEmailsTrusted();

    /**
     * CPT-26 to CPT-31: decides who that is here.
     *
     * @return the ticket, in clear; nobody gets to see it again
     */
    public String receive(ProvedIdentity identity, Proof proof) {
        em.createQuery("delete from Ticket t where t.expiresAt <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        Optional<User> known = known(identity);
        String clear = Ticket.draw();
        Optional<Refusal> refusal = refusal(identity, known);
        if (refusal.isPresent()) {
            em.persist(new Ticket(clear, refusal.get(), identity.email(), proof, clock.instant()));
            return clear;
        }
        User user = known.orElseGet(() -> accountOf(identity));
        if (rolesFromProvider) {
            tell(user, () -> user.hold(rolesOf(identity)));
        }
        em.persist(new Ticket(clear, user, identity.email(), proof, clock.instant()));
        return clear;
    }

    private Optional<User> known(ProvedIdentity identity) {
        return em.createQuery("select u from User u where u.providerSubject = :key", User.class)
                .setParameter("key", identity.key())
                .getResultStream()
                .findFirst();
    }

    /** CPT-27, CPT-28, CPT-29 */
    private Optional<Refusal> refusal(ProvedIdentity identity, Optional<User> known) {
        if (known.isPresent() && !known.get().isActive()) {
            return Optional.of(Refusal.DEACTIVATED);
        }
        if (rolesFromProvider) {
            return rolesOf(identity).isEmpty() ? Optional.of(Refusal.NO_ROLE) : Optional.empty();
        }
        if (known.isPresent()) {
            return Optional.empty();
        }
        if (identity.email().isBlank() || invitation(identity).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        if (!identity.emailVerified() && !emailsTrusted) {
            return Optional.of(Refusal.UNVERIFIED);
        }
        boolean bindable =
                invitation(identity)
                        .flatMap(AgentInvitation::login)
                        .flatMap(this::userNamed)
                        .map(user -> user.isActive() && !user.isVouchedFor())
                        .orElse(true);
        return bindable ? Optional.empty() : Optional.of(Refusal.DEACTIVATED);
    }

    /** CPT-28: what another system holds, no person is given so. */
    private static Set<String> rolesOf(ProvedIdentity identity) {
        return identity.roles().stream()
                .filter(Roles.ofPeople()::contains)
                .collect(Collectors.toSet());
    }

    /** CPT-26 */
    private User accountOf(ProvedIdentity identity) {
        Optional<AgentInvitation> invitation =
                rolesFromProvider ? Optional.empty() : invitation(identity);
        Set<String> roles =
                invitation.map(AgentInvitation::roles).orElseGet(() -> rolesOf(identity));
        Optional<User> before = invitation.flatMap(AgentInvitation::login).flatMap(this::userNamed);
        User user;
        if (before.isPresent()) {
            user = before.get();
            tell(user, () -> user.bind(identity.key(), roles));
        } else {
            user = User.vouchedFor(freeLogin(identity), identity, roles, clock.instant());
            em.persist(user);
            changes.created(SUBJECT, user.login(), user.described());
            events.tell(SecurityEvent.ACCOUNT_OPENED, user.login(), user.roleNames());
        }
        invitation.ifPresent(
                used -> {
                    em.remove(used);
                    changes.removed("account.invitation", used.id(), used.described());
                });
        return user;
    }

    private void tell(User user, Runnable change) {
        String before = user.described();
        String roles = user.roleNames();
        change.run();
        changes.changed(SUBJECT, user.login(), before, user.described());
        if (!user.roleNames().equals(roles)) {
            events.tell(SecurityEvent.ROLES_CHANGED, user.login(), user.roleNames());
        }
    }

    private Optional<AgentInvitation> invitation(ProvedIdentity identity) {
        return AgentInvitations.find(em, identity.email());
    }

    private Optional<User> userNamed(String login) {
        return Users.find(em, login, LockModeType.PESSIMISTIC_WRITE);
    }

    /** CPT-1: what stands before the @, in letters that a login may have; a number if taken. */
    private String freeLogin(ProvedIdentity identity) {
        String wished = loginFrom(identity.email());
        String login = wished;
        for (int number = 2; User.isReserved(login) || userNamed(login).isPresent(); number++) {
            login = wished + '-' + number;
        }
        return login;
    }

    static String loginFrom(String email) {
        String name =
                Normalizer.normalize(email.replaceFirst("@.*", ""), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9.-]+", "-")
                        .replaceFirst("^[.-]+", "")
                        .replaceFirst("[.-]+$", "");
        String cut = name.length() > LONGEST_LOGIN ? name.substring(0, LONGEST_LOGIN) : name;
        return cut.isEmpty() ? "agent" : cut;
    }

    /** CPT-31: whose ticket that is, while it is good; a refusal is told once. */
    public Optional<Arrival> of(String ticket) {
        Instant now = clock.instant();
        Optional<Ticket> found =
                em.createQuery("select t from Ticket t where t.digest = :digest", Ticket.class)
                        .setParameter("digest", Ticket.digestOf(ticket))
                        .getResultStream()
                        .filter(one -> one.isGoodFor(ticket, now))
                        .findFirst();
        Optional<Arrival> arrival = found.map(Ticket::arrival);
        if (arrival.flatMap(Arrival::refusal).isPresent()) {
            use(ticket);
        }
        return arrival;
    }

    /**
     * CPT-31: nobody comes in by it a second time.
     *
     * @return false when somebody has
     */
    public boolean use(String ticket) {
        return em.createQuery("delete from Ticket t where t.digest = :digest")
                        .setParameter("digest", Ticket.digestOf(ticket))
                        .executeUpdate()
                == 1;
    }
}
