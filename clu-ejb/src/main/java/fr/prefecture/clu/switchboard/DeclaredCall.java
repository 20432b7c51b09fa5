package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An imported visit to a queue.
 *
 * @param entered seconds since 1970
 * @param digest of what its call is called; nothing where the table does not tell
 * @param waited seconds until the answer, or until the end where nobody answered
 * @param talk nothing where it is not known
 */
record DeclaredCall(
        String queue,
        LocalDate day,
        long entered,
        Optional<String> digest,
        DeclaredOutcome outcome,
        int waited,
        OptionalInt talk) {

    /** All that it says; the day comes first. */
    String identity() {
        return day
                + " "
                + entered
                + " "
                + outcome
                + " "
                + waited
                + " "
                + (talk.isPresent() ? talk.getAsInt() : "")
                + " "
                + digest.orElse("")
                + " "
                + queue;
    }

    /** As one call among those of its half-hour, of which only the numbers are kept. */
    DeclaredCounts alone() {
        return new DeclaredCounts(
                outcome.hasEntered() ? 1 : 0,
                only(DeclaredOutcome.ANSWERED),
                only(DeclaredOutcome.ABANDONED),
                only(DeclaredOutcome.OVERFLOWED),
                only(DeclaredOutcome.REFUSED),
                only(DeclaredOutcome.CLOSED),
                OptionalLong.empty(),
                outcome != DeclaredOutcome.ANSWERED
                        ? OptionalLong.of(0)
                        : talk.isPresent()
                                ? OptionalLong.of(talk.getAsInt())
                                : OptionalLong.empty());
    }

    private OptionalLong only(DeclaredOutcome one) {
        return OptionalLong.of(outcome == one ? 1 : 0);
    }
}
