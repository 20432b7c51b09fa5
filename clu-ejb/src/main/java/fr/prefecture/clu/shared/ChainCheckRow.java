package fr.prefecture.clu.shared;

import java.time.Instant;

/** When the chain of the history was read whole, and what became of it. */
public record ChainCheckRow(Instant at, ChainVerdict verdict) {

    public boolean isSound() {
        return verdict.broken().isEmpty();
    }

    /** What is to be noted outside of the database. */
    public ChainHead head() {
        return new ChainHead(at, verdict.links(), verdict.head());
    }
}
