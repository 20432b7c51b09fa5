package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Roles;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * CPT-32, CPT-34: a password that the product has drawn, for an administrator to pass on; nobody
 * gets to see it again.
 *
 * @param until when a person must have chosen their own; nothing: it lasts
 */
public record GivenPassword(String clear, Optional<Instant> until) {

    static final Duration LIFE = Duration.ofDays(3);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What is not mistaken for something else on paper or on the telephone. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUP = 5;

    /** 99 bits. */
    private static final int GROUPS_OF_PERSON = 4;

    /** 198 bits. */
    private static final int GROUPS_OF_SYSTEM = 8;

    static GivenPassword draw(Collection<String> roles, Instant now) {
        return roles.contains(Roles.READER)
                ? new GivenPassword(drawn(GROUPS_OF_SYSTEM), Optional.empty())
                : new GivenPassword(drawn(GROUPS_OF_PERSON), Optional.of(now.plus(LIFE)));
    }

    private static String drawn(int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    /** A password has no place in a log. */
    @Override
    public String toString() {
        return "GivenPassword";
    }
}
