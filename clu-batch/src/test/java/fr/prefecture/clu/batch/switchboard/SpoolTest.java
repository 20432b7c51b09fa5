package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.prefecture.clu.batch.switchboard.format.Outcome;
import fr.prefecture.clu.batch.switchboard.format.Reason;
import fr.prefecture.clu.batch.switchboard.format.Refusal;
import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("TEL-76")
class SpoolTest {

    private static final long NINE = 1_630_911_600L;

    @TempDir Path folder;

    @Test
    void lines_stay_as_they_come_where_a_format_has_an_order_and_each_knows_its_record()
            throws IOException {
        Path transcript = folder.resolve("t");
        try (Spool spool = spool(false)) {
            spool.visit(3, "1630911600.1", "standard", NINE + 60, Outcome.ABANDONED, 5, 0);
            spool.visit(4, "1630911600.2", "standard", NINE, Outcome.ABANDONED, 5, 0);
            spool.end();
        }

        assertThat(Files.readAllLines(transcript))
                .containsExactly(
                        "1630911660|1630911600.1|standard|NONE|ENTERQUEUE|||",
                        "1630911665|1630911600.1|standard|NONE|ABANDON|1|1|5",
                        "1630911600|1630911600.2|standard|NONE|ENTERQUEUE|||",
                        "1630911605|1630911600.2|standard|NONE|ABANDON|1|1|5");
        assertThat(records()).containsExactly(3L, 3L, 4L, 4L);
    }

    @Test
    void rows_in_no_order_are_told_by_their_microseconds_and_as_they_came_within_one()
            throws IOException {
        try (Spool spool = spool(true)) {
            event(spool, 1, NINE * 1_000_000 + 5, "C");
            event(spool, 2, NINE * 1_000_000 + 5, "D");
            event(spool, 3, NINE * 1_000_000 + 4, "B");
            event(spool, 4, NINE * 1_000_000 - 1, "A");
            spool.end();
        }

        assertThat(verbs()).containsExactly("A", "B", "C", "D");
        assertThat(records()).containsExactly(4L, 3L, 1L, 2L);
    }

    @Test
    void what_memory_does_not_hold_is_put_in_order_on_the_disk_and_nothing_of_that_stays()
            throws IOException {
        int lines = 350_000;
        Random random = new Random(7);
        List<long[]> expected = new ArrayList<>();
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertThat(memory.isThreadAllocatedMemorySupported()).isTrue();
        try (Spool spool = spool(true)) {
            for (int record = 1; record <= lines; record++) {
                long instant = NINE * 1_000_000 + random.nextInt(1000);
                expected.add(new long[] {instant, record});
                event(spool, record, instant, "X");
            }
            spool.end();
        }

        expected.sort((a, b) -> Long.compare(a[0], b[0]));
        assertThat(records()).isEqualTo(expected.stream().map(one -> one[1]).toList());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("t", "r");
        }
    }

    @Test
    @Tag("TEL-71")
    void refused_records_are_kept_once_masked_up_to_a_thousand_and_all_are_counted()
            throws IOException {
        try (Spool spool = spool(false)) {
            spool.setAside(1);
            spool.refuse(2, "0476601234;Madame Exemple", Reason.COLUMNS_MISSING);
            spool.refuse(2, "again", Reason.TIME_UNREADABLE);
            for (int record = 3; record <= 1500; record++) {
                spool.refuse(record, "x", Reason.TIME_TWICE);
            }
            spool.cannotTell(Unrecorded.REFUSED, Unrecorded.CLOSED);
            spool.end();

            assertThat(spool.records()).isEqualTo(1500);
            assertThat(spool.setAside()).isEqualTo(1);
            assertThat(spool.refused()).isEqualTo(1499);
            assertThat(spool.refusals()).hasSize(1000);
            assertThat(spool.refusals().get(0))
                    .isEqualTo(new Refusal(2, "***;*** ***", Reason.COLUMNS_MISSING));
            assertThat(spool.unrecorded())
                    .containsExactlyInAnyOrder(Unrecorded.REFUSED, Unrecorded.CLOSED);
        }
    }

    @Test
    @Tag("TEL-113")
    void a_file_is_of_calls_until_its_reader_says_that_it_is_not() throws IOException {
        try (Spool spool = spool(false)) {
            spool.setAside(1);
            assertThat(spool.isOfCalls()).isTrue();

            spool.tellsNoCalls();

            assertThat(spool.isOfCalls()).isFalse();
        }
    }

    private Spool spool(boolean timeOrder) throws IOException {
        return new Spool(folder.resolve("t"), folder.resolve("r"), timeOrder, () -> {});
    }

    private static void event(Spool spool, long record, long instant, String verb) {
        spool.event(record, instant, "1630911600.1", "standard", verb);
    }

    private List<String> verbs() throws IOException {
        return Files.readAllLines(folder.resolve("t")).stream()
                .map(line -> line.split("\\|", -1)[4])
                .toList();
    }

    private List<Long> records() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("r")));
        List<Long> records = new ArrayList<>();
        while (bytes.hasRemaining()) {
            records.add(bytes.getLong());
        }
        return records;
    }
}
