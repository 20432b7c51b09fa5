package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** A meeting from its first idea to the list of those who came. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MeetingsE2E {

    private Browser browser;
    private MeetingsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer_has_logged_in() {
        enterAs("referent");
    }

    @Test
    @Tag("COM-2")
    void a_meeting_goes_from_a_vague_date_to_those_who_came() {
        String meeting = screen.plan("Réunion du parcours", "en 2020");
        assertThat(Screen.spaced(screen.heading())).isEqualTo("Réunion prévue en 2020");
        assertThat(screen.plain()).contains("En préparation", "6 préalables manquent encore.");
        screen.prepare(meeting);
        assertThat(screen.news()).contains("La réunion est enregistrée.");

        browser.open(meeting + "/ordre-du-jour");
        screen.press("proposer");
        assertThat(screen.themes()).hasSize(7);
        screen.type("theme", "Préambule");
        screen.type("duree", "15");
        screen.type("sujets", "Accueil téléphonique, signalétique");
        screen.press("ajouter");
        for (int place = 8; place > 6; place--) {
            screen.gesture("monter", place);
        }
        assertThat(screen.themes().get(5)).isEqualTo("6. Préambule");
        browser.back();
        browser.open(meeting + "/ordre-du-jour");
        assertThat(screen.themes().get(5))
                .as("the back button moves nothing")
                .contains("Préambule");
        screen.gesture("retirer", 6);
        assertThat(screen.themes()).hasSize(7).noneMatch(theme -> theme.contains("Préambule"));
        screen.follow("#retires button");
        assertThat(screen.themes()).contains("8. Préambule");

        browser.open(meeting + "/convocations");
        screen.invite("Claude Noir", "Association des aveugles", "Associations");
        screen.invite("Lou Vert", "Association des sourds", "Associations");
        screen.invite("Sacha Brun", "Association des maires", "Élus");
        screen.follow("#convoques tbody tr:nth-of-type(2) a");
        assertThat(screen.heading()).contains("Lou Vert");
        screen.choose("dite", "Excusé");
        screen.choose("voie", "téléphone");
        screen.press("enregistrer");
        assertThat(screen.plain()).contains("excusés : 1 ; sans réponse : 2");

        screen.step(meeting);
        assertThat(screen.news()).contains("La réunion est convoquée.");
        screen.step(meeting);
        assertThat(screen.news()).contains("La réunion est marquée tenue.");

        browser.open(meeting + "/presences");
        screen.press("selon-reponses");
        screen.mark("Claude Noir", "REMOTE");
        screen.press("enregistrer");
        screen.press("autres-absents");
        assertThat(screen.plain())
                .contains("Claude Noir, Association des aveugles (à distance)", "Excusés (1)");
        assertThat(screen.silentBodies()).containsExactly("Association des maires");
        screen.type("nom", "Camille Gris");
        screen.type("organisme", "Association des maires");
        screen.choose("college", "Élus");
        screen.press("ajouter");
        assertThat(screen.silentBodies()).isEmpty();

        browser.open(meeting + "/historique");
        assertThat(screen.plain())
                .contains(
                        "Réunion créée", "Point ajouté", "Personne ajoutée", "Présent à distance");
    }

    @Test
    @Tag("COM-10")
    void a_step_that_is_not_possible_yet_says_all_that_is_missing() {
        screen.plan("Réunion incomplète", "un jour prochain");
        assertThat(screen.errors()).as("a date that is not understood").isNotEmpty();
        assertThat(screen.value("objet"))
                .as("what was typed is kept")
                .isEqualTo("Réunion incomplète");
        assertThat(screen.isInvalid("date")).isTrue();
        screen.type("date", "30/02/2020");
        screen.type("heure", "25 h");
        screen.press("creer");
        assertThat(screen.allErrors()).contains("Date : cette date", "Heure : cette heure");
        screen.type("date", "juin 2020");
        screen.type("heure", "14:30");
        screen.press("creer");
        String meeting = browser.path();

        browser.open(meeting + "/etape");
        screen.press("confirmer");
        assertThat(screen.allErrors())
                .contains(
                        "une date exacte ; un lieu ou un accès à distance ; la présidence ;"
                                + " un ordre du jour ; des personnes convoquées");

        browser.open(meeting + "/ordre-du-jour");
        screen.type("theme", "Durée nulle");
        screen.type("duree", "0");
        screen.press("ajouter");
        assertThat(screen.allErrors()).contains("de 1 à 480 minutes");
        assertThat(screen.value("theme")).isEqualTo("Durée nulle");
        screen.type("duree", "un quart d’heure");
        screen.press("ajouter");
        assertThat(screen.isInvalid("duree")).isTrue();
    }

    @Test
    @Plain(false)
    @Tag("COM-1")
    @Tag("COM-5")
    void of_two_tabs_the_second_is_told_of_the_first_and_keeps_what_it_typed() {
        String meeting = screen.plan("Réunion à deux", "en 2019");
        browser.open(meeting + "/ordre-du-jour");
        screen.type("theme", "Perspectives communes");
        screen.press("ajouter");
        browser.open(meeting + "/modifier");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.width(1280);
        browser.open(meeting + "/modifier");
        screen.type("lieu", "Salle Berlioz");
        screen.press("enregistrer");
        browser.driver().switchTo().window(first);
        screen.type("lieu", "Salle Champollion");
        screen.press("enregistrer");
        assertThat(screen.allErrors()).startsWith("Modifié par referent, le ");
        assertThat(screen.value("lieu")).isEqualTo("Salle Champollion");
        assertThat(screen.plain()).contains("Ce qui est enregistré", "Salle Berlioz");
        screen.press("enregistrer");
        assertThat(screen.plain()).contains("Salle Champollion");

        browser.open(meeting + "/ordre-du-jour");
        screen.follow(".point a");
        String other =
                browser.driver().getWindowHandles().stream()
                        .filter(handle -> !handle.equals(first))
                        .findFirst()
                        .orElseThrow();
        browser.driver().switchTo().window(other);
        browser.open(meeting + "/ordre-du-jour");
        screen.gesture("retirer", 1);
        browser.driver().close();
        browser.driver().switchTo().window(first);
        screen.type("theme", "Perspectives à deux ans");
        screen.press("enregistrer");
        assertThat(screen.allErrors()).contains("a été retiré de l’ordre du jour par referent");
        assertThat(screen.value("theme")).isEqualTo("Perspectives à deux ans");
    }

    @Test
    void the_list_is_filtered_by_its_address_and_exported_as_it_is_shown() {
        screen.plan("Réunion exportée", "en 2018");
        browser.open(MeetingsScreen.LIST + "?annee=2018&etat=preparation");
        assertThat(screen.plain())
                .contains("Réunion exportée")
                .doesNotContain("Réunion du parcours");
        HttpResponse<String> file =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(
                                                Rest.address(
                                                        screen.find("a[href*='reunions.csv']")
                                                                .getDomAttribute("href")))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());
        List<String> lines = List.of(file.body().strip().split("\r\n", -1));
        assertThat(lines).hasSize(3);
        assertThat(Screen.spaced(lines.get(0))).contains("Année : 2018", "En préparation");
        assertThat(lines.get(2)).contains("Réunion exportée");
    }

    @Test
    void those_who_only_read_see_every_page_and_no_button() {
        String meeting = screen.plan("Réunion lue", "en 2017");
        for (String login : List.of("secretaire", "cert")) {
            enterAs(login);
            for (String part :
                    List.of(
                            "",
                            "/ordre-du-jour",
                            "/convocations",
                            "/presences",
                            "/documents",
                            "/historique")) {
                browser.open(meeting + part);
                assertThat(screen.findAll("main form input, main form button"))
                        .as(login + part)
                        .isEmpty();
            }
            browser.open(meeting + "/modifier");
            assertThat(screen.heading()).isEqualTo("Accès refusé");
        }
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new MeetingsScreen(browser);
    }
}
