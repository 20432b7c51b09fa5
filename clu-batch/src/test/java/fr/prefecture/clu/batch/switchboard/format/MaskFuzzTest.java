package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-10")
class MaskFuzzTest {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Pattern INSTANT = Pattern.compile("[1-9][0-9]{8,9}|[1-9][0-9]{12}");
    private static final long YEAR_2000 = 946_684_800;
    private static final Pattern CALL =
            Pattern.compile(
                    "|\\*{3}|NONE|REALTIME|MANAGER|CLI|([0-9A-Za-z_.-]*[A-Za-z_.-])?[0-9]{9,10}\\.[0-9]+");
    private static final Pattern AGENT = Pattern.compile("|NONE|\\*{3}");
    private static final Pattern VERB = Pattern.compile("|\\*{3}|[A-Z_]{2,30}");
    private static final Pattern PARAMETER =
            Pattern.compile("|\\*{3}|-?[0-9]{1,6}|BRIDGE|APP|LINK|PAUSED");
    private static final Pattern HARMLESS = Pattern.compile("-?[0-9]{1,3}");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z\\x80-\\xff]");

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
        assertThat(after).hasSameSizeAs(before);
        for (String line : after) {
            assertNobodyIn(line);
        }
        assertThat(Mask.lines(masked, 0, masked.length)).isEqualTo(masked);

        Counts counts = read(log).counts();
        Counts countsOfMasked = read(masked).counts();
        assertThat(countsOfMasked.lines()).isEqualTo(counts.lines());
        assertThat(countsOfMasked.blank()).isEqualTo(counts.blank());
        if (callsLookLikeCalls(before)) {
            assertThat(countsOfMasked.refusedLines()).isEqualTo(counts.refusedLines());
            assertThat(countsOfMasked.duplicates()).isEqualTo(counts.duplicates());
            assertThat(Figures.of(read(masked).drain())).isEqualTo(Figures.of(read(log).drain()));
        }
    }

    /** Without the byte order mark of a file. */
    private static String[] lines(byte[] log) {
        String text = new String(log, ISO_8859_1);
        return (text.startsWith("ï»¿") ? text.substring(3) : text).split("\n", -1);
    }

    private static void assertNobodyIn(String lineWithEnd) {
        String line = lineWithEnd.replaceFirst("\r$", "");
        String[] fields = line.split("\\|", -1);
        boolean known = fields.length >= 5 && isInstant(fields[0]);
        for (int i = 0; i < fields.length; i++) {
            assertThat(known ? isKept(fields[i], i) : isHarmless(fields[i], i)).as(line).isTrue();
        }
    }

    private static boolean isInstant(String field) {
        return INSTANT.matcher(field).matches() && Long.parseLong(field) >= YEAR_2000;
    }

    private static boolean isKept(String field, int index) {
        return switch (index) {
            case 0 -> isInstant(field);
            case 1 -> CALL.matcher(field).matches();
            case 2 -> true;
            case 3 -> AGENT.matcher(field).matches();
            case 4 -> VERB.matcher(field).matches();
            default -> PARAMETER.matcher(field).matches();
        };
    }

    private static boolean isHarmless(String field, int index) {
        return index == 0 && isInstant(field)
                || index == 4 && VERB.matcher(field).matches()
                || HARMLESS.matcher(field).matches()
                || !WORD.matcher(field).find();
    }

    private static boolean callsLookLikeCalls(String... lines) {
        for (String line : lines) {
            String[] fields = line.split("\\|", -1);
            if (fields.length >= 5
                    && line.length() <= LONGEST_LINE
                    && !CALL.matcher(fields[1]).matches()) {
                return false;
            }
        }
        return true;
    }
}
