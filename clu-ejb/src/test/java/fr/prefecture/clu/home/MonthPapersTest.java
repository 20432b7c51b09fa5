package fr.prefecture.clu.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonthPapersTest {

    private static final String LONG =
            "Renforcer le contraste de la signalétique du hall et de la salle d’attente du r…";

    private final MonthPapers months = new MonthPapers();

    MonthPapersTest() {
        months.papers = new Papers();
    }

    @Test
    @Tag("HOM-17")
    void the_paper_of_a_month_is_accessible_and_says_the_same_in_every_format() {
        Accessible.check(months.paper(MonthExamples.sheet()));
        assertThat(new MonthExamples().examples()).containsOnlyKeys(MonthPapers.TEMPLATE);
    }

    @Test
    @Tag("HOM-17")
    void the_fullest_month_is_one_page() {
        List<MonthSheet.Cell> cells = new ArrayList<>();
        for (int i = 1; i < Tile.values().length; i++) {
            cells.add(cell("13 jours sur 15", "en baisse de 2,4 points sur un mois"));
        }
        cells.add(cell("Audit de suivi dans 110 jours, 18 pièces prêtes sur 24"));
        MonthSheet.Item item =
                new MonthSheet.Item(
                        "441 jours de retard", "bureau de la communication", LONG, "/actions/1");
        MonthSheet.Part part =
                new MonthSheet.Part(
                        "Dernières décisions du comité",
                        "comité du 31/05/2021",
                        Collections.nCopies(HomeLists.MOST, item),
                        "");
        MonthSheet example = MonthExamples.sheet();
        Paper paper =
                months.paper(
                        new MonthSheet(
                                example.month(),
                                example.heading(),
                                example.facts(),
                                example.sentence(),
                                List.of(
                                        "À surveiller : délai de traitement du CERT, satisfaction,"
                                                + " modèles de courriers.",
                                        "Non atteint : actions en retard, mise à jour du site."),
                                cells,
                                List.of(part, part, part)));

        assertThat(Accessible.pagesOf(new Papers().file(paper, PaperFormat.PDF).content()))
                .isEqualTo(1);
    }

    private static MonthSheet.Cell cell(String... notes) {
        return new MonthSheet.Cell(
                "Délai de traitement du CERT",
                "12,4",
                "jours",
                "objectif : ≤ 15 jours",
                "À surveiller",
                List.of(notes),
                "données du 31 décembre 2021",
                "Corrigé depuis : 12,6 jours");
    }
}
