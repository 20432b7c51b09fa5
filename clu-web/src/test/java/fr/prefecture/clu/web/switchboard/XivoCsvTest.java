package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.counts;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-66")
class XivoCsvTest {

    @Test
    void the_columns_are_those_of_XiVO_and_transfers_are_empty() {
        String text =
                text(table(period("2021-05-11", "2021-05-11"), day("2021-05-11", calls(3, 1))));
        assertThat(text.split("\r\n", -1))
                .containsExactly(
                        "date,entered,answered,transferred,abandoned,forwarded,waiting_time_average",
                        "2021-05-11,4,3,,1,0,00:15",
                        "");
    }

    @Test
    void what_entered_is_all_but_closed_and_forwarded_is_what_found_no_agent() {
        String text =
                text(
                        table(
                                period("2021-05-11", "2021-05-11"),
                                day(
                                        "2021-05-11",
                                        counts(
                                                Map.of(
                                                        Counter.ENTERED, 100L,
                                                        Counter.ANSWERED, 60L,
                                                        Counter.ABANDONED, 20L,
                                                        Counter.TIMED_OUT, 15L,
                                                        Counter.EMPTY_EXITS, 5L,
                                                        Counter.REFUSED_FULL, 3L,
                                                        Counter.REFUSED_JOIN_EMPTY, 2L,
                                                        Counter.REFUSED_DIVERTED, 1L,
                                                        Counter.REFUSED_CLOSED, 40L,
                                                        Counter.WAIT_ANSWERED, 7_199L)))));
        assertThat(text).contains("\r\n2021-05-11,106,60,,20,26,01:11\r\n");
    }

    @Test
    void a_day_that_no_log_covers_has_no_line_and_a_day_without_calls_no_wait() {
        String text =
                text(table(period("2021-05-11", "2021-05-12"), day("2021-05-12", calls(0, 0))));
        assertThat(text).endsWith("average\r\n2021-05-12,0,0,,0,0,\r\n");
    }

    private static String text(DayTable table) {
        return new String(XivoCsv.bytes(table.lines()), StandardCharsets.UTF_8);
    }
}
