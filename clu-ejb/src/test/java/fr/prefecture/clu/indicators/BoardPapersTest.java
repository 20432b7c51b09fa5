package fr.prefecture.clu.indicators;

import static fr.prefecture.clu.indicators.BoardExample.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.FigureUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardPapersTest {

    private static final String CALLS = "accueil.appels";
    private static final String WAIT = "accueil.attente";

    private final BoardExample example = new BoardExample();

    @AfterEach
    void close() {
        example.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("IND-46")
    void every_print_is_accessible_and_says_what_its_web_page_says(Print print) throws IOException {
        Paper paper = paper(published(), 1, print);
        Accessible.check(paper);
        Path folder = Files.createDirectories(Path.of("target", "papers", print.name()));
        Files.write(
                folder.resolve("resultats.pdf"),
                new Papers().file(paper, PaperFormat.PDF).content());
    }

    @Test
    @Tag("IND-46")
    void a_board_says_each_number_with_all_that_it_needs_to_be_read() {
        String said = said(paper(published(), 1, Print.STANDARD));
        assertThat(said)
                .contains(
                        "Période : 2e trimestre 2021. Publié le 5 juillet 2021",
                        "Objectif atteint (au moins 85 %)",
                        "Sens de accueil.appels",
                        "Calculé sur 1 000 : 850 sur 1 000, soit : un ÷ deux.",
                        "Valeur au 1er trimestre 2021 : 80 %. En hausse de 5 points.",
                        "Source : Relevé fictif. Objectif fixé par : Plan téléphone, 2021."
                                + " Dernières données : 5 juillet 2021.",
                        "2 min 35 s",
                        "Moyenne calculée sur 2 000, soit : un ÷ deux.",
                        "Pas de valeur comparable au 1er trimestre 2021.",
                        "Valeur incomplète : mois connus 1 sur 3.",
                        "non disponible",
                        "Aucune donnée n’est disponible pour cette période.")
                .doesNotContain("referent");
    }

    @Test
    @Tag("DEL-10")
    void a_board_that_may_still_change_says_until_when_its_data_reach() {
        BoardSheet sheet =
                example.database.boundary(BoardEditions.class).find(published(), 1).orElseThrow();
        String remark = "Données arrêtées au 31 mai 2021 : Standard principal.";
        assertThat(
                        said(
                                example.database
                                        .boundary(BoardPapers.class)
                                        .paper(sheet, List.of(remark), Print.STANDARD)))
                .contains(remark);
    }

    @Test
    @Tag("IND-46")
    void the_paper_of_an_edition_is_the_same_whoever_prints_it_and_whenever() {
        long id = published();
        Paper paper = paper(id, 1, Print.POSTER);
        assertThat(paper.name()).isEqualTo("resultats-2021-04-01_2021-06-30-v1");
        example.correct(CALLS, 6, 1, 800);
        example.database.at(Instant.parse("2026-11-27T08:00:00Z")).as("agent");
        assertThat(paper(id, 1, Print.POSTER)).isEqualTo(paper);
        example.publish(id);
        assertThat(said(paper(id, 2, Print.STANDARD)))
                .contains("Publié le 27 novembre 2026, version 2", "corrige la version 1");
    }

    @Test
    @Tag("IND-46")
    void what_is_prepared_says_so() {
        long id = published();
        BoardSheet sheet =
                example.database.transaction(() -> example.editions.prepared(id)).orElseThrow();
        Paper paper =
                example.database.boundary(BoardPapers.class).paper(sheet, List.of(), Print.LARGE);
        assertThat(paper.name()).isEqualTo("resultats-2021-04-01_2021-06-30-preparation");
        assertThat(said(paper)).contains("Préparation : ces valeurs ne sont pas publiées.");
    }

    @Test
    @Tag("DOC-15")
    void the_hall_reads_it_on_a3_and_on_a4_in_letters_that_are_large() throws IOException {
        long id = published();
        assertSheets(paper(id, 1, Print.POSTER), 841.89f, 1190.55f, 75);
        assertSheets(paper(id, 1, Print.LARGE), 595.28f, 841.89f, 40);
    }

    private static void assertSheets(Paper paper, float width, float height, float figures)
            throws IOException {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(new Papers().file(paper, PaperFormat.PDF).content())) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(width, offset(1f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(height, offset(1f));
            }
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            }.getText(pdf);
        }
        assertThat(sizes).allMatch(size -> size > 17.9f);
        assertThat(sizes).as("the figures").anyMatch(size -> size > figures);
    }

    @Test
    @Tag("IND-46")
    void the_web_page_stands_alone_in_french_with_its_table() {
        String page =
                new String(
                        new Papers()
                                .file(paper(published(), 1, Print.STANDARD), PaperFormat.HTML)
                                .content(),
                        StandardCharsets.UTF_8);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .contains("<caption>", "<th scope=\"col\">", "<th scope=\"row\">")
                .doesNotContain("<link", "<script", "src=", "url(", "http:", "https:");
    }

    @Test
    @Tag("IND-46")
    void the_template_can_be_tried_with_fictitious_values() {
        Accessible.check(
                new Papers()
                        .write(
                                BoardPapers.TEMPLATE,
                                "exemple",
                                new BoardExamples().examples().get(BoardPapers.TEMPLATE),
                                Print.LARGE));
    }

    private long published() {
        example.percent(CALLS).percent("site.fiches").percent("site.rien").aiming(CALLS, "85");
        example.indicator(WAIT, FigureUnit.SECONDS, IndicatorFrequency.QUARTERLY);
        for (int month = 1; month <= 3; month++) {
            example.value(CALLS, 2021, month, 80, 100);
        }
        example.value(CALLS, 2021, 4, 90, 100)
                .value(CALLS, 2021, 5, 60, 100)
                .value(CALLS, 2021, 6, 700, 800)
                .value(WAIT, 2021, 6, 310_000, 2_000)
                .value("site.fiches", 2021, 4, 1, 3);
        long id = example.board("Nos résultats", QUARTER, CALLS, WAIT, "site.fiches", "site.rien");
        example.publish(id);
        return id;
    }

    private Paper paper(long id, int number, Print print) {
        BoardSheet sheet = example.edition(id, number);
        return example.database.boundary(BoardPapers.class).paper(sheet, List.of(), print);
    }

    private static String said(Paper paper) {
        return Accessible.textOfHtml(new Papers().file(paper, PaperFormat.HTML).content())
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
