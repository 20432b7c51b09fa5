package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A generator that never writes a line proves nothing about it. */
class GeneratedLogTest {
    private static final List<String> NOT_COUNTED =
            List.of(
                    "AGENTDUMP",
                    "AGENTLOGIN",
                    "AGENTCALLBACKLOGIN",
                    "PAUSE",
                    "UNPAUSE",
                    "PAUSEALL",
                    "UNPAUSEALL",
                    "CONFIGRELOAD",
                    "DID",
                    "INFO",
                    "MOT_INCONNU");

    @Test
    void a_thousand_generated_logs_hold_every_verb_and_every_reason_of_a_refusal() {
        Map<String, Integer> verbs = new TreeMap<>();
        Map<String, Long> reasons = new TreeMap<>();
        long duplicates = 0;
        long orphans = 0;
        for (long seed = 0; seed < 1000; seed++) {
            List<String> lines = GeneratedLog.damaged(seed, 80, NINE, 10 + (int) seed % 890);
            for (String line : lines) {
                String[] fields = line.split("\\|", 6);
                verbs.merge(fields.length < 5 ? "none" : fields[4], 1, Integer::sum);
            }
            Counts counts = LogExamples.read(LogExamples.bytes(lines)).counts();
            counts.refused()
                    .forEach((reason, count) -> reasons.merge(reason.name(), count, Long::sum));
            duplicates += counts.duplicates();
            orphans += counts.orphans();
        }
        System.out.println("Verbs of 1000 generated logs: " + verbs(verbs));
        System.out.println("Refused lines of 1000 generated logs: " + reasons);
        for (Verb verb : Verb.values()) {
            if (verb != Verb.UNKNOWN) {
                assertThat(verbs.getOrDefault(verb.name(), 0)).as(verb.name()).isGreaterThan(100);
            }
        }
        for (String word : NOT_COUNTED) {
            assertThat(verbs.getOrDefault(word, 0)).as(word).isGreaterThan(100);
        }
        for (Reason reason : EnumSet.range(Reason.TOO_FEW_FIELDS, Reason.NUMBER_TOO_LARGE)) {
            assertThat(reasons.getOrDefault(reason.name(), 0L)).as(reason.name()).isGreaterThan(40);
        }
        assertThat(duplicates).isGreaterThan(1000);
        assertThat(orphans).isGreaterThan(1000);
    }

    /** Without the words that damage has made. */
    private static Map<String, Integer> verbs(Map<String, Integer> all) {
        Map<String, Integer> frequent = new TreeMap<>(all);
        frequent.values().removeIf(count -> count <= 100);
        return frequent;
    }
}
