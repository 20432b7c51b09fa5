package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Roles;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An account as its administrators, and whoever it belongs to, see it.
 *
 * @param email where the person is written to; empty when they have not said
 * @param lockedUntil the end of the lock that lasts
 * @param temporaryUntil until when the password that was drawn is good
 * @param lastLogIn to ten minutes
 */
public record AccountRow(
        Long id,
        String login,
        String displayName,
        String email,
        List<String> roles,
        AccountState state,
        Optional<Instant> lockedUntil,
        Optional<Instant> temporaryUntil,
        Optional<Instant> lastLogIn,
        Instant createdAt,
        boolean active,
        boolean demonstration,
        boolean byProvider) {

    /**
     * What of an account a form changes, as it was shown: its version also counts log-ins, which
     * are no reason to refuse a change.
     */
    public String mark() {
        return mark(displayName, roles);
    }

    static String mark(String displayName, Collection<String> roles) {
        return displayName + "|" + String.join(" ", new TreeSet<>(roles));
    }

    /** CPT-34: of another system. */
    public boolean isSystem() {
        return roles.contains(Roles.READER);
    }

    /** CPT-43: whether a password is given and chosen here. */
    public boolean hasPassword() {
        return !byProvider && !demonstration;
    }
}
