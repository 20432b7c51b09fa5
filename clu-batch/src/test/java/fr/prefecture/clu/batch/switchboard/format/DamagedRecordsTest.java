package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples whose bytes were changed, left out, doubled or moved, always the same way. */
class DamagedRecordsTest {
    private static final int SAMPLES = 600;
    private static final byte[] SHARP =
            "\"\",|\n\r-0123456789\u0000\u00e9\u0080ED5.2".getBytes(ISO_8859_1);

    private static CallReader reader(String sample) {
        return sample.startsWith("oxe") ? new OxeTicket(PARIS) : new Cucm();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
        for (int harm = random.nextInt(12); harm > 0; harm--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = SHARP[random.nextInt(SHARP.length)];
                case 1 -> bytes = without(bytes, at, Math.min(bytes.length - 1, at + 9));
                default ->
                        System.arraycopy(
                                whole,
                                random.nextInt(whole.length - bytes.length + at + 1),
                                bytes,
                                at,
                                Math.min(40, bytes.length - at));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        if (from >= to) {
            return bytes;
        }
        byte[] rest = Arrays.copyOf(bytes, bytes.length - to + from);
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static long[] records(Told told) {
        return LongStream.concat(
                        LongStream.concat(
                                told.visits.stream().mapToLong(Told.Visit::record),
                                told.refused.stream()
                                        .mapToLong(
                                                text ->
                                                        Long.parseLong(
                                                                text, 0, text.indexOf(' '), 10))),
                        told.aside.stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
    }

    private static long[] lines(byte[] bytes) {
        String[] lines = new String(bytes, ISO_8859_1).split("\n", -1);
        return LongStream.rangeClosed(1, lines.length)
                .filter(number -> !lines[(int) number - 1].matches("[ \t\r]*"))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"cucm/names-and-types.cdr", "cucm/quality.cmr", "oxe/morning.cdr"})
    @Tag("TEL-9")
    @Tag("TEL-86")
    @Tag("TEL-89")
    void whatever_a_file_holds_each_record_is_told_refused_or_set_aside_and_counts(String name) {
        byte[] whole = Told.sample(name);
        Random random = new Random(13);
        for (int i = 0; i < SAMPLES; i++) {
            byte[] bytes = damaged(whole, random);
            Told told = Told.by(reader(name), bytes);
            long[] records = records(told);
            assertThat(records)
                    .as("sample %d", i)
                    .isEqualTo(
                            name.startsWith("oxe")
                                    ? LongStream.rangeClosed(1, records.length).toArray()
                                    : lines(bytes));
            assertThat(told.visits)
                    .allSatisfy(
                            visit -> {
                                assertThat(visit.waited()).isBetween(0, 86_400);
                                assertThat(visit.talk()).isBetween(0, 86_400);
                                assertThat(visit.entered())
                                        .isBetween(QueueLog.YEAR_2000, CucmCalls.LATEST_INSTANT);
                            });
            byte[] log = told.queueLog();
            assertThat(new String(Mask.lines(log, 0, log.length), ISO_8859_1))
                    .doesNotContain("0199000101", "0199000201", "agent.fictif");
        }
    }
}
