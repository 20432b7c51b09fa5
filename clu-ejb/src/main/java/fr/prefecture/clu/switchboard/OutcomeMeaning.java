package fr.prefecture.clu.switchboard;

import java.util.Optional;

/**
 * What somebody has said that a word of a table means of a call, or that its rows do not matter.
 */
public enum OutcomeMeaning {
    ANSWERED(DeclaredOutcome.ANSWERED),
    ABANDONED(DeclaredOutcome.ABANDONED),
    OVERFLOWED(DeclaredOutcome.OVERFLOWED),
    REFUSED(DeclaredOutcome.REFUSED),
    CLOSED(DeclaredOutcome.CLOSED),
    LEFT_OUT(null);

    private final DeclaredOutcome outcome;

    OutcomeMeaning(DeclaredOutcome outcome) {
        this.outcome = outcome;
    }

    /** Nothing where rows of that word are left out. */
    Optional<DeclaredOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
