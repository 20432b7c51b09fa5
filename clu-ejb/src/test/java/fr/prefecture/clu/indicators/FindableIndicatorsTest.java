package fr.prefecture.clu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
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
        assertThat(searches.of("indicators.round", "aucune")).isEmpty();
        assertThat(searches.of("indicators.board", "aucun")).isEmpty();
    }

    @Test
    @Tag("RCH-21")
    @Tag("IND-42")
    void a_results_board_is_found_by_the_quality_officer_alone_unless_it_is_published() {
        BoardExample boards = new BoardExample().percent("accueil.attente");
        try {
            boards.value("accueil.attente", 2021, 4, 80, 100);
            long id = boards.board("Le trimestre", BoardExample.QUARTER, "accueil.attente");
            FindableIndicators indicators = boards.database.boundary(FindableIndicators.class);

            SearchRecord prepared = board(indicators, id);
            assertThat(prepared.roles()).containsExactly(Roles.QUALITY);
            assertThat(prepared.text()).contains("Nom de accueil.attente");
            assertThat(prepared.page()).isEqualTo("/indicateurs/resultats/" + id);
            boards.publish(id);
            int shown = boards.row(id).version();
            boards.database.transaction(
                    () ->
                            boards.entries.word(
                                    id, shown, "accueil.attente", "Attendre", "En cours"));
            SearchRecord published = board(indicators, id);
            assertThat(published.roles()).hasSize(6).doesNotContain(Roles.ADMINISTRATOR);
            assertThat(published.title()).isEqualTo("Le trimestre");
            assertThat(published.text())
                    .as("what the public reads")
                    .contains("Nom de accueil.attente", "Sens de accueil.attente")
                    .doesNotContain("En cours");
            assertThat(published.day()).isEqualTo(BoardExample.QUARTER.lastDay());
            List<SearchRecord> all = new ArrayList<>();
            indicators.all(all::add);
            assertThat(all).hasSize(2).contains(published);
            int read = boards.row(id).version();
            boards.database.transaction(() -> boards.editions.withdraw(id, read, "Erreur"));
            assertThat(board(indicators, id).roles()).containsExactly(Roles.QUALITY);
        } finally {
            boards.close();
        }
    }

    private static SearchRecord board(FindableIndicators indicators, long id) {
        List<SearchRecord> found = indicators.of("indicators.board", String.valueOf(id));
        long entry =
                indicators
                        .em
                        .createQuery(
                                "select e.id from BoardEntry e where e.board.id = :board",
                                Long.class)
                        .setParameter("board", id)
                        .getSingleResult();
        assertThat(entry).isNotEqualTo(id);
        assertThat(indicators.of("indicators.boardEntry", String.valueOf(entry)))
                .as("what the history names is the entry")
                .isEqualTo(found);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
