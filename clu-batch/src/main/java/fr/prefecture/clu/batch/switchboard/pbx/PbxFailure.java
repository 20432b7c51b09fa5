package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxProblem;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * TEL-94: a database did not give what it was asked for. What the driver said of it is not kept: it
 * may speak of persons and names.
 */
public final class PbxFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MARIADB_NO_TABLE = 1146;
    private static final int MARIADB_FORBIDDEN_TABLE = 1142;
    private static final int MARIADB_FORBIDDEN_COLUMN = 1143;
    private static final int MARIADB_FORBIDDEN_BASE = 1044;
    private static final int MARIADB_NO_BASE = 1049;
    private static final int MARIADB_TOO_LONG = 1969;

    private final PbxProblem problem;

    PbxFailure(PbxProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public PbxProblem problem() {
        return problem;
    }

    /**
     * @param answered whether it had answered before
     */
    static PbxFailure of(SQLException refusal, boolean answered) {
        return new PbxFailure(
                network(refusal, answered)
                        .or(() -> said(refusal))
                        .orElseGet(() -> byState(refusal, answered)));
    }

    /** What the network or the way through it says. */
    private static Optional<PbxProblem> network(SQLException refusal, boolean answered) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return Optional.of(PbxProblem.UNKNOWN_HOST);
            }
            if (cause instanceof SSLException) {
                return Optional.of(PbxProblem.TLS_REFUSED);
            }
            if (cause instanceof SocketTimeoutException || cause instanceof SQLTimeoutException) {
                return Optional.of(PbxProblem.TIMED_OUT);
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return Optional.of(answered ? PbxProblem.WENT_AWAY : PbxProblem.UNREACHABLE);
            }
        }
        return Optional.empty();
    }

    /** What MariaDB says in numbers, and both say of TLS in words only. */
    private static Optional<PbxProblem> said(SQLException refusal) {
        Optional<PbxProblem> byNumber =
                switch (refusal.getErrorCode()) {
                    case MARIADB_NO_TABLE -> Optional.of(PbxProblem.TABLE_MISSING);
                    case MARIADB_FORBIDDEN_TABLE,
                            MARIADB_FORBIDDEN_COLUMN,
                            MARIADB_FORBIDDEN_BASE ->
                            Optional.of(PbxProblem.FORBIDDEN);
                    case MARIADB_NO_BASE -> Optional.of(PbxProblem.BASE_MISSING);
                    case MARIADB_TOO_LONG -> Optional.of(PbxProblem.TIMED_OUT);
                    default -> Optional.empty();
                };
        if (byNumber.isPresent()) {
            return byNumber;
        }
        String words =
                Optional.ofNullable(refusal.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return words.contains("ssl") ? Optional.of(PbxProblem.TLS_REFUSED) : Optional.empty();
    }

    private static PbxProblem byState(SQLException refusal, boolean answered) {
        String state = Optional.ofNullable(refusal.getSQLState()).orElse("");
        return switch (state) {
            case "28000", "28P01" -> PbxProblem.LOGIN_REFUSED;
            case "3D000" -> PbxProblem.BASE_MISSING;
            case "42P01", "42S02", "3F000" -> PbxProblem.TABLE_MISSING;
            case "42703", "42S22" -> PbxProblem.COLUMN_MISSING;
            case "42501" -> PbxProblem.FORBIDDEN;
            case "57014", "70100" -> PbxProblem.TIMED_OUT;
            case "57P01", "57P02", "57P03" ->
                    answered ? PbxProblem.WENT_AWAY : PbxProblem.UNREACHABLE;
            default ->
                    state.startsWith("08")
                            ? answered ? PbxProblem.WENT_AWAY : PbxProblem.UNREACHABLE
                            : PbxProblem.REFUSED;
        };
    }
}
