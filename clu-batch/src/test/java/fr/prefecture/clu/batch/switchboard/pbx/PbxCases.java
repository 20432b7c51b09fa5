package fr.prefecture.clu.batch.switchboard.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.prefecture.clu.batch.switchboard.KnownBeginning;
import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxClock;
import fr.prefecture.clu.switchboard.PbxMark;
import fr.prefecture.clu.switchboard.PbxProblem;
import fr.prefecture.clu.switchboard.PbxTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a switchboard's database, whichever it is. */
abstract class PbxCases {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NIGHT = Instant.parse("2021-03-16T00:30:00Z");
    private static final PbxMark START = PbxMark.from(Optional.empty());
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final String COLUMNS =
            "callid varchar(80), queuename varchar(256), agent varchar(80), event varchar(32),"
                    + " data1 varchar(100), data2 varchar(100), data3 varchar(100),"
                    + " data4 varchar(100), data5 varchar(100)";
    private static final String HEADING =
            "time,callid,queuename,agent,event,data1,data2,data3,data4,data5";

    @TempDir Path inbox;

    private PbxMark mark = START;

    abstract Pbx pbx();

    @BeforeEach
    void no_table_is_there() {
        pbx().execute("drop table if exists queue_log");
        mark = START;
    }

    @Test
    @Tag("TEL-92")
    void rows_are_fetched_once_and_only_what_is_new_the_next_night() {
        withNumbers("char(26)");
        insert("2021-03-15 09:00:00.250000", "1.1", "ENTERQUEUE", "", "0199001234", "1");
        insert("2021-03-15 09:00:05.000000", "1.1", "CONNECT", "5", "1.2", "3");

        assertThat(fetch(NIGHT)).isEqualTo(2);

        assertThat(lines("pbx-2021-03-15T08-00-00Z-n1.csv"))
                .containsExactly(
                        HEADING,
                        "2021-03-15T08:00:00.25+00:00,1.1,standard,Local/poste,ENTERQUEUE,,,1,,",
                        "2021-03-15T08:00:05+00:00,1.1,standard,Local/poste,CONNECT,5,1.2,3,,");
        assertThat(fetch(NIGHT)).isZero();
        insert("2021-03-15 09:00:35.000000", "1.1", "COMPLETECALLER", "5", "30", "1");
        assertThat(fetch(NIGHT)).isEqualTo(1);
        assertThat(files())
                .containsExactly(
                        "pbx-2021-03-15T08-00-00Z-n1.csv", "pbx-2021-03-15T08-00-35Z-n3.csv");
    }

    @Test
    @Tag("TEL-92")
    void the_same_rows_fetched_again_take_the_place_of_the_same_file() throws IOException {
        withNumbers("timestamp(6)");
        visits(20);
        fetchAndForget(NIGHT);
        byte[] first = Files.readAllBytes(inbox.resolve(files().get(0)));

        fetchAndForget(NIGHT);

        assertThat(files()).hasSize(1);
        assertThat(Files.readAllBytes(inbox.resolve(files().get(0)))).isEqualTo(first);

        insert("2021-03-15 21:00:00", "9.9", "ENTERQUEUE", "", "", "1");
        fetchAndForget(NIGHT);
        assertThat(files()).as("a longer one that begins with it").hasSize(1);
        Path longer = inbox.resolve(files().get(0));
        Path shorter = Files.write(inbox.resolve(".shorter"), first);
        assertThat(KnownBeginning.end(longer, shorter))
                .as("read from there on, whole lines")
                .isEqualTo(first.length)
                .isLessThan(Files.size(longer));
    }

    @Test
    @Tag("TEL-92")
    void a_moment_that_may_not_be_over_is_left_to_the_next_night() {
        withNumbers("char(26)");
        insert("2021-03-16 01:29:29.900000", "1.1", "ENTERQUEUE", "", "", "1");
        insert("2021-03-16 01:29:30.000000", "1.1", "CONNECT", "1", "1.2", "0");

        assertThat(fetch(NIGHT)).isEqualTo(1);
        assertThat(fetch(NIGHT.plusSeconds(86_400))).isEqualTo(1);
        assertThat(files()).hasSize(2);
    }

