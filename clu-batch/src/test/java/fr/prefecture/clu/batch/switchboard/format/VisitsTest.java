package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.log;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitsTest {
    private static final String ENTER = "+0|c1|accueil|NONE|ENTERQUEUE||0100000001|1\n";
    private static final String CONNECT = "+12|c1|accueil|SIP/1|CONNECT|12|c2|3\n";

    @Test
    @Tag("TEL-1")
    void a_call_that_comes_again_visits_again() {
        assertThat(
                        visits(
                                ENTER
                                        + """
                +30|c1|accueil|NONE|EXITWITHTIMEOUT|1|1|30
                +31|c1|accueil|NONE|ENTERQUEUE||0100000001|1
                +40|c1|accueil|NONE|ABANDON|1|1|9
                """))
                .isEqualTo("ENTERED=2 ABANDONED=1 TIMED_OUT=1 WAIT_ABANDONED=9 WAIT_TIMED_OUT=30");
    }

    @Test
    @Tag("TEL-1")
    void a_call_in_two_queues_makes_two_visits() {
        assertThat(
                        visits(
                                ENTER
                                        + """
                +1|c1|etrangers|NONE|ENTERQUEUE||0100000001|1
                +9|c1|etrangers|NONE|ABANDON|1|1|8
                """))
                .isEqualTo("ENTERED=2 ABANDONED=1 UNRESOLVED=1 WAIT_ABANDONED=8");
    }

    @Test
    @Tag("TEL-1")
    void entering_a_queue_where_the_call_waits_already_is_a_duplicate() {
        QueueLog log = read(log(ENTER + "+5|c1|accueil|NONE|ENTERQUEUE||0100000001|1\n"));
        assertThat(visits(Figures.of(log.drain()))).isEqualTo("ENTERED=1 UNRESOLVED=1");
        assertThat(log.counts().duplicates()).isEqualTo(1);
    }

    @ParameterizedTest
    @Tag("TEL-2")
    @CsvSource(
            delimiter = ';',
            value = {
                "ABANDON|1|1|20;                          ABANDONED=1 WAIT_ABANDONED=20",
                "ABANDON|1|1|4;                           ABANDONED=1 SHORT_ABANDONED=1 WAIT_ABANDONED=4",
                "ABANDON|1|1|5;                           ABANDONED=1 WAIT_ABANDONED=5",
                "EXITWITHTIMEOUT|1|1|20;                  TIMED_OUT=1 WAIT_TIMED_OUT=20",
                "EXITWITHKEY|9|1|1|20;                    KEY_EXITS=1 WAIT_KEY_EXITS=20",
                "EXITEMPTY|1|1|20;                        EMPTY_EXITS=1 WAIT_EMPTY_EXITS=20",
                "LEAVEEMPTY|;                             EMPTY_EXITS=1 WAIT_EMPTY_EXITS=60",
                "WITHDRAW|1|1|20|par|le|chef;             WITHDRAWN=1 WAIT_WITHDRAWN=20",
                "SYSCOMPAT|;                              FAILED=1",
                "COMPLETECALLER|20|7|1;                   ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "COMPLETEAGENT|20|7|1;                    ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "TRANSFER|21|interne|20|7|1;              ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "TRANSFER|21|interne|20|7;                ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "BLINDTRANSFER|21|interne|20|7|1;         ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "BLINDTRANSFER|21|un|nom|20|7|1;          ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "ATTENDEDTRANSFER|BRIDGE|b1|20|7|1;       ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "ATTENDEDTRANSFER|APP|Queue|20|7|1;       ANSWERED=1 WAIT_ANSWERED=20 TALK=7",
                "ATTENDEDTRANSFER|LINK|SIP/1|SIP/2|20|7|1;ANSWERED=1 WAIT_ANSWERED=20 TALK=7"
            })
    void a_terminal_verb_ends_the_visit(String verb, String expected) {
        assertThat(visits(ENTER + "+60|c1|accueil|SIP/1|" + verb + "\n"))
                .isEqualTo("ENTERED=1 " + expected);
    }

    @ParameterizedTest
    @Tag("TEL-2")
    @CsvSource({
        "RINGNOANSWER|1000",
        "RINGCANCELED|900",
        "AGENTDUMP|",
        "ADDMEMBER|PAUSED",
        "CONFIGRELOAD|",
        "OUTCALL|ANSWER|20|x",
        "mot-inconnu|1|2|3",
        "abandon|1|1|20"
    })
    void another_word_is_read_and_ends_nothing(String verb) {
        QueueLog log = read(log(ENTER + "+60|c1|accueil|SIP/1|" + verb + "\n"));
        assertThat(visits(Figures.of(log.drain()))).isEqualTo("ENTERED=1 UNRESOLVED=1");
        assertThat(log.counts().refusedLines()).isZero();
        assertThat(log.counts().lastEvent()).isEqualTo(NINE + 60);
    }

    @Test
    @Tag("TEL-2")
    void an_abandon_after_the_connection_is_an_abandon() {
        assertThat(visits(ENTER + CONNECT + "+15|c1|accueil|SIP/1|ABANDON|1|1|15\n"))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=15");
    }

    @Test
    @Tag("TEL-2")
    void leaving_an_empty_queue_after_the_exit_says_nothing_new() {
        assertThat(
                        visits(
                                ENTER
                                        + """
                +15|c1|accueil|NONE|EXITEMPTY|1|1|15
                +15|c1|accueil|NONE|LEAVEEMPTY|
                """))
                .isEqualTo("ENTERED=1 EMPTY_EXITS=1 WAIT_EMPTY_EXITS=15");
    }

    @Test
    @Tag("TEL-3")
    void refusals_are_counted_apart() {
        assertThat(
                        visits(
                                """
                +0|c1|accueil|NONE|CLOSED|
                +0|c2|accueil|NONE|FULL|
                +0|c3|accueil|NONE|JOINEMPTY|
                +0|c4|accueil|NONE|DIVERT_CA_RATIO|
                +0|c5|accueil|NONE|DIVERT_HOLDTIME|
                """))
                .isEqualTo(
                        "REFUSED_CLOSED=1 REFUSED_FULL=1 REFUSED_JOIN_EMPTY=1 REFUSED_DIVERTED=2");
    }

    @Test
    @Tag("TEL-4")
    void an_end_without_a_start_is_a_visit_of_the_half_hour_where_it_began() {
        QueueLog log = read(log("+1900|c1|accueil|SIP/1|COMPLETEAGENT|50|60|1\n"));
        List<Cell> cells = log.drain();
        assertThat(cells).hasSize(1);
        assertThat(cells.get(0).halfHour()).isEqualTo(NINE / 1800);
        assertThat(visits(Figures.of(cells)))
                .isEqualTo("ENTERED=1 ANSWERED=1 WAIT_ANSWERED=50 TALK=60");
        assertThat(log.counts().orphans()).isEqualTo(1);
    }

    @Test
    @Tag("TEL-4")
    void a_connection_without_a_start_is_a_visit_that_its_end_completes() {
        QueueLog log = read(log(CONNECT + "+30|c1|accueil|SIP/1|COMPLETEAGENT|13|17|1\n"));
        assertThat(visits(Figures.of(log.drain())))
                .isEqualTo("ENTERED=1 ANSWERED=1 WAIT_ANSWERED=13 TALK=17");
        assertThat(log.counts().orphans()).isEqualTo(1);
    }

    @Test
    @Tag("TEL-4")
    void an_abandon_after_the_end_is_a_visit_of_its_own() {
        assertThat(
                        visits(
                                ENTER
                                        + """
                +15|c1|accueil|NONE|EXITEMPTY|1|1|15
                +16|c1|accueil|NONE|ABANDON|1|1|16
                """))
                .isEqualTo(
                        "ENTERED=2 ABANDONED=1 EMPTY_EXITS=1 WAIT_ABANDONED=16 WAIT_EMPTY_EXITS=15");
    }

    @Test
    @Tag("TEL-5")
    void a_connection_without_an_end_is_answered_with_an_unknown_talk() {
        assertThat(visits(ENTER + CONNECT))
                .isEqualTo("ENTERED=1 ANSWERED=1 INCOMPLETE=1 WAIT_ANSWERED=12");
    }

    @Test
    @Tag("TEL-5")
    void a_second_connection_is_a_duplicate() {
        QueueLog log = read(log(ENTER + CONNECT + "+20|c1|accueil|SIP/2|CONNECT|20|c3|1\n"));
        assertThat(visits(Figures.of(log.drain())))
                .isEqualTo("ENTERED=1 ANSWERED=1 INCOMPLETE=1 WAIT_ANSWERED=12");
        assertThat(log.counts().duplicates()).isEqualTo(1);
    }

    @Test
    @Tag("TEL-8")
    void a_connection_written_after_the_end_of_its_visit_is_a_duplicate() {
        String complete = "+14|c1|accueil|SIP/1|COMPLETEAGENT|12|2|1\n";
        for (String late : List.of(ENTER + complete + CONNECT, complete + CONNECT)) {
            QueueLog log = read(log(late));
            assertThat(visits(Figures.of(log.drain())))
                    .isEqualTo("ENTERED=1 ANSWERED=1 WAIT_ANSWERED=12 TALK=2");
            assertThat(log.counts().duplicates()).isEqualTo(1);
        }
        String again =
                """
                +16|c1|accueil|NONE|ENTERQUEUE||0100000001|1
                +26|c1|accueil|NONE|ABANDON|1|1|10
                """;
        assertThat(visits(ENTER + complete + CONNECT + again))
                .isEqualTo(
                        "ENTERED=2 ANSWERED=1 ABANDONED=1 WAIT_ANSWERED=12 WAIT_ABANDONED=10"
                                + " TALK=2");
        assertThat(visits(ENTER + complete + CONNECT.replace("+12", "+112")))
                .startsWith("ENTERED=2 ANSWERED=2 INCOMPLETE=1");
    }

    @Test
    @Tag("TEL-8")
    void the_start_of_a_visit_may_stand_behind_its_connection_and_its_end() {
        String complete = "+14|c1|accueil|SIP/1|COMPLETEAGENT|12|2|1\n";
        String again =
                """
                +16|c1|accueil|NONE|ENTERQUEUE||0100000001|1
                +26|c1|accueil|NONE|ABANDON|1|1|10
                """;
        for (String late :
                List.of(
                        CONNECT + ENTER + complete,
                        CONNECT + complete + ENTER,
                        complete + CONNECT + ENTER,
                        complete + ENTER + CONNECT)) {
            QueueLog log = read(log(late + again));
            assertThat(visits(Figures.of(log.drain())))
                    .as(late)
                    .isEqualTo(
                            "ENTERED=2 ANSWERED=1 ABANDONED=1 WAIT_ANSWERED=12 WAIT_ABANDONED=10"
                                    + " TALK=2");
            assertThat(log.counts().orphans()).isZero();
            assertThat(log.ends().fragments()).allMatch(Fragment::started);
        }
    }

    @Test
    @Tag("TEL-8")
    void an_exit_told_by_the_dialplan_first_and_by_the_queue_after_is_one() {
        String dialplan = "+20|c1|accueil|NONE|LEAVEEMPTY|\n";
        String queue = "+20|c1|accueil|NONE|EXITEMPTY|1|1|20\n";
        for (String log : List.of(ENTER + queue + dialplan, ENTER + dialplan + queue)) {
            assertThat(visits(log)).isEqualTo("ENTERED=1 EMPTY_EXITS=1 WAIT_EMPTY_EXITS=20");
        }
    }

    @Test
    @Tag("TEL-5")
    void a_restart_closes_what_is_open() {
        assertThat(
                        visits(
                                ENTER
                                        + CONNECT
                                        + """
                +13|c4|accueil|NONE|ENTERQUEUE||0100000002|1
                +20|NONE|NONE|NONE|QUEUESTART|
                +30|c4|accueil|NONE|ABANDON|1|1|9
                """))
                .isEqualTo(
                        "ENTERED=3 ANSWERED=1 INCOMPLETE=1 ABANDONED=1 UNRESOLVED=1"
                                + " WAIT_ANSWERED=12 WAIT_ABANDONED=9");
    }

    @Test
    @Tag("TEL-5")
    void a_visit_lasts_a_day_at_most() {
        assertThat(visits(ENTER + "+86400|c1|accueil|NONE|ABANDON|1|1|7\n"))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=7");
        assertThat(visits(ENTER + "+86401|c1|accueil|NONE|ABANDON|1|1|7\n"))
                .isEqualTo("ENTERED=2 ABANDONED=1 UNRESOLVED=1 WAIT_ABANDONED=7");
    }

    @Test
    @Tag("TEL-6")
    void the_terminal_verb_has_the_last_word_on_the_wait() {
        Figures figures =
                Figures.of(
                        read(log(
                                        ENTER
                                                + """
                +20|c1|accueil|SIP/1|CONNECT|20|c2|3
                +30|c1|accueil|SIP/1|COMPLETEAGENT|21|9|1
                """))
                                .drain());
        assertThat(visits(figures)).isEqualTo("ENTERED=1 ANSWERED=1 WAIT_ANSWERED=21 TALK=9");
        assertThat(figures.get(Measure.ANSWERED_20)).isZero();
        assertThat(figures.get(Measure.ANSWERED_30)).isEqualTo(1);
    }

    @ParameterizedTest
    @Tag("TEL-6")
    @CsvSource(
            delimiter = ';',
            value = {
                "ABANDON|1;        ABANDONED=1 WAIT_ABANDONED=42",
                "ABANDON|;         ABANDONED=1 WAIT_ABANDONED=42",
                "ABANDON|1|1|;     ABANDONED=1 WAIT_ABANDONED=42",
                "EXITWITHTIMEOUT|1;TIMED_OUT=1 WAIT_TIMED_OUT=42",
                "EXITWITHKEY|2|1;  KEY_EXITS=1 WAIT_KEY_EXITS=42",
                "COMPLETEAGENT|;   ANSWERED=1 WAIT_ANSWERED=12 TALK=30",
                "COMPLETEAGENT|11; ANSWERED=1 WAIT_ANSWERED=11 TALK=30"
            })
    void a_duration_that_an_old_version_omits_is_derived(String verb, String expected) {
        assertThat(visits(ENTER + CONNECT + "+42|c1|accueil|SIP/1|" + verb + "\n"))
                .isEqualTo("ENTERED=1 " + expected);
    }

    @Test
    @Tag("TEL-6")
    void without_connection_nor_talk_an_answered_visit_stays_incomplete() {
        assertThat(visits(ENTER + "+42|c1|accueil|SIP/1|COMPLETEAGENT|11\n"))
                .isEqualTo("ENTERED=1 ANSWERED=1 INCOMPLETE=1 WAIT_ANSWERED=11");
    }

    @Test
    @Tag("TEL-7")
    void all_that_happens_belongs_to_the_half_hour_of_entry() {
        QueueLog log =
                read(
                        log(
                                """
                +1799|c1|accueil|NONE|ENTERQUEUE||0100000001|1
                +1900|c1|accueil|SIP/1|CONNECT|101|c2|3
                +4000|c1|accueil|SIP/1|COMPLETEAGENT|101|2100|1
                """));
        assertThat(log.drain())
                .singleElement()
                .satisfies(
                        cell -> {
                            assertThat(cell.halfHour()).isEqualTo(NINE / 1800);
                            assertThat(cell.get(Measure.TALK)).isEqualTo(2100);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "0,5",
        "5,5",
        "6,10",
        "15,15",
        "20,20",
        "21,30",
        "45,45",
        "60,60",
        "61,90",
        "120,120",
        "180,180",
        "300,300",
        "301,MORE"
    })
    void a_wait_falls_in_the_bin_of_the_threshold_that_it_does_not_exceed(int wait, String bin) {
        for (String outcome : List.of("ANSWERED", "ABANDONED")) {
            String verb =
                    outcome.equals("ANSWERED")
                            ? "COMPLETEAGENT|" + wait + "|1"
                            : "ABANDON|1|1|" + wait;
            Figures figures = Figures.of(read(log("+500|c1|accueil|NONE|" + verb + "\n")).drain());
            assertThat(figures.get(Measure.valueOf(outcome + "_" + bin))).isEqualTo(1);
        }
    }

    @Test
    void the_counters_read_at_any_line_as_if_the_log_ended_there() {
        QueueLog log = new QueueLog(LogExamples.PARIS, LogExamples.LATEST);
        long[] sum = new long[Measure.COUNT];
        for (String line : GeneratedLog.damaged(5, 300, NINE, 20)) {
            byte[] bytes = (line + "\n").getBytes(UTF_8);
            log.read(bytes, 0, bytes.length);
            log.drain().forEach(cell -> Arrays.setAll(sum, i -> sum[i] + cell.counters()[i]));
            Cell soFar = new Cell("all", 0, sum);
            assertThat(soFar.get(Measure.ENTERED))
                    .as(line)
                    .isEqualTo(
                            soFar.get(Measure.ANSWERED)
                                    + soFar.get(Measure.ABANDONED)
                                    + soFar.get(Measure.TIMED_OUT)
                                    + soFar.get(Measure.KEY_EXITS)
                                    + soFar.get(Measure.EMPTY_EXITS)
                                    + soFar.get(Measure.WITHDRAWN)
                                    + soFar.get(Measure.FAILED)
                                    + soFar.get(Measure.UNRESOLVED));
            assertThat(bins(sum, Measure.ANSWERED_5)).isEqualTo(soFar.get(Measure.ANSWERED));
            assertThat(bins(sum, Measure.ABANDONED_5)).isEqualTo(soFar.get(Measure.ABANDONED));
        }
    }

    private static long bins(long[] counters, Measure first) {
        long sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += counters[first.ordinal() + i];
        }
        return sum;
    }
}
