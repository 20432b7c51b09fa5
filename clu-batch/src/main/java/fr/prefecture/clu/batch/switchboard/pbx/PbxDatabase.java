package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.batch.switchboard.pbx.QueueColumns.TimeKind;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxClock;
import fr.prefecture.clu.switchboard.PbxKind;
import fr.prefecture.clu.switchboard.PbxMark;
import fr.prefecture.clu.switchboard.PbxProblem;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The database of a switchboard, as long as one reads from it: TEL-91 to TEL-95. */
public final class PbxDatabase implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PbxDatabase.class.getName());

    /** How long somebody who tries waits for one. */
    public static final Duration ON_TRIAL = Duration.ofSeconds(30);

    /** The rows of a file: some twenty megabytes. */
    private static final int MOST_ROWS = 200_000;

    private static final int AT_ONCE = 1_000;
    private static final int PARAMETERS = 5;
    private static final int CALLER = 1;
    private static final int CALLERS_NAME = 3;
    private static final String ENTRY = "ENTERQUEUE";

    /** A row is there when a moment has gone by since; without numbers, one waits longer. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final Duration SETTLED_BY_TIME = Duration.ofMinutes(2);

    /** A clock that is put back tells the same hour twice. */
    private static final long CLOCK_PUT_BACK = 3_600;

    private static final DateTimeFormatter SPACED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter EXACT =
            new DateTimeFormatterBuilder()
                    .append(SPACED)
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                    .toFormatter(Locale.ROOT);

    private final PbxAddress address;
    private final ZoneId zone;
    private final Connection connection;
    private final QueueColumns columns;
    private int most = MOST_ROWS;

    private PbxDatabase(
            PbxAddress address, ZoneId zone, Connection connection, QueueColumns columns) {
        this.address = address;
        this.zone = zone;
        this.connection = connection;
        this.columns = columns;
    }

    /**
     * With the password that this server has for it.
     *
     * @param zone of the source
     * @param silence how long one waits for any answer
     * @throws PbxFailure also when this server's operator has not named the host; it is not asked
     */
    public static PbxDatabase open(PbxAddress address, ZoneId zone, Duration silence)
            throws PbxFailure {
        if (!Settings.isSwitchboardHost(address.host())) {
            throw new PbxFailure(PbxProblem.HOST_NOT_NAMED);
        }
        return open(address, address.secret().flatMap(Settings::pbxPassword), zone, silence);
    }

    static PbxDatabase open(
            PbxAddress address, Optional<String> password, ZoneId zone, Duration silence)
            throws PbxFailure {
        Connection connection = PbxDrivers.open(address, password, silence);
        try {
            return new PbxDatabase(address, zone, connection, QueueColumns.of(connection, address));
        } catch (SQLException e) {
            close(connection);
            throw PbxFailure.of(e, true);
        } catch (PbxFailure e) {
            close(connection);
            throw e;
        }
    }

    /** Keeps how far one came. */
    @FunctionalInterface
    public interface Keeping {

        /**
         * Lets a file appear in the inbox and keeps the mark with it, where nobody else may: a run
         * that was taken for dead and wakes would put an older file into its place otherwise.
         */
        void keep(PbxMark mark, Runnable appear);
    }

    /** With files of fewer rows. */
    PbxDatabase cutting(int rows) {
        most = rows;
        return this;
    }

    /** TEL-95 */
    public Extent extent() throws PbxFailure {
        String time = columns.time();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select count(*), min(%s), max(%s) from %s"
                                        .formatted(time, time, columns.table()))) {
            found.next();
            long rows = found.getLong(1);
            return new Extent(told(found, 2), told(found, 3), rows);
        } catch (SQLException e) {
            throw PbxFailure.of(e, true);
        } finally {
            release();
        }
    }

    private Optional<Instant> told(ResultSet found, int column) throws SQLException {
        OptionalLong second = time(found, column).second();
        return second.isPresent()
                ? Optional.of(Instant.ofEpochSecond(second.getAsLong()))
                : Optional.empty();
    }

    /**
     * TEL-92: brings what is new into the inbox, file by file.
     *
     * @param now when the night began
     * @param folder of the source in the inbox
     * @param run of the job
     * @param pulse called again and again while it reads
     * @param keeping asked to keep each file before the next one is begun
     * @return how many rows there were
     */
    public long fetch(
            PbxMark from, Instant now, Path folder, long run, Runnable pulse, Keeping keeping)
            throws PbxFailure, IOException {
        InboxFile.sweep(folder, run);
        PbxMark mark = begun(from);
        long rows = 0;
        boolean more = true;
        while (more) {
            Fetched fetched = portion(mark, now, folder, run, pulse, keeping);
            rows += fetched.rows();
            more = fetched.more() && !fetched.mark().equals(mark);
            mark = fetched.mark();
        }
        return rows;
    }

    /** Numbers that are smaller than those that were fetched are those of a new table. */
    private PbxMark begun(PbxMark mark) throws PbxFailure {
        if (columns.number().isEmpty() || mark.id().isEmpty()) {
            return columns.number().isPresent() || mark.id().isEmpty()
                    ? mark
                    : PbxMark.from(mark.upTo());
        }
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select max(%s) from %s"
                                        .formatted(columns.number().get(), columns.table()))) {
            found.next();
            long greatest = found.getLong(1);
            boolean anew = !found.wasNull() && greatest < mark.id().getAsLong();
            return anew ? PbxMark.from(mark.upTo()) : mark;
        } catch (SQLException e) {
            throw PbxFailure.of(e, true);
        } finally {
            release();
        }
    }

    private Fetched portion(
            PbxMark mark, Instant now, Path folder, long run, Runnable pulse, Keeping keeping)
            throws PbxFailure, IOException {
        pulse.run();
        boolean numbered = columns.number().isPresent();
        long until = now.minus(numbered ? SETTLED : SETTLED_BY_TIME).getEpochSecond();
        try (PreparedStatement query = query(mark);
                ResultSet rows = query.executeQuery();
                Portion portion = new Portion(folder, run, mark, numbered, until, most)) {
            long read = 0;
            boolean wanted = true;
            while (wanted && rows.next()) {
                wanted = portion.take(row(rows));
                if (++read % AT_ONCE == 0) {
                    pulse.run();
                }
            }
            Fetched fetched = portion.finish(wanted && read == limit());
            release();
            keeping.keep(fetched.mark(), portion::appear);
            return fetched;
        } catch (SQLException e) {
            throw PbxFailure.of(e, true);
        } finally {
            release();
        }
    }

    private long limit() {
        return most + 10 * Portion.PATIENCE;
    }

    private PreparedStatement query(PbxMark mark) throws SQLException {
        List<String> wanted = new ArrayList<>(columns.number().stream().toList());
        wanted.addAll(List.of(columns.time(), columns.call(), columns.queue(), columns.event()));
        Stream.of(
                        columns.agent().stream(),
                        columns.joined().stream(),
                        columns.parameters().stream())
                .flatMap(names -> names)
                .forEach(wanted::add);
        boolean byNumber = columns.number().isPresent() && mark.id().isPresent();
        boolean byTime = !byNumber && mark.upTo().isPresent();
        String where =
                byNumber
                        ? " where " + columns.number().get() + " > ?"
                        : byTime ? " where " + columns.time() + " >= ?" : "";
        PreparedStatement query =
                connection.prepareStatement(
                        "select %s%s from %s%s order by %s limit %d"
                                .formatted(
                                        freeing(),
                                        String.join(", ", wanted),
                                        columns.table(),
                                        where,
                                        columns.number().orElse(columns.time()),
                                        limit()));
        try {
            query.setFetchSize(AT_ONCE);
            if (byNumber) {
                query.setLong(1, mark.id().getAsLong());
            } else if (byTime) {
                setTime(query, mark.upTo().get());
            }
            return query;
        } catch (SQLException e) {
            query.close();
            throw e;
        }
    }

    /** Old tables of MariaDB are locked while one reads, unless it puts the answer aside first. */
    private String freeing() {
        return address.kind() == PbxKind.MARIADB ? "sql_buffer_result " : "";
    }

    /** Somewhat earlier than asked for: what is too old is passed over row by row. */
    private void setTime(PreparedStatement query, Instant second) throws SQLException {
        Instant early = second.minusSeconds(Tail.SECONDS + 1);
        ZoneId clock = address.clock() == PbxClock.UTC ? ZoneOffset.UTC : zone;
        LocalDateTime local =
                LocalDateTime.ofInstant(
                        address.clock() == PbxClock.UTC
                                ? early
                                : early.minusSeconds(CLOCK_PUT_BACK),
                        clock);
        switch (columns.kind()) {
            case NUMBER -> query.setLong(1, early.getEpochSecond());
            case LOCAL -> query.setObject(1, local);
            case INSTANT -> {
                OffsetDateTime utc = early.atOffset(ZoneOffset.UTC);
                query.setObject(
                        1, address.kind() == PbxKind.POSTGRESQL ? utc : utc.toLocalDateTime());
            }
            case TEXT -> query.setString(1, text(early, local));
        }
    }

    /** A text is compared letter by letter: it has to be written as those of the table are. */
    private String text(Instant early, LocalDateTime local) throws SQLException {
        String sample;
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select max(%s) from %s"
                                        .formatted(columns.time(), columns.table()))) {
            found.next();
            sample = Optional.ofNullable(found.getString(1)).orElse("");
        }
        if (sample.matches("\\d{9,11}(?:\\.\\d*)?\\s*")) {
            return String.valueOf(early.getEpochSecond());
        }
        String written = SPACED.format(local);
        return sample.indexOf('T') == 10 ? written.replace(' ', 'T') : written;
    }

    private QueueRow row(ResultSet found) throws SQLException {
        int column = 1;
        OptionalLong id =
                columns.number().isPresent()
                        ? OptionalLong.of(found.getLong(column++))
                        : OptionalLong.empty();
        RowTime time = time(found, column++);
        String call = text(found, column++);
        String queue = text(found, column++);
        String event = text(found, column++);
        String agent = columns.agent().isPresent() ? text(found, column++) : "NONE";
        String joined = columns.joined().isPresent() ? text(found, column++) : "";
        List<String> told = new ArrayList<>();
        for (int number = 0; number < columns.parameters().size(); number++) {
            told.add(text(found, column++));
        }
        List<String> fields = new ArrayList<>(List.of(call, queue, agent, event));
        fields.addAll(parameters(event, told, joined));
        return new QueueRow(id, time, fields);
    }

    /** What one column joins is parted; who called does not leave the switchboard. */
    private static List<String> parameters(String event, List<String> told, String joined) {
        List<String> parted =
                told.stream().allMatch(String::isEmpty) && !joined.isEmpty()
                        ? List.of(joined.split("\\|", PARAMETERS))
                        : told;
        List<String> parameters = new ArrayList<>(Collections.nCopies(PARAMETERS, ""));
        for (int number = 0; number < Math.min(PARAMETERS, parted.size()); number++) {
            boolean ofCaller = event.equals(ENTRY) && (number == CALLER || number >= CALLERS_NAME);
            parameters.set(number, ofCaller ? "" : parted.get(number));
        }
        return parameters;
    }

    private RowTime time(ResultSet found, int column) throws SQLException {
        if (columns.kind() == TimeKind.NUMBER || columns.kind() == TimeKind.TEXT) {
            return RowTime.of(found.getString(column), address.clock(), zone);
        }
        if (columns.kind() == TimeKind.INSTANT && address.kind() == PbxKind.POSTGRESQL) {
            OffsetDateTime told = found.getObject(column, OffsetDateTime.class);
            return told == null ? RowTime.unreadable("") : RowTime.of(told.toInstant());
        }
        LocalDateTime told = found.getObject(column, LocalDateTime.class);
        if (told == null) {
            return RowTime.unreadable("");
        }
        return columns.kind() == TimeKind.INSTANT
                ? RowTime.of(told.toInstant(ZoneOffset.UTC))
                : RowTime.of(told, EXACT.format(told), address.clock(), zone);
    }

    private static String text(ResultSet found, int column) throws SQLException {
        return Optional.ofNullable(found.getString(column)).orElse("");
    }

    /** Nothing is held in the switchboard's database between two questions. */
    private void release() {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            close(connection);
        }
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.log(Level.DEBUG, "the switchboard's database was gone already", gone);
        }
    }
}
