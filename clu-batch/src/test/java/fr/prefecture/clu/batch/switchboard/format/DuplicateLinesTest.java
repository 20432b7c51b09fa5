package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.log;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-8")
class DuplicateLinesTest {
    private static final String VISIT =
            """
            +0|c1|accueil|NONE|ENTERQUEUE||0100000001|1
            +12|c1|accueil|SIP/1|CONNECT|12|c2|3
            +30|c1|accueil|SIP/1|COMPLETEAGENT|12|18|1
            """;

    @Test
    void a_visit_written_twice_is_counted_once() {
        QueueLog reading = read(log(VISIT + VISIT));
        assertThat(visits(Figures.of(reading.drain())))
                .isEqualTo("ENTERED=1 ANSWERED=1 WAIT_ANSWERED=12 TALK=18");
        assertThat(reading.counts().duplicates()).isEqualTo(3);
    }

    @Test
    void a_log_whose_end_is_written_again_counts_the_same_restarts_included() {
        List<String> lines = GeneratedLog.odd(11, 300, NINE, 60);
        List<String> again = new ArrayList<>(lines);
        again.addAll(lines.subList(lines.size() / 3, lines.size()));
        assertThat(Figures.of(read(LogExamples.bytes(again)).drain()))
                .isEqualTo(Figures.of(read(LogExamples.bytes(lines)).drain()));
    }

    @Test
    void a_refusal_written_twice_is_counted_once() {
        assertThat(visits("+0|c1|accueil|NONE|FULL|\n".repeat(2))).isEqualTo("REFUSED_FULL=1");
        assertThat(visits("+0|c1|accueil|NONE|FULL|\n+1|c1|accueil|NONE|FULL|\n"))
                .isEqualTo("REFUSED_FULL=2");
    }

    @Test
    void a_line_is_remembered_for_48_hours_and_refused_after_them() {
        String later = VISIT + "+172800|c9|accueil|NONE|FULL|\n" + VISIT;
        assertThat(read(log(later)).counts().duplicates()).isEqualTo(3);
        String late = VISIT + "+172831|c9|accueil|NONE|FULL|\n" + VISIT;
        QueueLog reading = read(log(late));
        assertThat(reading.counts().refused()).containsEntry(Reason.LATE, 3L);
        assertThat(reading.counts().duplicates()).isZero();
        assertThat(Figures.of(reading.drain()).get(Measure.ENTERED)).isEqualTo(1);
    }

    @Test
    void lines_that_are_out_of_order_inside_the_window_are_counted() {
        assertThat(
                        visits(
                                """
                +86400|c9|accueil|NONE|ABANDON|1|1|7
                +0|c1|accueil|NONE|ABANDON|1|1|3
                """))
                .isEqualTo("ENTERED=2 ABANDONED=2 SHORT_ABANDONED=1 WAIT_ABANDONED=10");
    }
}
