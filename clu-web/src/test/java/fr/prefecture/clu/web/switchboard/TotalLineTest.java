package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.QueueTotal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-37")
class TotalLineTest {

    private static final List<QueueTotal> TOTALS =
            List.of(
                    new QueueTotal("annexe", "accueil", Counts.NONE, false),
                    new QueueTotal("principal", "accueil", calls(8, 2), true),
                    new QueueTotal("principal", "titres", calls(5, 0), true));

    @Test
    void queues_of_one_name_are_one_line_and_so_are_sources() {
        assertThat(TotalLine.ofQueues(TOTALS, origin()))
                .extracting(TotalLine::name)
                .containsExactly("accueil", "titres");
        assertThat(TotalLine.ofQueues(TOTALS, origin()).get(0).text(DayColumn.ENTERED))
                .isEqualTo("10");
        List<TotalLine> sources = TotalLine.ofSources(TOTALS, origin());
        assertThat(sources.get(1).text(DayColumn.ENTERED)).isEqualTo("15");
        assertThat(sources.get(0).text(DayColumn.ENTERED)).isEmpty();
        assertThat(sources.get(0).missing()).isEqualTo("non disponible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "#{7*7}",
                "=1+1",
                "a&file=b",
                "\u202egnirts",
                "une file, deux files"
            })
    void a_name_that_does_mischief_stays_a_name_in_the_address(String name) {
        TotalLine line =
                TotalLine.ofQueues(
                                List.of(new QueueTotal("principal", name, calls(1, 0), true)),
                                origin())
                        .get(0);

        assertThat(line.name()).isEqualTo(name);
        String file = line.address().substring(line.address().indexOf("&file=") + 6);
        assertThat(file).doesNotContainAnyWhitespaces().doesNotContain("<", "&", "#", "\u202e");
        assertThat(URLDecoder.decode(file, StandardCharsets.UTF_8)).isEqualTo(name);
    }

    @Test
    void a_name_that_turns_the_writing_round_does_so_for_itself_alone() {
        assertThat(Names.isolated("accueil")).isEqualTo("accueil");
        assertThat(Names.isolated("\u202eaccueil")).isEqualTo("\u2068\u202eaccueil\u2069");
        assertThat(Names.isolated("\u05d0")).startsWith("\u2068").endsWith("\u2069");
    }
}
