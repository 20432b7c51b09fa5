package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.batch.ChangedInputs;
import fr.prefecture.clu.batch.Costly;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the database gives back, whole or damaged. */
class StoredStateFuzzTest {

    @Test
    void two_thousand_changed_inputs_hold() {
        ChangedInputs.of(getClass(), 2000)
                .forEach(this::what_was_stored_comes_back_whole_and_anything_else_is_refused);
    }

    @DictionaryFile(resourcePath = "queue_log.dict")
    @FuzzTest(maxDuration = "")
    void what_was_stored_comes_back_whole_and_anything_else_is_refused(byte[] bytes) {
        if (!hasHash(bytes)) {
            assertThat(isResumed(bytes)).isFalse();
            readEdges(bytes);
        }
        Random random = new Random(Arrays.hashCode(bytes));
        if (Costly.isDue(4, random)) {
            assertStateComesBack(read(bytes), random);
        }
        if (Costly.isDue(4, random)) {
            assertEdgesComeBack(read(bytes).ends(), random);
        }
    }

    private static void assertStateComesBack(QueueLog log, Random random) {
        log.drain();
        log.drainRefusals();
        byte[] state = log.state();
        QueueLog resumed = QueueLog.resume(PARIS, LATEST, state);
        assertThat(resumed.counts()).isEqualTo(log.counts());
        assertThat(resumed.ends()).isEqualTo(log.ends());
        assertThat(isResumed(damaged(state, random))).isFalse();
    }

    private static void assertEdgesComeBack(Edges edges, Random random) {
        byte[] stored = edges.toBytes();
        assertThat(Edges.fromBytes(stored)).isEqualTo(edges);
        try {
            fail(Edges.fromBytes(damaged(stored, random)).toString());
        } catch (IllegalArgumentException e) {
            assertThat(e).hasNoCause();
        }
    }

    /** A fuzzer can find it; chance cannot. */
    private static boolean hasHash(byte[] bytes) {
        int end = bytes.length - Packer.HASH;
        return end >= 0 && Words.at(bytes, end) == Hash.stable(bytes, 0, end);
    }

    private static boolean isResumed(byte[] state) {
        try {
            QueueLog.resume(PARIS, LATEST, state);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Those of the earlier version have no hash, so that some are taken. */
    private static void readEdges(byte[] bytes) {
        try {
            Edges edges = Edges.fromBytes(bytes);
            assertThat(Edges.fromBytes(edges.toBytes())).isEqualTo(edges);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasNoCause();
        }
    }

    private static byte[] damaged(byte[] stored, Random random) {
        byte[] damaged = Arrays.copyOf(stored, stored.length - random.nextInt(2));
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }
}
