package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.PlainText;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsultationPapersTest {

    private final ConsultationCase it = new ConsultationCase();
    private final ConsultationMails mails = it.database.boundary(ConsultationMails.class);
    private final ConsultationReports reports = it.database.boundary(ConsultationReports.class);

    @AfterEach
    void close() {
        it.close();
    }

    private Draft draft(long id, int place) {
        return mails.draft(ConsultationSendings.ASKING, id, it.member(id, place));
    }

    private static String read(String text) {
        return text.replaceAll("[ \\u00a0\\u202f]+", " ");
    }

    @Test
    @Tag("LET-38")
    void the_closing_date_stands_in_the_first_sentence_and_the_templates_are_numbered() {
        Draft draft = draft(it.prepared(), 0);

        assertThat(read(draft.subject()))
                .isEqualTo(
                        "Votre avis sur 5 modèles de courriers et courriels, jusqu’au mardi 15 juin"
                                + " 2021");
        List<String> lines = read(draft.text()).lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines.get(0)).isEqualTo("Anne d’Exemple & fils,");
        assertThat(lines.get(1)).contains("reçues jusqu’au mardi 15 juin 2021 inclus");
        assertThat(lines)
                .contains("1. Objet de AR-01 (AR-01)", "5. Objet de LT-03 (LT-03)")
                .anyMatch(line -> line.startsWith("modèle 5 : "));
        assertThat(read(draft.text())).contains("PDF et ODT").doesNotContain("${", "<p>");
        assertThat(draft.html()).contains("Anne d’Exemple &amp; fils,", "<ol>");
    }

    @Test
    @Tag("LET-38")
    void each_reads_it_in_the_format_that_they_asked_for() {
        long id = it.prepared();
        assertThat(draft(id, 0).enclosures())
                .extracting(Enclosure::mediaType)
                .containsExactly("application/pdf", "application/vnd.oasis.opendocument.text");
        Draft large = draft(id, 1);
        assertThat(large.enclosures()).hasSize(2);
        assertThat(large.enclosures().get(0).content())
                .isNotEqualTo(draft(id, 0).enclosures().get(0).content());
        assertThat(large.text()).startsWith("Zoé <Grand>,").contains("gros caractères");
        Draft plain = draft(id, 2);
        assertThat(plain.enclosures()).isEmpty();
        assertThat(read(plain.text())).contains("texte seul", "Texte de AR-01.", "- deux.");
        assertThat(draft(id, 0).text()).as("twice the same").isEqualTo(draft(id, 0).text());
    }

    @Test
    @Tag("LET-38")
    void whoever_prefers_post_gets_a_letter_and_the_texts() {
        long id = it.prepared();
        List<Paper> letters = mails.letters(ConsultationSendings.ASKING, id, it.member(id, 3));
        String said = said(letters.get(0));
        assertThat(said)
                .contains("Paul Papier", "1 rue de l’Exemple", "mardi 15 juin 2021 inclus")
                .contains("joint à cette lettre")
                .doesNotContain("Ce courriel", "Répondez à ce courriel");
        letters.forEach(Accessible::check);
    }

    @Test
    @Tag("LET-43")
    void a_reminder_says_the_closing_date_and_what_is_awaited() {
        long id = it.sent();
        Draft draft = mails.draft(ConsultationSendings.REMINDING, id, it.member(id, 0));
        assertThat(read(draft.subject())).startsWith("Rappel : votre avis sur 5 modèles");
        assertThat(read(draft.text()))
                .contains("mardi 15 juin 2021 inclus", "ne tenez pas compte", "3. Objet de LT-01");
        Accessible.check(
                mails.letters(ConsultationSendings.REMINDING, id, it.member(id, 3)).get(0));
    }

    @Test
    @Tag("LET-38")
    void the_collection_is_accessible_in_both_prints() throws IOException {
        long id = it.prepared();
        for (Print print : Print.values()) {
            Paper collection = mails.collection(id, print);
            Accessible.check(collection);
            assertThat(said(collection))
                    .contains("Modèle 3 : Objet de LT-01", "Texte de LT-03.", "Code : AR-02");
            keep(collection, print.name());
        }
    }

    @Test
    @Tag("LET-45")
    void the_report_says_who_answered_what_changed_and_why_not() throws IOException {
        long id = it.sent();
        LocalDate day = LocalDate.of(2021, 5, 31);
        long accepted = it.note(id, 0, 2, "La phrase est longue.\nElle se lit mal.", day);
        long rejected = it.note(id, 0, 3, "Retirer la loi.", day);
        it.note(id, 0, 0, "Bien dans l’ensemble.", day);
        it.database.at(Instant.parse("2021-06-17T10:00:00Z"));
        it.note(id, 1, 2, "Trop tard.", LocalDate.of(2021, 6, 16));
        it.follow(accepted, FollowUp.ACCEPTED, "");
        it.follow(rejected, FollowUp.REJECTED, "La loi demande cette mention.");
        it.database.transaction(
                () ->
                        it.templates.write(
                                it.ids.get(1),
                                1,
                                "Objet",
                                ReplyText.of("Plus court."),
                                "Phrase coupée en deux"));

        String before = said(reports.report(id, Print.STANDARD));
        assertThat(before).contains("(provisoire)");
        it.database.transaction(() -> it.consultations.close(id, false));
        Paper report = reports.report(id, Print.STANDARD);
        String said = said(report);
        assertThat(report.name()).isEqualTo("bilan-consultation-2021-06-15");
        assertThat(said)
                .doesNotContain("(provisoire)")
                .contains("2 membres ont répondu sur 4. 4 observations reçues, dont 1 hors délai")
                .contains("Retenues : 1 ; retenues en partie : 0 ; non retenues : 1")
                .contains("suite à donner : 2")
                .contains("16 juin 2021, téléphone (hors délai)")
                .contains("Lou Texte, Mairie")
                .contains("Nouvelle version 2, écrite le 17 juin 2021 : Phrase coupée en deux")
                .contains("Motif : La loi demande cette mention.")
                .contains("téléphone du 31 mai 2021");
        Accessible.check(report);
        keep(report, "bilan");
        assertThat(reports.tallies(id).get(2))
                .isEqualTo(new TextTally(2, "AR-02", "Objet de AR-02", 2, 1, 0, 0, 0, 1));
        assertThat(reports.answers(id))
                .extracting(MemberAnswer::isLate)
                .containsExactly(false, true, false, false);
    }

    @Test
    @Tag("LET-45")
    void there_is_no_report_before_anybody_was_asked() {
        long id = it.prepared();
        it.refuses("letters.consultation.notSent", () -> reports.report(id, Print.STANDARD));
    }

    @Test
    @Tag("LET-45")
    void the_templates_can_be_tried_with_fictitious_values() {
        Map<String, Map<String, ?>> examples = new ConsultationExamples().examples();
        assertThat(examples).hasSize(4);
        examples.forEach(
                (template, values) -> {
                    Paper paper = new Papers().write(template, "exemple", values, Print.LARGE);
                    assertThat(read(PlainText.of(paper))).contains("15 juin 2021");
                    if (!template.equals(ConsultationMails.ASKING)) {
                        Accessible.check(paper);
                    }
                });
    }

    private static String said(Paper paper) {
        return Accessible.textOfHtml(new Papers().file(paper, PaperFormat.HTML).content())
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static void keep(Paper paper, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(
                folder.resolve("consultation-" + name + ".pdf"),
                new Papers().file(paper, PaperFormat.PDF).content());
    }
}
