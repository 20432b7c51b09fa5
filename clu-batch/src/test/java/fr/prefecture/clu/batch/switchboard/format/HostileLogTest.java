package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.log;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that no switchboard writes, or that somebody wrote on purpose. */
class HostileLogTest {
    private static final int MEGABYTE = 1 << 20;

    /** What a commit may have to keep before the night gives the file up. */
    private static final int MOST_STATE = 12 * MEGABYTE;

    @Test
    @Tag("TEL-9")
    void lines_that_cannot_be_counted_are_counted_by_their_reason_and_unknown_events_are_not() {
        QueueLog reading =
                read(
                        log(
                                """
                +0|c1|accueil
                +0|c1|accueil|NONE|ABANDON|1|1|9|et|des|champs|en|trop
                +0|c1|accueil|NONE|INCONNU|1|2
                +0||accueil|NONE|ABANDON|1|1|9
                +0|NONE|accueil|NONE|ABANDON|1|1|9
                +0|REALTIME|accueil|NONE|ABANDON|1|1|9
                """));
        assertThat(reading.counts().refused().toString())
                .isEqualTo("{TOO_FEW_FIELDS=1, NO_CALL=3}");
        assertThat(visits(Figures.of(reading.drain())))
                .isEqualTo("ENTERED=1 ABANDONED=1 WAIT_ABANDONED=9");
    }

    @Test
    @Tag("TEL-2")
    void an_end_without_connection_is_answered_and_an_abandon_after_the_end_is_another_visit() {
        assertThat(
                        visits(
                                """
                +0|c1|accueil|NONE|ENTERQUEUE||x|1
                +30|c1|accueil|SIP/1|COMPLETEAGENT|12|18|1
                +31|c1|accueil|NONE|ABANDON|1|1|31
                """))
                .isEqualTo(
                        "ENTERED=2 ANSWERED=1 ABANDONED=1 WAIT_ANSWERED=12 WAIT_ABANDONED=31"
                                + " TALK=18");
    }

    @Test
    @Tag("TEL-12")
    void a_call_id_used_again_years_later_is_another_call_and_another_visit() {
        long years = 3 * 365 * 86_400L;
        Figures figures =
                Figures.of(
                        read(log(
                                        """
                +0|c1|accueil|NONE|ENTERQUEUE||x|1
                +%d|c1|accueil|NONE|ENTERQUEUE||x|1
                +%d|c1|accueil|NONE|ABANDON|1|1|9
                """
                                                .formatted(years, years + 9)))
                                .drain());
        assertThat(visits(figures))
                .isEqualTo("ENTERED=2 ABANDONED=1 UNRESOLVED=1 WAIT_ABANDONED=9");
        assertThat(figures.get(Measure.CALLS_IN_DAY)).isEqualTo(2);
    }

    @Test
    @Tag("TEL-7")
    void instants_after_2038_are_counted_once_they_are_credible() {
        long later = (1L << 31) + 1800;
        byte[] bytes = (later + "|c1|accueil|NONE|ABANDON|1|1|20\n").getBytes(UTF_8);
        QueueLog reading = new QueueLog(PARIS, later);
        reading.read(bytes, 0, bytes.length);
        assertThat(reading.drain())
                .singleElement()
                .satisfies(cell -> assertThat(cell.halfHour()).isEqualTo((later - 20) / 1800));
    }

