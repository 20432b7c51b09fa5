package fr.prefecture.clu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.SearchRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FindableIndicatorsTest {

    private final RoundExample example = new RoundExample();
    private final FindableIndicators searches = example.database.boundary(FindableIndicators.class);

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    @Tag("RCH-21")
    void an_indicator_is_found_by_its_latest_definition_and_a_round_by_its_title() {
        IndicatorExample.open(example.database, FigureUnit.PERCENT, IndicatorFrequency.MONTHLY);
        IndicatorExample.redefine(example.database, IndicatorExample.MAY);
        List<SearchRecord> all = new ArrayList<>();
        searches.all(all::add);

        assertThat(searches.of("indicators.definition", IndicatorExample.CODE))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.title())
                                    .isEqualTo("Attente, autrement · accueil.attente");
                            assertThat(found.page()).isEqualTo("/indicateurs/accueil.attente");
                            assertThat(found.text()).contains("Ce qui est mesuré", "Accueil");
                        });
        assertThat(searches.of("indicators.round", String.valueOf(example.round)))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.title()).isEqualTo("Collecte de mai 2021");
                            assertThat(found.day()).isEqualTo(RoundExample.CLOSING);
                        });
        assertThat(all).hasSize(2);
        assertThat(searches.of("indicators.indicator", "nul.part")).isEmpty();
    }
}
