package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Database;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Questions to a database of ten years, and what each of them takes. */
final class Questions implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /** Of each question before it is measured, and then; fewer where it takes long. */
    private static final int ROUNDS = 31;

    private static final int LEAST_ROUNDS = 3;
    private static final long LONG = 500_000_000;
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    /** The median of the processor time of one thread, and what was sent to the database. */
    record Asked(String source, String what, double milliseconds, int statements) {

        String line() {
            return "%-20s %-12s %9.2f ms %5d statements"
                    .formatted(source, what, milliseconds, statements);
        }

        static Asked all(List<Asked> asked) {
            return new Asked(
                    "all",
                    "",
                    asked.stream().mapToDouble(Asked::milliseconds).sum(),
                    asked.stream().mapToInt(Asked::statements).sum());
        }
    }

    private final Database database;
    private final Statements statements = new Statements();

    Questions() throws SQLException {
        database = Database.empty().at(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
        long start = System.nanoTime();
        try (Connection connection = database.dataSource().getConnection()) {
            new TenYears().accept(connection, TODAY.minusDays(1));
        }
        say("filled in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        JpaHelper.getEntityManagerFactory(database.entityManager())
                .getServerSession()
                .getEventManager()
                .addListener(statements);
    }

    <T> T boundary(Class<T> type) {
        return database.boundary(type);
    }

    <T> T answer(Supplier<T> question) {
        return database.transaction(question);
    }

    Asked ask(Class<?> type, String what, Supplier<?> question) {
        times(question);
        statements.count = 0;
        List<Long> times = times(question);
        Asked asked =
                new Asked(
                        type.getSimpleName(),
                        what,
                        times.get(times.size() / 2) / 1e6,
                        statements.count / times.size());
        say(asked.line());
        return asked;
    }

    /** In order. */
    private List<Long> times(Supplier<?> question) {
        List<Long> times = new ArrayList<>();
        long all = 0;
        while (times.size() < LEAST_ROUNDS || (times.size() < ROUNDS && all < LONG)) {
            long start = TIMES.getCurrentThreadCpuTime();
            database.transaction(question);
            long taken = TIMES.getCurrentThreadCpuTime() - start;
            times.add(taken);
            all += taken;
        }
        times.sort(null);
        return times;
    }

    static void say(String text) {
        System.getLogger(Questions.class.getName())
                .log(System.Logger.Level.INFO, text.replace("'", "’"));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Counts what is sent to the database. */
    private static final class Statements extends SessionEventAdapter {

        private int count;

        @Override
        public void postExecuteCall(SessionEvent event) {
            count++;
        }
    }
}
