package fr.prefecture.clu.cert;

import java.util.Optional;

/**
 * A statement that counts, held against the one before it.
 *
 * @param opening the backlog with which its period begins
 * @param expected the backlog that follows from it and from the flows
 * @param mismatch what was declared, less what is expected
 * @param explanation the one that holds for a mismatch of this size
 */
public record Checkpoint(
        Statement statement,
        Optional<Long> opening,
        Optional<Long> expected,
        Optional<Long> mismatch,
        State state,
        Optional<ExplanationRow> explanation) {

    /** What the reconciliation says. */
    public enum State {
        AGREES,
        MISMATCH,
        /** The first statement ever has nothing before it. */
        FIRST,
        /** What comes just before is missing. */
        AFTER_GAP,
        /** A number that it takes is not available. */
        NOT_AVAILABLE
    }

    /** CERT-14 */
    public boolean isUnexplained() {
        return state == State.MISMATCH && explanation.isEmpty();
    }

    Checkpoint explained(Optional<ExplanationRow> by) {
        return new Checkpoint(statement, opening, expected, mismatch, state, by);
    }
}
