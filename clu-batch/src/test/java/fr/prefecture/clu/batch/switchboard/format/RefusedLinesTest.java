package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.log;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-9")
class RefusedLinesTest {
    private static final String ABANDON = "+60|c1|accueil|NONE|ABANDON|1|1|20\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "+0;                                            TOO_FEW_FIELDS",
                "+0|c1|accueil|NONE;                            TOO_FEW_FIELDS",
                "du texte quelconque;                           TOO_FEW_FIELDS",
                "|c1|accueil|NONE|ABANDON|1|1|2;                EPOCH_UNREADABLE",
                "-5|c1|accueil|NONE|ABANDON|1|1|2;              EPOCH_UNREADABLE",
                "1741597200.|c1|accueil|NONE|ABANDON|1|1|2;     EPOCH_UNREADABLE",
                ".1741597200|c1|accueil|NONE|ABANDON|1|1|2;     EPOCH_UNREADABLE",
                "1741597200.5.5|c1|accueil|NONE|ABANDON|1|1|2;  EPOCH_UNREADABLE",
                "1741597200.5o|c1|accueil|NONE|ABANDON|1|1|2;   EPOCH_UNREADABLE",
                "1741597200.-5|c1|accueil|NONE|ABANDON|1|1|2;   EPOCH_UNREADABLE",
                "1741597200.1234567890|c1|a|NONE|ABANDON|1|1|2; EPOCH_UNREADABLE",
                "946684799.999999|c1|a|NONE|ABANDON|1|1|2;      EPOCH_BEFORE_2000",
                "1900000001.5|c1|accueil|NONE|ABANDON|1|1|2;    EPOCH_IN_FUTURE",
                "17415972o0|c1|accueil|NONE|ABANDON|1|1|2;      EPOCH_UNREADABLE",
                "01741597200|c1|accueil|NONE|ABANDON|1|1|2;     EPOCH_UNREADABLE",
                "0|c1|accueil|NONE|ABANDON|1|1|2;               EPOCH_BEFORE_2000",
                "946684799|c1|accueil|NONE|ABANDON|1|1|2;       EPOCH_BEFORE_2000",
                "1741597200000|c1|accueil|NONE|ABANDON|1|1|2;   EPOCH_IN_MILLISECONDS",
                "1900000001|c1|accueil|NONE|ABANDON|1|1|2;      EPOCH_IN_FUTURE",
                "2147483648|c1|accueil|NONE|ABANDON|1|1|2;      EPOCH_IN_FUTURE",
                "99999999999999999999|c1|a|NONE|ABANDON|1|1|2;  EPOCH_IN_FUTURE",
                "+0|NONE|accueil|NONE|ABANDON|1|1|2;            NO_CALL",
                "+0|REALTIME|accueil|NONE|ABANDON|1|1|2;        NO_CALL",
                "+0||accueil|NONE|ABANDON|1|1|2;                NO_CALL",
                "+0|c1|NONE|NONE|ABANDON|1|1|2;                 NO_QUEUE",
                "+0|c1||NONE|FULL|;                             NO_QUEUE",
                "+0|c1|accueil|NONE|ABANDON|1|1|;               NUMBER_MISSING",
                "+0|c1|accueil|NONE|CONNECT|;                   NUMBER_MISSING",
                "+0|c1|accueil|NONE|COMPLETEAGENT|5;            NUMBER_MISSING",
                "+0|c1|accueil|NONE|ABANDON|1|1|dix;            NUMBER_UNREADABLE",
                "+0|c1|accueil|NONE|ABANDON|1|1|1.5;            NUMBER_UNREADABLE",
                "+0|c1|accueil|NONE|CONNECT|-1|c2|3;            NUMBER_NEGATIVE",
                "+0|c1|accueil|NONE|ABANDON|1|1|86401;          NUMBER_TOO_LARGE",
                "+0|c1|accueil|NONE|COMPLETEAGENT|1|99999999;   NUMBER_TOO_LARGE",
                "+0|c1|accueil|NONE|CONNECT|12345678901234567890;NUMBER_TOO_LARGE"
            })
    void a_line_that_cannot_be_counted_is_refused_and_the_rest_is_read(String line, Reason reason) {
        QueueLog reading = read(log(line + "\n" + ABANDON));
        assertThat(reading.counts().refused()).isEqualTo(Map.of(reason, 1L));
        assertThat(reading.drainRefusals())
                .singleElement()
                .satisfies(
                        refusal -> {
                            assertThat(refusal.line()).isEqualTo(1);
                            assertThat(refusal.reason()).isEqualTo(reason);
                        });
        assertThat(visits(Figures.of(reading.drain())))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=20");
    }

    @Test
    void a_day_is_the_longest_duration() {
        assertThat(visits("+90000|c1|accueil|NONE|ABANDON|1|1|86400\n"))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {".5", ".123456", ",123456", ".999999999", ".000000"})
    void a_fraction_of_a_second_is_no_reason_to_refuse(String fraction) {
        QueueLog reading = read(log(ABANDON).replaceFirst("\\|", fraction + "|"));
        assertThat(reading.counts().refusedLines()).isZero();
        assertThat(reading.counts().firstEvent()).isEqualTo(NINE + 60);
        assertThat(visits(Figures.of(reading.drain())))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=20");
    }

    @Test
    void a_file_may_be_empty_or_blank() {
        assertThat(read("").counts().lines()).isZero();
        Counts blank = read("\n\r\n  \t\n").counts();
        assertThat(blank.lines()).isEqualTo(3);
        assertThat(blank.blank()).isEqualTo(3);
        assertThat(blank.firstEvent()).isEqualTo(-1);
        assertThat(read("\n").ends().fragments()).isEmpty();
    }

    @Test
    void the_last_line_may_lack_its_end() {
        assertThat(visits(ABANDON.strip())).isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=20");
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_are_no_part_of_the_log() {
        QueueLog reading =
                read(log("\ufeff" + ABANDON.replace("+60", "1741597260").replace("\n", "\r\n")));
        assertThat(visits(Figures.of(reading.drain())))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=20");
        assertThat(reading.counts().refusedLines()).isZero();
    }

    @Test
    void a_byte_order_mark_in_the_middle_is_an_unreadable_instant() {
        String marked = "\ufeff" + NINE + "|c1|accueil|NONE|ABANDON|1|1|2\n";
        assertThat(read(log(ABANDON) + marked).counts().refused())
                .containsKey(Reason.EPOCH_UNREADABLE);
    }

    @Test
    void names_are_utf_8_or_else_latin_1_and_keep_no_control_character() {
        assertThat(queueOf("Étrangers".getBytes(UTF_8))).isEqualTo("Étrangers");
        assertThat(queueOf("Étrangers".getBytes(ISO_8859_1))).isEqualTo("Étrangers");
        assertThat(queueOf(new byte[] {'a', 0, 'b', 7})).isEqualTo("a\ufffdb\ufffd");
        assertThat(queueOf(new byte[] {(byte) 0xc3})).isEqualTo("Ã");
    }

    @Test
    void two_spellings_of_a_name_are_one_queue() {
        byte[] latin = log("+0|c1|é|NONE|ENTERQUEUE||x|1\n").getBytes(ISO_8859_1);
        byte[] utf = log("+9|c1|é|NONE|ABANDON|1|1|9\n").getBytes(UTF_8);
        QueueLog reading = read(latin);
        reading.read(utf, 0, utf.length);
        assertThat(visits(Figures.of(reading.drain())))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=9");
    }

    private static String queueOf(byte[] name) {
        byte[] before = log("+0|c1|").getBytes(UTF_8);
        byte[] after = "|NONE|FULL|\n".getBytes(UTF_8);
        byte[] line = new byte[before.length + name.length + after.length];
        System.arraycopy(before, 0, line, 0, before.length);
        System.arraycopy(name, 0, line, before.length, name.length);
        System.arraycopy(after, 0, line, before.length + name.length, after.length);
        return read(line).drain().get(0).queue();
    }

    @Test
    void a_queue_name_has_at_most_80_bytes() {
        assertThat(read(log("+0|c1|" + "q".repeat(80) + "|NONE|FULL|\n")).counts().refusedLines())
                .isZero();
        assertThat(read(log("+0|c1|" + "q".repeat(81) + "|NONE|FULL|\n")).counts().refused())
                .containsOnlyKeys(Reason.NAME_TOO_LONG);
    }

    @Test
    void a_line_of_more_than_64_kib_is_refused_as_one_line() {
        String within = log("+0|c1|accueil|NONE|FULL|");
        String longest = within + "x|".repeat((64 * 1024 - within.length()) / 2);
        QueueLog reading = read(longest + "\n" + longest + "xxx\n" + log(ABANDON));
        assertThat(reading.counts().refused()).isEqualTo(Map.of(Reason.LINE_TOO_LONG, 1L));
        assertThat(reading.counts().lines()).isEqualTo(3);
        assertThat(visits(Figures.of(reading.drain())))
                .isEqualTo("ENTERED=1 ABANDONED=1 REFUSED_FULL=1 WAIT_ABANDONED=20");
    }

    @Test
    void a_line_that_the_caller_has_cut_is_refused_as_one_line() {
        QueueLog reading = new QueueLog(PARIS, LATEST);
        byte[] beginning = "Dupont 0611223344".getBytes(UTF_8);
        reading.overlong(beginning, 0, beginning.length);
        assertThat(reading.drainRefusals())
                .containsExactly(new Refusal(1, "*** ***", Reason.LINE_TOO_LONG));
        assertThat(reading.counts().lines()).isEqualTo(1);
    }

    @Test
    void a_file_of_more_than_2000_queues_is_not_to_be_used() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append("+0|c1|q").append(i).append("|NONE|FULL|\n");
        }
        assertThat(read(log(lines.toString())).drain()).hasSize(2000);
        lines.append("+0|c1|another|NONE|FULL|\n");
        assertThatThrownBy(() -> read(log(lines.toString())))
                .isInstanceOf(TooManyQueues.class)
                .hasMessageContaining("2000");
    }

    @Test
    void a_thousand_refusals_are_kept_and_all_are_counted() {
        QueueLog reading = read("x\n".repeat(1500));
        assertThat(reading.drainRefusals()).hasSize(1000);
        assertThat(reading.counts().refusedLines()).isEqualTo(1500);
    }

    @Test
    void hostile_bytes_are_never_fatal() {
        Random random = new Random(3);
        List<String> lines = GeneratedLog.odd(3, 200, NINE, 60);
        byte[] log = LogExamples.bytes(lines);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = log.clone();
            for (int i = 0; i < 200; i++) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) "|\n\r0-9\0é".charAt(random.nextInt(8));
            }
            QueueLog reading = read(damaged);
            assertThat(reading.counts().lines()).isPositive();
            assertThat(reading.drain()).isNotEmpty();
            assertThat(Mask.lines(damaged, 0, damaged.length)).isNotEmpty();
        }
    }
}
