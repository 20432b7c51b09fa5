package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("TEL-70")
class TranscriptLineTest {

    private static final long NINE = 1_630_911_600L;

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, ANSWERED, WAIT_ANSWERED",
        "INCOMPLETE, ANSWERED, WAIT_ANSWERED",
        "ABANDONED, ABANDONED, WAIT_ABANDONED",
        "TIMED_OUT, TIMED_OUT, WAIT_TIMED_OUT",
        "KEY_EXIT, KEY_EXITS, WAIT_KEY_EXITS",
        "EMPTY_EXIT, EMPTY_EXITS, WAIT_EMPTY_EXITS",
        "WITHDRAWN, WITHDRAWN, WAIT_WITHDRAWN",
        "FAILED, FAILED, ",
        "UNRESOLVED, UNRESOLVED, "
    })
    void a_visit_is_counted_as_what_became_of_it_and_so_is_its_masked_copy(
            Outcome outcome, Measure visits, Measure wait) {
        byte[] lines = visit("1630911600.7", outcome);
        for (byte[] log : new byte[][] {lines, Mask.lines(lines, 0, lines.length)}) {
            Figures figures = figures(log);
            assertThat(figures.get(Measure.ENTERED)).isEqualTo(1);
            assertThat(figures.get(visits)).isEqualTo(1);
            if (wait != null) {
                assertThat(figures.get(wait)).isEqualTo(12);
            }
            assertThat(figures.get(Measure.TALK)).isEqualTo(outcome == Outcome.ANSWERED ? 60 : 0);
        }
    }

    @Test
    void nothing_of_a_transcript_is_masked_whatever_its_ids_look_like() {
        for (String call : new String[] {"1630911600.7", "pabx-1630911600.7", "1/42", "a|b", ""}) {
            byte[] lines = visit(call, Outcome.ANSWERED);
            assertThat(new String(Mask.lines(lines, 0, lines.length), UTF_8))
                    .isEqualTo(new String(lines, UTF_8));
        }
    }

    @Test
    void a_bar_or_a_line_feed_in_a_name_makes_no_field_and_no_line() {
        String line =
                new String(
                        TranscriptLine.event(
                                NINE * 1_000_000 + 999_999,
                                "1.2\n",
                                "a|b",
                                "CONNECT",
                                "5\r",
                                "x|y"),
                        UTF_8);
        assertThat(line).isEqualTo("1630911600|1.2_-100000000.0|a_b|NONE|CONNECT|5_|x_y\n");
    }

    private static byte[] visit(String call, Outcome outcome) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        TranscriptLine.visit(call, "étrangers", NINE, outcome, 12, 60).forEach(log::writeBytes);
        return log.toByteArray();
    }

    private static Figures figures(byte[] log) {
        QueueLog calls = new QueueLog(ZoneId.of("Europe/Paris"), NINE + 3600);
        calls.read(log, 0, log.length);
        assertThat(calls.drainRefusals()).isEmpty();
        return Figures.of(calls.drain());
    }
}
