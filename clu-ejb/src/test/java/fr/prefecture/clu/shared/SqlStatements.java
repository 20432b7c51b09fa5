package fr.prefecture.clu.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** What is sent to a database while it is listened to, statement by statement. */
public final class SqlStatements implements AutoCloseable {

    /**
     * @param values of the question marks, in their order
     */
    public record Sent(String sql, List<Object> values) {

        /** How the database would answer it. */
        public String plan(DataSource database) throws SQLException {
            StringBuilder plan = new StringBuilder();
            try (Connection connection = database.getConnection();
                    PreparedStatement explained = connection.prepareStatement("explain " + sql)) {
                for (int i = 0; i < values.size(); i++) {
                    explained.setObject(i + 1, values.get(i));
                }
                try (ResultSet lines = explained.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
            }
            return plan.toString();
        }
    }

    private final ServerSession session;
    private final List<Sent> sent = new ArrayList<>();
    private final SessionEventAdapter listener =
            new SessionEventAdapter() {
                @Override
                public void postExecuteCall(SessionEvent event) {
                    if (event.getCall() instanceof DatabaseCall call) {
                        List<?> values = call.getParameters();
                        sent.add(new Sent(call.getSQLString(), List.copyOf(values)));
                    }
                }
            };

    private SqlStatements(ServerSession session) {
        this.session = session;
        session.getEventManager().addListener(listener);
    }

    public static SqlStatements of(Database database) {
        return new SqlStatements(
                JpaHelper.getEntityManagerFactory(database.entityManager()).getServerSession());
    }

    /** In the order in which they were sent. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public void forget() {
        sent.clear();
    }

    @Override
    public void close() {
        session.getEventManager().removeListener(listener);
    }
}
