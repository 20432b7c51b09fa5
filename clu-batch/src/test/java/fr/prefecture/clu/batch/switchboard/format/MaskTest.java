package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.bytes;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("TEL-10")
class MaskTest {
    private static final String CALL = "1741597190.12";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NONE|ENTERQUEUE||0611223344|1|Dupont;           NONE|ENTERQUEUE||***|1|***",
                "NONE|ENTERQUEUE||0611223344;                    NONE|ENTERQUEUE||***",
                "NONE|ENTERQUEUE|a|b|0611|2|Dupont;              NONE|ENTERQUEUE|***|***|***|***|***",
                "Jeanne Dupont|CONNECT|12|1741597191.13|3;       ***|CONNECT|12|***|3",
                "SIP/dupont|COMPLETEAGENT|12|18|1;               ***|COMPLETEAGENT|12|18|1",
                "SIP/1|BLINDTRANSFER|0611223344|interne|12|18|1; ***|BLINDTRANSFER|***|***|12|18|1",
                "SIP/1|TRANSFER|211|interne|12|18;               ***|TRANSFER|***|***|12|18",
                "SIP/1|TRANSFER|211|un|nom|12|18|1;              ***|TRANSFER|***|***|***|12|18|1",
                "SIP/1|ATTENDEDTRANSFER|LINK|SIP/a|2|12|18|1;    ***|ATTENDEDTRANSFER|LINK|***|***|12|18|1",
                "SIP/1|ATTENDEDTRANSFER|BRIDGE|42|12|18|1;       ***|ATTENDEDTRANSFER|BRIDGE|***|12|18|1",
                "SIP/1|ATTENDEDTRANSFER|DUPONT|42|12|18|1;       ***|ATTENDEDTRANSFER|***|***|12|18|1",
                "NONE|ABANDON|1|2|-1;                            NONE|ABANDON|1|2|-1",
                "NONE|ABANDON|1|2|1234567;                       NONE|ABANDON|1|2|***",
                "NONE|EXITWITHKEY|5|1|2|30;                      NONE|EXITWITHKEY|***|1|2|30",
                "NONE|WITHDRAW|1|2|30|sur ordre|5;               NONE|WITHDRAW|1|2|30|***|***",
                "SIP/1|RINGNOANSWER|1000;                        ***|RINGNOANSWER|1000",
                "SIP/1|ADDMEMBER|PAUSED;                         ***|ADDMEMBER|PAUSED",
                "SIP/1|PAUSEALL|repas;                           ***|PAUSEALL|***",
                "SIP/1|AGENTLOGOFF|SIP/2|3600;                   ***|AGENTLOGOFF|***|3600",
                "SIP/1|AGENTCALLBACKLOGOFF|2@x|3600|Autologoff;  ***|AGENTCALLBACKLOGOFF|***|3600|***",
                "SIP/1|DID|0476600000;                           ***|DID|***",
                "SIP/1|MOT_INCONNU|12|x;                         ***|MOT_INCONNU|***|***",
                "Jean|Dupont|COMPLETEAGENT|12|18|1;              ***|***|***|***|***|***",
                "NONE|QUEUESTART|;                               NONE|QUEUESTART|"
            })
    void only_what_a_verb_defines_as_a_number_is_kept(String line, String expected) {
        String begin = NINE + "|" + CALL + "|accueil|";
        assertThat(masked(begin + line)).isEqualTo(begin + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1741597190.12,1741597190.12",
        "pbx-38.a_b-1741597190.12,pbx-38.a_b-1741597190.12",
        "NONE,NONE",
        "REALTIME,REALTIME",
        "MANAGER,MANAGER",
        "CLI,CLI",
        "0611223344,***",
        "dupont,***",
        "17.12,***",
        "1741597190.,***",
        "é1741597190.12,***",
        "12345678901.2,***"
    })
    void a_call_id_is_kept_if_it_looks_like_one(String id, String expected) {
        assertThat(masked(NINE + "|" + id + "|accueil|NONE|QUEUESTART|"))
                .isEqualTo(NINE + "|" + expected + "|accueil|NONE|QUEUESTART|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0611223344;                         ***",
                "Jeanne Dupont, 06 11 22 33 44;      *** ***, *** *** *** *** ***",
                "33611223344;                        ***",
                "33611223344|1;                      ***|1",
                "611223344|1|accueil|NONE|ABANDON|;  ***|1|***|***|ABANDON|",
                "1741597200|1741597190.12;           1741597200|***.***",
                "1741597200|abc|accueil|Dupont;      1741597200|***|***|***",
                "0611223344|c|a|Dupont|ABANDON|1|22; ***|***|***|***|ABANDON|1|22",
                "é|c|a|b|Dupont|0611;                ***|***|***|***|***|***"
            })
    void of_a_line_without_shape_no_word_is_kept(String line, String expected) {
        assertThat(masked(line)).isEqualTo(expected);
    }

    @Test
    void a_fraction_of_a_second_is_left_out_as_it_counts_for_nothing() {
        String rest = "|" + CALL + "|accueil|NONE|ABANDON|1|2|30";
        assertThat(masked(NINE + ".123456" + rest)).isEqualTo(NINE + rest);
        assertThat(masked(NINE + ",611223344|1|accueil")).isEqualTo(NINE + "|1|***");
        assertThat(masked(NINE + ".0611223344" + rest))
                .as("no fraction")
                .startsWith("***.***|")
                .doesNotContain("0611223344");
    }

    @Test
    void a_line_too_long_to_be_counted_does_not_become_one_that_is() {
        String begin = NINE + "|" + CALL + "|accueil|NONE|ENTERQUEUE||0611223344|1|";
        assertThat(masked(begin + "x".repeat(70_000) + "\n" + begin))
                .isEqualTo("***\n" + begin.replace("0611223344", "***"));
    }

    @Test
    void lines_keep_their_number_and_their_ends() {
        String log = "\ufeff" + NINE + "|NONE|NONE|NONE|QUEUESTART|\r\n\n \nDupont\r\nfin";
        assertThat(masked(log))
                .isEqualTo("\ufeff" + NINE + "|NONE|NONE|NONE|QUEUESTART|\r\n\n \n***\r\n***");
    }

    @Test
    void a_part_of_a_block_can_be_masked() {
        byte[] block = "0\nDupont\n1\n".getBytes(UTF_8);
        assertThat(new String(Mask.lines(block, 2, 9), UTF_8)).isEqualTo("***\n");
    }

    @Test
    void no_number_or_name_of_a_generated_log_remains() {
        byte[] log = bytes(GeneratedLog.odd(2, 300, NINE, 60));
        assertThat(new String(log, UTF_8))
                .containsPattern("\\|0100\\d{6}")
                .contains("SIP/1", "Local/2");
        assertThat(masked(new String(log, UTF_8)))
                .doesNotContainPattern("\\|0100\\d{6}")
                .doesNotContain("SIP", "Local", "interne", "motif");
    }

    @Test
    void the_text_of_a_refusal_is_masked_escaped_and_short() {
        String line = NINE + "|NONE|a\u0007b\tc|Dupont|ABANDON|1|1|2";
        assertThat(excerpt(line.getBytes(UTF_8)))
                .isEqualTo(NINE + "|NONE|a\\u0007b\\u0009c|***|ABANDON|1|1|2");
        assertThat(excerpt((NINE + "|NONE|" + "é".repeat(300) + "|b|FULL|").getBytes(ISO_8859_1)))
                .hasSize(200)
                .endsWith("éé");
        assertThat(
                        excerpt(
                                (NINE + "|NONE|" + "\ud83d\udcde".repeat(300) + "|b|FULL|")
                                        .getBytes(UTF_8)))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("\ud83d\udcde");
        assertThat(excerpt("x-".repeat(5000).getBytes(UTF_8))).hasSize(200);
    }

    private static String masked(String log) {
        byte[] block = log.getBytes(UTF_8);
        return new String(Mask.lines(block, 0, block.length), UTF_8);
    }

    private static String excerpt(byte[] line) {
        return Mask.excerpt(line, 0, line.length);
    }
}