    @Test
    @Tag("TEL-92")
    void a_long_table_becomes_several_files_that_are_cut_in_quiet_moments() throws Exception {
        withNumbers("timestamp(6)");
        visits(100);

        try (PbxDatabase database = open(pbx().address()).cutting(50)) {
            assertThat(database.fetch(START, NIGHT, inbox, 1, () -> {}, this::keep)).isEqualTo(300);
        }

        List<String> files = files();
        assertThat(files).hasSizeBetween(5, 6);
        assertThat(files.stream().mapToInt(file -> lines(file).size() - 1).sum()).isEqualTo(300);
        for (int next = 1; next < files.size(); next++) {
            List<String> before = lines(files.get(next - 1));
            assertThat(before.get(before.size() - 1))
                    .as("a visit is over")
                    .contains("COMPLETECALLER");
        }
        assertThat(fetch(NIGHT)).isZero();
    }

    @Test
    @Tag("TEL-92")
    void rows_that_were_written_late_have_a_file_of_their_own() {
        withNumbers("char(26)");
        insert("2021-03-15 09:00:00.000000", "1.1", "ENTERQUEUE", "", "", "1");
        fetch(NIGHT);
        insert("2021-03-14 09:00:00.000000", "1.0", "ENTERQUEUE", "", "", "1");
        insert("2021-03-15 10:00:00.000000", "1.3", "ENTERQUEUE", "", "", "1");

        assertThat(fetch(NIGHT)).isEqualTo(2);

        assertThat(files()).hasSize(3);
        assertThat(files().get(0)).startsWith("pbx-2021-03-14T08-00-00Z-n2-en-retard-");
        assertThat(lines(files().get(2))).hasSize(2).last().asString().contains(",1.3,");
    }

    @Test
    @Tag("TEL-92")
    void rows_without_numbers_are_fetched_by_their_times_and_late_ones_are_seen() {
        withoutNumbers("time varchar(26)");
        insert("2021-03-15 09:00:10.000000", "1.1", "CONNECT", "10", "1.2", "0");
        insert("2021-03-15 09:00:10.000000", "1.1", "ENTERQUEUE", "", "", "1");
        insert("2021-03-15 09:05:00.000000", "1.3", "ENTERQUEUE", "", "", "1");
        assertThat(fetch(NIGHT)).isEqualTo(3);
        assertThat(lines("pbx-2021-03-15T08-00-10Z.csv"))
                .element(1)
                .asString()
                .as("what happens first, of one time")
                .contains("ENTERQUEUE");

        assertThat(fetch(NIGHT)).as("known").isZero();
        insert("2021-03-15 09:04:00.000000", "1.2", "ENTERQUEUE", "", "", "1");
        insert("2021-03-15 09:06:00.000000", "1.4", "ENTERQUEUE", "", "", "1");

        assertThat(fetch(NIGHT)).isEqualTo(2);
        assertThat(files()).hasSize(3);
        assertThat(files().get(1)).startsWith("pbx-2021-03-15T08-04-00Z-en-retard-");
        assertThat(lines("pbx-2021-03-15T08-06-00Z.csv")).hasSize(2);
        assertThat(fetch(NIGHT)).isZero();
    }

    @Test
    @Tag("TEL-92")
    void only_what_is_not_older_than_the_first_wanted_second_is_fetched() {
        withNumbers("char(26)");
        insert("2021-03-14 23:59:59.900000", "1.1", "ENTERQUEUE", "", "", "1");
        insert("2021-03-15 00:00:00.000000", "1.2", "ENTERQUEUE", "", "", "1");
        mark = PbxMark.from(Optional.of(Instant.parse("2021-03-14T23:00:00Z")));

        assertThat(fetch(NIGHT)).isEqualTo(1);

        assertThat(lines(files().get(0))).last().asString().contains(",1.2,");
    }

