package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.Set;

/**
 * A feature that has a word to say before something comes back from the bin. The bin finds every
 * implementation by CDI: a {@code @Stateless} boundary whose only interface is this one, guarded by
 * the roles that may remove.
 */
@Local
public interface Restorable {

    /** The subjects of the history of which it has something to say. */
    Set<String> subjects();

    /**
     * Called once its rows are back, before anybody else sees them.
     *
     * @throws RuleBroken when it cannot come back now; it stays in the bin
     */
    void restored(BinnedRow thing);

    /** It can never come back: what it had besides its rows may go. */
    default void forgotten(BinnedRow thing, StoredRows rows) {}
}
