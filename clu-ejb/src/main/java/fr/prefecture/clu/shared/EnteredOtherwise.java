package fr.prefecture.clu.shared;

import jakarta.ejb.ApplicationException;

/**
 * Idempotency key met again with another content: a form that was sent once says something else
 * now, which is not kept; what was kept first stays as it is.
 */
@ApplicationException(rollback = true)
public class EnteredOtherwise extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public EnteredOtherwise(String key, Object... arguments) {
        super(key, arguments);
    }

    /**
     * @param kept what was kept under the entry
     * @param sent what comes under the same
     * @throws EnteredOtherwise when they differ
     */
    public static void unlessSame(Object kept, Object sent) {
        if (!kept.equals(sent)) {
            throw new EnteredOtherwise("shared.entry.otherwise");
        }
    }
}
