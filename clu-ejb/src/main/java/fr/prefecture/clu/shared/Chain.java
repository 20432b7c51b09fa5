package fr.prefecture.clu.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * HIS-13: the chain of the history. Each link holds the hash of the link before it and of one line;
 * lines are chained after their commit, so that no writer waits for another one.
 */
public final class Chain {

    static final String START = "0".repeat(64);

    /** No line that is older than the last chained one by more than that is chained any more. */
    static final Duration LATE = Duration.ofDays(1);

    private static final int BLOCK = 2000;

    private static final String LINE =
            "c.id, c.changed_at, c.changed_by, c.subject, c.subject_key, c.kind, c.state_before,"
                    + " c.state_after, c.text_digest";

    private static final String UNCHAINED =
            "not exists (select 1 from shared_change_link l where l.change_id = c.id)";

    private final Connection connection;

    public Chain(Connection connection) {
        this.connection = connection;
    }

    /** A line as it is hashed. */
    private record Line(
            long id,
            Instant at,
            String by,
            String subject,
            String key,
            String kind,
            String before,
            String after,
            String digest) {

        static Line of(ResultSet row, int from) throws SQLException {
            return new Line(
                    row.getLong(from),
                    instant(row, from + 1),
                    row.getString(from + 2),
                    row.getString(from + 3),
                    row.getString(from + 4),
                    row.getString(from + 5),
                    row.getString(from + 6),
                    row.getString(from + 7),
                    row.getString(from + 8));
        }

        /** Instants in microseconds, which is what all databases keep. */
        String hash(String previous, long place) {
            return new Digest256()
                    .add(previous)
                    .add(place)
                    .add(id)
                    .add(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                    .add(by)
                    .add(subject)
                    .add(key)
                    .add(kind)
                    .add(before)
                    .add(after)
                    .add(digest)
                    .hex();
        }
    }

    /** The last link, and when its line was written. */
    private record Last(long place, String hash, Optional<Instant> at) {}

    /**
     * Chains what is committed and not chained yet, in the order of its numbers.
     *
     * @return how many lines were chained
     */
    long link(Instant now) throws SQLException {
        Last last = last();
        Optional<Instant> oldest = oldest(last, now);
        long place = last.place();
        String hash = last.hash();
        long number = 0;
        try (PreparedStatement read =
                        connection.prepareStatement(
                                "select "
                                        + LINE
                                        + " from shared_change c where c.id > ? and c.changed_at >= ?"
                                        + " and "
                                        + UNCHAINED
                                        + " order by c.id fetch first "
                                        + BLOCK
                                        + " rows only");
                PreparedStatement write =
                        connection.prepareStatement(
                                "insert into shared_change_link (place, change_id, link_hash)"
                                        + " values (?, ?, ?)")) {
            read.setObject(2, offset(oldest.orElse(Instant.EPOCH)));
            int found = BLOCK;
            while (found == BLOCK) {
                found = 0;
                read.setLong(1, number);
                try (ResultSet rows = read.executeQuery()) {
                    while (rows.next()) {
                        Line line = Line.of(rows, 1);
                        number = line.id();
                        hash = line.hash(hash, ++place);
                        write.setLong(1, place);
                        write.setLong(2, number);
                        write.setString(3, hash);
                        write.addBatch();
                        found++;
                    }
                }
                if (found > 0) {
                    write.executeBatch();
                }
            }
        }
        return place - last.place();
    }

    private static Optional<Instant> oldest(Last last, Instant now) {
        return last.at().map(at -> (at.isBefore(now) ? at : now).minus(LATE));
    }

    private Last last() throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement(
                                "select l.place, l.link_hash, c.changed_at from shared_change_link l"
                                        + " left join shared_change c on c.id = l.change_id"
                                        + " order by l.place desc fetch first 1 rows only");
                ResultSet row = read.executeQuery()) {
            return row.next()
                    ? new Last(
                            row.getLong(1), row.getString(2), Optional.ofNullable(instant(row, 3)))
                    : new Last(0, START, Optional.empty());
        }
    }

    /**
     * Reads the whole chain, with the words that are kept apart and the people behind the keys.
     *
     * @param noted heads of the chain that were noted outside of the database
     */
    public ChainVerdict verify(List<ChainHead> noted, Instant now) throws SQLException {
        Reading reading = new Reading(noted);
        try (PreparedStatement read =
                connection.prepareStatement(
                        "select l.place, l.change_id, l.link_hash, "
                                + LINE
                                + ", t.change_id, t.salt, t.state_before, t.state_after"
                                + " from shared_change_link l"
                                + " left join shared_change c on c.id = l.change_id"
                                + " left join shared_change_text t on t.change_id = l.change_id"
                                + " where l.place > ? order by l.place fetch first "
                                + BLOCK
                                + " rows only")) {
            int found = BLOCK;
            while (found == BLOCK && reading.broken.isEmpty()) {
                found = 0;
                read.setLong(1, reading.place);
                try (ResultSet rows = read.executeQuery()) {
                    while (reading.broken.isEmpty() && rows.next()) {
                        reading.next(rows);
                        found++;
                    }
                }
            }
        }
        if (reading.broken.isEmpty()) {
            reading.broken = shortened(noted, reading.place);
        }
        if (reading.broken.isEmpty()) {
            reading.broken = inserted(now);
        }
        if (reading.broken.isEmpty()) {
            reading.broken = replacedPerson();
        }
        return new ChainVerdict(reading.place, reading.hash, reading.erased, reading.broken);
    }

    /** How far the chain was read, and found sound. */
    private static final class Reading {

        private static final int LINE_AT = 4;
        private static final int TEXT_AT = 13;

        private final List<ChainHead> noted;
        private long place;
        private String hash = START;
        private long erased;
        private Optional<ChainVerdict.Break> broken = Optional.empty();

        private Reading(List<ChainHead> noted) {
            this.noted = noted;
        }

        void next(ResultSet row) throws SQLException {
            long at = row.getLong(1);
            long change = row.getLong(2);
            if (at != place + 1) {
                broken = broken(ChainFault.GAP, place + 1, 0, Optional.empty());
                return;
            }
            row.getLong(LINE_AT);
            if (row.wasNull()) {
                broken = broken(ChainFault.MISSING, at, change, Optional.empty());
                return;
            }
            Line line = Line.of(row, LINE_AT);
            String expected = line.hash(hash, at);
            if (!expected.equals(row.getString(3))) {
                broken = broken(ChainFault.ALTERED, at, change, Optional.of(line.at()));
            } else if (isNotedOtherwise(at, expected)) {
                broken = broken(ChainFault.REWRITTEN, at, change, Optional.of(line.at()));
            } else if (hasOtherWords(line, row)) {
                broken = broken(ChainFault.WORDS, at, change, Optional.of(line.at()));
            } else {
                place = at;
                hash = expected;
            }
        }

        private boolean isNotedOtherwise(long at, String expected) {
            return noted.stream()
                    .anyMatch(head -> head.place() == at && !head.hash().equals(expected));
        }

        /** Words that were erased are no others. */
        private boolean hasOtherWords(Line line, ResultSet row) throws SQLException {
            row.getLong(TEXT_AT);
            if (row.wasNull()) {
                erased += line.digest() == null ? 0 : 1;
                return false;
            }
            return !ChangeText.digest(
                            row.getString(TEXT_AT + 1),
                            row.getString(TEXT_AT + 2),
                            row.getString(TEXT_AT + 3))
                    .equals(line.digest());
        }
    }

    private static Optional<ChainVerdict.Break> shortened(List<ChainHead> noted, long end) {
        return noted.stream()
                .filter(head -> head.place() > end)
                .findFirst()
                .flatMap(head -> broken(ChainFault.SHORTENED, end, 0, Optional.of(head.at())));
    }

    /** A line of long ago that nobody chained was not written by the product. */
    private Optional<ChainVerdict.Break> inserted(Instant now) throws SQLException {
        Optional<Instant> oldest = oldest(last(), now);
        if (oldest.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement read =
                connection.prepareStatement(
                        "select c.id, c.changed_at from shared_change c where c.changed_at < ? and "
                                + UNCHAINED
                                + " order by c.changed_at, c.id fetch first 1 rows only")) {
            read.setObject(1, offset(oldest.get()));
            try (ResultSet row = read.executeQuery()) {
                return row.next()
                        ? broken(
                                ChainFault.INSERTED,
                                0,
                                row.getLong(1),
                                Optional.of(instant(row, 2)))
                        : Optional.empty();
            }
        }
    }

    private Optional<ChainVerdict.Break> replacedPerson() throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement(
                                "select login, pseudonym, salt from shared_pseudonym");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                if (!Pseudonym.key(rows.getString(3), rows.getString(1))
                        .equals(rows.getString(2))) {
                    return broken(ChainFault.PERSON, 0, 0, Optional.empty());
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<ChainVerdict.Break> broken(
            ChainFault fault, long place, long change, Optional<Instant> at) {
        return Optional.of(new ChainVerdict.Break(fault, place, change, at));
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
