package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/**
 * An action from its opening to its end, with the keyboard alone, and what is refused on the way.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ActionsE2E {

    private static final byte[] NOTE = "Bon de livraison".getBytes(StandardCharsets.UTF_8);

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }

    @Test
    void an_action_is_opened_commented_reported_and_done_with_evidence() {
        ActionsScreen screen = ActionsScreen.open(browser, "/actions");
        screen.followText("Nouvelle action");
        screen.type("intitule", "Poser une signalétique en gros caractères");
        screen.type("service", "Bureau de l’accueil");
        screen.type("echeance", "31/02/2022");
        screen.press("enregistrer");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.isInvalid("echeance")).isTrue();
        assertThat(screen.value("intitule")).isEqualTo("Poser une signalétique en gros caractères");

        screen.type("echeance", "en 2022");
        screen.press("enregistrer");
        assertThat(screen.news()).matches("(?s).*L’action A-\\d{4}-\\d{3} est ouverte\\.");
        assertThat(screen.states()).contains("À faire", "En retard");
        String action = browser.path();

        screen.type("commentaire", "Trois devis demandés");
        screen.press("commenter");
        assertThat(screen.text()).contains("Trois devis demandés");

        screen.followText("Rendre compte de l’avancement");
        screen.type("texte", "Devis reçu");
        screen.press("valider");
        assertThat(screen.states()).contains("En cours");

        screen.followText("Clore avec preuve");
        screen.press("valider");
        assertThat(screen.refusal()).contains("Une action est faite quand quelque chose le montre");
        screen.choose(ActionsScreen.file("bon.txt", NOTE));
        screen.type("texte", "Panneaux posés le 3 juin");
        screen.press("valider");
        assertThat(browser.path()).isEqualTo(action);
        assertThat(screen.states()).containsExactly("Faite");
        assertThat(screen.text())
                .contains("Panneaux posés le 3 juin", "bon.txt", "État\u202f: En cours → Faite");
        assertThat(screen.offers("Rouvrir l’action")).isTrue();
        assertThat(screen.offers("Clore avec preuve")).isFalse();
        assertThat(answer(screen.find("a[href*='/actions/fichiers/']").getDomAttribute("href")))
                .satisfies(file -> assertThat(file.body()).isEqualTo("Bon de livraison"))
                .satisfies(
                        file ->
                                assertThat(file.headers().firstValue("Content-Disposition"))
                                        .hasValueSatisfying(
                                                said -> assertThat(said).startsWith("attachment")))
                .satisfies(
                        file ->
                                assertThat(file.headers().firstValue("X-Content-Type-Options"))
                                        .contains("nosniff"));
    }

    @Test
    void an_action_is_abandoned_for_a_reason_and_the_back_button_abandons_nothing_twice() {
        ActionsScreen screen = ActionsScreen.opened(browser, "À abandonner", "");
        screen.followText("Abandonner l’action");
        screen.find("#confirmer").sendKeys(Keys.ENTER);
        assertThat(screen.isInvalid("motif")).isTrue();
        screen.type("motif", "Sans objet");
        screen.press("confirmer");
        assertThat(screen.states()).containsExactly("Abandonnée");
        browser.back();
        browser.open(browser.path());
        screen.type("motif", "Sans objet");
        screen.press("confirmer");
        assertThat(screen.states()).containsExactly("Abandonnée");
        assertThat(screen.texts("#historique tbody tr")).hasSize(2);
    }

    @Test
    void a_form_sent_twice_at_once_opens_one_action() {
        ActionsScreen screen = ActionsScreen.open(browser, "/actions/nouvelle");
        screen.type("intitule", "Envoyée deux fois");
        browser.script(
                "const form = document.getElementById('fiche-action');"
                        + "const data = new URLSearchParams(new FormData(form));"
                        + "data.append('enregistrer', 'x');"
                        + "const send = () => fetch(form.getAttribute('action'), {method: 'POST', body: data});"
                        + "return Promise.all([send(), send()]).then(() => true);");
        screen = ActionsScreen.open(browser, "/actions?q=envoyee%20DEUX%20fois");
        assertThat(screen.references()).hasSize(1);
        assertThat(screen.value("q")).isEqualTo("envoyee DEUX fois");
    }

    @Test
    void bad_files_are_refused_in_french_and_what_was_typed_stays() {
        ActionsScreen screen = ActionsScreen.opened(browser, "Fichiers refusés", "");
        screen.followText("Clore avec preuve");
        screen.type("texte", "Voir le fichier");
        screen.choose(ActionsScreen.file("programme.exe", NOTE));
        assertThat(refused(screen)).startsWith("programme.exe n’est pas d’un type accepté");
        screen.choose(ActionsScreen.file("plan.pdf", png()));
        screen.press("valider");
        assertThat(screen.refusal()).contains("finit par .pdf, mais contient un fichier .png");
        screen.choose(ActionsScreen.file("vide.pdf", new byte[0]));
        assertThat(refused(screen)).startsWith("vide.pdf est un fichier vide");

        // As a browser sends it that does not look at it first.
        browser.script("document.getElementById('fichier_input').removeAttribute('data-most')");
        screen.choose(
                ActionsScreen.file(
                        "long.txt", "x".repeat(20_000_001).getBytes(StandardCharsets.US_ASCII)));
        assertThat(refused(screen)).startsWith("Le fichier dépasse 20 Mo.");

        screen.choose(ActionsScreen.empty("enorme.pdf", 200_000_000));
        assertThat(refused(screen)).startsWith("Le fichier dépasse 20 Mo.");
        assertThat(screen.value("texte")).isEqualTo("Voir le fichier");
    }

    private static String refused(ActionsScreen screen) {
        return Screen.spaced(screen.find("#fichier-erreur").getText());
    }

    @Test
    void a_photograph_is_asked_without_faces_and_with_words() {
        ActionsScreen screen = ActionsScreen.opened(browser, "Photographier le hall", "");
        screen.followText("Ajouter une photographie");
        assertThat(screen.text()).contains("Pas de visage.");
        screen.choose(ActionsScreen.file("hall.png", png()));
        screen.find("#ajouter").sendKeys(Keys.ENTER);
        assertThat(screen.isInvalid("description")).isTrue();
        screen.type("description", "Hall sans panneau");
        screen.press("ajouter");
        assertThat(screen.find(".photographie img").getDomAttribute("alt"))
                .isEqualTo("Hall sans panneau");
        assertThat(screen.find(".photographie figcaption").getText()).startsWith("Avant");
        browser.patiently()
                .until(d -> browser.number("return document.images[0].naturalWidth") == 40);
    }

    @Test
    @Plain
    void what_the_ministry_decides_is_sent_up_and_answered() {
        ActionsScreen screen = ActionsScreen.opened(browser, "Rappel par SMS", "");
        screen.followText("Remonter au ministère");
        screen.type("note", "Rappel par SMS la veille du rendez-vous");
        screen.type("envoyee", "01/06/2021");
        screen.press("remonter");
        assertThat(screen.states()).contains("À faire", "Relève du ministère");
        screen.followText("Suivre la note et la réponse");
        screen.type("recue", "31/05/2021");
        screen.type("reponse", "À l’étude");
        screen.press("noter");
        assertThat(screen.refusal()).contains("la note est partie le 1er juin 2021");
        screen.type("recue", "30/09/2021");
        screen.press("noter");
        assertThat(screen.text()).contains("jeudi 30 septembre 2021", "À l’étude");
    }

    @Test
    @Plain
    void who_an_action_is_given_to_reports_and_others_only_read() {
        ActionsScreen.opened(browser, "Confiée à un agent", "agent");
        String action = browser.path();

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "agent");
        ActionsScreen screen = ActionsScreen.open(browser, "/actions?mes=oui&q=confiee%20agent");
        assertThat(screen.references()).hasSize(1);
        assertThat(screen.offers("Nouvelle action")).isFalse();
        browser.open(action);
        assertThat(screen.offers("Modifier l’action")).isFalse();
        screen.followText("Rendre compte de l’avancement");
        screen.type("texte", "Commencé");
        screen.press("valider");
        assertThat(screen.states()).contains("En cours");

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
        screen = ActionsScreen.open(browser, action);
        assertThat(screen.text()).contains("Commencé");
        assertThat(screen.offers("Rendre compte de l’avancement")).isFalse();
        assertThat(screen.findAll("#commentaire")).isEmpty();
        browser.open(action.replace("/actions/", "/actions/etapes/") + "?quoi=avancement");
        assertThat(screen.title()).startsWith("Page introuvable");

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "admin");
        screen = ActionsScreen.open(browser, action);
        assertThat(screen.title()).startsWith("Accès refusé");
        assertThat(answer("/actions/liste.csv").statusCode()).isEqualTo(403);
    }

    @Test
    @Plain
    void exports_hold_the_filtered_rows() {
        ActionsScreen.opened(browser, "Exportée seule", "");
        ActionsScreen screen = ActionsScreen.open(browser, "/actions?q=exportee%20seule");
        HttpResponse<String> csv = answer(screen.find("#fichier-csv").getDomAttribute("href"));
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains("Rechercher\u202f: exportee seule");
        HttpResponse<String> calendar =
                answer(screen.find("a[href*='echeances.ics']").getDomAttribute("href"));
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .doesNotContain("BEGIN:VEVENT");
        screen = ActionsScreen.open(browser, "/actions?q=introuvable");
        assertThat(screen.text()).contains("Aucune action ne correspond à ces filtres");
    }

    @Test
    void every_page_keeps_the_rules_in_both_themes_and_on_a_narrow_screen() {
        ActionsScreen.opened(browser, "Accessible", "");
        String action = browser.path();
        String id = action.substring(action.lastIndexOf('/') + 1);
        List<String> titles = new ArrayList<>();
        SoftAssertions softly = new SoftAssertions();
        Inspection inspection = new Inspection(browser);
        for (String path :
                List.of(
                        "/actions",
                        "/actions?vue=services&retard=oui",
                        "/actions/nouvelle",
                        action,
                        action + "/modifier",
                        action + "/ministere",
                        "/actions/photographies/" + id,
                        "/actions/etapes/" + id + "?quoi=avancement",
                        "/actions/etapes/" + id + "?quoi=clore",
                        "/actions/etapes/" + id + "?quoi=abandonner",
                        "/actions/etapes/" + id + "?quoi=rouvrir")) {
            for (String theme : List.of("clair", "sombre")) {
                browser.theme(theme);
                browser.open(path);
                softly.assertThat(inspection.axe()).as("A1 %s %s", theme, path).isEmpty();
            }
            titles.add(browser.driver().getTitle());
            softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
            softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
            browser.width(320);
            softly.assertThat(inspection.overflow()).as("A5 " + path).isNotPositive();
            softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + path).isEmpty();
            browser.width(1280);
        }
        softly.assertThat(titles.subList(2, titles.size())).as("A16").doesNotHaveDuplicates();
        softly.assertAll();
    }

    private HttpResponse<String> answer(String address) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(address))
                                .header("Cookie", browser.cookieHeader())
                                .GET());
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
