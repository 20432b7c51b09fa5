package fr.prefecture.clu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.letters.CountedUnit;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.InboundOutcome;
import fr.prefecture.clu.letters.InboundTotals;
import fr.prefecture.clu.letters.ReplyRate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboundLineTest {

    private final InboundLine line =
            InboundLine.empty(new CountedUnit(7, "Titres"), InboundChannel.POST);

    @Test
    void a_refused_row_names_itself_and_the_column_that_is_wrong_and_keeps_what_was_typed() {
        InboundLine refused =
                line.typed(
                                name ->
                                        Map.of(
                                                        "received-7-post", "10",
                                                        "acknowledged-7-post", "11")
                                                .getOrDefault(name, ""))
                        .with(
                                new InboundOutcome(
                                        InboundOutcome.Kind.REFUSED,
                                        "acknowledged",
                                        "letters.inbound.acknowledged.more",
                                        List.of(11, 10)));
        assertThat(spaced(refused.refused()))
                .isEqualTo(
                        "Titres, courrier, Accusés dans le délai : 11 accusés dans le délai pour"
                                + " 10 reçus. Corrigez l’un des deux nombres.");
        assertThat(refused.cells())
                .filteredOn(InboundLine.Cell::wrong)
                .singleElement()
                .satisfies(
                        cell -> {
                            assertThat(cell.id()).isEqualTo("acknowledged-7-post");
                            assertThat(cell.value()).isEqualTo("11");
                        });
    }

    @Test
    void a_row_that_nobody_counted_says_so() {
        assertThat(line.said()).isEqualTo("non compté");
    }

    @Test
    void a_rate_says_its_number_or_why_there_is_none() {
        RateCell early = cell(10, new ReplyRate(7, 9, 1, 0, 0, true));
        assertThat(spaced(early.percent())).isEqualTo("au moins 77,8 %");
        assertThat(spaced(early.n())).isEqualTo("7 sur 9");
        assertThat(early.late()).isEqualTo("2");
        assertThat(cell(0, new ReplyRate(0, 0, 0, 0, 0, false)).missing()).isEqualTo("sans objet");
        assertThat(cell(5, new ReplyRate(0, 0, 0, 0, 5, false)).missing()).isEqualTo("non compté");
        assertThat(cell(5, new ReplyRate(0, 0, 5, 0, 0, false)).missing())
                .isEqualTo("encore dans le délai");
        assertThat(RateCell.of(InboundTotals.NONE, InboundTotals.NONE.answered()).missing())
                .isEqualTo("non compté");
    }

    private static RateCell cell(int received, ReplyRate rate) {
        return RateCell.of(new InboundTotals(1, received, rate, rate), rate);
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
