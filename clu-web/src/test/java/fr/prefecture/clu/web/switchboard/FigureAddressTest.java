package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.web.shared.ExplainedNumber;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-107")
class FigureAddressTest {

    @Test
    void each_number_of_a_row_leads_to_its_own_figure_of_that_row_and_says_which_it_is() {
        List<ExplainedNumber> cells =
                origin().ofQueue("étage & 2")
                        .cells(column -> column.text(calls(8, 2)), () -> "", "file étage & 2");

        assertThat(cells).hasSize(DayColumn.values().length);
        assertThat(cells.get(DayColumn.ENTERED.ordinal()))
                .isEqualTo(
                        new ExplainedNumber(
                                "10",
                                "",
                                "/clu/telephone/chiffre?indicateur=presentes&du=2021-05-01"
                                        + "&au=2021-05-31&file=%C3%A9tage+%26+2",
                                "Présentés, file étage & 2"));
        assertThat(cells)
                .filteredOn(ExplainedNumber::isExplained)
                .extracting(ExplainedNumber::address)
                .doesNotHaveDuplicates();
        assertThat(cells)
                .extracting(ExplainedNumber::what)
                .doesNotHaveDuplicates()
                .noneMatch(what -> what.contains("\u00ad"));
    }

    @Test
    void where_there_is_no_number_there_is_no_link_but_why() {
        List<ExplainedNumber> cells =
                origin().cells(column -> column.text(Counts.NONE), () -> "sans objet", "mai");

        ExplainedNumber rate = cells.get(DayColumn.RATE.ordinal());
        assertThat(rate.isThere()).isFalse();
        assertThat(rate.isExplained()).isFalse();
        assertThat(rate.missing()).isEqualTo("sans objet");
        assertThat(cells.get(DayColumn.ENTERED.ordinal()).isExplained()).isTrue();
    }
}
