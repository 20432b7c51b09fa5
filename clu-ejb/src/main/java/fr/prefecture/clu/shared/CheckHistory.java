package fr.prefecture.clu.shared;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * HIS-13: reads the chain of the history on a command line, without a server: by an account that
 * may read the tables, on a copy as well.
 */
public final class CheckHistory {

    static final int SOUND = 0;
    static final int BROKEN = 1;
    static final int NOT_READ = 2;

    private CheckHistory() {}

    /**
     * Exits with 0 when the history is sound, 1 when it is not, 2 when it could not be read.
     *
     * @param heads the file of the noted heads; the one below {@code CLU_HOME} by default
     */
    public static void main(String[] heads) {
        Path file = heads.length > 0 ? Path.of(heads[0]) : Settings.chainHeads();
        System.exit(
                check(
                        Settings.databaseUrl(),
                        Settings.databaseUser(),
                        Settings.databasePassword(),
                        new ChainHeads(file),
                        System.out,
                        System.err));
    }

    static int check(
            String url,
            String user,
            String password,
            ChainHeads heads,
            PrintStream out,
            PrintStream error) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            ChainVerdict verdict =
                    new Chain(connection).verify(heads.read(), new SystemClock().clock().instant());
            out.printf(
                    "lines: %d, head: %s, words erased: %d%n",
                    verdict.links(), verdict.head(), verdict.erased());
            if (verdict.broken().isEmpty()) {
                out.println("history: sound");
                return SOUND;
            }
            ChainVerdict.Break broken = verdict.broken().get();
            out.printf(
                    "history: BROKEN, %s at link %d, line %d%s%n",
                    broken.fault(),
                    broken.place(),
                    broken.change(),
                    broken.at().map(at -> " of " + at).orElse(""));
            return BROKEN;
        } catch (SQLException e) {
            error.println("The history could not be read: " + e.getMessage());
            return NOT_READ;
        }
    }
}