    @Test
    @Tag("TEL-6")
    void seconds_are_summed_beyond_what_32_bits_hold() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            lines.append("+90000|c").append(i).append("|accueil|NONE|ABANDON|1|1|86400\n");
        }
        assertThat(Figures.of(read(log(lines.toString())).drain()).get(Measure.WAIT_ABANDONED))
                .isEqualTo(30_000L * 86_400);
    }

    @Test
    @Tag("TEL-5")
    @Tag("slow")
    void ten_million_calls_that_never_end_leave_the_state_of_the_last_day() {
        QueueLog reading = new QueueLog(PARIS, LATEST);
        long instant = NINE;
        int largest = 0;
        for (int block = 0; block < 100; block++) {
            byte[] lines = unended(instant, 100_000, 10);
            instant += 1_000_000;
            reading.read(lines, 0, lines.length);
            reading.drain();
            largest = Math.max(largest, reading.state().length);
        }
        assertThat(reading.counts().lines()).isEqualTo(10_000_000);
        assertThat(largest).isLessThan(MOST_STATE);
        assertThat(usedMemory()).isLessThan(100 * MEGABYTE);
    }

    @ParameterizedTest
    @Tag("TEL-9")
    @ValueSource(
            strings = {
                "+0|1741597200.#|accueil|NONE|ENTERQUEUE||x|1\n",
                "+0|pbx-1741597200.#|accueil|NONE|ENTERQUEUE||x|1\n",
                "+0|1741597200.#|accueil|NONE|ABANDON|1|1|0\n",
                "+0|pbx-1741597200.#|accueil|NONE|ABANDON|1|1|0\n",
                "+0|pbx-1741597200.#|accueil|NONE|FULL|\n",
                "+0|1741597200.#|accueil|NONE|ENTERQUEUE||x|1\n"
                        + "+0|1741597200.#|accueil|NONE|ABANDON|1|1|0\n"
            })
    void more_calls_of_one_second_than_a_country_has_in_a_day_are_refused_before_memory_ends(
            String call) {
        QueueLog reading = new QueueLog(PARIS, LATEST);
        String line = log(call);
        long before = usedMemory();
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 10_000_000; i++) {
                                byte[] bytes = line.replace("#", "" + i).getBytes(UTF_8);
                                reading.read(bytes, 0, bytes.length);
                            }
                        })
                .isInstanceOf(TooManyCalls.class);
        assertThat(reading.counts().lines()).isBetween(130_000L, 1_300_000L);
        assertThat(usedMemory() - before).isLessThan(220L * MEGABYTE);
    }

    /** Transfers are joined at the end of the file; what is never ended is forgotten after days. */
    @Test
    void a_long_log_with_many_transfers_is_not_refused_for_what_it_may_forget() {
        int transfers = 55_000;
        byte[] log = transferred(NINE, transfers, 10);
        byte[] unended = unended(NINE + 10L * transfers, 120_000, 10);
        QueueLog reading = read(log);
        reading.read(unended, 0, unended.length);
        assertThat(reading.ends().fragments()).hasSizeGreaterThanOrEqualTo(2 * transfers);
    }

    private static byte[] transferred(long from, int calls, int secondsBetween) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < calls; i++) {
            long entry = from + (long) i * secondsBetween;
            lines.append(entry).append('|').append(entry);
            lines.append(".1|accueil|NONE|ENTERQUEUE||x|1\n");
            lines.append(entry + 8).append('|').append(entry);
            lines.append(".2|accueil|SIP/1|COMPLETEAGENT|2|6|1\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static byte[] unended(long from, int calls, int secondsBetween) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < calls; i++) {
            long instant = from + (long) i * secondsBetween;
            lines.append(instant)
                    .append('|')
                    .append(instant)
                    .append('.')
                    .append(i)
                    .append("|accueil|NONE|ENTERQUEUE||x|1\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * The places of a table depend on a secret: ids that would meet without it do not. Measured in
     * turn, by the processor's time.
     */
    @Test
    @Tag("TEL-9")
    void call_ids_and_queues_made_to_collide_take_no_more_than_three_times_the_time() {
        byte[] made = calls(key -> (Hash.mix(key) & 0xfff) == 0, 20_000);
        byte[] plain = calls(key -> true, 20_000);
        assertThat(ratio(made, plain)).isLessThan(3);
        assertThat(ratio(queues(true), queues(false))).isLessThan(3);
    }

    private static byte[] calls(LongPredicate chosen, int number) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long epoch = NINE;
        for (long sequence = 0; number > 0; sequence++) {
            if (chosen.test(epoch << 29 | sequence)) {
                number--;
                lines.writeBytes(
                        (NINE
                                        + number % 60
                                        + "|"
                                        + epoch
                                        + "."
                                        + sequence
                                        + "|accueil|NONE|ENTERQUEUE||x|1\n")
                                .getBytes(UTF_8));
            }
        }
        return lines.toByteArray();
    }

    /**
     * Sixteen lines for each of 1,500 queues, whose names meet, or not, where there is no secret.
     */
    private static byte[] queues(boolean meeting) {
        List<String> names = new ArrayList<>();
        for (int i = 0; names.size() < 1500; i++) {
            String name = "q" + i;
            byte[] bytes = name.getBytes(UTF_8);
            if (!meeting || (Hash.stable(bytes, 0, bytes.length) & 0xff) == 0) {
                names.add(name);
            }
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < 24_000; i++) {
            lines.writeBytes(
                    (NINE + i / 100 + "|c1|" + names.get(i % 1500) + "|NONE|FULL|\n")
                            .getBytes(UTF_8));
        }
        return lines.toByteArray();
    }

    private static double ratio(byte[] made, byte[] plain) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 12; round++) {
            least = Math.min(least, (double) time(made) / time(plain));
        }
        return least;
    }

    private static long time(byte[] lines) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        new QueueLog(PARIS, LATEST).read(lines, 0, lines.length);
        return Math.max(1, thread.getCurrentThreadCpuTime() - before);
    }
}
