package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.batch.ChangedInputs;
import fr.prefecture.clu.batch.Costly;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-10")
class MaskFuzzTest {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final long YEAR_2000 = 946_684_800;
    private static final String INSTANT = "[1-9][0-9]{8,9}|[1-9][0-9]{12}";
    private static final String CALL =
            "|\\*{3}|NONE|REALTIME|MANAGER|CLI"
                    + "|(?:[0-9A-Za-z_.-]*[A-Za-z_.-])?[0-9]{9,10}\\.[0-9]+";
    private static final String VERB = "|\\*{3}|[A-Z_]{2,30}";
    private static final String NO_WORD = "[^|0-9A-Za-z\\x80-\\xff]*";
    private static final String HARMLESS = NO_WORD + "|-?[0-9]{1,3}";

    /** Of a line with all its fields. */
    private static final Pattern KEPT =
            Pattern.compile(
                    "(?s)("
                            + INSTANT
                            + ")\\|(?:"
                            + CALL
                            + ")\\|[^|]*\\|(?:|NONE|\\*{3})\\|(?:"
                            + VERB
                            + ")(?:\\|(?:|\\*{3}|-?[0-9]{1,6}|BRIDGE|APP|LINK|PAUSED))*\r?");

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "(?s)(?:"
                            + INSTANT
                            + "|"
                            + HARMLESS
                            + ")(?:\\|(?:"
                            + HARMLESS
                            + ")){0,3}(?:\\|(?:"
                            + VERB
                            + "|"
                            + HARMLESS
                            + ")(?:\\|(?:"
                            + HARMLESS
                            + "))*)?\r?");

    private static final Pattern LIKE_A_CALL = Pattern.compile(CALL);

    @Test
    void two_thousand_changed_inputs_hold() {
        ChangedInputs.of(getClass(), 2000)
                .forEach(this::any_bytes_lose_their_persons_and_keep_their_lines_and_counts);
    }

    @DictionaryFile(resourcePath = "queue_log.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_lose_their_persons_and_keep_their_lines_and_counts(byte[] log) {
        byte[] masked = Mask.lines(log, 0, log.length);
        String[] before = lines(log);
        String[] after = lines(masked);
        assertThat(after.length).isEqualTo(before.length);
        for (String line : after) {
            if (!isMasked(line)) {
                throw new AssertionError(line);
            }
        }
        Random random = new Random(Arrays.hashCode(log));
        if (Costly.isDue(4, random)) {
            assertThat(Mask.lines(masked, 0, masked.length)).isEqualTo(masked);
        }
        if (Costly.isDue(4, random)) {
            assertSameCounts(read(log), read(masked), callsLookLikeCalls(before));
        }
    }

    private static void assertSameCounts(QueueLog original, QueueLog copy, boolean sameCalls) {
        Counts counts = original.counts();
        assertThat(copy.counts().lines()).isEqualTo(counts.lines());
        assertThat(copy.counts().blank()).isEqualTo(counts.blank());
        if (sameCalls) {
            assertThat(copy.counts().refusedLines()).isEqualTo(counts.refusedLines());
            assertThat(copy.counts().duplicates()).isEqualTo(counts.duplicates());
            assertThat(copy.drain()).isEqualTo(original.drain());
        }
    }

    /** Without the byte order mark of a file. */
    private static String[] lines(byte[] log) {
        String text = new String(log, ISO_8859_1);
        return (text.startsWith("ï»¿") ? text.substring(3) : text).split("\n", -1);
    }

    private static boolean isMasked(String line) {
        Matcher kept = KEPT.matcher(line);
        return kept.matches()
                ? Long.parseLong(kept.group(1)) >= YEAR_2000
                : HIDDEN.matcher(line).matches();
    }

    private static boolean callsLookLikeCalls(String... lines) {
        for (String line : lines) {
            String[] fields = line.split("\\|", 6);
            if (fields.length >= 5
                    && line.length() <= LONGEST_LINE
                    && !LIKE_A_CALL.matcher(fields[1]).matches()) {
                return false;
            }
        }
        return true;
    }
}
