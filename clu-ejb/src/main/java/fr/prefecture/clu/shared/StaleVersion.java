package fr.prefecture.clu.shared;

import jakarta.ejb.ApplicationException;

/**
 * Optimistic lock: what is to be changed was changed by somebody else since the version that was
 * shown; the transaction is rolled back.
 */
@ApplicationException(rollback = true)
public class StaleVersion extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public StaleVersion(String key, Object... arguments) {
        super(key, arguments);
    }
}
