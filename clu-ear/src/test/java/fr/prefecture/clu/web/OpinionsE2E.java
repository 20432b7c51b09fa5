package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Opinions of the State's platform: imported, imported again, answered, acted upon. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class OpinionsE2E {

    /** As the platform exports them; the writer's name is invented and never kept. */
    private static final String HEADER =
            "ID expérience;Date de publication;Pseudonyme usager;Titre;Description;Ressenti"
                    + " usager;Intitulé structure 1;Statut réponse structure 1;Réponse structure 1\n";

    private Browser browser;
    private ImportsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new ImportsScreen(browser);
    }

    private static String row(String reference, String title, String answer) {
        return "E2E-"
                + reference
                + ";12/03/2021;zoe_inventee;"
                + title
                + ";\"Trois semaines <b>sans</b> créneau ; c’est long.\";Négatif;Préfecture d’essai;"
                + (answer.isEmpty() ? "Sans réponse" : "Avec réponse")
                + ";"
                + answer
                + "\n";
    }

    private void imported(String rows) {
        browser.open("/avis/imports/nouveau");
        screen.send(ImportsScreen.file("export-experiences.csv", HEADER + rows));
        assertThat(browser.path()).endsWith("/apercu");
        screen.press("confirmer");
    }

    private void openOpinion(String title) {
        browser.open("/avis");
        browser.leave(
                () -> browser.driver().findElement(By.partialLinkText(title)).sendKeys(Keys.ENTER));
    }

    /** A campaign of the website in the winter of 2021; its page is open then. */
    private void campaign(String title) {
        browser.open("/enquetes/nouvelle");
        screen.find("#titre").sendKeys(title);
        new Select(screen.find("#questionnaire"))
                .getOptions().stream()
                        .filter(one -> one.getText().contains("Satisfaction des usagers"))
                        .findFirst()
                        .orElseThrow()
                        .click();
        screen.find("#debut").clear();
        screen.find("#debut").sendKeys("15/02/2026");
        screen.find("#fin").clear();
        screen.find("#fin").sendKeys("15/03/2026");
        screen.find("input[name=canaux][value=WEBSITE]").sendKeys(Keys.SPACE);
        screen.press("enregistrer");
        assertThat(browser.path()).matches(".*/enquetes/\\d+.*");
    }

    @Test
    void an_export_of_answers_counts_once_however_often_it_is_sent() {
        String title = "Enquête du site " + System.nanoTime();
        campaign(title);
        String page = browser.path();
        browser.leave(() -> screen.find("#importer").sendKeys(Keys.ENTER));
        String wizard = browser.path();
        if (screen.has("source")) {
            assertThat(new Select(screen.find("#source")).getFirstSelectedOption().getText())
                    .isEqualTo(title);
        }
        String export =
                "id;submitdate;lastpage;startlanguage;ipaddr;MOTIF;CONTACT[place];"
                        + "CONTACT[telephone];ACCUEIL;Q99\n"
                        + "1;2026-02-16 10:12:40;3;fr;192.0.2.1;permis;Y;N;4;a\n"
                        + "2;2026-02-17 11:00:00;3;en;192.0.2.2;Driving licence;;Yes;Rather"
                        + " yes;b\n"
                        + "3;;1;fr;192.0.2.3;permis;;;4;c\n"
                        + "4;2026-04-01 08:00:00;3;fr;192.0.2.4;permis;;;4;d\n"
                        + "5;2026-02-18 08:00:00;3;fr;192.0.2.5;permis;;;Enchanté;e\n";
        screen.send(ImportsScreen.file("reponses.csv", export));
        assertThat(screen.measures())
                .containsEntry("Lignes valides", "2")
                .containsEntry("En erreur", "3");
        assertThat(screen.text())
                .contains(title, "Questionnaire non terminé", "Enchanté", "Q99", "ipaddr")
                .doesNotContain("192.0.2.1");
        screen.press("confirmer");
        assertThat(screen.text()).contains("2 lignes importées");

        browser.open(wizard);
        screen.send(ImportsScreen.file("reponses.csv", export));
        assertThat(screen.measures()).containsEntry("Dont déjà connues", "2");
        screen.press("confirmer");
        browser.open(page);
        assertThat(screen.text()).containsPattern("\\b2\\b");
    }

    @Test
    void the_same_opinion_again_says_that_it_was_answered_and_is_no_second_one() {
        imported(row("1", "Attente deux fois importée", ""));
        browser.open("/avis/imports/nouveau");
        screen.send(
                ImportsScreen.file(
                        "export-experiences.csv",
                        HEADER
                                + row("1", "Attente deux fois importée", "Nous ouvrons le lundi.")
                                + row("2", "Sans feeling", "").replace("Négatif", "Bof")));
        assertThat(screen.measures())
                .containsEntry("Lignes valides", "1")
                .containsEntry("Dont déjà connues", "1")
                .containsEntry("En erreur", "1");
        assertThat(screen.text()).contains("« Bof »".replace(' ', '\u202f'));
        screen.press("confirmer");

        browser.open("/avis?ressenti=negatif&reponse=avec");
        assertThat(
                        screen.rows("liste").stream()
                                .filter(cells -> cells.get(0).contains("Attente deux fois")))
                .hasSize(1)
                .allSatisfy(cells -> assertThat(cells.get(4)).contains("Répondu"));
        openOpinion("Attente deux fois importée");
        assertThat(screen.find("#texte-avis").getText())
                .as("shown as text")
                .contains("Trois semaines <b>sans</b> créneau");
        assertThat(screen.text())
                .contains("Nous ouvrons le lundi.", "D’après la plateforme")
                .doesNotContain("zoe_inventee");
    }

    @Test
    void an_answer_is_marked_by_hand_taken_back_and_the_opinion_becomes_one_action() {
        imported(row("3", "Siège du hall à marquer", ""));
        openOpinion("Siège du hall à marquer");
        screen.find("#reponduLe").clear();
        screen.find("#reponduLe").sendKeys("11/03/2021");
        screen.press("marquer");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.value("reponduLe")).as("kept as typed").contains("11/03/2021");

        screen.find("#reponduLe").clear();
        screen.find("#reponduLe").sendKeys("20/03/2021");
        screen.press("marquer");
        assertThat(screen.find("#reponse-etat").getText()).contains("Répondu le 20/03/2021");
        screen.press("demarquer");
        assertThat(screen.find("#reponse-etat").getText()).contains("Sans réponse");

        screen.press("agir");
        assertThat(screen.has("agir")).isFalse();
        assertThat(screen.text()).containsPattern("A-\\d{4}-\\d{3}");
    }

    @Test
    void what_is_shown_is_handed_out_and_an_import_taken_back_takes_its_opinions() {
        imported(row("4", "Avis à reprendre", "") + row("5", "Autre avis à reprendre", ""));
        String report = browser.path();
        String file = get("/avis?reponse=sans&avec=tout&fichier=csv");
        assertThat(file).contains("Avis à reprendre;E2E-4;12/03/2021;Préfecture d’essai;Négatif");

        browser.open(report);
        screen.openTheFoldOfUndoing();
        screen.press("annuler");
        assertThat(get("/avis?fichier=csv")).doesNotContain("Avis à reprendre");
    }

    @Test
    void who_only_reads_finds_no_button_to_change_anything() {
        imported(row("6", "Avis à lire", ""));
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        screen = new ImportsScreen(browser);
        openOpinion("Avis à lire");
        for (String id : List.of("marquer", "demarquer", "agir")) {
            assertThat(screen.has(id)).as(id).isFalse();
        }
        browser.open("/avis");
        assertThat(screen.findAll("a[href*='/avis/imports']")).isEmpty();
    }

    private String get(String address) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(address))
                                .header("Cookie", browser.cookieHeader()))
                .body();
    }
}
