package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.bytes;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QueueLogStateTest {
    @Test
    void what_was_not_drained_would_be_lost() {
        QueueLog log = read("x\n" + NINE + "|c1|accueil|NONE|FULL|\n");
        assertThatIllegalStateException().isThrownBy(log::state);
        log.drain();
        assertThatIllegalStateException().isThrownBy(log::state);
        log.drainRefusals();
        assertThat(log.state()).isNotEmpty();
        assertThat(log.drain()).isEmpty();
    }

    @Test
    void a_state_cut_short_or_damaged_is_not_resumed() {
        QueueLog log = read(bytes(GeneratedLog.odd(4, 100, NINE, 60)));
        log.drain();
        byte[] state = log.state();
        for (int length = 0; length < state.length; length++) {
            byte[] cut = Arrays.copyOf(state, length);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QueueLog.resume(PARIS, LATEST, cut));
        }
        for (int i = 0; i < state.length; i++) {
            byte[] damaged = state.clone();
            damaged[i] ^= 2;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QueueLog.resume(PARIS, LATEST, damaged));
        }
    }

    @Test
    void the_state_of_a_switchboard_stays_small_whatever_the_length_of_the_log() {
        assertThat(stateSize(30_000)).isLessThan(128 * 1024);
        assertThat(stateSize(60_000)).isLessThan(stateSize(30_000) * 3 / 2);
    }

    private static int stateSize(int calls) {
        QueueLog log = read(bytes(GeneratedLog.ordinary(6, calls, NINE, 120)));
        log.drain();
        log.drainRefusals();
        return log.state().length;
    }

    @Test
    void visits_that_never_end_and_strange_call_ids_do_not_fill_the_memory() {
        QueueLog log = new QueueLog(PARIS, LATEST);
        long instant = NINE;
        int largest = 0;
        for (int block = 0; block < 50; block++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 4000; i++) {
                instant += 30;
                lines.append(instant)
                        .append("|pbx-")
                        .append(instant)
                        .append('.')
                        .append(i)
                        .append("|accueil|NONE|ENTERQUEUE||x|1\n");
            }
            byte[] bytes = lines.toString().getBytes(UTF_8);
            log.read(bytes, 0, bytes.length);
            log.drain();
            largest = Math.max(largest, log.state().length);
        }
        assertThat(log.counts().lines()).isEqualTo(200_000);
        assertThat(largest).isLessThan(2_000_000);
        int ofLastDay = 2881;
        int bornBeforeSecondMinute = 3;
        assertThat(log.ends().fragments()).hasSize(ofLastDay + bornBeforeSecondMinute);
    }
}
