package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameworkFuzzTest {

    @Test
    void a_framework_holds_cut_and_with_one_byte_changed_in_many_places() {
        byte[] small = FrameworkFiles.SMALL.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < small.length; at += 13) {
            any_bytes_are_a_framework_or_refused_with_a_line(Arrays.copyOf(small, at));
            byte[] changed = small.clone();
            changed[at] = (byte) (at * 37);
            any_bytes_are_a_framework_or_refused_with_a_line(changed);
        }
    }

    @DictionaryFile(resourcePath = "framework.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_a_framework_or_refused_with_a_line(byte[] delivered) {
        FrameworkReading reading = FrameworkFile.read(delivered);
        assertThat(reading.text().isPresent()).isEqualTo(reading.faults().isEmpty());
        long lines = lines(delivered);
        for (FrameworkFault fault : reading.faults()) {
            assertThat(fault.key()).startsWith("quality.file.");
            assertThat((long) fault.line()).isBetween(0L, lines);
        }
        reading.text().ifPresent(FrameworkFuzzTest::assertWrittenAsRead);
    }

    /** What one préfecture writes, another reads as the same. */
    private static void assertWrittenAsRead(FrameworkText text) {
        for (FrameworkFormat format : FrameworkFormat.values()) {
            byte[] written = FrameworkWriting.bytes(text, format);
            assertThat(FrameworkFile.read(written).text()).as("%s", format).contains(text);
        }
    }

    /** YAML ends a line by more signs than a line feed. */
    private static long lines(byte[] bytes) {
        return 2
                + new String(bytes, StandardCharsets.UTF_8)
                        .chars()
                        .filter(sign -> "\n\r\u0085\u2028\u2029".indexOf(sign) >= 0)
                        .count();
    }
}
