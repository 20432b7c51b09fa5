package fr.prefecture.clu.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The history of before it had keys and a chain: who is named becomes a key, words about people go
 * apart, then all lines are chained as they are.
 */
final class FormerHistory {

    private static final int BLOCK = 1000;

    private final Connection connection;

    FormerHistory(Connection connection) {
        this.connection = connection;
    }

    void bring(Instant now) throws SQLException {
        for (String subject : AboutPeople.knownByLogin()) {
            for (String login :
                    texts(
                            "select distinct subject_key from shared_change where subject = ?",
                            subject)) {
                update(
                        "update shared_change set subject_key = ? where subject = ? and subject_key"
                                + " = ?",
                        keyOf(login),
                        subject,
                        login);
            }
        }
        for (String login :
                texts(
                        "select distinct changed_by from shared_change where changed_by <> ?",
                        Changes.SYSTEM)) {
            update(
                    "update shared_change set changed_by = ? where changed_by = ?",
                    keyOf(login),
                    login);
        }
        for (String subject : AboutPeople.subjects()) {
            part(subject);
        }
        new Chain(connection).link(now);
    }

    private String keyOf(String login) throws SQLException {
        List<String> known = texts("select pseudonym from shared_pseudonym where login = ?", login);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Pseudonym pseudonym = new Pseudonym(login);
        update(
                "insert into shared_pseudonym (login, pseudonym, salt) values (?, ?, ?)",
                login,
                pseudonym.key(),
                pseudonym.salt());
        return pseudonym.key();
    }

    private void part(String subject) throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement(
                                "select id, state_before, state_after from shared_change where"
                                        + " subject = ? and text_digest is null and id > ? order by"
                                        + " id fetch first "
                                        + BLOCK
                                        + " rows only");
                PreparedStatement keep =
                        connection.prepareStatement(
                                "insert into shared_change_text (change_id, salt, state_before,"
                                        + " state_after) values (?, ?, ?, ?)");
                PreparedStatement empty =
                        connection.prepareStatement(
                                "update shared_change set state_before = null, state_after = null,"
                                        + " text_digest = ? where id = ?")) {
            read.setString(1, subject);
            long last = 0;
            int found = BLOCK;
            while (found == BLOCK) {
                found = 0;
                read.setLong(2, last);
                try (ResultSet rows = read.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        String salt = Digest256.salt();
                        keep.setLong(1, last);
                        keep.setString(2, salt);
                        keep.setString(3, rows.getString(2));
                        keep.setString(4, rows.getString(3));
                        keep.addBatch();
                        empty.setString(
                                1, ChangeText.digest(salt, rows.getString(2), rows.getString(3)));
                        empty.setLong(2, last);
                        empty.addBatch();
                        found++;
                    }
                }
                if (found > 0) {
                    keep.executeBatch();
                    empty.executeBatch();
                }
            }
        }
    }

    private List<String> texts(String query, String parameter) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    texts.add(found.getString(1));
                }
            }
        }
        return texts;
    }

    private void update(String command, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
