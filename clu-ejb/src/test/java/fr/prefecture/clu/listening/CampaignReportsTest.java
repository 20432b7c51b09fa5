package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CampaignReportsTest {

    private final Database database = ListeningExamples.aPrefecture();
    private final CampaignReports reports = database.boundary(CampaignReports.class);
    private final Syntheses syntheses = database.boundary(Syntheses.class);
    private final Comments comments = database.boundary(Comments.class);
    private final Papers papers = new Papers();

    @AfterEach
    void close() {
        database.close();
    }

    private long answered() {
        long campaign = ListeningExamples.aCampaign(database);
        for (int i = 0; i < 60; i++) {
            String choice = i % 4 == 0 ? "1" : "4";
            SurveyChannel channel = i < 40 ? SurveyChannel.TABLET : SurveyChannel.WEBSITE;
            keep(campaign, ListeningExamples.anAnswer("r" + i, channel, "GLOBAL", choice));
        }
        return campaign;
    }

    private void keep(long campaign, AnswerSheet sheet) {
        database.transaction(() -> database.boundary(Responses.class).keep(campaign, sheet));
    }

    private Paper report(long campaign) {
        return database.transaction(() -> reports.paper(campaign, Print.STANDARD));
    }

    /** 45 of 60 are content: 75.0 %; margin 98 ÷ √60 = 12.65 points. */
    @Test
    @Tag("ECO-43")
    void the_report_has_all_its_parts_and_says_what_was_typed() throws IOException {
        long campaign = answered();
        CommentRow comment =
                database.boundary(CommentLists.class)
                        .rows(campaign, CommentFilter.ALL, 0, 1)
                        .get(0);
        database.transaction(
                () ->
                        comments.publish(
                                comment.id(), comment.version(), "Des <sièges> en plus", false));
        database.transaction(
                () ->
                        syntheses.say(
                                campaign,
                                0,
                                new SynthesisTexts(
                                        "Travaux en février", "Afficher l’attente", "En progrès")));

        Paper report = report(campaign);

        assertThat(report.name()).isEqualTo("enquete-2021-02-15");
        assertThat(said(report))
                .contains(
                        "1. Méthode",
                        "2. Représentativité",
                        "3. Résultats",
                        "4. Résultats par canal",
                        "5. Comparaison",
                        "6. Verbatims publiables",
                        "7. Remarques",
                        "8. Pistes d’amélioration",
                        "9. Conclusion")
                .contains("60 réponses", "± 12,7 points", "échantillon de convenance")
                .contains("75,0 %", "+50 points", "plusieurs réponses possibles")
                .contains("Des <sièges> en plus", "Travaux en février", "Afficher l’attente")
                .doesNotContain("Plus de places assises");
        Accessible.check(report);
        keepFile(report, PaperFormat.PDF, "enquete-rapport");
        Accessible.check(database.transaction(() -> reports.paper(campaign, Print.LARGE)));
    }

    @Test
    @Tag("ECO-43")
    void slides_are_made_of_the_same_figures_and_each_is_a_page() throws IOException {
        long campaign = answered();
        database.transaction(
                () ->
                        syntheses.say(
                                campaign,
                                0,
                                new SynthesisTexts(
                                        "", "Afficher l’attente\nOuvrir à midi", "Fin")));

        Paper slides = database.transaction(() -> reports.slides(campaign));

        assertThat(said(slides)).contains("60", "± 12,7", "75,0 %", "Ouvrir à midi", "Tablette");
        Accessible.checkSlides(slides);
        byte[] pdf = papers.file(slides, PaperFormat.PDF).content();
        assertThat(Accessible.pagesOf(pdf))
                .isEqualTo(slides.xhtml().split("<section class=\"slide", -1).length - 1);
        assertThat(papers.file(slides, PaperFormat.ODP).content()).isNotEmpty();
        keepFile(slides, PaperFormat.PDF, "enquete-diaporama");
    }

    @Test
    @Tag("ECO-43")
    void the_same_data_give_the_same_bytes_whatever_day_it_is() {
        long campaign = answered();
        database.at(Instant.parse("2021-04-01T09:00:00Z"));
        byte[] before = papers.file(report(campaign), PaperFormat.PDF).content();

        database.at(Instant.parse("2023-04-01T09:00:00Z"));

        assertThat(papers.file(report(campaign), PaperFormat.PDF).content()).isEqualTo(before);
    }

    @Test
    @Tag("ECO-33")
    void of_too_few_the_report_has_no_figure() {
        long campaign = ListeningExamples.aCampaign(database);
        keep(campaign, ListeningExamples.anAnswer("r", SurveyChannel.TABLET));
        CommentRow comment =
                database.boundary(CommentLists.class)
                        .rows(campaign, CommentFilter.ALL, 0, 1)
                        .get(0);
        CommentCodeRow code = database.boundary(CommentCodes.class).all().get(0);
        database.transaction(
                () ->
                        comments.code(
                                campaign,
                                List.of(
                                        new CommentCoding(
                                                comment.id(),
                                                comment.version(),
                                                Set.of(code.id())))));

        assertThat(said(report(campaign)))
                .contains("Effectif trop faible : moins de 5 réponses")
                .doesNotContain(" %", "1 réponse ", "1 verbatims", code.label());
        Accessible.check(report(campaign));
        Accessible.checkSlides(database.transaction(() -> reports.slides(campaign)));
    }

    @Test
    @Tag("ECO-49")
    @Tag("ECO-43")
    void what_another_has_written_since_is_not_lost() {
        long campaign = ListeningExamples.aCampaign(database);
        database.transaction(() -> syntheses.say(campaign, 0, new SynthesisTexts("Un", "", "")));

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                syntheses.say(
                                                        campaign,
                                                        0,
                                                        new SynthesisTexts("Deux", "", ""))))
                .hasMessage("listening.synthesis.changedSince");
        assertThat(syntheses.of(campaign).texts().remarks()).isEqualTo("Un");
    }

    @Test
    @Tag("ECO-43")
    void the_templates_can_be_tried() {
        Map<String, Map<String, ?>> examples = new CampaignExamples().examples();
        Accessible.check(
                papers.write("survey-report", "essai", examples.get("survey-report"), Print.LARGE));
        Accessible.checkSlides(
                papers.write(
                        "survey-slides", "essai", examples.get("survey-slides"), Print.STANDARD));
        assertThat(examples).containsOnlyKeys("survey-report", "survey-slides");
    }

    private void keepFile(Paper paper, PaperFormat format, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(
                folder.resolve(name + "." + format.extension()),
                papers.file(paper, format).content());
    }

    private static String said(Paper paper) {
        return paper.xhtml()
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
