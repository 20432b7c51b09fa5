package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTableTest {
    private static final String HEADING =
            "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n";

    /** 2025-03-10 09:00:00 in Paris. */
    private static final long EIGHT = 1_741_593_600L;

    private static final String VISIT =
            """
            2025-03-10 09:00:00.1,1741593599.1,accueil,NONE,ENTERQUEUE,,0100000001,1,,
            2025-03-10 09:00:09.2,1741593599.1,accueil,Agent/1,CONNECT,9,1741593600.2,4,,
            2025-03-10 09:01:09.3,1741593599.1,accueil,Agent/1,COMPLETEAGENT,9,60,1,,
            """;

    private static final String ANSWERED = "ENTERED=1 ANSWERED=1 WAIT_ANSWERED=9 TALK=60";

    private static Told read(byte[] content) {
        return Told.by(new QueueTable(PARIS, false), content);
    }

    private static Told read(String content) {
        return read(content.getBytes(UTF_8));
    }

    private static byte[] sample() throws IOException {
        try (InputStream in =
                QueueTableTest.class.getResourceAsStream("queue_table/une-matinee.csv")) {
            return in.readAllBytes();
        }
    }

    @Test
    @Tag("TEL-77")
    void a_morning_is_told_as_a_queue_log_would() throws IOException {
        Told told = read(sample());
        assertThat(told.lines())
                .containsExactly(
                        EIGHT - 2 + "|NONE|NONE|NONE|QUEUESTART|",
                        EIGHT + "|1741593630.4|accueil|NONE|ENTERQUEUE|||2",
                        EIGHT + 2 + "|1741593600.1|accueil|NONE|ENTERQUEUE|||1",
                        EIGHT + 5 + "|MANAGER|accueil|NONE|ADDMEMBER|",
                        EIGHT + 11 + "|1741593600.1|accueil|NONE|ABANDON|1|1|9",
                        EIGHT + 11 + "|1741593630.4|accueil|NONE|CONNECT|11||6",
                        EIGHT + 41 + "|1741593630.4|accueil|NONE|COMPLETECALLER|11|30|1",
                        EIGHT + 300 + "|1741593900.8|accueil|NONE|ENTERQUEUE|||1",
                        EIGHT + 304 + "|1741593900.8|accueil|NONE|CONNECT|4||3",
                        EIGHT + 434 + "|1741593900.8|accueil|NONE|ATTENDEDTRANSFER|LINK|||4|130|1",
                        EIGHT + 600 + "|1741594200.12|étrangers|NONE|FULL|",
                        EIGHT + 660 + "|1741594260.13|accueil|NONE|ENTERQUEUE|||1",
                        EIGHT + 720 + "|1741594260.13|accueil|NONE|EXITWITHKEY||1|1|60",
                        EIGHT + 12_600 + "|1741606200.20|accueil|NONE|CLOSED|");
        assertThat(told.measures())
                .isEqualTo(
                        "ENTERED=4 ANSWERED=2 ABANDONED=1 KEY_EXITS=1 REFUSED_CLOSED=1"
                                + " REFUSED_FULL=1 WAIT_ANSWERED=15 WAIT_ABANDONED=9"
                                + " WAIT_KEY_EXITS=60 TALK=160");
        assertThat(told.aside).containsExactly(1L);
        assertThat(told.refused).isEmpty();
    }

    @Test
    @Tag("TEL-79")
    void no_caller_and_no_agent_is_passed_on() throws IOException {
        assertThat(String.join("\n", read(sample()).lines()))
                .doesNotContain("0100000", "Durand", "Agent", "SIP", "anonymous");
        String shifted =
                HEADING + "2025-03-10 09:00:00,c.1,accueil,NONE,ABANDON,0612345678,x,9,,\n";
        assertThat(read(shifted).lines()).containsExactly(EIGHT + "|c.1|accueil|NONE|ABANDON|||9");
    }

    @ParameterizedTest
    @Tag("TEL-77")
    @ValueSource(strings = {",", ";", "\t"})
    void columns_are_separated_by_commas_semicolons_or_tabs(String separator) {
        assertThat(read((HEADING + VISIT).replace(",", separator)).measures()).isEqualTo(ANSWERED);
        assertThat(read(VISIT.replace(",", separator)).measures()).isEqualTo(ANSWERED);
    }

    @Test
    @Tag("TEL-77")
    void columns_come_in_the_order_of_the_heading_however_it_is_written() {
        String swapped =
                """
                "Event";"Data3";"QUEUE_NAME";"data2";"data1";"CallID";"note";"TIME"
                ENTERQUEUE;1;accueil;0100000001;;1741593599.1;x;2025-03-10 09:00:00
                COMPLETEAGENT;1;accueil;60;9;1741593599.1;y;2025-03-10 09:01:09
                """;
        assertThat(read(swapped).measures()).isEqualTo(ANSWERED);
        assertThat(QueueTable.recognises(swapped)).isTrue();
    }

    @Test
    @Tag("TEL-77")
    void a_second_heading_is_followed_from_there_on() {
        String table =
                HEADING
                        + VISIT.lines().limit(1).collect(Collectors.joining("", "", "\n"))
                        + "event,time,callid,queuename,data1,data2\n"
                        + "COMPLETEAGENT,2025-03-10 09:01:09,1741593599.1,accueil,9,60\n";
        Told told = read(table);
        assertThat(told.measures()).isEqualTo(ANSWERED);
        assertThat(told.aside).containsExactly(1L, 3L);
    }

    @Test
    @Tag("TEL-77")
    void without_a_heading_the_order_is_that_of_asterisk_with_a_number_before_or_behind() {
        String before =
                IntStream.range(0, 3)
                        .mapToObj(i -> i + "," + VISIT.lines().toList().get(i) + "\n")
                        .collect(Collectors.joining());
        String behind = VISIT.lines().map(line -> line + ",7\n").collect(Collectors.joining());
        for (String table : List.of(VISIT, before, behind)) {
            assertThat(QueueTable.recognises(table)).isTrue();
            assertThat(read(table).measures()).isEqualTo(ANSWERED);
            assertThat(read(table).refused).isEmpty();
        }
    }

    @Test
    @Tag("TEL-77")
    void an_old_table_has_all_parameters_in_one_column() {
        String rows =
                """
                2025-03-10 09:00:00,1741593599.1,accueil,NONE,ENTERQUEUE,|0100000001
                2025-03-10 09:00:09,1741593599.1,accueil,SIP/1,CONNECT,9
                2025-03-10 09:01:09,1741593599.1,accueil,SIP/1,TRANSFER,21|interne|9|60
                """;
        assertThat(read("time,callid,queue,agent,event,data\n" + rows).measures())
                .isEqualTo(ANSWERED);
        assertThat(read(rows).measures()).isEqualTo(ANSWERED);
    }

    @Test
    @Tag("TEL-79")
    void a_sixth_parameter_stands_behind_a_bar_in_the_fifth() {
        String row = "2025-03-10 09:01:09,1741593599.1,accueil,SIP/1,ATTENDEDTRANSFER,";
        assertThat(read(HEADING + row + "LINK,SIP/1,SIP/2,9,60|1\n").lines())
                .containsExactly(
                        EIGHT + 69 + "|1741593599.1|accueil|NONE|ATTENDEDTRANSFER|LINK|||9|60|1");
        assertThat(read(HEADING + row + "BRIDGE,b1,9,60,1\n").measures()).isEqualTo(ANSWERED);
        assertThat(read(HEADING + row + "APP,Queue,9,60,1\n").measures()).isEqualTo(ANSWERED);
    }

    @ParameterizedTest
    @Tag("TEL-79")
    @CsvSource(
            delimiter = ';',
            value = {
                "ABANDON,1,1,9,,;             ABANDONED=1 WAIT_ABANDONED=9",
                "EXITWITHTIMEOUT,1,1,9,,;     TIMED_OUT=1 WAIT_TIMED_OUT=9",
                "EXITWITHKEY,4,1,1,9,;        KEY_EXITS=1 WAIT_KEY_EXITS=9",
                "EXITEMPTY,1,1,9,,;           EMPTY_EXITS=1 WAIT_EMPTY_EXITS=9",
                "WITHDRAW,1,1,9,par le chef,; WITHDRAWN=1 WAIT_WITHDRAWN=9",
                "SYSCOMPAT,,,,,;              FAILED=1",
                "COMPLETECALLER,9,60,1,,;     ANSWERED=1 WAIT_ANSWERED=9 TALK=60",
                "BLINDTRANSFER,21,int,9,60,1; ANSWERED=1 WAIT_ANSWERED=9 TALK=60",
                "TRANSFER,21,int,9,60,1;      ANSWERED=1 WAIT_ANSWERED=9 TALK=60",
                "RINGNOANSWER,15000,,,,;      UNRESOLVED=1",
                "RINGCANCELED,900,,,,;        UNRESOLVED=1",
                "AGENTDUMP,,,,,;              UNRESOLVED=1"
            })
    void every_end_keeps_what_it_says_of_the_wait_and_the_talk(String end, String expected) {
        assertThat(
                        read(HEADING
                                        + "2025-03-10 09:00:00,1741593599.1,accueil,NONE,ENTERQUEUE,,,1,,\n"
                                        + "2025-03-10 09:01:09,1741593599.1,accueil,SIP/1,"
                                        + end
                                        + "\n")
                                .measures())
                .isEqualTo("ENTERED=1 " + expected);
    }

    @Test
    @Tag("TEL-79")
    void nothing_is_nothing_whatever_a_database_writes_for_it() {
        for (String nothing : List.of("", "\\N", "NULL", "\"\"")) {
            String table =
                    "2025-03-10 09:00:00,c.1,accueil,NONE,ENTERQUEUE,N,N,N,N,N\n"
                            + "2025-03-10 09:00:07,c.1,accueil,NONE,ABANDON,1,1,N,N,N\n"
                            + "2025-03-10 09:00:08,N,N,NONE,CONFIGRELOAD,N,N,N,N,N\n";
            assertThat(
                            read(HEADING
                                            + table.replaceAll(
                                                    "(?<=,)N(?=[,\\n])",
                                                    nothing.replace("\\", "\\\\")))
                                    .lines())
                    .containsExactly(
                            EIGHT + "|c.1|accueil|NONE|ENTERQUEUE|",
                            EIGHT + 7 + "|c.1|accueil|NONE|ABANDON|1|1",
                            EIGHT + 8 + "|NONE|NONE|NONE|CONFIGRELOAD|");
        }
    }

    @Test
    @Tag("TEL-77")
    void marks_line_feeds_and_encodings_make_no_difference() {
        String table =
                HEADING
                        + "2025-03-10 09:00:00,1741593599.1,étrangers,NONE,ENTERQUEUE,,\"01\",1,\"Zoé\n\"\"D\"\"\",\n"
                        + "2025-03-10 09:00:09,1741593599.1,étrangers,NONE,ABANDON,1,1,9,,\n";
        List<String> expected = read(table).lines();
        assertThat(expected)
                .containsExactly(
                        EIGHT + "|1741593599.1|étrangers|NONE|ENTERQUEUE|||1",
                        EIGHT + 9 + "|1741593599.1|étrangers|NONE|ABANDON|1|1|9");
        assertThat(read(table.getBytes(ISO_8859_1)).lines()).isEqualTo(expected);
        assertThat(read(table.getBytes(UTF_16)).lines()).isEqualTo(expected);
        assertThat(read("\ufeff" + table.replace("\n", "\r\n")).lines()).isEqualTo(expected);
        assertThat(read(table.replace("accueil", "acc\0ueil")).lines()).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("TEL-77")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "2025-03-10 09:00:00,c.1,accueil;                                   COLUMNS_MISSING",
                "2025-03-10 09:00:00,c.1,accueil,NONE,ABANDON,1,1,9,,,zut;          COLUMNS_MISSING",
                "2025-03-10 09:00:00,5,c.1,accueil,NONE,ABANDON,1,1,9,,;            COLUMNS_MISSING",
                "c.1,2025-03-10 09:00:00,accueil,NONE,ABANDON,1,1,9,,;              TIME_UNREADABLE",
                "10/03/2025 09:00,c.1,accueil,NONE,ABANDON,1,1,9,,;                 TIME_UNREADABLE",
                "2025-03-30 02:30:00,1743298199.1,accueil,NONE,ABANDON,1,1,9,,;     TIME_SKIPPED",
                "2025-10-26 02:30:00,c1,accueil,NONE,ABANDON,1,1,9,,;               TIME_TWICE",
                "2025-10-26 02:30:00,NONE,NONE,NONE,QUEUESTART,,,,,;                TIME_TWICE",
                "1741593600000,c.1,accueil,NONE,ABANDON,1,1,9,,;                    EPOCH_IN_MILLISECONDS",
                "2025-03-10 09:00:00,c.1,accueil,NONE,ABANDON,1,1,neuf,,;           NUMBER_UNREADABLE",
                "2025-03-10 09:00:00,c.1,accueil,NONE,ABANDON,1,1,`9,5`,,;          COLUMNS_MISSING",
                "2025-03-10 09:00:00,c.1,accueil,NONE,ABANDON,1,1,\"9,5\",,;        NUMBER_UNREADABLE",
                "2025-03-10 09:00:00,c.1,accueil,NONE,ABANDON,1,1,\"9;              QUOTE_OPEN"
            })
    void what_cannot_be_read_is_refused_and_costs_nothing_else(String row, Reason reason) {
        Told told = read(HEADING + row + "\n" + VISIT);
        assertThat(told.refused).containsExactly("2 " + reason);
        assertThat(told.texts).containsExactly(row);
        assertThat(told.measures()).isEqualTo(ANSWERED);
    }

    @Test
    @Tag("TEL-77")
    void a_last_row_that_was_cut_is_refused_alone() {
        String cut = "2025-03-10 09:05:00,c.2,accueil,NONE,COMPLETEAGENT,1";
        assertThat(read(HEADING + VISIT + cut).refused).containsExactly("5 COLUMNS_MISSING");
        assertThat(read(VISIT + cut).refused).containsExactly("4 COLUMNS_MISSING");
        assertThat(read(HEADING + VISIT + "2025-03-10 09:05:00,c.2,\"acc").refused)
                .containsExactly("5 QUOTE_OPEN");
        byte[] whole = (VISIT + "2025-03-10 09:05:00,c.2,accueil,NONE,ABANDON,é").getBytes(UTF_8);
        byte[] half = Arrays.copyOf(whole, whole.length - 1);
        assertThat(read(half).refused).containsExactly("4 COLUMNS_MISSING");
        assertThat(read(half).measures()).isEqualTo(ANSWERED);
    }

    /** The hour of 26 October 2025 that comes twice: 02:30 is 00:30 and 01:30 UTC. */
    @Test
    @Tag("TEL-78")
    void the_epoch_in_the_id_tells_the_two_hours_of_october_apart() {
        String rows =
                """
                2025-10-26 02:30:00,1761438595.1,accueil,NONE,ENTERQUEUE,,,1,,
                2025-10-26 02:30:20,1761438595.1,accueil,NONE,ABANDON,1,1,20,,
                2025-10-26 02:30:00,1761442195.1,accueil,NONE,ENTERQUEUE,,,1,,
                2025-10-26 02:30:10,1761442195.1,accueil,NONE,ABANDON,1,1,10,,
                2025-10-26 02:50:00,1761438595.7,accueil,SIP/1,COMPLETECALLER,10,3900,1,,
                2025-10-26 02:31:00,MANAGER,accueil,NONE,ADDMEMBER,,,,,
                """;
        Told told = read(HEADING + rows);
        assertThat(told.lines())
                .containsExactly(
                        "1761438600|1761438595.1|accueil|NONE|ENTERQUEUE|||1",
                        "1761438620|1761438595.1|accueil|NONE|ABANDON|1|1|20",
                        "1761442200|1761442195.1|accueil|NONE|ENTERQUEUE|||1",
                        "1761442210|1761442195.1|accueil|NONE|ABANDON|1|1|10",
                        "1761443400|1761438595.7|accueil|NONE|COMPLETECALLER|10|3900|1");
        assertThat(told.refused).isEmpty();
        assertThat(told.aside).containsExactly(1L, 7L);
    }

    @Test
    @Tag("TEL-78")
    void a_table_in_gmt_has_other_hours_and_no_doubled_one() {
        Told told =
                Told.by(
                        new QueueTable(PARIS, true),
                        HEADING + "2025-10-26 02:30:00,c1,accueil,NONE,FULL,,,,,\n");
        assertThat(told.lines()).containsExactly("1761445800|c1|accueil|NONE|FULL|");
    }

    @Test
    @Tag("TEL-77")
    void rows_of_one_instant_stay_in_their_order() {
        Told told =
                read(
                        HEADING
                                + """
                2025-03-10 09:00:09.5,c.1,accueil,NONE,ABANDON,1,1,9,,
                2025-03-10 09:00:09.5,c.1,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-10 09:00:09.4,c.2,accueil,NONE,FULL,,,,,
                """);
        assertThat(told.lines())
                .extracting(line -> line.split("\\|", -1)[4])
                .containsExactly("FULL", "ABANDON", "ENTERQUEUE");
    }

    @Test
    @Tag("TEL-79")
    void words_of_a_dialplan_are_read_and_others_set_aside() {
        Told told =
                read(
                        HEADING
                                + """
                2025-03-10 09:00:00,c.1,accueil,NONE,DIVERT_HOLDTIME,,,,,
                2025-03-10 09:00:01,c.1,accueil,NONE,PAUSE,café,,,,
                2025-03-10 09:00:02,c.1,accueil,NONE,Rappeler Mme Durand,,,,,
                2025-03-10 09:00:03,c.1,accueil,NONE,,,,,,
                (4 lignes)
                """);
        assertThat(told.lines())
                .containsExactly(
                        EIGHT + "|c.1|accueil|NONE|DIVERT_HOLDTIME|",
                        EIGHT + 1 + "|c.1|accueil|NONE|PAUSE|");
        assertThat(told.aside).containsExactly(1L, 4L, 5L, 6L);
        assertThat(told.refused).isEmpty();
    }

    @Test
    @Tag("TEL-77")
    void a_table_without_rows_tells_nothing_and_is_a_table() {
        assertThat(QueueTable.recognises(HEADING)).isTrue();
        assertThat(read(HEADING).lines()).isEmpty();
        assertThat(read("").lines()).isEmpty();
        assertThat(read("\n").refused).isEmpty();
    }

    @Test
    @Tag("TEL-77")
    void a_file_of_something_else_loses_nothing_without_a_word() {
        Told told = read("date;page;action\n01/03/2025;accueil;modification\n");
        assertThat(told.lines()).isEmpty();
        assertThat(told.refused).isEqualTo(List.of("1 COLUMNS_MISSING", "2 COLUMNS_MISSING"));
    }

    @Test
    @Tag("TEL-77")
    void each_sample_file_of_another_kind_is_none() {
        assertThat(QueueTable.recognises(Heads.QUEUE_TABLE)).isTrue();
        Map<String, String> others = Heads.others(Heads.QUEUE_TABLE);
        assertThat(others.keySet()).hasSizeGreaterThan(10);
        others.forEach((name, head) -> assertThat(QueueTable.recognises(head)).as(name).isFalse());
    }
}
