package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.log;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that Asterisk and the dialplans of XiVO and FreePBX write, as they write it. */
class EveryVerbTest {
    private static final String ENTER = "+0|c1|accueil|NONE|ENTERQUEUE||0100000001|1\n";

    private static String masked(String log) {
        byte[] bytes = log.getBytes(UTF_8);
        return new String(Mask.lines(bytes, 0, bytes.length), UTF_8);
    }

    @ParameterizedTest
    @Tag("TEL-2")
    @ValueSource(
            strings = {
                "c1|accueil|SIP/1|RINGNOANSWER|15000",
                "c1|accueil|SIP/1|RINGCANCELED|900",
                "c1|accueil|SIP/1|AGENTDUMP|",
                "MANAGER|accueil|SIP/1|ADDMEMBER|",
                "MANAGER|accueil|SIP/1|ADDMEMBER|PAUSED",
                "MANAGER|accueil|SIP/1|REMOVEMEMBER|",
                "NONE|accueil|SIP/1|PAUSE|",
                "NONE|accueil|SIP/1|PAUSE|café",
                "NONE|accueil|SIP/1|UNPAUSE|café",
                "NONE|NONE|SIP/1|PAUSEALL|",
                "NONE|NONE|SIP/1|UNPAUSEALL|",
                "NONE|accueil|SIP/1|PENALTY|3",
                "NONE|accueil|SIP/1|RINGINUSE|0",
                "c1|NONE|Agent/12|AGENTLOGIN|SIP/1-0000000a",
                "c1|NONE|Agent/12|AGENTLOGOFF|SIP/1-0000000a|3600",
                "c1|NONE|Agent/12|AGENTCALLBACKLOGIN|1012@default",
                "c1|NONE|Agent/12|AGENTCALLBACKLOGOFF|1012@default|3600|CommandLogoff",
                "c1|NONE|Agent/12|AGENTCALLBACKLOGOFF|1012@default|3600|",
                "NONE|NONE|NONE|CONFIGRELOAD|",
                "REALTIME|NONE|SIP/1|OUTCALL|ANSWER|20|0100000009",
                "c1|accueil|NONE|DID|0176000000",
                "c1|accueil|Agent/12|WRAPUPSTART|15",
                "CLI|accueil|NONE|MOT_DE_LA_MAISON|a|b|c|d|e|f|g"
            })
    void a_word_that_is_no_end_leaves_the_visit_open_and_tells_the_time(String line) {
        QueueLog log = read(log(ENTER + "+60|" + line + "\n"));
        assertThat(visits(Figures.of(log.drain()))).isEqualTo("ENTERED=1 UNRESOLVED=1");
        assertThat(log.counts().refusedLines()).isZero();
        assertThat(log.counts().lastEvent()).isEqualTo(NINE + 60);
        assertThat(masked("1741597260|" + line + "\n"))
                .doesNotContain("SIP", "Agent", "1012", "0100000009", "0176000000", "café");
    }

