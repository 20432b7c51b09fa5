package fr.prefecture.clu.listening;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** A hundred thousand complaints, all of them invented, for a database that serves nobody yet. */
public final class ManyComplaints implements BiConsumer<Connection, LocalDate> {

    static final int MANY = 100_000;

    @Override
    public void accept(Connection connection, LocalDate lastDay) {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String product = connection.getMetaData().getDatabaseProductName();
            statement.executeUpdate(ComplaintListTest.SERVICE);
            statement.executeUpdate(
                    ComplaintListTest.COMPLAINTS.formatted(
                            (product.equals("H2")
                                            ? ComplaintListTest.H2_NUMBERS
                                            : ComplaintListTest.POSTGRESQL_NUMBERS)
                                    .formatted(MANY)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
