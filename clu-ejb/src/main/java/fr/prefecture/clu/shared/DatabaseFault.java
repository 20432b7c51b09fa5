package fr.prefecture.clu.shared;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why the database did not do what it was asked, where that is nobody's mistake and trying again is
 * the cure.
 */
public enum DatabaseFault {
    /**
     * Somebody else holds what is to be changed, for too long, or waits for us in turn, or has
     * changed it in the same instant.
     */
    HELD,
    /** The database took longer than a transaction may last. */
    SLOW,
    /** There is no database, or it went away; what it was doing then may have been done. */
    AWAY;

    /** Deadlock and lock not available of PostgreSQL; of H2, both and a row changed meanwhile. */
    private static final Set<String> HOLDS = Set.of("40P01", "40001", "55P03", "HYT00", "90131");

    /** Of PostgreSQL and of H2. */
    private static final String CANCELLED = "57014";

    /** Connections of any driver; a PostgreSQL that stops, and has none left; a closed H2. */
    private static final Set<String> LOSSES =
            Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121");

    private static final String CONNECTION = "08";

    /** What the server's pool says when it has no connection to give, without a state. */
    private static final String NO_CONNECTION = "ResourceException";

    /** What a failure tells of the database, whatever it came through. */
    public static Optional<DatabaseFault> of(Throwable failure) {
        return causes(failure).flatMap(cause -> ofCause(cause).stream()).findFirst();
    }

    /** Whether the database itself is well: others, or a long statement, were in the way. */
    public boolean passes() {
        return this != AWAY;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<DatabaseFault> ofCause(Throwable cause) {
        if (cause.getClass().getSimpleName().equals(NO_CONNECTION)) {
            return Optional.of(AWAY);
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(HELD);
        }
        return cause instanceof SQLException refusal && refusal.getSQLState() != null
                ? ofState(refusal.getSQLState())
                : Optional.empty();
    }

    private static Optional<DatabaseFault> ofState(String state) {
        if (HOLDS.contains(state)) {
            return Optional.of(HELD);
        }
        if (state.equals(CANCELLED)) {
            return Optional.of(SLOW);
        }
        return state.startsWith(CONNECTION) || LOSSES.contains(state)
                ? Optional.of(AWAY)
                : Optional.empty();
    }
}
