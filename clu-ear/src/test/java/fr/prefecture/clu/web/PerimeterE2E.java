package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Another préfecture's centre: its name, its départements, its targets; keys only. All of it lies
 * before what other tests tell.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class PerimeterE2E {

    private static final String PATH = "/cert/perimetre";
    private static final String OURS = "CERT de l’Isère, permis de conduire";

    private Browser browser;
    private WhoHandlesScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new WhoHandlesScreen(browser);
    }

    @Test
    @Tag("CERT-30")
    @Tag("CERT-31")
    void another_departement_is_added_typed_shown_and_ended() {
        enterAs("cert");
        browser.open("/cert");
        new Keyboard(browser).follow("Périmètre et objectifs");
        assertThat(browser.path()).isEqualTo(PATH);
        addCorreze("01/01/2018");
        assertThat(screen.news())
                .contains("L’attribution est enregistrée. Elle vaut à partir du 1er janvier 2018.");
        assertThat(
                        screen.rows(
                                "attributions",
                                "Corrèze (19)",
                                "Carte nationale d’identité",
                                "01/01/2018",
                                "En vigueur"))
                .hasSize(1);

        addCorreze("01/06/2018");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.allErrors())
                .contains(
                        "Corrèze, Carte nationale d’identité : le centre traite déjà ces dossiers"
                                + " depuis le 1er janvier 2018.");
        assertThat(screen.isInvalid("depuis")).isTrue();
        assertThat(screen.value("departement")).isEqualTo("correze");
        assertThat(screen.value("titre")).isEqualTo("CNI");

        browser.open("/cert/saisie?periode=2018-W06");
        List.of("received=30", "accepted=10", "refused=0", "closed=0", "backlog=20")
                .forEach(this::typeOfCorreze);
        screen.press("enregistrer");
        assertThat(browser.path()).isEqualTo("/cert?periode=2018-W06");
        assertThat(screen.plain()).contains("Corrèze, Carte nationale d’identité");

        browser.open(PATH);
        new Keyboard(browser)
                .follow(
                        "Changer le dernier jour Corrèze (19), Carte nationale d’identité,"
                                + " 01/01/2018");
        screen.type("dernier", "31/01/2018");
        screen.press("finir");
        assertThat(screen.allErrors())
                .contains(
                        "Des chiffres sont déjà donnés pour la semaine 6 (du 5 février 2018 au 11"
                                + " février 2018)");
        assertThat(screen.isInvalid("dernier")).isTrue();
        assertThat(screen.value("dernier")).isEqualTo("31/01/2018");
        screen.type("dernier", "31/12/2018");
        screen.press("finir");
        assertThat(screen.news()).contains("finit le 31 décembre 2018");
        assertThat(screen.rows("attributions", "Corrèze (19)", "31/12/2018", "Terminée"))
                .hasSize(1);

        browser.open("/cert/saisie?periode=2018-W52");
        assertThat(browser.driver().findElements(By.id("19-CNI-received"))).hasSize(1);
        browser.open("/cert/saisie?periode=2019-W02");
        assertThat(browser.driver().findElements(By.id("19-CNI-received"))).isEmpty();
        assertThat(browser.driver().findElements(By.id("58-PC-received"))).hasSize(1);
    }

    @Test
    @Plain
    @Tag("CERT-30")
    void what_is_not_understood_is_said_at_its_field() {
        enterAs("referent");
        browser.open(PATH);
        screen.type("departement", "alpes");
        screen.choose("titre", "Passeport");
        screen.type("depuis", "31/02/2018");
        screen.press("ajouter");
        assertThat(screen.allErrors()).contains("Premier jour : cette date n’existe pas");
        assertThat(screen.value("depuis")).isEqualTo("31/02/2018");

        screen.type("depuis", "01/02/2018");
        screen.press("ajouter");
        assertThat(screen.allErrors())
                .contains("« alpes » peut désigner plusieurs départements", "Hautes-Alpes (05)");
        assertThat(screen.isInvalid("departement")).isTrue();

        screen.type("departement", "05");
        screen.type("jusque", "31/01/2018");
        screen.press("ajouter");
        assertThat(screen.allErrors()).contains("L’attribution finirait le 31 janvier 2018");
        assertThat(screen.isInvalid("jusque")).isTrue();

        screen.type("code", "PSP");
        screen.type("nouveau", "Passeport biométrique");
        screen.press("ajouter");
        assertThat(screen.allErrors()).contains("Le titre « Passeport » (PSP) existe déjà.");
        assertThat(screen.value("nouveau")).isEqualTo("Passeport biométrique");
    }

    @Test
    @Tag("CERT-32")
    void a_target_is_dated_and_confirmed() {
        enterAs("admin");
        browser.open(PATH);
        screen.find("#delai").sendKeys(Keys.ARROW_DOWN);
        screen.type("jours", "-3");
        screen.type("des", "02/01/2017");
        screen.type("source", "Note de service");
        screen.press("fixer");
        assertThat(screen.allErrors()).contains("saisissez un nombre de jours positif");
        assertThat(screen.value("jours")).isEqualTo("-3");

        screen.type("jours", "0");
        screen.press("fixer");
        assertThat(screen.allErrors()).contains("Ce nombre de jours, 0, n’est pas possible.");
        assertThat(screen.isInvalid("jours")).isTrue();
        assertThat(screen.value("source")).isEqualTo("Note de service");

        screen.type("jours", "20,5");
        screen.press("fixer");
        assertThat(
                        screen.rows(
                                "objectifs",
                                "Délai annoncé",
                                "20,5",
                                "02/01/2017",
                                "05/11/2017",
                                "À valider"))
                .hasSize(1);

        new Keyboard(browser).follow("Corriger ou confirmer Délai annoncé, 02/01/2017");
        screen.find("#confirmer").sendKeys(Keys.SPACE);
        screen.press("corriger");
        assertThat(screen.news()).contains("Délai annoncé, depuis le 2 janvier 2017");
        assertThat(screen.rows("objectifs", "Délai annoncé", "02/01/2017", "Confirmé")).hasSize(1);
    }

    @Test
    @Tag("CERT-33")
    void the_centre_is_renamed_unless_somebody_did_so_meanwhile() {
        enterAs("referent");
        try {
            rename("CERT de la Corrèze, cartes d’identité");
            assertThat(screen.news())
                    .contains("Le centre s’appelle maintenant « CERT de la Corrèze");
            browser.open(PATH);
            browser.script("document.getElementById('versionCentre').value = '987654321'");
            screen.type("nom", "CERT de Tulle");
            screen.press("renommer");
            assertThat(screen.allErrors())
                    .contains("Quelqu’un d’autre a renommé le centre « CERT de la Corrèze");
            assertThat(screen.value("nom")).isEqualTo("CERT de Tulle");
            screen.open("?dept=76&titre=PC");
            assertThat(screen.answers())
                    .singleElement()
                    .asString()
                    .contains("ici, CERT de la Corrèze, cartes d’identité");
        } finally {
            rename(OURS);
        }
        screen.open("?dept=76&titre=PC");
        assertThat(screen.answers()).singleElement().asString().contains("ici, " + OURS);
    }

    private void rename(String name) {
        browser.open(PATH);
        screen.type("nom", name);
        screen.press("renommer");
    }

    private void addCorreze(String from) {
        screen.type("departement", "correze");
        screen.choose("titre", "Carte nat");
        screen.type("depuis", from);
        screen.press("ajouter");
    }

    private void typeOfCorreze(String number) {
        String[] parts = number.split("=", 2);
        browser.type(browser.driver().findElement(By.id("19-CNI-" + parts[0])), parts[1]);
    }
}
