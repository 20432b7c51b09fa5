package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.IndicatorExample.CODE;
import static fr.prefecture.clu.indicators.IndicatorExample.JANUARY;
import static fr.prefecture.clu.indicators.IndicatorExample.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureUnit;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IndicatorSheetsTest {

    private final Database database = Database.empty().as("referent");
    private final IndicatorSheets sheets = database.boundary(IndicatorSheets.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-18")
    void a_sheet_says_what_is_measured_and_how_and_the_same_whenever_it_is_printed() {
        IndicatorExample.open(database, FigureUnit.PERCENT, IndicatorFrequency.MONTHLY);
        IndicatorExample.enter(database, JANUARY, 0, 0);
        IndicatorExample.enter(database, JANUARY.plusMonths(1), 900, 1000);
        IndicatorExample.redefine(database, MAY);
        IndicatorExample.enter(database, MAY, 850, 1000);
        Paper paper = paper();
        String said =
                Accessible.textOfHtml(new Papers().file(paper, PaperFormat.HTML).content())
                        .replaceAll("[\\s\\u00a0\\u202f]+", " ");
        assertThat(said)
                .contains(
                        "Attente, autrement",
                        "La valeur va de 85 % (mai 2021) à 90 % (février 2021).",
                        "Définition 2, depuis mai 2021",
                        "un ÷ deux",
                        "janvier 2021 (définition 1)00sans objet",
                        "mars 2021––non disponible",
                        "2021––plusieurs définitions");
        assertThat(paper.name()).isEqualTo("indicateur-accueil-attente-2021-01_2021-12");
        Accessible.check(paper);
        database.at(Instant.parse("2026-11-26T08:00:00Z")).as("agent");
        assertThat(paper().xhtml()).isEqualTo(paper.xhtml());
    }

    @Test
    @Tag("IND-18")
    void the_template_can_be_tried_with_fictitious_values() {
        Accessible.check(
                new Papers()
                        .write(
                                IndicatorSheets.TEMPLATE,
                                "exemple",
                                new IndicatorExamples().examples().get(IndicatorSheets.TEMPLATE),
                                Print.LARGE));
    }

    private Paper paper() {
        return database.transaction(
                () -> sheets.paper(CODE, JANUARY, YearMonth.of(2021, 12), Print.STANDARD));
    }
}
