package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is damaged, no reader fails, and what stands far from it is read. */
class DamagedTablesTest {
    private static final byte[] DAMAGES = {'"', ',', ';', '\n', '\r', 0, (byte) 0xe9, '|', '9'};

    private final CallReader table = new QueueTable(PARIS, false);
    private final CallReader master = new MasterCsv(PARIS, false, List.of());

    /** A quotation mark does most harm, and is tried everywhere. */
    private static byte[] damages(int at) {
        return new byte[] {DAMAGES[0], DAMAGES[at % DAMAGES.length]};
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = DamagedTablesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static int lost(List<String> whole, List<String> damaged) {
        List<String> left = new ArrayList<>(whole);
        left.removeAll(damaged);
        return left.size();
    }

    @Test
    @Tag("TEL-77")
    void a_damaged_byte_of_a_table_costs_its_row_and_the_next_at_most() throws IOException {
        byte[] sample = sample("queue_table/une-matinee.csv");
        List<String> whole = Told.by(table, sample).lines();
        int heading = new String(sample, ISO_8859_1).indexOf('\n');
        for (int at = heading + 1; at < sample.length; at++) {
            for (byte damage : damages(at)) {
                byte[] damaged = sample.clone();
                damaged[at] = damage;
                assertThat(lost(whole, Told.by(table, damaged).lines()))
                        .as("%d at %d", damage, at)
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    @Tag("TEL-80")
    void a_damaged_byte_of_call_records_costs_its_record_and_the_next_at_most() throws IOException {
        byte[] sample = sample("master_csv/Master.csv");
        List<String> whole = withoutNumber(Told.by(master, sample).inFull());
        for (int at = 0; at < sample.length; at++) {
            for (byte damage : damages(at)) {
                byte[] damaged = sample.clone();
                damaged[at] = damage;
                Told told = Told.by(master, damaged);
                assertThat(lost(whole, withoutNumber(told.inFull())))
                        .as("%d at %d", damage, at)
                        .isLessThanOrEqualTo(2);
                assertThat(numbers(told)).as("%d at %d", damage, at).doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> withoutNumber(List<String> visits) {
        return visits.stream().map(visit -> visit.substring(visit.indexOf(' '))).toList();
    }

    private static List<String> numbers(Told told) {
        List<String> numbers = new ArrayList<>();
        told.inFull().forEach(visit -> numbers.add(visit.split(" ", -1)[0]));
        told.refused.forEach(refusal -> numbers.add(refusal.split(" ", -1)[0]));
        told.aside.forEach(number -> numbers.add(number.toString()));
        return numbers;
    }

    @Test
    @Tag("TEL-77")
    @Tag("TEL-80")
    void no_bytes_whatever_are_fatal() throws IOException {
        Random random = new Random(13);
        byte[] both = sample("master_csv/Master.csv");
        byte[] rows = sample("queue_table/une-matinee.csv");
        for (int i = 0; i < 500; i++) {
            byte[] damaged = (i % 2 == 0 ? both : rows).clone();
            for (int n = random.nextInt(60); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] =
                        random.nextBoolean()
                                ? (byte) random.nextInt(256)
                                : DAMAGES[random.nextInt(DAMAGES.length)];
            }
            for (CallReader reader : List.of(table, master)) {
                Told told = Told.by(reader, damaged);
                assertThat(told.texts).hasSameSizeAs(told.refused);
                assertThat(told.log().counts().refused())
                        .doesNotContainKeys(Reason.EPOCH_UNREADABLE, Reason.TOO_FEW_FIELDS);
            }
            String head = new String(damaged, ISO_8859_1);
            assertThat(QueueTable.recognises(head) && MasterCsv.recognises(head)).isFalse();
        }
    }
}
