package fr.prefecture.clu.account;

import java.util.Set;

/**
 * Whom a provider of identities says to have in front of it.
 *
 * @param issuer the provider, by its own name
 * @param subject the person, by a name that the provider gives to nobody else, ever
 * @param email empty when the provider does not say
 * @param emailVerified whether the provider answers for the address being theirs
 * @param displayName empty when the provider does not say
 * @param roles those of ours that the provider gives; nothing is to be done with them unless roles
 *     come from it
 */
public record ProvedIdentity(
        String issuer,
        String subject,
        String email,
        boolean emailVerified,
        String displayName,
        Set<String> roles) {

    private static final int LONGEST_KEY = 512;

    public ProvedIdentity {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("A provider names itself and whom it knows");
        }
        if (issuer.length() + subject.length() + 1 > LONGEST_KEY) {
            throw new IllegalArgumentException("A provider's names are shorter");
        }
        roles = Set.copyOf(roles);
    }

    /** No two people of any two providers share it. */
    String key() {
        return issuer + ' ' + subject;
    }
}
