package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.LogFormat;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-70")
class CallFormatTest {

    private static final Declared NOTHING =
            new Declared(ZoneId.of("Europe/Paris"), false, List.of());
    private static final String LOG = "1630911600|NONE|NONE|NONE|QUEUESTART|\n";
    private static final String TABLE =
            "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n"
                    + "2021-09-07 09:01:00.000000,1630998060.1,standard,NONE,ENTERQUEUE,,,1,,\n";

    @Test
    void a_log_is_known_by_its_lines_even_after_a_damaged_one_and_what_is_blank_is_an_empty_log() {
        assertThat(CallFormat.of(bytes(LOG), NOTHING)).contains(CallFormat.QUEUE_LOG);
        assertThat(CallFormat.of(bytes("rubbish\n\uFEFF" + LOG), NOTHING))
                .contains(CallFormat.QUEUE_LOG);
        assertThat(CallFormat.of(bytes("\uFEFF \n\n"), NOTHING)).contains(CallFormat.QUEUE_LOG);
        assertThat(CallFormat.of(new byte[0], NOTHING)).contains(CallFormat.QUEUE_LOG);
        assertThat(CallFormat.isBlank(bytes("\n"))).isTrue();
        assertThat(CallFormat.isBlank(bytes(LOG))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".123456", ",5", ".999999999"})
    void a_log_whose_seconds_have_fractions_is_a_log(String fraction) {
        String head = LOG.replaceFirst("\\|", fraction + "|");

        assertThat(CallFormat.of(bytes(head), NOTHING)).contains(CallFormat.QUEUE_LOG);
    }

    @Test
    void an_exported_table_is_known_by_its_heading() {
        assertThat(CallFormat.of(bytes(TABLE), NOTHING)).contains(CallFormat.QUEUE_TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date;page;action\n2021-09-06;/accueil;modifiée\n",
                "periode;departement;titre;recus\n2021-W10;38;CNI;12\n",
                "<html><body>1|2|3</body></html>\n",
                "PK\u0003\u0004[Content_Types].xml",
                "a,b,c\n1,2,3\n"
            })
    void what_is_of_other_features_or_renamed_is_none_of_them(String content) {
        assertThat(CallFormat.of(bytes(content), NOTHING)).isEmpty();
        assertThat(CallFormat.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}, NOTHING))
                .isEmpty();
    }

    @Test
    @Tag("TEL-73")
    void a_declared_order_of_columns_makes_known_what_has_as_many_and_nothing_else() {
        Declared three =
                new Declared(
                        ZoneId.of("Europe/Paris"),
                        false,
                        List.of("start", "lastapp", "disposition"));

        assertThat(
                        CallFormat.of(
                                bytes("\"2021-09-06 09:00:00\",\"Queue, or so\",\"ANSWERED\"\n"),
                                three))
                .contains(CallFormat.MASTER_CSV);
        assertThat(CallFormat.of(bytes("a,b\nc,d\n"), three)).isEmpty();
        assertThat(CallFormat.of(bytes(LOG), three)).contains(CallFormat.QUEUE_LOG);
        assertThat(CallFormat.of(bytes("date;page;action\n"), three)).isEmpty();
    }

    @Test
    void a_head_is_utf_8_wherever_it_is_cut_or_else_latin_1_or_utf_16_if_it_says_so() {
        byte[] accents = "été".getBytes(UTF_8);
        assertThat(CallFormat.decode(Arrays.copyOf(accents, accents.length - 1))).isEqualTo("ét");
        assertThat(CallFormat.decode("été".getBytes(ISO_8859_1))).isEqualTo("été");
        assertThat(CallFormat.decode(("\uFEFF" + TABLE).getBytes(UTF_16LE))).isEqualTo(TABLE);
    }

    @Test
    @Tag("TEL-75")
    void whether_instants_depend_on_the_zone_is_found_from_the_beginning() {
        assertThat(CallFormat.QUEUE_TABLE.dependsOnZone(bytes(TABLE), NOTHING)).isTrue();
        assertThat(
                        CallFormat.QUEUE_TABLE.dependsOnZone(
                                bytes(TABLE), new Declared(NOTHING.zone(), true, List.of())))
                .isFalse();
        assertThat(CallFormat.QUEUE_LOG.dependsOnZone(bytes(LOG), NOTHING)).isFalse();
    }

    @Test
    void the_core_has_a_word_for_each_and_only_a_log_needs_no_reader() {
        assertThat(Arrays.stream(CallFormat.values()).map(CallFormat::name))
                .containsExactly(
                        Arrays.stream(LogFormat.values())
                                .map(LogFormat::name)
                                .toArray(String[]::new));
        assertThat(Arrays.stream(CallFormat.values()).filter(f -> f.reader(NOTHING).isEmpty()))
                .containsExactly(CallFormat.QUEUE_LOG);
        assertThat(Arrays.stream(CallFormat.values()).filter(CallFormat::isToldInTimeOrder))
                .containsExactly(CallFormat.QUEUE_TABLE);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(UTF_8);
    }
}
