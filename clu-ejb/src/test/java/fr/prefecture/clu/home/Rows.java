package fr.prefecture.clu.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rows on their way into a database, in batches; what points at a row comes after it. What is drawn
 * is drawn the same each time.
 */
final class Rows {

    private static final int BATCH = 2000;

    /** Above what anything else may have taken, and far below what the next rows will. */
    private static final long FIRST = 1_000_000;

    private static final int BLOCK = 50;
    private static final int TEN = 10;

    private static final List<String> WORDS =
            List.of(
                    "accueil",
                    "agents",
                    "attente",
                    "borne",
                    "courrier",
                    "créneau",
                    "délai",
                    "demande",
                    "document",
                    "dossier",
                    "engagement",
                    "formulaire",
                    "guichet",
                    "horaires",
                    "information",
                    "ligne",
                    "matin",
                    "permis",
                    "personnes",
                    "préfecture",
                    "réponse",
                    "service",
                    "site",
                    "suivi",
                    "titre",
                    "usagers",
                    "visite",
                    "volume");

    private final Connection connection;
    private final int years;
    private final Random random = new Random(1);
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private long last = FIRST;
    private int waiting;

    Rows(Connection connection, int years) {
        this.connection = connection;
        this.years = years;
    }

    /** How many come in these years, of so many in ten. */
    int of(int tenYears) {
        return tenYears * years / TEN;
    }

    /** A row of a table whose first columns are id and version. */
    long keep(String table, String columns, Object... values) throws SQLException {
        Object[] all = new Object[values.length + 2];
        all[0] = next();
        all[1] = 0;
        System.arraycopy(values, 0, all, 2, values.length);
        put(table, "id, version, " + columns, all);
        return last;
    }

    long next() {
        last++;
        return last;
    }

    void put(String table, String columns, Object... values) throws SQLException {
        String sql =
                "insert into "
                        + table
                        + " ("
                        + columns
                        + ") values ("
                        + String.join(", ", Collections.nCopies(values.length, "?"))
                        + ")";
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
            flush();
        }
    }

    /** In the order in which tables were first named. */
    private void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
        connection.commit();
        waiting = 0;
    }

    void execute(String sql) throws SQLException {
        flush();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The next number that the product takes follows those taken here. */
    void end() throws SQLException {
        execute("alter sequence clu_sequence restart with " + (last / BLOCK + 2) * BLOCK);
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.commit();
    }

    /** From 0 to {@code most}, which is excluded. */
    int draw(int most) {
        return random.nextInt(most);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return LocalDate.ofEpochDay(
                from.toEpochDay()
                        + random.nextInt((int) (to.toEpochDay() - from.toEpochDay() + 1)));
    }

    /** Words that mean nothing, so many characters of them at most. */
    String words(int length) {
        StringBuilder text = new StringBuilder(length + 20);
        while (text.length() < length) {
            text.append(one(WORDS)).append(' ');
        }
        return text.substring(0, length).strip();
    }

    String hash() {
        return String.format("%016x%016x%032x", random.nextLong(), random.nextLong(), last);
    }

    static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atOffset(ZoneOffset.UTC);
    }
}
