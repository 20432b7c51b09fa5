package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.counts;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelLineTest {

    private static final Counts FULL =
            counts(
                    Map.ofEntries(
                            Map.entry(Counter.ENTERED, 1021L),
                            Map.entry(Counter.ANSWERED, 1000L),
                            Map.entry(Counter.INCOMPLETE, 3L),
                            Map.entry(Counter.ABANDONED, 9L),
                            Map.entry(Counter.SHORT_ABANDONED, 2L),
                            Map.entry(Counter.TIMED_OUT, 1L),
                            Map.entry(Counter.KEY_EXITS, 2L),
                            Map.entry(Counter.EMPTY_EXITS, 3L),
                            Map.entry(Counter.WITHDRAWN, 1L),
                            Map.entry(Counter.FAILED, 1L),
                            Map.entry(Counter.UNRESOLVED, 4L),
                            Map.entry(Counter.REFUSED_FULL, 2L),
                            Map.entry(Counter.REFUSED_JOIN_EMPTY, 3L),
                            Map.entry(Counter.REFUSED_DIVERTED, 4L)));

    @Test
    void every_line_is_the_sum_of_the_next_rank_that_follows_it() {
        List<FunnelLine> lines = FunnelLine.of(FULL, origin());
        for (int i = 0; i < lines.size(); i++) {
            FunnelLine line = lines.get(i);
            long sum = 0;
            boolean parted = false;
            for (int j = i + 1; j < lines.size() && lines.get(j).rank() > line.rank(); j++) {
                if (lines.get(j).rank() == line.rank() + 1) {
                    sum += lines.get(j).share().numerator();
                    parted = true;
                }
            }
            if (parted) {
                assertThat(sum).as(line.label()).isEqualTo(line.share().numerator());
            }
        }
    }

    @Test
    void every_line_leads_to_the_figure_that_it_is_or_is_a_part_of() {
        List<FunnelLine> lines = FunnelLine.of(FULL, origin());
        assertThat(lines.get(2).address())
                .isEqualTo(
                        "/clu/telephone/chiffre?indicateur=decroches&du=2021-05-01&au=2021-05-31");
        assertThat(lines)
                .filteredOn(line -> line.label().equals("Plus aucun agent"))
                .extracting(FunnelLine::explained)
                .containsExactly("Débordés");
    }

    @Test
    void shares_are_of_what_was_received() {
        FunnelLine received = FunnelLine.of(FULL, origin()).get(0);
        assertThat(spaced(received.count())).isEqualTo("1 030");
        assertThat(received.percent()).isEqualTo("100,0");
        assertThat(received.width()).isEqualTo("100.0%");
        assertThat(FunnelLine.of(FULL, origin()).get(2).percent()).isEqualTo("97,1");
    }

    @Test
    void what_is_known_only_in_part_is_said_beside_it() {
        assertThat(spaced(FunnelLine.of(FULL, origin()).get(2).note()))
                .isEqualTo("un agent a répondu, dont 3 appels sans fin connue");
        assertThat(FunnelLine.of(calls(2, 0), origin()).get(2).note())
                .isEqualTo("un agent a répondu");
        assertThat(spaced(FunnelLine.of(FULL, origin()).get(4).note()))
                .isEqualTo("ont raccroché en attendant, dont 2 en moins de 5 s");
    }

    @Test
    void without_calls_there_are_zeros_and_no_share() {
        List<FunnelLine> lines = FunnelLine.of(Counts.NONE, origin());
        assertThat(lines).extracting(FunnelLine::count).containsOnly("0");
        assertThat(lines).extracting(FunnelLine::percent).containsOnly("");
        assertThat(lines).extracting(FunnelLine::width).containsOnly("0");
    }
}
