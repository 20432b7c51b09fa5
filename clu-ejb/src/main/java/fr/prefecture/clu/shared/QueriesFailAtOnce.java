package fr.prefecture.clu.shared;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A query whose connection has died fails, and is not tried again on the same connection three
 * times, five seconds apart: whoever asked waits for nothing, and the pool throws it away
 * meanwhile.
 */
public class QueriesFailAtOnce implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
