package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No line costs an object: what is allocated is tables that grow, and what is drained. */
class AllocationTest {
    private static final int LINES = 200_000;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir Path folder;
    private byte[] log;

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("queue_log");
        NationalLog.write(file, LINES);
        log = Files.readAllBytes(file);
    }

    @Test
    void to_understand_a_line_allocates_nothing() {
        Line line = new Line();
        CallIds ids = new CallIds();
        QueueNames names = new QueueNames();
        long first = understand(line, ids, names);
        long before = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
        long second = understand(line, ids, names);
        long after = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(second).isEqualTo(first);
        assertThat(after - before).isLessThan(LINES / 100);
    }

    @Test
    void nor_does_one_whose_second_has_a_fraction() {
        log =
                new String(log, ISO_8859_1)
                        .replaceAll("(?m)^([0-9]+)\\|", "$1.123456|")
                        .getBytes(ISO_8859_1);
        to_understand_a_line_allocates_nothing();
    }

    private long understand(Line line, CallIds ids, QueueNames names) {
        long sum = 0;
        for (int at = 0; at < log.length; ) {
            at = line.scan(log, at, log.length);
            sum += line.instant() + line.duration(line.verb.waitAt(line));
            if (!line.hasNoCall()) {
                sum += ids.number(line, line.instant());
                sum += names.number(log, line.queueFrom, line.queueTo);
            }
        }
        return sum;
    }

    /** Tables double, and the country's half-hours are many. */
    @Test
    void to_count_a_line_allocates_tables_only() {
        QueueLog queueLog = new QueueLog(NationalLog.ZONE, LogExamples.LATEST);
        int half = log.length / 2;
        while (log[half - 1] != '\n') {
            half++;
        }
        queueLog.read(log, 0, half);
        queueLog.drain();
        long before = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
        queueLog.read(log, half, log.length);
        long after = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat((after - before) * 2 / LINES).isBetween(1L, 199L);
    }
}
