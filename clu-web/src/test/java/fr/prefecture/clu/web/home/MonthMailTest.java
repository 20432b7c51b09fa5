package fr.prefecture.clu.web.home;

import static fr.prefecture.clu.web.home.MonthWordsTest.MAY;
import static fr.prefecture.clu.web.home.MonthWordsTest.TODAY;
import static fr.prefecture.clu.web.home.MonthWordsTest.decision;
import static fr.prefecture.clu.web.home.MonthWordsTest.plain;
import static fr.prefecture.clu.web.home.MonthWordsTest.rate;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.home.MonthSheet;
import fr.prefecture.clu.home.MonthText;
import fr.prefecture.clu.home.Tile;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LooseDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthMailTest {

    private final MonthSheet sheet =
            new MonthWords(
                            TODAY,
                            MAY,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(rate(Tile.ANSWER_RATE, 812, "83.6")),
                            List.of(),
                            List.of(
                                    new LateItem(
                                            "Poser <une> rampe",
                                            "",
                                            LooseDate.day(TODAY.minusDays(2)),
                                            "/actions/12")),
                            Optional.of(List.of(decision())))
                    .sheet();
    private final MonthText told =
            new MonthMail(
                            sheet,
                            new Paper("tableau-de-bord-2021-05", "Mai", "<html/>"),
                            "https://clu.prefecture.example")
                    .written();

    @Test
    @Tag("HOM-16")
    void the_text_alone_says_everything_that_the_page_says() {
        String text = plain(told.text());

        assertThat(plain(told.subject())).isEqualTo("Tableau de bord de mai 2021");
        assertThat(text)
                .startsWith("Bonjour,\n\nVoici le tableau de bord")
                .contains("Mai 2021 : aucun indicateur n’atteint son objectif.")
                .contains("À surveiller : taux de décroché.")
                .contains("- Satisfaction : non disponible – Réservé")
                .contains("- 2 jours de retard – Sans service responsable – Poser <une> rampe\n")
                .contains("  https://clu.prefecture.example/actions/12\n")
                .contains("https://clu.prefecture.example/?mois=2021-05")
                .contains("https://clu.prefecture.example/preferences");
        for (MonthSheet.Cell cell : sheet.cells()) {
            assertThat(told.text())
                    .contains(cell.name(), cell.value(), cell.objective(), cell.dataDate());
            cell.notes().forEach(note -> assertThat(told.text()).contains(note));
        }
        sheet.parts()
                .forEach(
                        part ->
                                assertThat(told.text())
                                        .contains(
                                                part.heading(),
                                                part.note(),
                                                part.items().isEmpty() ? part.none() : ""));
    }

    @Test
    @Tag("HOM-16")
    void the_page_is_well_formed_and_has_its_links() {
        assertThat(told.page())
                .contains("Poser &lt;une&gt; rampe")
                .contains(
                        "<a href=\"https://clu.prefecture.example/?mois=2021-05\">"
                                + "https://clu.prefecture.example/?mois=2021-05</a>");
        assertThat(told.paper().name()).isEqualTo("tableau-de-bord-2021-05");
    }
}
