package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** An operator on the telephone asks who handles what; the quality officer keeps it right. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class WhoHandlesE2E {

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
    @Plain(false)
    @Tag("CERT-25")
    void one_key_leads_from_the_telephone_to_the_answer() {
        enterAs("standard");
        screen.turnOnShortcuts();
        browser.open("/telephone");
        assertThat(screen.plain()).contains("Qui traite quoi Alt + Maj + C");

        screen.key();
        assertThat(browser.path()).isEqualTo(WhoHandlesScreen.PATH);
        assertThat(screen.focus()).isEqualTo("dept");
        Keyboard keyboard = new Keyboard(browser);
        keyboard.write("dept", "isere");
        keyboard.choose("titre", "Pass");
        keyboard.follow("Chercher");

        assertThat(browser.path()).isEqualTo(WhoHandlesScreen.PATH + "?dept=isere&titre=PSP");
        assertThat(screen.answers())
                .containsExactly(
                        "Isère (38), passeport. Centre compétent : CERT de la Loire et de la"
                                + " Haute-Loire, cartes d’identité et passeports");
        assertThat(screen.value("dept")).isEqualTo("isere");
        assertThat(screen.rows("regles", "Modifier")).isEmpty();
    }

    @Test
    @Plain(false)
    @Tag("CERT-25")
    void a_departement_and_the_enter_key_answer_for_every_title() {
        enterAs("standard");
        screen.open("");
        screen.find("#dept").sendKeys("76");
        browser.leave(() -> screen.find("#dept").sendKeys(Keys.ENTER));

        assertThat(screen.answers())
                .containsExactly(
                        "Seine-Maritime (76), permis de conduire. Centre compétent : ici, CERT de"
                                + " l’Isère, permis de conduire",
                        "Seine-Maritime (76), permis de conduire étranger ou international. Centre"
                                + " compétent : CERT de Nantes, permis étrangers et internationaux");
        assertThat(screen.plain())
                .contains(
                        "Aucun centre enregistré pour : carte nationale d’identité, certificat"
                                + " d’immatriculation (carte grise), passeport.");
    }

    @Test
    @Tag("CERT-25")
    void what_is_not_known_is_said_with_what_to_do() {
        enterAs("standard");
        screen.open("?dept=Rohne&titre=PC");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.allErrors())
                .contains(
                        "« Rohne » n’est ni le numéro ni le nom d’un département. Saisissez par"
                                + " exemple 38, Isère ou 38000.");
        assertThat(screen.isInvalid("dept")).isTrue();
        assertThat(screen.value("dept")).isEqualTo("Rohne");

        screen.open("?dept=alpes&titre=PC");
        assertThat(screen.allErrors())
                .contains("Alpes-de-Haute-Provence (04), Hautes-Alpes (05), Alpes-Maritimes (06)");

        screen.open("?titre=PC");
        assertThat(screen.allErrors()).contains("le centre dépend du département");

        screen.open("?dept=38&titre=XX");
        assertThat(screen.allErrors()).contains("Le titre « XX » n’est pas connu.");

        screen.open("?dept=971&titre=PC");
        assertThat(screen.answers())
                .containsExactly(
                        "Guadeloupe (971), permis de conduire : aucun centre n’est enregistré.");
        assertThat(screen.plain()).contains("Orientez la personne vers la préfecture");
    }

    @Test
    @Tag("CERT-24")
    void a_change_from_a_date_closes_the_former_rule_and_an_overlap_keeps_what_was_typed() {
        enterAs("referent");
        screen.open("/nouvelle");
        screen.choose("titre", "Pass");
        screen.type("departement", "drome");
        screen.type("autre", "CERT de la Drôme, passeports");
        screen.type("contact", "Demande déposée en mairie.");
        screen.type("depuis", "01/06/2021");
        screen.type("source", "Note de service du 1er juin 2021");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("La règle est enregistrée. Elle vaut à partir du");
        assertThat(screen.rows("regles", "Drôme (26)", "CERT de la Drôme", "En vigueur"))
                .hasSize(1);

        screen.change("Passeport, Drôme (26)");
        assertThat(screen.heading()).contains("Passeport, Drôme (26)");
        browser.leave(() -> screen.find(".page-tete .actions a").sendKeys(Keys.ENTER));
        assertThat(screen.value("departement")).isEqualTo("Drôme (26)");
        screen.choose("centre", "CERT de la Loire");
        screen.type("depuis", "01/05/2021");
        screen.type("source", "Note de service du 15 juin 2021");
        screen.press("enregistrer");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.allErrors())
                .contains("Une règle existe déjà pour ce titre et ce département", "Drôme");
        assertThat(screen.value("source")).isEqualTo("Note de service du 15 juin 2021");
        assertThat(screen.value("departement")).isEqualTo("Drôme (26)");
        assertThat(screen.value("depuis")).isEqualTo("01/05/2021");

        screen.type("depuis", "01/09/2021");
        screen.press("enregistrer");
        assertThat(screen.rows("regles", "Drôme (26)", "Loire", "01/09/2021", "En vigueur"))
                .hasSize(1);
        assertThat(screen.rows("regles-closes", "Drôme (26)", "CERT de la Drôme", "31/08/2021"))
                .hasSize(1);
        screen.open("?dept=26&titre=PSP");
        assertThat(screen.answers())
                .singleElement()
                .asString()
                .contains("CERT de la Loire et de la Haute-Loire");
    }
}
