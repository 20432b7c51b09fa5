package fr.prefecture.clu.listening;

/** What became of a call or an e-mail. ECO-71 */
public enum ContactOutcome {
    ANSWERED(true),
    ANSWERED_LATE(true),
    NO_ANSWER(false),
    AUTOMATIC(false);

    private final boolean reached;

    ContactOutcome(boolean reached) {
        this.reached = reached;
    }

    /** Somebody answered, be it late. */
    public boolean isReached() {
        return reached;
    }
}
