package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.log;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-12")
class DistinctCallsTest {
    @Test
    void a_call_that_comes_again_is_one_call() {
        assertCalls(log(visit(0, "c1", "accueil") + visit(100, "c1", "accueil")), 1, 1, 1);
    }

    @Test
    void a_call_in_two_queues_is_one_call_of_the_day() {
        assertCalls(log(visit(0, "c1", "accueil") + visit(100, "c1", "etrangers")), 2, 2, 1);
    }

    @Test
    void a_call_of_two_half_hours_is_one_call_of_the_day() {
        assertCalls(log(visit(1700, "c1", "accueil") + visit(1900, "c1", "accueil")), 2, 1, 1);
    }

    @Test
    void an_id_used_again_more_than_four_hours_later_is_another_call() {
        assertCalls(log(visit(0, "c1", "accueil") + visit(14_400, "c1", "accueil")), 2, 1, 1);
        assertCalls(log(visit(0, "c1", "accueil") + visit(14_401, "c1", "accueil")), 2, 2, 2);
    }

    @Test
    void what_is_first_does_not_depend_on_the_order_of_the_lines() {
        String first = visit(0, "c1", "accueil");
        String second = visit(3000, "c1", "etrangers");
        assertThat(Figures.of(read(log(second + first)).drain()))
                .isEqualTo(Figures.of(read(log(first + second)).drain()));
    }

    @Test
    @Tag("TEL-7")
    void a_call_over_midnight_counts_in_both_days_and_its_visit_in_the_day_of_entry() {
        long evening = ZonedDateTime.of(2025, 7, 14, 23, 59, 50, 0, PARIS).toEpochSecond();
        String log = at(evening, "c1", "accueil") + at(evening + 20, "c1", "accueil");
        assertCalls(log, 2, 2, 2);
        assertThat(Figures.of(read(log).drain()).cells())
                .extracting(Cell::halfHour)
                .containsExactly(evening / 1800, evening / 1800 + 1);
    }

    @Test
    @Tag("TEL-7")
    void the_zone_of_the_switchboard_tells_the_day() {
        long midnightInParis = ZonedDateTime.of(2025, 7, 14, 23, 59, 50, 0, PARIS).toEpochSecond();
        String twice =
                at(midnightInParis, "c1", "accueil") + at(midnightInParis + 20, "c1", "accueil");
        byte[] log = twice.getBytes(UTF_8);
        QueueLog reading = new QueueLog(ZoneId.of("Indian/Reunion"), LATEST);
        reading.read(log, 0, log.length);
        assertThat(Figures.of(reading.drain()).get(Measure.CALLS_IN_DAY)).isEqualTo(1);
    }

    @Test
    @Tag("TEL-7")
    void the_doubled_hour_of_october_is_two_hours_of_one_day_of_25_hours() {
        long start = ZonedDateTime.of(2025, 10, 26, 0, 0, 0, 0, PARIS).toEpochSecond();
        StringBuilder log = new StringBuilder();
        for (int hour = 0; hour < 25; hour++) {
            log.append(at(start + hour * 3600L, "c1", "accueil"));
        }
        assertCalls(log.toString(), 25, 1, 1);
        log.append(at(start + 25 * 3600L, "c1", "accueil"));
        assertCalls(log.toString(), 26, 2, 2);
    }

    @Test
    @Tag("TEL-7")
    void the_day_without_two_o_clock_has_23_hours() {
        long start = ZonedDateTime.of(2025, 3, 30, 0, 0, 0, 0, PARIS).toEpochSecond();
        StringBuilder log = new StringBuilder();
        for (int hour = 0; hour < 23; hour++) {
            log.append(at(start + hour * 3600L, "c1", "accueil"));
        }
        assertCalls(log.toString(), 23, 1, 1);
        log.append(at(start + 23 * 3600L, "c1", "accueil"));
        assertCalls(log.toString(), 24, 2, 2);
    }

    @Test
    void a_startless_end_moves_what_was_first() {
        assertCalls(
                log(
                        "+3000|c1|accueil|NONE|ENTERQUEUE||x|1\n"
                                + "+3600|c1|etrangers|SIP/1|COMPLETEAGENT|600|3000|1\n"),
                2,
                2,
                1);
        Figures figures =
                Figures.of(
                        read(log(
                                        "+3000|c1|accueil|NONE|ENTERQUEUE||x|1\n"
                                                + "+3600|c1|etrangers|SIP/1|COMPLETEAGENT|600|3000|1\n"))
                                .drain());
        assertThat(figures.get(Measure.CALLS_IN_DAY, cell -> cell.queue().equals("etrangers")))
                .isEqualTo(1);
    }

    private static String visit(long second, String call, String queue) {
        return "+"
                + second
                + "|"
                + call
                + "|"
                + queue
                + "|NONE|ENTERQUEUE||x|1\n"
                + "+"
                + (second + 1)
                + "|"
                + call
                + "|"
                + queue
                + "|NONE|EXITEMPTY|1|1|1\n";
    }

    private static String at(long instant, String call, String queue) {
        return instant
                + "|"
                + call
                + "|"
                + queue
                + "|NONE|ENTERQUEUE||x|1\n"
                + (instant + 1)
                + "|"
                + call
                + "|"
                + queue
                + "|NONE|EXITEMPTY|1|1|1\n";
    }

    private static void assertCalls(String log, int halfHours, int queueDays, int days) {
        Figures figures = Figures.of(read(log).drain());
        assertThat(figures.get(Measure.CALLS)).as("calls by half-hour").isEqualTo(halfHours);
        assertThat(figures.get(Measure.CALLS_IN_QUEUE_DAY))
                .as("calls by queue and day")
                .isEqualTo(queueDays);
        assertThat(figures.get(Measure.CALLS_IN_DAY)).as("calls by day").isEqualTo(days);
    }
}
