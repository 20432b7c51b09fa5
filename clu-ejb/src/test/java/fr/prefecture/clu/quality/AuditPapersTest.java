package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.AuditCase.BEGUN;
import static fr.prefecture.clu.quality.AuditCase.EXTERNAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditPapersTest {

    private final AuditCase it = new AuditCase();

    @AfterEach
    void close() {
        it.close();
    }

    private long deviation(long audit) {
        long finding =
                it.note(audit, FindingKind.DEVIATION, "Date absente\nsur deux fiches <hall>");
        it.database.transaction(
                () ->
                        it.deviations.write(
                                finding,
                                Deviations.NONE,
                                AuditCase.sheet(
                                        Optional.of(EXTERNAL.minusDays(5)),
                                        "Relecture",
                                        Optional.of(LocalDate.of(2021, 10, 4)))));
        it.database.transaction(() -> it.acting.becomeAction(finding));
        return finding;
    }

    private Paper report(long audit) {
        return it.database.transaction(() -> it.reports.report(audit, Print.STANDARD));
    }

    @Test
    @Tag("QUA-60")
    void the_report_has_the_headings_of_the_ministry_and_says_what_was_found() throws IOException {
        long audit = it.held();
        it.external();
        it.note(audit, FindingKind.STRENGTH, "Accueil attentif");
        deviation(audit);
        it.database.transaction(
                () -> it.documents.ask(audit, "Politique qualité", "", Optional.empty()));
        Paper report = report(audit);
        assertThat(report.name()).isEqualTo("rapport-audit-interne-2021-09-27");
        assertThat(said(report))
                .contains(
                        "1. Présentation",
                        "2. Plan d’audit",
                        "3. Évaluation",
                        "4. Synthèse des constats",
                        "5. Fiches d’écart",
                        "6. Procès-verbal de clôture",
                        "7. Lexique",
                        "8. Liste des documents à fournir")
                .contains("Effectif concerné par le label88", "Préfecture voisine")
                .contains("du lundi 27 septembre 2021 au mardi 28 septembre 2021")
                .contains("Constat 2 : écart", "Engagement concerné : 1.1 Engagement 1.1")
                .contains("Date absentesur deux fiches <hall>")
                .contains("Action A-2021-001 : Modèle revu, à faire, prévue le samedi 20 novembre")
                .contains("L’audit externe commence le jeudi 25 novembre 2021")
                .contains("Politique qualitéà désigner27 août 2021non");
        Accessible.check(report);
        keep(report, "rapport");
        Accessible.check(it.database.transaction(() -> it.reports.report(audit, Print.LARGE)));
    }

    @Test
    @Tag("QUA-60")
    void the_same_data_give_the_same_bytes_whatever_day_it_is() {
        long audit = it.held();
        it.external();
        long finding = deviation(audit);
        Paper report = report(audit);
        Paper sheet = it.database.transaction(() -> it.reports.sheet(finding, Print.STANDARD));
        it.on(LocalDate.of(2022, 6, 1));
        assertThat(report(audit)).isEqualTo(report);
        assertThat(it.database.transaction(() -> it.reports.sheet(finding, Print.STANDARD)))
                .isEqualTo(sheet);
    }

    @Test
    @Tag("QUA-52")
    void each_deviation_has_its_own_accessible_paper() throws IOException {
        long audit = it.held();
        long finding = deviation(audit);
        Paper sheet = it.database.transaction(() -> it.reports.sheet(finding, Print.STANDARD));
        assertThat(sheet.name()).isEqualTo("ecart-1-audit-interne-2021-09-27");
        assertThat(said(sheet))
                .contains("Deux fiches sans date", "Oubli", "Datées", "Modèle revu", "Relecture")
                .contains("Clôturelundi 4 octobre 2021");
        Accessible.check(sheet);
        keep(sheet, "ecart");
        long plain = it.note(audit, FindingKind.DEVIATION, "Sans fiche");
        it.refuses("quality.deviation.unknown", () -> it.reports.sheet(plain, Print.STANDARD));
    }

    @Test
    @Tag("QUA-60")
    void an_audit_that_is_only_planned_has_a_report_too() {
        long audit = it.plan(AuditCase.terms(AuditKind.FOLLOW_UP, BEGUN, BEGUN));
        Paper report = report(audit);
        assertThat(said(report))
                .contains("Rapport d’audit de suivi", "non commencé", "Aucun constat.");
        Accessible.check(report);
    }

    @Test
    @Tag("QUA-60")
    void the_templates_can_be_tried_with_fictitious_values() {
        Map<String, Map<String, ?>> examples = new AuditExamples().examples();
        assertThat(examples).hasSize(2);
        examples.forEach(
                (template, values) ->
                        Accessible.check(
                                new Papers().write(template, "exemple", values, Print.LARGE)));
    }

    private static String said(Paper paper) {
        return Accessible.textOfHtml(new Papers().file(paper, PaperFormat.HTML).content())
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static void keep(Paper paper, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(
                folder.resolve("audit-" + name + ".pdf"),
                new Papers().file(paper, PaperFormat.PDF).content());
    }
}