    @Test
    @Tag("TEL-92")
    void a_table_that_was_made_anew_is_read_by_its_times_first() {
        withNumbers("char(26)");
        visits(3);
        fetch(NIGHT);
        pbx().execute("drop table queue_log");
        withNumbers("char(26)");
        insert("2021-03-15 23:00:00.000000", "8.8", "ENTERQUEUE", "", "", "1");

        assertThat(fetch(NIGHT)).isEqualTo(1);
        assertThat(lines(files().get(1))).last().asString().contains(",8.8,");
    }

    @Test
    @Tag("TEL-93")
    void times_are_understood_as_text_timestamp_or_seconds() {
        for (String type :
                List.of(
                        "char(26)",
                        "varchar(32)",
                        "timestamp(6)",
                        "int",
                        "bigint",
                        "varchar(12)")) {
            boolean epoch = type.contains("int") || type.equals("varchar(12)");
            pbx().execute("drop table if exists queue_log");
            mark = START;
            withoutNumbers("time " + datetime(type));
            insert(epoch ? "1615795200" : "2021-03-15 09:00:00", "1.1", "ENTERQUEUE", "", "", "1");
            fetch(NIGHT);
            insert(epoch ? "1615795260" : "2021-03-15 09:01:00", "1.2", "ENTERQUEUE", "", "", "1");

            assertThat(fetch(NIGHT)).as(type).isEqualTo(1);

            assertThat(lines("pbx-2021-03-15T08-01-00Z.csv"))
                    .as(type)
                    .last()
                    .asString()
                    .startsWith("2021-03-15T08:01:00+00:00,1.2,");
        }
    }

    @Test
    @Tag("TEL-93")
    void a_time_with_its_instant_is_taken_as_it_is() {
        withNumbers(pbx().instantType());
        pbx().execute(
                        pbx().inUtc(),
                        "insert into queue_log (time, callid, queuename, agent, event, data1)"
                                + " values ('2021-03-15 08:00:00', '1.1', 'standard', 'NONE',"
                                + " 'ENTERQUEUE', '')");

        fetch(NIGHT);

        assertThat(lines("pbx-2021-03-15T08-00-00Z-n1.csv"))
                .last()
                .asString()
                .startsWith("2021-03-15T08:00:00+00:00,");
    }

    @Test
    @Tag("TEL-93")
    void a_table_in_utc_says_so_by_its_address() {
        withNumbers("char(26)");
        insert("2021-03-15 09:00:00.000000", "1.1", "ENTERQUEUE", "", "", "1");

        fetch(with(pbx().address(), PbxClock.UTC, PbxTls.NONE), NIGHT);

        assertThat(files()).containsExactly("pbx-2021-03-15T09-00-00Z-n1.csv");
    }

    @Test
    @Tag("TEL-93")
    void an_hour_that_came_twice_is_left_as_the_table_tells_it() {
        withNumbers("char(26)");
        insert("2020-10-25 02:30:00.000000", "1.1", "ENTERQUEUE", "", "", "1");

        fetch(NIGHT);

        assertThat(lines(files().get(0)))
                .last()
                .asString()
                .startsWith("2020-10-25 02:30:00.000000,1.1,");
    }

    @Test
    @Tag("TEL-93")
    void an_old_table_has_one_column_of_parameters_and_one_of_queuemetrics_other_names() {
        pbx().execute(
                        "create table queue_log (time char(26), callid varchar(80),"
                                + " queuename varchar(80), agent varchar(80), event varchar(32),"
                                + " data varchar(255))",
                        "insert into queue_log values ('2021-03-15 09:00:00', '1.1', 'standard',"
                                + " 'Local/poste', 'COMPLETECALLER', '5|30|1')",
                        "insert into queue_log values ('2021-03-15 09:00:01', '1.2', 'standard',"
                                + " 'NONE', 'ENTERQUEUE', '|0199001234|1')");
        pbx().grant("queue_log");
        fetch(NIGHT);
        assertThat(lines("pbx-2021-03-15T08-00-00Z.csv"))
                .contains(
                        "2021-03-15T08:00:00+00:00,1.1,standard,Local/poste,COMPLETECALLER,5,30,1,,",
                        "2021-03-15T08:00:01+00:00,1.2,standard,NONE,ENTERQUEUE,,,1,,");

        pbx().execute(
                        "drop table queue_log",
                        "create table queue_log (unique_row_count "
                                + pbx().serial()
                                + ", time_id int, call_id varchar(80), queue varchar(80),"
                                + " agent varchar(80), verb varchar(32), data1 varchar(80))",
                        "insert into queue_log (time_id, call_id, queue, agent, verb, data1) values"
                                + " (1615795200, '1.1', 'a, \"b\"', 'NONE', 'RINGNOANSWER', '1000')");
        pbx().grant("queue_log");
        mark = START;
        fetch(NIGHT);
        assertThat(lines("pbx-2021-03-15T08-00-00Z-n1.csv"))
                .last()
                .isEqualTo(
                        "2021-03-15T08:00:00+00:00,1.1,\"a, \"\"b\"\"\",NONE,RINGNOANSWER,1000,,,,");
    }