    /** As the oldest versions wrote it (1.2, 1.4, 1.6), and as they are read today. */
    @ParameterizedTest
    @Tag("TEL-6")
    @CsvSource(
            delimiter = ';',
            value = {
                "ENTERQUEUE||0100000001;                CONNECT|12;          COMPLETEAGENT|12|18;    18",
                "ENTERQUEUE||0100000001;                CONNECT|12|c2;       COMPLETECALLER|12|18|1; 18",
                "ENTERQUEUE|http://x|0100000001|2;      CONNECT|12|c2|3;     COMPLETEAGENT|12|18|2;  18",
                "ENTERQUEUE||0100000001|2|Zoé_Durand;   CONNECT|12|c2|3;     TRANSFER|21|int|12|18;  18",
                "ENTERQUEUE||0100000001|2|Zoé|Durand;   CONNECT|12|c2|3;     BLINDTRANSFER|21|int|12|18|1; 18",
                "ENTERQUEUE|;                           CONNECT|;            COMPLETEAGENT|12|18|1;  18",
                "ENTERQUEUE|||;                         CONNECT|12||;        ATTENDEDTRANSFER|LINK|SIP/1-a|SIP/2-b|12|18|1; 18",
                "ENTERQUEUE||anonymous|1;               CONNECT|12|c2|3;     ATTENDEDTRANSFER|APP|VoiceMail|12|18|1; 18",
                "ENTERQUEUE||0100000001|1;              CONNECT|12|c2|3;     ATTENDEDTRANSFER|BRIDGE|6f1e-42|12|18|1; 18"
            })
    void a_visit_of_any_version_is_answered(String enter, String connect, String end, int talk) {
        String lines =
                "+0|c1|accueil|NONE|%s\n+12|c1|accueil|SIP/1|%s\n+30|c1|accueil|SIP/1|%s\n"
                        .formatted(enter, connect, end);
        QueueLog log = read(log(lines));
        assertThat(visits(Figures.of(log.drain())))
                .isEqualTo("ENTERED=1 ANSWERED=1 WAIT_ANSWERED=12 TALK=" + talk);
        assertThat(log.counts().refusedLines()).isZero();
        assertThat(visits(Figures.of(read(masked(log(lines))).drain())))
                .as("of the masked copy")
                .isEqualTo("ENTERED=1 ANSWERED=1 WAIT_ANSWERED=12 TALK=" + talk);
    }

    @Test
    @Tag("TEL-1")
    void calls_of_two_systems_are_two_though_their_numbers_are_one() {
        String both =
                """
                +0|nord-1741597199.120|accueil|NONE|ENTERQUEUE||0100000001|1
                +1|sud.38-1741597199.120|accueil|NONE|ENTERQUEUE||0100000002|2
                +2|1741597199.120|accueil|NONE|ENTERQUEUE||0100000003|3
                +9|sud.38-1741597199.120|accueil|NONE|ABANDON|1|2|8
                +10|1741597199.120|accueil|NONE|ABANDON|1|3|8
                +11|nord-1741597199.120|accueil|NONE|ABANDON|1|1|11
                """;
        Figures figures = Figures.of(read(log(both)).drain());
        assertThat(visits(figures)).isEqualTo("ENTERED=3 ABANDONED=3 WAIT_ABANDONED=27");
        assertThat(figures.get(Measure.CALLS_IN_DAY)).isEqualTo(3);
        assertThat(Figures.of(read(masked(log(both))).drain())).isEqualTo(figures);
    }

    /** Asterisk 1.8 and later may count past the digits that a number has room for. */
    @Test
    @Tag("TEL-1")
    void an_id_with_a_fraction_of_any_length_is_an_id() {
        for (String id :
                List.of("1741597199.0", "1741597199.999999999", "1741597199.12345678901")) {
            assertThat(
                            visits(
                                    "+0|%1$s|accueil|NONE|ENTERQUEUE||x|1\n+9|%1$s|accueil|NONE|ABANDON|1|1|9\n"
                                            .formatted(id)))
                    .as(id)
                    .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=9");
        }
    }

    /** Asterisk's own file has whole seconds; others that write one, or convert it, do not all. */
    @Test
    @Tag("TEL-9")
    void of_a_time_with_a_fraction_the_whole_seconds_are_read() {
        QueueLog log = read("1741597200.5|c1|accueil|NONE|ENTERQUEUE||x|1\n".getBytes(UTF_8));
        assertThat(log.counts().refused()).isEmpty();
        assertThat(log.counts().firstEvent()).isEqualTo(1_741_597_200);
    }

    @ParameterizedTest
    @Tag("TEL-3")
    @CsvSource({
        "FULL, REFUSED_FULL",
        "CLOSED, REFUSED_CLOSED",
        "JOINEMPTY, REFUSED_JOIN_EMPTY",
        "DIVERT_CA_RATIO, REFUSED_DIVERTED",
        "DIVERT_HOLDTIME, REFUSED_DIVERTED"
    })
    void a_refusal_is_counted_with_or_without_a_bar_behind_it(String verb, String measure) {
        for (String end : List.of("", "|", "|x|y")) {
            assertThat(visits("+0|c1|accueil|NONE|" + verb + end + "\n")).isEqualTo(measure + "=1");
        }
    }
}
