package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

/** An order leaves as a file, comes back as a return, and its results are shown. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MysteryE2E {

    @TempDir Path folder;

    private Browser browser;
    private MysteryScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void enter() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new MysteryScreen(browser);
    }

    @Test
    @Tag("ECO-74")
    @Tag("ECO-75")
    @Tag("ECO-76")
    void an_order_goes_out_two_contacts_are_typed_and_the_return_gives_the_results() {
        String ours = screen.drawn("Échange d’essai");
        assertThat(screen.news()).contains("3 contacts, graine 42");
        byte[] order = screen.file(ours, "commande");

        screen.send(folder, "commande.json", order);
        assertThat(screen.plain()).contains("Échange d’essai", "Rien n’est encore écrit");
        screen.press("confirmer");
        String theirs = browser.path();
        assertThat(theirs).isNotEqualTo(ours);
        assertThat(screen.plain()).contains("Nous testons le partenaire", "0 faits sur 3");

        List<String> contacts = screen.contacts();
        browser.open(contacts.get(0));
        screen.tellAllGood("04/05/2021");
        assertThat(screen.news()).contains("enregistré");
        browser.open(contacts.get(1));
        new Keyboard(browser).write("jour", "05/05/2021").choose("issue", "Sans");
        new Keyboard(browser).reachText("Enregistrer le contact").enter();
        assertThat(screen.plain()).contains("2 faits sur 3");

        byte[] back = screen.file(theirs, "retour");
        String bad = screen.text(back).replace("\"version\": 1", "\"version\": 9");
        screen.send(folder, "faux.json", bad.getBytes(StandardCharsets.UTF_8));
        assertThat(screen.rows("fautes"))
                .singleElement()
                .asString()
                .contains("Ligne 3", "version « 9 »");
        screen.send(folder, "retour.json", back);
        assertThat(screen.rows("changements")).hasSize(2);
        screen.press("confirmer");
        assertThat(browser.path()).isEqualTo(ours);

        browser.open(ours + "/resultats");
        assertThat(screen.find("#score").getText())
                .as("14 of 14, and 0 of 3 of the one that nobody answered")
                .contains("82,4");
        assertThat(screen.find("#effectif").getText()).contains("2", "3");
        assertThat(screen.find("#prudence").getText()).contains("Effectif trop faible");
        assertThat(screen.rows("services"))
                .singleElement()
                .asString()
                .contains("14 sur 17", "effectif trop faible");

        screen.send(folder, "retour.json", back);
        assertThat(screen.findAll("#confirmer")).as("the same file changes nothing").isEmpty();
        assertThat(screen.find("#rien").isDisplayed()).isTrue();
        screen.press("renoncer");
    }

    @Test
    @Tag("ECO-67")
    @Tag("ECO-69")
    void a_name_is_told_a_draft_stays_and_a_second_draw_asks_first() {
        String path = screen.drawn("Saisie d’essai");
        browser.open(path);
        browser.open(screen.contacts().get(0));
        screen.type("jour", "04/05/2021");
        screen.type("remarque", "Madame Exemple a répondu");
        screen.press("brouillon");
        assertThat(screen.allErrors()).contains("Madame Exemple");
        assertThat(screen.value("remarque")).isEqualTo("Madame Exemple a répondu");
        screen.type("remarque", "Réponse aimable");
        screen.press("brouillon");
        assertThat(screen.news()).contains("Brouillon");

        browser.open(path + "/tirage");
        screen.type("graine", "43");
        screen.press("tirer");
        assertThat(screen.allErrors()).contains("graine 42");
        screen.find("#remplacer").click();
        screen.press("tirer");
        assertThat(screen.rows("tirages")).hasSize(2);
        browser.open(path);
        assertThat(screen.plain()).contains("Brouillon");
    }

    @Test
    @Tag("ECO-72")
    @Tag("ECO-73")
    void the_report_is_handed_out_and_who_only_reads_changes_nothing() {
        String path = screen.drawn("Lecture d’essai");
        String number = path.replaceAll(".*/", "");
        for (String extension : List.of("pdf", "odt", "html")) {
            assertThat(
                            browser.file(
                                            MysteryScreen.LIST
                                                    + "/fichiers/rapport/"
                                                    + number
                                                    + "."
                                                    + extension)
                                    .statusCode())
                    .as(extension)
                    .isEqualTo(200);
        }
        Browser reader = Browser.fresh();
        SignInScreen.enterAs(reader, "secretaire");
        for (String part : List.of("", "/scenarios", "/grille", "/tirage", "/echange")) {
            reader.open(path + part);
            assertThat(new MysteryScreen(reader).findAll("main form, main a[href*='/modifier']"))
                    .as(part)
                    .isEmpty();
        }
    }
}
