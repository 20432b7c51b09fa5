package fr.prefecture.clu.listening;

import java.security.SecureRandom;

/**
 * ECO-27: the numbers of what the staff says. Those of all else come one after the other, and the
 * history dates many of them: so would the answers between two of these be dated.
 */
final class StaffNumbers {

    /** Above all that is counted one by one, and of eighteen digits, as addresses take them. */
    static final long LOWEST = 100_000_000_000_000_000L;

    private static final long END = 1_000_000_000_000_000_000L;

    private static final SecureRandom RANDOM = new SecureRandom();

    private StaffNumbers() {}

    /** Drawn by lot for the staff; nothing for users, whose answers have a day. */
    static Long of(SurveyChannel channel) {
        return channel.audience() == Audience.STAFF ? RANDOM.nextLong(LOWEST, END) : null;
    }
}
