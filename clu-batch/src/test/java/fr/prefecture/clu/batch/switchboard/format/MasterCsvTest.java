package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterCsvTest {

    /** 2025-03-10 09:00:00 in Paris. */
    private static final long EIGHT = 1_741_593_600L;

    private static final String TRUNK = "SIP/operateur-0000000a";

    private static Told read(byte[] content) {
        return Told.by(new MasterCsv(PARIS, false, List.of()), content);
    }

    private static Told read(String content) {
        return read(content.getBytes(UTF_8));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = MasterCsvTest.class.getResourceAsStream("master_csv/" + name)) {
            return in.readAllBytes();
        }
    }

    /** A record of 16 columns that starts at nine; more follow. */
    private static String record(
            String src,
            String dst,
            String channel,
            String dstChannel,
            String lastApp,
            String lastData,
            int duration,
            int billed,
            String disposition) {
        return String.format(
                "\"\",\"%s\",\"%s\",\"accueil-ext\",\"\"\"Zoé\"\" <%s>\",\"%s\",\"%s\",\"%s\",\"%s\","
                        + "\"2025-03-10 09:00:00\",,\"2025-03-10 09:09:00\",%d,%d,\"%s\",\"DOCUMENTATION\"",
                src,
                dst,
                src,
                channel,
                dstChannel,
                lastApp,
                lastData,
                duration,
                billed,
                disposition);
    }

    private static String dialled(int duration, int billed, String disposition) {
        return record(
                "0100000001",
                "600",
                TRUNK,
                "SIP/101-0000000b",
                "Dial",
                "SIP/101&SIP/102,20",
                duration,
                billed,
                disposition);
    }

    private static String withId(String record, String id) {
        return record + ",\"" + id + "\",\"\"\n";
    }

    private static String linked(String record, String id, String link, int sequence) {
        return record + ",\"" + id + "\",\"\",\"\",\"" + link + "\"," + sequence + "\n";
    }

    /**
     * Of twelve records, seven are visits: two in the queue (one served, one not), three to the
     * group 600 (answered after 8 s, rung in vain for 25 s, busy), one to 101 that voice mail took
     * after 20 s, one to a direct number. Five are none: a call out, one between telephones, one
     * that ended in the menu, one sent on to an outside number, one leg of a queue.
     */
    @Test
    @Tag("TEL-81")
    void a_morning_is_told_as_visits() throws IOException {
        Told told = read(sample("Master.csv"));
        assertThat(told.inFull())
                .containsExactly(
                        "1 1741593600.1 accueil " + EIGHT + " INCOMPLETE 0 0",
                        "2 1741593660.3 accueil " + (EIGHT + 60) + " ABANDONED 35 0",
                        "6 1741594200.9 600 " + (EIGHT + 600) + " ANSWERED 8 60",
                        "7 1741594320.11 600 " + (EIGHT + 720) + " ABANDONED 25 0",
                        "8 1741594380.13 600 " + (EIGHT + 780) + " FAILED 3 0",
                        "9 1741594440.15 101 " + (EIGHT + 840) + " TIMED_OUT 20 0",
                        "11 1741594560.18 accueil-direct " + (EIGHT + 960) + " ANSWERED 5 40");
        assertThat(told.aside).containsExactly(4L, 5L, 10L, 12L, 13L);
        assertThat(told.refused).isEmpty();
        assertThat(told.measures())
                .isEqualTo(
                        "ENTERED=7 ANSWERED=3 INCOMPLETE=1 ABANDONED=2 TIMED_OUT=1 FAILED=1"
                                + " WAIT_ANSWERED=13 WAIT_ABANDONED=60 WAIT_TIMED_OUT=20 TALK=100");
        assertThat(told.silent)
                .containsExactlyInAnyOrder(
                        Unrecorded.OVERFLOWED,
                        Unrecorded.REFUSED,
                        Unrecorded.CLOSED,
                        Unrecorded.WAIT,
                        Unrecorded.TALK);
    }

    @Test
    @Tag("TEL-82")
    void no_caller_and_no_number_dialled_is_passed_on() throws IOException {
        assertThat(String.join("\n", read(sample("Master.csv")).lines()))
                .doesNotContain("0100000", "0176", "Zoé", "PJSIP", "operateur");
    }

    @Test
    @Tag("TEL-80")
    void columns_are_told_by_their_number() {
        String sixteen = dialled(68, 60, "ANSWERED");
        String id = ",\"1741593600.9\"";
        String none = ",\"\"";
        String link = ",\"\",\"1741593600.1\",7";
        Map<String, String> ids =
                Map.of(
                        sixteen + id, "1741593600.9",
                        sixteen + id + none, "1741593600.9",
                        sixteen + id + link, "1741593600.1",
                        sixteen + none + link, "1741593600.1",
                        sixteen + link, "1741593600.1",
                        sixteen + id + none + link, "1741593600.1",
                        sixteen + ",\"xivo-1741593600.9\"", "xivo-1741593600.9");
        ids.forEach(
                (record, expected) -> {
                    assertThat(MasterCsv.recognises(record)).isTrue();
                    Told told = read(record + "\n");
                    assertThat(told.inFull())
                            .as(record)
                            .containsExactly("1 " + expected + " 600 " + EIGHT + " ANSWERED 8 60");
                    assertThat(told.silent).doesNotContain(Unrecorded.CALLS);
                });
    }

    @Test
    @Tag("TEL-80")
    void without_an_id_a_call_is_known_by_its_channel_and_its_start() {
        String record = dialled(68, 60, "ANSWERED");
        Told told = read(record + "\n" + record + "\n" + record + ",\"note\"\n");
        assertThat(told.inFull())
                .singleElement()
                .asString()
                .matches("1 " + EIGHT + "\\.\\d{1,9} 600 " + EIGHT + " ANSWERED 8 60");
        assertThat(told.aside).containsExactly(2L, 3L);
        assertThat(told.silent).contains(Unrecorded.CALLS);
    }

    @Test
    @Tag("TEL-80")
    void another_order_is_declared_or_told_by_a_heading() {
        List<String> columns =
                List.of(
                        "start",
                        "CDR(duration)",
                        "billsec",
                        "clid",
                        "src",
                        "dst",
                        "dcontext",
                        "channel",
                        "dstchannel",
                        "lastapp",
                        "lastdata",
                        "disposition",
                        "uniqueid");
        String record =
                "2025-03-10 09:00:00;68;\"60,5\";\"Zoé\";0100000001;600;ext-group;"
                        + TRUNK
                        + ";SIP/101-0000000b;Dial;SIP/101;ANSWERED;1741593600.1\n";
        String expected = "1741593600.1 600 " + EIGHT + " ANSWERED 8 60";
        assertThat(MasterCsv.missing(columns)).isEmpty();
        assertThat(MasterCsv.recognises(record)).isFalse();
        assertThat(MasterCsv.recognises(record, columns)).isTrue();
        assertThat(Told.by(new MasterCsv(PARIS, false, columns), record).inFull())
                .containsExactly("1 " + expected);
        String heading = String.join(";", columns).replace("start", "CallDate");
        assertThat(MasterCsv.recognises(heading + "\n" + record)).isTrue();
        Told told = read(heading + "\n" + record);
        assertThat(told.inFull()).containsExactly("2 " + expected);
        assertThat(told.aside).containsExactly(1L);
    }

    @Test
    @Tag("TEL-80")
    void durations_that_are_not_written_are_those_between_the_times() {
        List<String> columns =
                List.of(
                        "start",
                        "answer",
                        "end",
                        "",
                        "src",
                        "dst",
                        "channel",
                        "dstchannel",
                        "lastapp",
                        "lastdata",
                        "disposition",
                        "uniqueid");
        String caller = ",,0100000001,600," + TRUNK + ",SIP/101-0000000b,Dial,SIP/101,";
        String file =
                "2025-03-10 09:00:00,2025-03-10 09:00:08,2025-03-10 09:01:08"
                        + caller
                        + "ANSWERED,1741593600.1\n"
                        + "2025-03-10 09:00:00,,2025-03-10 09:00:25"
                        + caller
                        + "NO ANSWER,1741593600.2\n"
                        + "2025-03-10 09:00:00,,2025-03-10 08:59:59"
                        + caller
                        + "NO ANSWER,1741593600.3\n"
                        + "2025-03-10 09:00:00,,jamais"
                        + caller
                        + "NO ANSWER,1741593600.4\n";
        assertThat(MasterCsv.missing(columns)).isEmpty();
        assertThat(MasterCsv.recognises(file, columns)).isTrue();
        Told told = Told.by(new MasterCsv(PARIS, false, columns), file);
        assertThat(told.inFull())
                .containsExactly(
                        "1 1741593600.1 600 " + EIGHT + " ANSWERED 8 60",
                        "2 1741593600.2 600 " + EIGHT + " ABANDONED 25 0");
        assertThat(told.refused).containsExactly("3 NUMBER_NEGATIVE", "4 NUMBER_UNREADABLE");
    }

    @Test
    @Tag("TEL-81")
    void an_order_without_callers_tells_of_queues_only() {
        List<String> columns =
                List.of("start", "end", "dstchannel", "lastapp", "lastdata", "disposition");
        String file =
                """
                2025-03-10 09:00:00,2025-03-10 09:00:35,,Queue,"accueil,t",ANSWERED
                2025-03-10 09:01:00,2025-03-10 09:03:00,SIP/101-b,Queue,"accueil,t",ANSWERED
                2025-03-10 09:05:00,2025-03-10 09:06:00,SIP/101-b,Dial,SIP/101,ANSWERED
                """;
        assertThat(MasterCsv.missing(columns)).isEmpty();
        Told told = Told.by(new MasterCsv(PARIS, false, columns), file);
        assertThat(told.measures())
                .isEqualTo("ENTERED=2 ANSWERED=1 INCOMPLETE=1 ABANDONED=1 WAIT_ABANDONED=35");
        assertThat(told.aside).containsExactly(3L);
        assertThat(told.silent).contains(Unrecorded.CALLS);
    }

    @Test
    @Tag("TEL-80")
    void an_order_that_lacks_a_field_reads_nothing_and_refuses_all() {
        List<String> columns = List.of("start", "src", "dst");
        assertThat(MasterCsv.missing(columns))
                .containsExactly("dstchannel", "lastapp", "lastdata", "disposition", "duration");
        Told told =
                Told.by(
                        new MasterCsv(PARIS, false, columns),
                        "2025-03-10 09:00:00,0100000001,600\n");
        assertThat(told.refused).containsExactly("1 COLUMNS_MISSING");
    }

    @ParameterizedTest
    @Tag("TEL-80")
    @ValueSource(strings = {";", "\t"})
    void other_separators_are_told_by_the_first_records(String separator) {
        String record = withId(dialled(68, 60, "ANSWERED"), "1741593600.1");
        String other =
                record.replace("\",", "\"" + separator)
                        .replaceAll("(\\d),(?=\\d|\")", "$1" + separator)
                        .replace(",\"2025", separator + "\"2025");
        assertThat(MasterCsv.recognises(other)).isTrue();
        assertThat(read(other).inFull()).isEqualTo(read(record).inFull()).hasSize(1);
    }

    @Test
    @Tag("TEL-80")
    void encodings_and_ends_of_lines_make_no_difference() {
        String text = withId(dialled(68, 60, "ANSWERED"), "1741593600.1");
        String queue =
                withId(
                        record(
                                "0100000001",
                                "s",
                                TRUNK,
                                "",
                                "Queue",
                                "étrangers|t",
                                9,
                                9,
                                "ANSWERED"),
                        "1741593700.1");
        List<String> expected = read(text + queue).inFull();
        assertThat(expected).hasSize(2).last().asString().contains(" étrangers ");
        assertThat(read((text + queue).getBytes(ISO_8859_1)).inFull()).isEqualTo(expected);
        assertThat(read((text + queue).getBytes(UTF_16)).inFull()).isEqualTo(expected);
        assertThat(read("\ufeff" + (text + queue).replace("\n", "\r\n")).inFull())
                .isEqualTo(expected);
        assertThat(read((text + queue).replace("Dial", "D\0ial")).inFull()).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("TEL-82")
    @CsvSource(
            delimiter = '|',
            value = {
                "0100000001   | SIP/operateur-0000000a       | true",
                "+33100000001 | PJSIP/operateur-0000000a     | true",
                "''           | SIP/operateur-0000000a       | true",
                "anonymous    | SIP/203.0.113.7-0000000a     | true",
                "0100000001   | DAHDI/i1/0100000001-3f       | true",
                "0100000001   | DAHDI/12-1                   | true",
                "101          | SIP/operateur-0000000a       | false",
                "101          | SIP/101-0000000a             | false",
                "''           | SIP/101-0000000a             | false",
                "0176000000   | PJSIP/101-0000000a           | false",
                "marie        | SIP/marie-0000000a           | false",
                "0100000001   | Local/101@interne-0000000a;1 | false",
                "0100000001   | Console/default              | false",
                "0100000001   | ''                           | false"
            })
    void calls_of_the_house_are_set_aside(String src, String channel, boolean outside) {
        Told told =
                read(
                        withId(
                                record(
                                        src,
                                        "600",
                                        channel,
                                        "SIP/101-0000000b",
                                        "Dial",
                                        "SIP/101",
                                        9,
                                        5,
                                        "ANSWERED"),
                                "1741593600.1"));
        assertThat(told.inFull()).hasSize(outside ? 1 : 0);
        assertThat(told.aside).hasSize(outside ? 0 : 1);
    }

    @Test
    @Tag("TEL-82")
    void calls_of_telephones_of_freepbx_are_known_by_their_context() {
        String record = withId(dialled(68, 60, "ANSWERED"), "1741593600.1");
        assertThat(read(record).inFull()).hasSize(1);
        for (String context :
                List.of("from-internal", "from-internal-xfer", "outbound-allroutes")) {
            assertThat(read(record.replace("accueil-ext", context)).inFull()).as(context).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("TEL-82")
    @CsvSource(
            delimiter = ';',
            value = {
                "0612345678; SIP/operateur-0000000b; Dial;   SIP/0612345678@operateur",
                "0612345678; SIP/operateur-0000000b; Dial;   SIP/operateur/0612345678,60",
                "0612345678; SIP/operateur-0000000b; Hangup; ''",
                "0612345678; DAHDI/i1/0612345678-4;  Dial;   DAHDI/g1",
                "0612345678; '';                     Dial;   SIP/101",
                "600;        SIP/operateur-0000000b; Dial;   SIP/0612345678@operateur",
                "600;        DAHDI/i1/0612345678-4;  Hangup; ''"
            })
    void a_number_that_was_dialled_never_becomes_a_queue(
            String dst, String dstChannel, String lastApp, String lastData) {
        Told told =
                read(
                        withId(
                                record(
                                        "0176000000",
                                        dst,
                                        "SIP/poste-a",
                                        dstChannel,
                                        lastApp,
                                        lastData,
                                        9,
                                        5,
                                        "ANSWERED"),
                                "1741593600.1"));
        assertThat(told.inFull()).isEmpty();
        assertThat(told.aside).containsExactly(1L);
    }

    @ParameterizedTest
    @Tag("TEL-81")
    @CsvSource({
        "600,600",
        "12,12",
        "s,accueil-ext",
        "hangup,accueil-ext",
        "0176000000,accueil-ext",
        "+33176000000,accueil-ext",
        "jean.dupont,accueil-ext"
    })
    void without_a_queue_the_extension_stands_for_it_or_else_the_context(String dst, String queue) {
        Told told =
                read(
                        withId(
                                record(
                                        "0100000001",
                                        dst,
                                        TRUNK,
                                        "SIP/101-0000000b",
                                        "Dial",
                                        "SIP/101",
                                        9,
                                        4,
                                        "ANSWERED"),
                                "1741593600.1"));
        assertThat(told.inFull())
                .containsExactly("1 1741593600.1 " + queue + " " + EIGHT + " ANSWERED 5 4");
    }

    @ParameterizedTest
    @Tag("TEL-81")
    @ValueSource(strings = {"WaitExten", "Playback", "BackGround", "Hangup", "Read", "AppDial2"})
    void a_call_that_rings_nowhere_is_no_visit(String lastApp) {
        Told told =
                read(
                        withId(
                                record(
                                        "0100000001",
                                        "600",
                                        TRUNK,
                                        "",
                                        lastApp,
                                        "",
                                        9,
                                        9,
                                        "ANSWERED"),
                                "1741593600.1"));
        assertThat(told.inFull()).isEmpty();
        assertThat(told.aside).containsExactly(1L);
    }

    @ParameterizedTest
    @Tag("TEL-83")
    @CsvSource({
        "SIP/101-b, Dial,      68, 60, ANSWERED,   ANSWERED 8 60",
        "SIP/101-b, Hangup,    68, 60, ANSWERED,   ANSWERED 8 60",
        "SIP/101-b, Dial,      68, 68, ANSWERED,   INCOMPLETE 0 0",
        "SIP/101-b, Dial,      68, 67, ANSWERED,   INCOMPLETE 0 0",
        "SIP/101-b, Dial,      25, 0,  NO ANSWER,  ABANDONED 25 0",
        "SIP/101-b, Dial,      25, 0,  CANCEL,     ABANDONED 25 0",
        "SIP/101-b, Dial,      25, 25, NO ANSWER,  ABANDONED 25 0",
        "SIP/101-b, Dial,      3,  0,  BUSY,       FAILED 3 0",
        "SIP/101-b, Congestion,3,  3,  ANSWERED,   FAILED 3 0",
        "SIP/101-b, Dial,      3,  0,  CONGESTION, FAILED 3 0",
        "'',        Dial,      0,  0,  FAILED,     FAILED 0 0",
        "'',        Dial,      0,  0,  ANSWERED,   FAILED 0 0",
        "SIP/101-b, VoiceMail, 50, 30, ANSWERED,   TIMED_OUT 20 0",
        "SIP/101-b, VoiceMail, 50, 50, NO ANSWER,  TIMED_OUT 0 0",
        "'',        VoiceMail, 30, 30, ANSWERED,   TIMED_OUT 0 0"
    })
    void a_call_is_served_when_a_telephone_answered_it(
            String dstChannel,
            String lastApp,
            int duration,
            int billed,
            String disposition,
            String expected) {
        Told told =
                read(
                        withId(
                                record(
                                        "0100000001",
                                        "600",
                                        TRUNK,
                                        dstChannel,
                                        lastApp,
                                        "SIP/101",
                                        duration,
                                        billed,
                                        disposition),
                                "1741593600.1"));
        assertThat(told.inFull()).containsExactly("1 1741593600.1 600 " + EIGHT + " " + expected);
    }

    @Test
    @Tag("TEL-83")
    void what_a_file_cannot_tell_is_said() {
        Unrecorded[] always = {Unrecorded.OVERFLOWED, Unrecorded.REFUSED, Unrecorded.CLOSED};
        String plain = withId(dialled(68, 60, "ANSWERED"), "1741593600.1");
        String lost = withId(dialled(25, 0, "NO ANSWER"), "1741593600.2");
        String menu = withId(dialled(68, 68, "ANSWERED"), "1741593600.3");
        String queue =
                withId(
                        record("0100000001", "s", TRUNK, "", "Queue", "accueil", 9, 9, "ANSWERED"),
                        "1741593600.4");
        assertThat(read(plain + lost).silent).containsExactlyInAnyOrder(always);
        assertThat(read(queue).silent).containsExactlyInAnyOrder(always);
        assertThat(read(plain).silent)
                .as("unanswered=no, perhaps")
                .containsExactlyInAnyOrder(with(always, Unrecorded.ABANDONED));
        assertThat(read(plain + lost + menu).silent)
                .as("who hung up before a telephone answered is ANSWERED as well")
                .containsExactlyInAnyOrder(
                        with(always, Unrecorded.WAIT, Unrecorded.TALK, Unrecorded.ABANDONED));
    }

    private static Unrecorded[] with(Unrecorded[] some, Unrecorded... more) {
        Unrecorded[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    @Tag("TEL-81")
    void a_group_of_telephones_is_one_call() {
        String first =
                record(
                        "0100000001",
                        "600",
                        TRUNK,
                        "SIP/101-b",
                        "Dial",
                        "SIP/101",
                        15,
                        0,
                        "NO ANSWER");
        String second = first.replace("09:00:00", "09:00:15").replace("SIP/101-b", "SIP/102-c");
        String third =
                record(
                                "0100000001",
                                "600",
                                TRUNK,
                                "SIP/103-d",
                                "Dial",
                                "SIP/103",
                                42,
                                40,
                                "ANSWERED")
                        .replace("09:00:00", "09:00:30");
        String id = "1741593600.1";
        String file =
                linked(first, id, id, 1) + linked(second, id, id, 2) + linked(third, id, id, 3);
        Told told = read(file);
        assertThat(told.inFull()).containsExactly("1 " + id + " 600 " + EIGHT + " ANSWERED 32 40");
        assertThat(told.aside).containsExactly(2L, 3L);
        String lost = file.replace("42,40,\"ANSWERED\"", "20,0,\"NO ANSWER\"");
        assertThat(read(lost).inFull())
                .containsExactly("1 " + id + " 600 " + EIGHT + " ABANDONED 50 0");
    }

    /** The agent transfers the caller to 105, who speaks for two minutes. */
    @Test
    @Tag("TEL-81")
    void what_follows_the_answer_is_a_transfer() {
        String transferred =
                record(
                                "0100000001",
                                "105",
                                TRUNK,
                                "SIP/105-c",
                                "Dial",
                                "SIP/105",
                                125,
                                120,
                                "ANSWERED")
                        .replace("09:00:00", "09:01:08");
        String id = "1741593600.1";
        Told told =
                read(
                        linked(dialled(68, 60, "ANSWERED"), id, id, 1)
                                + linked(transferred, id, id, 2));
        assertThat(told.inFull()).containsExactly("1 " + id + " 600 " + EIGHT + " ANSWERED 8 60");
    }

    @Test
    @Tag("TEL-81")
    void a_call_of_queues_has_a_visit_for_each_and_none_for_its_legs() {
        String attempt =
                record(
                        "0100000001",
                        "s",
                        TRUNK,
                        "SIP/101-b",
                        "Queue",
                        "accueil,t",
                        15,
                        0,
                        "NO ANSWER");
        String other =
                record(
                                "0100000001",
                                "s",
                                TRUNK,
                                "SIP/102-c",
                                "Queue",
                                "titres,t",
                                70,
                                60,
                                "ANSWERED")
                        .replace("09:00:00", "09:00:15");
        String leg =
                record(
                        "0100000001",
                        "101",
                        "Local/101@q-1;2",
                        "SIP/101-b",
                        "Dial",
                        "SIP/101",
                        15,
                        0,
                        "NO ANSWER");
        String id = "1741593600.1";
        Told told =
                read(
                        linked(leg, "1741593600.2", id, 2)
                                + linked(attempt, id, id, 1)
                                + linked(attempt.replace("101-b", "102-c"), id, id, 3)
                                + linked(other, id, id, 4));
        assertThat(told.inFull())
                .containsExactly(
                        "2 " + id + " accueil " + EIGHT + " ABANDONED 15 0",
                        "4 " + id + " titres " + (EIGHT + 15) + " INCOMPLETE 0 0");
        assertThat(told.aside).containsExactly(1L, 3L);
    }

    @Test
    @Tag("TEL-82")
    void the_channel_with_which_a_call_began_says_where_it_came_from() {
        String leg = dialled(68, 60, "ANSWERED");
        String out =
                record(
                        "101",
                        "0612345678",
                        "SIP/101-a",
                        "SIP/operateur-b",
                        "Dial",
                        "SIP/0612345678@o",
                        68,
                        60,
                        "ANSWERED");
        String id = "1741593600.1";
        assertThat(read(linked(leg, "1741593600.2", id, 2) + linked(out, id, id, 1)).inFull())
                .isEmpty();
    }

    @Test
    @Tag("TEL-84")
    void records_of_other_calls_may_stand_between_those_of_one() {
        String id = "1741593600.1";
        String others =
                IntStream.range(10, 310)
                        .mapToObj(i -> withId(dialled(25, 0, "NO ANSWER"), "1741593600." + i))
                        .collect(Collectors.joining());
        String file =
                withId(dialled(25, 0, "NO ANSWER"), id)
                        + others
                        + withId(dialled(68, 60, "ANSWERED"), id);
        Told told = read(file);
        assertThat(told.inFull())
                .hasSize(301)
                .last()
                .asString()
                .startsWith("1 " + id + " 600 ")
                .endsWith("ANSWERED 8 60");
        assertThat(read(others + others + others).inFull()).as("each once").hasSize(300);
    }

    @Test
    @Tag("TEL-84")
    void a_longer_copy_begins_with_what_the_shorter_one_told() {
        List<String> records =
                IntStream.range(0, 2000)
                        .mapToObj(i -> withId(dialled(25, 0, "NO ANSWER"), "1741593600." + i / 2))
                        .toList();
        List<String> whole = read(String.join("", records)).inFull();
        assertThat(whole).hasSize(1000);
        for (int length : List.of(1, 2, 501, 1000, 1999)) {
            assertThat(whole)
                    .startsWith(
                            read(String.join("", records.subList(0, length)))
                                    .inFull()
                                    .toArray(String[]::new));
        }
    }

    @Test
    @Tag("TEL-84")
    void the_file_of_an_account_behind_its_master_in_one_file_counts_nothing_twice()
            throws IOException {
        byte[] master = sample("Master.csv");
        byte[] account = sample("accueil.csv");
        byte[] both = Arrays.copyOf(master, master.length + account.length);
        System.arraycopy(account, 0, both, master.length, account.length);
        assertThat(read(both).inFull()).containsExactlyInAnyOrderElementsOf(read(master).inFull());
        assertThat(read(both).aside).hasSize(read(master).aside.size() + 3);
    }

    @Test
    @Tag("TEL-84")
    void the_file_of_an_account_is_known_beside_its_master() throws IOException {
        List<String> master = read(sample("Master.csv")).lines();
        List<String> account = read(sample("accueil.csv")).lines();
        assertThat(account).hasSize(7).isSubsetOf(master);
        assertThat(copied(account, master)).isTrue();
        assertThat(copied(account, master.subList(0, 8), master.subList(8, master.size())))
                .as("a master that was rotated")
                .isTrue();
        assertThat(copied(account, master.subList(0, master.size() - 4))).isFalse();
        assertThat(copied(master, account)).isFalse();
        assertThat(copied(List.of(), master)).isFalse();
        assertThat(copied(account)).isFalse();
    }

    @SafeVarargs
    private static boolean copied(List<String> sought, List<String>... others) throws IOException {
        Copied copied = new Copied(lines(sought));
        for (List<String> other : others) {
            copied.lookIn(lines(other));
        }
        return copied.isWhole();
    }

    private static Copied.Lines lines(List<String> lines) {
        Iterator<String> each = lines.iterator();
        return () -> each.hasNext() ? Optional.of(each.next().getBytes(UTF_8)) : Optional.empty();
    }

    /** 26 October 2025, 02:30 is 00:30 and 01:30 UTC; the channel begins when the record does. */
    @Test
    @Tag("TEL-78")
    void the_epoch_in_the_id_tells_the_two_hours_of_october_apart() {
        String record =
                dialled(68, 60, "ANSWERED").replace("2025-03-10 09:00:00", "2025-10-26 02:30:00");
        assertThat(read(withId(record, "1761438599.1")).inFull())
                .containsExactly("1 1761438599.1 600 1761438600 ANSWERED 8 60");
        assertThat(read(withId(record, "1761442200.1")).inFull())
                .containsExactly("1 1761442200.1 600 1761442200 ANSWERED 8 60");
        assertThat(read(record + ",\"\",\"1761442200.1\",7\n").inFull())
                .containsExactly("1 1761442200.1 600 1761442200 ANSWERED 8 60");
        assertThat(read(record + "\n").refused).containsExactly("1 TIME_TWICE");
        assertThat(read(withId(record, "x")).refused).containsExactly("1 TIME_TWICE");
        assertThat(read(withId(record.replace("2025-10-26", "2025-03-30"), "1743298200.1")).refused)
                .containsExactly("1 TIME_SKIPPED");
        assertThat(
                        Told.by(
                                        new MasterCsv(PARIS, true, List.of()),
                                        withId(record, "1761445800.1"))
                                .inFull())
                .containsExactly("1 1761445800.1 600 1761445800 ANSWERED 8 60");
    }

    @Test
    @Tag("TEL-80")
    void what_cannot_be_read_is_refused_and_costs_nothing_else() {
        String good = withId(dialled(68, 60, "ANSWERED"), "1741593600.1");
        Map<String, Reason> bad =
                Map.ofEntries(
                        Map.entry("\"\",\"0100000001\",\"600\"", Reason.COLUMNS_MISSING),
                        Map.entry(good.strip() + ",1,2,3,4", Reason.COLUMNS_MISSING),
                        Map.entry(
                                good.strip().replace("\"accueil-ext\",", ""),
                                Reason.TIME_UNREADABLE),
                        Map.entry(
                                good.strip().replace("2025-03-10 09:00", "10/03/2025 09:00"),
                                Reason.TIME_UNREADABLE),
                        Map.entry(
                                good.strip().replace(",68,", ",soixante,"),
                                Reason.NUMBER_UNREADABLE),
                        Map.entry(good.strip().replace(",68,", ",-1,"), Reason.NUMBER_NEGATIVE),
                        Map.entry(good.strip().replace(",68,", ",86401,"), Reason.NUMBER_TOO_LARGE),
                        Map.entry(
                                good.strip().replace(",68,", ",12345678901234567890,"),
                                Reason.NUMBER_TOO_LARGE),
                        Map.entry(good.strip().replace(",68,", ",,"), Reason.NUMBER_MISSING),
                        Map.entry(good.strip().replace(",68,", ",68,5,"), Reason.COLUMNS_MISSING),
                        Map.entry(good.strip().replace("ANSWERED", "oui"), Reason.COLUMNS_MISSING),
                        Map.entry("\"\",\"0100000001", Reason.QUOTE_OPEN));
        bad.forEach(
                (record, reason) -> {
                    Told told = read(good + record + "\n" + good.replace("600.1", "600.2"));
                    assertThat(told.refused).as(record).containsExactly("2 " + reason);
                    assertThat(told.inFull()).as(record).hasSize(2);
                });
    }

    @Test
    @Tag("TEL-80")
    void a_last_record_that_was_cut_is_refused_alone() {
        String good = withId(dialled(68, 60, "ANSWERED"), "1741593600.1");
        for (int length : List.of(5, 30, 100, 150, 200)) {
            Told told = read(good + good.substring(0, length));
            assertThat(told.inFull()).as(good.substring(0, length)).hasSize(1);
            assertThat(told.refused).as(good.substring(0, length)).hasSize(1);
        }
    }

    @Test
    @Tag("TEL-80")
    void nothing_tells_nothing() {
        assertThat(read("").inFull()).isEmpty();
        assertThat(read("\n").refused).isEmpty();
        assertThat(read("").silent).contains(Unrecorded.ABANDONED);
    }

    @Test
    @Tag("TEL-80")
    void each_sample_file_of_another_kind_is_none() {
        assertThat(MasterCsv.recognises(Heads.MASTER_CSV)).isTrue();
        Map<String, String> others = Heads.others(Heads.MASTER_CSV);
        assertThat(others.keySet()).hasSizeGreaterThan(10);
        others.forEach((name, head) -> assertThat(MasterCsv.recognises(head)).as(name).isFalse());
    }

    @Test
    @Tag("TEL-81")
    void a_cell_of_digits_that_ends_a_line_within_is_read_in_a_short_time() {
        String digits = "1".repeat(20_000) + "\u2028";
        String record =
                withId(
                        record(digits, digits, "SIP/" + digits, digits, "Dial", "x", 9, 0, "BUSY"),
                        "1741593600.1");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(record));
    }
}