    @Test
    @Tag("TEL-93")
    void a_table_of_any_name_is_quoted() {
        String odd = "queue;log drop_table%";
        String quote = pbx() instanceof PostgresPbx ? "\"" : "`";
        String quoted = quote + odd + quote;
        pbx().execute("drop table if exists " + quoted);
        withNumbers("char(26)");
        pbx().execute("create table " + quoted + " (time char(26), " + COLUMNS + ")");
        pbx().grant(quoted);
        pbx().execute(
                        "insert into "
                                + quoted
                                + " values ('2021-03-15 09:00:00', '1.1', 'q', 'NONE', 'ENTERQUEUE',"
                                + " '', '', '1', '', '')");
        PbxAddress own = pbx().address();

        assertThat(
                        fetch(
                                new PbxAddress(
                                        own.kind(),
                                        own.host(),
                                        own.port(),
                                        own.base(),
                                        own.schema(),
                                        odd,
                                        own.login(),
                                        own.secret(),
                                        own.clock(),
                                        own.tls(),
                                        own.from()),
                                NIGHT))
                .isEqualTo(1);
    }

    @Test
    @Tag("TEL-94")
    void a_database_that_goes_away_in_the_middle_loses_nothing_and_leaves_nothing_half() {
        withNumbers("timestamp(6)");
        visits(400);
        PbxAddress own = pbx().address();
        PbxFailure failure;
        try (CutWire wire = new CutWire(own.port(), 300_000)) {
            failure =
                    catchThrowableOfType(
                            PbxFailure.class, () -> fetchCut(at(own, "127.0.0.1", wire.port())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(failure.problem()).isEqualTo(PbxProblem.WENT_AWAY);
        assertThat(everything()).as("hidden ones too").isEqualTo(files());
        List<String> before = files();
        assertThat(before).as("files that were whole").isNotEmpty();
        assertThat(mark.id()).isPresent();

        long rest = fetch(NIGHT);

        assertThat(files()).containsAll(before);
        List<String> rows = files().stream().flatMap(file -> lines(file).stream().skip(1)).toList();
        assertThat(rows).hasSize(1200).doesNotHaveDuplicates();
        assertThat(rest).isBetween(1L, 1199L);
    }

    @Test
    @Tag("TEL-94")
    void each_obstacle_has_its_name_and_none_tells_the_password() {
        PbxAddress own = pbx().address();
        assertThat(problem(own)).isEqualTo(PbxProblem.TABLE_MISSING);
        pbx().execute("create table queue_log (time char(26), callid varchar(80))");
        pbx().grant("queue_log");
        assertThat(problem(own)).isEqualTo(PbxProblem.COLUMN_MISSING);
        assertThat(problem(own, "wrong-secret")).isEqualTo(PbxProblem.LOGIN_REFUSED);
        assertThat(problem(at(own, "nowhere.invalid", own.port())))
                .isEqualTo(PbxProblem.UNKNOWN_HOST);
        assertThat(problem(at(own, "127.0.0.1", closedPort()))).isEqualTo(PbxProblem.UNREACHABLE);
        assertThat(problem(with(own, PbxClock.LOCAL, PbxTls.VERIFIED)))
                .isEqualTo(PbxProblem.TLS_REFUSED);
        assertThatThrownBy(() -> PbxDatabase.open(own, Optional.empty(), PARIS, SILENCE))
                .isInstanceOfSatisfying(
                        PbxFailure.class,
                        e -> assertThat(e.problem()).isEqualTo(PbxProblem.PASSWORD_NOT_SET));
    }

    @Test
    @Tag("TEL-94")
    void a_base_that_is_not_there_and_one_that_may_not_be_read_are_told_apart() {
        PbxAddress own = pbx().address();
        PbxAddress elsewhere =
                new PbxAddress(
                        own.kind(),
                        own.host(),
                        own.port(),
                        "nowhere",
                        own.schema(),
                        own.table(),
                        own.login(),
                        own.secret(),
                        own.clock(),
                        own.tls(),
                        own.from());
        assertThat(problem(elsewhere)).isIn(PbxProblem.BASE_MISSING, PbxProblem.FORBIDDEN);

        withNumbers("char(26)");
        pbx().execute("revoke select on queue_log from clu");
        assertThat(problem(own)).isIn(PbxProblem.FORBIDDEN, PbxProblem.TABLE_MISSING);
    }

    @Test
    @Tag("TEL-94")
    void a_database_that_never_answers_is_given_up() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            PbxAddress address = at(pbx().address(), "127.0.0.1", mute.getLocalPort());
            PbxFailure failure =
                    catchThrowableOfType(
                            PbxFailure.class,
                            () ->
                                    PbxDatabase.open(
                                            address,
                                            Optional.of(Pbx.PASSWORD),
                                            PARIS,
                                            Duration.ofSeconds(2)));
            assertThat(failure.problem()).isIn(PbxProblem.TIMED_OUT, PbxProblem.UNREACHABLE);
        }
    }

    @Test
    @Tag("TEL-91")
    void nothing_can_be_written_through_the_connection() throws Exception {
        withNumbers("char(26)");
        pbx().execute("grant insert, delete on queue_log to clu");
        try (Connection connection =
                        PbxDrivers.open(pbx().address(), Optional.of(Pbx.PASSWORD), SILENCE);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from queue_log"))
                    .isInstanceOf(SQLException.class);
            connection.rollback();
            assertThatThrownBy(
                            () -> statement.execute("insert into queue_log (callid) values ('1')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    @Tag("TEL-95")
    void a_trial_tells_how_many_rows_there_are_and_from_when_to_when() throws Exception {
        withNumbers("char(26)");
        try (PbxDatabase database = open(pbx().address())) {
            assertThat(database.extent())
                    .isEqualTo(new Extent(Optional.empty(), Optional.empty(), 0));
        }
        visits(2);
        try (PbxDatabase database = open(pbx().address())) {
            assertThat(database.extent())
                    .isEqualTo(
                            new Extent(
                                    Optional.of(Instant.parse("2021-03-15T07:00:00Z")),
                                    Optional.of(Instant.parse("2021-03-15T07:02:35Z")),
                                    6));
        }
    }

    // --- the table

    private void withNumbers(String time) {
        pbx().execute(
                        "create table queue_log (id "
                                + pbx().serial()
                                + ", time "
                                + datetime(time)
                                + ", "
                                + COLUMNS
                                + ")");
        pbx().grant("queue_log");
    }

    private void withoutNumbers(String time) {
        pbx().execute("create table queue_log (" + time + ", " + COLUMNS + ")");
        pbx().grant("queue_log");
    }

    /** A time that names no zone is called otherwise by MariaDB. */
    private String datetime(String type) {
        return pbx() instanceof PostgresPbx ? type : type.replace("timestamp(6)", "datetime(6)");
    }

    private void insert(String time, String call, String event, String... data) {
        pbx().execute(
                        "insert into queue_log (time, callid, queuename, agent, event, data1, data2,"
                                + " data3) values ('%s', '%s', 'standard', 'Local/poste', '%s', '%s',"
                                        .formatted(time, call, event, data[0])
                                + " '%s', '%s')".formatted(data[1], data[2]));
    }

    /** Visits of three rows each, one every two minutes. */
    private void visits(int number) {
        List<String> orders = new ArrayList<>();
        LocalDateTime at = LocalDateTime.of(2021, 3, 15, 8, 0);
        StringBuilder values = new StringBuilder();
        for (int visit = 0; visit < number; visit++) {
            LocalDateTime entry = at.plusMinutes(2L * visit);
            String call = entry.toEpochSecond(ZoneOffset.UTC) + "." + visit;
            values.append(visit == 0 ? "" : ",")
                    .append(row(entry, call, "ENTERQUEUE", "", "0199001234", "1"))
                    .append(',')
                    .append(row(entry.plusSeconds(5), call, "CONNECT", "5", "1.2", "0"))
                    .append(',')
                    .append(row(entry.plusSeconds(35), call, "COMPLETECALLER", "5", "30", "1"));
        }
        orders.add(
                "insert into queue_log (time, callid, queuename, agent, event, data1, data2, data3)"
                        + " values "
                        + values);
        pbx().execute(orders.toArray(new String[0]));
    }

    private static String row(LocalDateTime at, String call, String event, String... data) {
        return "('%s:%02d', '%s', 'standard', 'Local/poste', '%s', '%s', '%s', '%s')"
                .formatted(
                        at.toString().substring(0, 16).replace('T', ' '),
                        at.getSecond(),
                        call,
                        event,
                        data[0],
                        data[1],
                        data[2]);
    }

    // --- reading

    private PbxDatabase open(PbxAddress address) throws PbxFailure {
        return PbxDatabase.open(address, Optional.of(Pbx.PASSWORD), PARIS, SILENCE);
    }

    private long fetch(Instant now) {
        return fetch(pbx().address(), now);
    }

    private long fetch(PbxAddress address, Instant now) {
        try (PbxDatabase database = open(address)) {
            return database.fetch(mark, now, inbox, 1, () -> {}, this::keep);
        } catch (PbxFailure | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fetchCut(PbxAddress address) throws PbxFailure, IOException {
        try (PbxDatabase database = open(address).cutting(100)) {
            database.fetch(mark, NIGHT, inbox, 1, () -> {}, this::keep);
        }
    }

    private void keep(PbxMark told, Runnable appear) {
        appear.run();
        mark = told;
    }

    /** As a night that dies before it has kept how far it came. */
    private void fetchAndForget(Instant now) {
        try (PbxDatabase database = open(pbx().address())) {
            assertThatThrownBy(
                            () ->
                                    database.fetch(
                                            mark,
                                            now,
                                            inbox,
                                            1,
                                            () -> {},
                                            (told, appear) -> {
                                                appear.run();
                                                throw new IllegalStateException("killed");
                                            }))
                    .hasMessage("killed");
        } catch (PbxFailure e) {
            throw new IllegalStateException(e);
        }
    }

    private PbxProblem problem(PbxAddress address) {
        return problem(address, Pbx.PASSWORD);
    }

    private PbxProblem problem(PbxAddress address, String password) {
        PbxFailure failure =
                catchThrowableOfType(
                        PbxFailure.class,
                        () -> {
                            try (PbxDatabase database =
                                    PbxDatabase.open(
                                            address, Optional.of(password), PARIS, SILENCE)) {
                                database.fetch(
                                        START, NIGHT, inbox, 1, () -> {}, (told, appear) -> {});
                            }
                        });
        assertThat(failure).hasNoCause();
        assertThat(failure.toString()).doesNotContain(password);
        return failure.problem();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PbxAddress at(PbxAddress own, String host, int port) {
        return new PbxAddress(
                own.kind(),
                host,
                port,
                own.base(),
                own.schema(),
                own.table(),
                own.login(),
                own.secret(),
                own.clock(),
                own.tls(),
                own.from());
    }

    private static PbxAddress with(PbxAddress own, PbxClock clock, PbxTls tls) {
        return new PbxAddress(
                own.kind(),
                own.host(),
                own.port(),
                own.base(),
                own.schema(),
                own.table(),
                own.login(),
                own.secret(),
                clock,
                tls,
                own.from());
    }

    /** What the inbox sees. */
    private List<String> files() {
        return everything().stream().filter(name -> !name.startsWith(".")).toList();
    }

    private List<String> everything() {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(inbox.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
