package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the survey of 2021 told, read, coded, published and put on paper. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ResultsE2E {

    private static final String HEALTH = "diabétique";

    private Browser browser;
    private ResultsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new ResultsScreen(browser);
    }

    @Test
    void results_have_their_cases_their_margin_their_caution_and_one_address() {
        enterAs("referent");
        String campaign = screen.campaign(ResultsScreen.USERS);
        browser.open(campaign + "/resultats");

        assertThat(screen.whole("#repondants")).contains("222", "± 6,6 points");
        assertThat(screen.plain())
                .contains("Échantillon de convenance", "plusieurs réponses possibles");
        assertThat(screen.whole("#comparaison"))
                .contains("libellé modifié", "Avez-vous été reçu dans un délai qui vous convient")
                .contains("aucune différence n’est calculée");
        String export = screen.find("#exporter").getDomAttribute("href");
        HttpResponse<byte[]> csv = browser.file(export);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .contains("Échantillon", "Tablette de l’accueil", "Libellé modifié");

        browser.open(campaign + "/resultats?canal=PAPER");
        assertThat(screen.whole("#repondants")).contains("26");
        assertThat(screen.plain()).contains("tous canaux ensemble");
    }

    @Test
    void of_the_staff_nothing_is_told_of_too_few_and_nothing_in_parts() {
        enterAs("referent");
        browser.open(screen.campaign(ResultsScreen.FEW) + "/resultats?canal=INTRANET");
        assertThat(screen.whole("#retenu")).contains("Effectif trop faible : moins de 10 réponses");
        assertThat(screen.findAll("#exporter")).isEmpty();

        browser.open(screen.campaign(ResultsScreen.STAFF) + "/resultats");
        assertThat(screen.whole("#repondants")).contains("14");
        assertThat(screen.findAll("#canal")).isEmpty();
    }

    @Test
    @Plain(false)
    void comments_are_coded_with_the_keyboard_and_a_wrong_word_is_kept() {
        enterAs("referent");
        browser.open(screen.campaign(ResultsScreen.USERS) + "/verbatims");
        String stairs = screen.codesField("rampe d’accès");
        String form = screen.codesField("formulaire du site");

        screen.type(stairs, "acc, loc");
        screen.type(form, "xyz");
        screen.press("enregistrer");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.isInvalid(form)).isTrue();
        assertThat(screen.value(form)).isEqualTo("xyz");
        assertThat(screen.value(stairs)).isEqualTo("acc, loc");

        screen.write(form, "site, cla");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("nouveaux sujets");
        assertThat(screen.value(stairs)).isEqualTo("accessibilité, locaux");
        assertThat(screen.value(form)).isEqualTo("clarté, site internet");
        assertThat(screen.whole("#sujets-comptes")).contains("accessibilité");
    }

    @Test
    void a_word_of_health_is_redacted_before_a_comment_is_shown_and_it_becomes_an_action() {
        enterAs("referent");
        String campaign = screen.campaign(ResultsScreen.USERS);
        browser.open(campaign + "/verbatims?publication=non");
        screen.read(HEALTH);
        String page = browser.path();
        assertThat(screen.plain()).contains("Mots de santé ou de nationalité", HEALTH);
        screen.press("publier");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.isInvalid("publiable")).isTrue();
        assertThat(screen.value("publiable")).contains(HEALTH);

        screen.type("publiable", "Rester debout une heure dans la file est difficile.");
        screen.press("publier");
        assertThat(screen.news()).contains("Le verbatim est publiable.");

        browser.open(page);
        screen.type("a-faire", "Ajouter des sièges dans la file");
        screen.press("agir");
        assertThat(screen.news()).contains("L’action est créée");
        assertThat(screen.plain()).contains("Ajouter des sièges dans la file");

        HttpResponse<byte[]> report =
                browser.file(
                        campaign.replace("/enquetes/", "/enquetes/rapports/") + "/rapport.html");
        assertThat(new String(report.body(), StandardCharsets.UTF_8))
                .contains("Rester debout une heure")
                .doesNotContain(HEALTH);
    }

    @Test
    void the_report_is_typed_and_handed_out_in_all_its_formats() {
        enterAs("referent");
        String campaign = screen.campaign(ResultsScreen.EARLIER);
        browser.open(campaign + "/rapport");
        screen.type("pistes", "Ouvrir un guichet de plus le lundi");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Les textes du rapport sont enregistrés.");
        assertThat(screen.value("pistes")).isEqualTo("Ouvrir un guichet de plus le lundi");
        String files = campaign.replace("/enquetes/", "/enquetes/rapports/");
        for (String name :
                new String[] {
                    "rapport.pdf",
                    "rapport.odt",
                    "rapport.html",
                    "rapport-gros-caracteres.pdf",
                    "diaporama.odp",
                    "diaporama.pdf"
                }) {
            assertThat(browser.file(files + "/" + name).statusCode()).as(name).isEqualTo(200);
        }
        assertThat(browser.file(files + "/rapport.odp").statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_of_subjects_is_changed() {
        enterAs("referent");
        browser.open("/enquetes/sujets");
        screen.type("sujet-nouveau", "borne d’essai");
        screen.press("ajouter");
        assertThat(screen.news()).contains("borne d’essai");
        screen.type("sujet-nouveau", "Borne d’essai");
        screen.press("ajouter");
        assertThat(screen.isInvalid("sujet-nouveau")).isTrue();
        assertThat(screen.value("sujet-nouveau")).isEqualTo("Borne d’essai");
    }

    @Test
    void the_secretary_general_reads_and_changes_nothing() {
        enterAs("secretaire");
        String campaign = screen.campaign(ResultsScreen.USERS);
        browser.open(campaign + "/verbatims");
        assertThat(screen.findAll("#enregistrer, #verbatims input")).isEmpty();
        browser.open(campaign + "/rapport");
        assertThat(screen.findAll("form#synthese")).isEmpty();
        browser.open("/enquetes/sujets");
        assertThat(screen.findAll("#ajouter")).isEmpty();
    }
}
