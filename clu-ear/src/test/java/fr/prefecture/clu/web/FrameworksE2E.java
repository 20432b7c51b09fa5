package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A framework leaves as a file, is edited, and comes back once somebody has seen what changes. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class FrameworksE2E {

    private static final String IMPORT = "/referentiels/importer";
    private static final String FILE = "/referentiels/fichiers/marianne.yaml";

    @TempDir Path folder;

    private Browser browser;
    private FrameworksScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void enter() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new FrameworksScreen(browser);
    }

    @Test
    @Tag("QUA-6")
    @Tag("QUA-7")
    @Tag("QUA-8")
    void
            a_framework_is_exported_edited_previewed_and_imported_and_a_refused_file_keeps_everything() {
        browser.open("/referentiels");
        assertThat(screen.find("a[href='" + FILE + "']").isDisplayed()).isTrue();
        String exported = exported();
        String edited =
                exported.replace(
                        "texte: \"Les usagers sont orientés\"",
                        "texte: \"Les usagers sont bien orientés\"");
        assertThat(edited).isNotEqualTo(exported);

        send("faux.yaml", edited.replace("- \"listening.surveysPerYear\"", "- \"a.inconnu\""));
        assertThat(browser.path()).isEqualTo(IMPORT);
        assertThat(screen.rows("fautes"))
                .singleElement()
                .asString()
                .startsWith("Ligne 75")
                .contains("a.inconnu n’est pas déclaré dans la version 2008");
        assertThat(new Inspection(browser).axe()).as("A1 refused").isEmpty();
        assertThat(exported()).isEqualTo(exported);

        send("marianne.yaml", edited);
        assertThat(screen.plain()).contains("Rien n’est encore écrit.", "1 modification");
        assertThat(screen.rows("changements"))
                .containsExactly("Modification Engagement 2008 3 Les usagers sont bien orientés");
        assertThat(new Inspection(browser).axe()).as("A1 preview").isEmpty();
        assertThat(new Inspection(browser).structure()).as("A9 to A17 preview").isEmpty();
        assertThat(exported()).isEqualTo(exported);

        screen.press("confirmer");
        assertThat(screen.news()).contains("Marianne : import terminé.");
        assertThat(screen.plain()).contains("Les usagers sont bien orientés");
        assertThat(exported()).isEqualTo(edited);

        send("marianne.yaml", edited);
        assertThat(screen.plain()).contains("il n’y a rien à importer");
        screen.press("renoncer");
        send("marianne.yaml", exported);
        screen.press("confirmer");
        assertThat(exported()).isEqualTo(exported);
    }

    @Test
    @Tag("QUA-3")
    void a_target_is_refused_in_the_past_with_what_was_typed_and_set_from_a_day_to_come() {
        browser.open("/referentiels");
        new Keyboard(browser).follow("Qual-e-pref 2018");
        browser.open("/referentiels");
        new Keyboard(browser).follow("Qual-e-pref 2019");
        assertThat(screen.plain()).contains("À valider", "au plus 5 sonneries");
        String link = screen.page().select("a[href*='indicateur=switchboard.rings']").attr("href");
        browser.open(link);
        screen.type("seuil", "4");
        screen.type("des", "01/01/2020");
        screen.press("fixer");
        assertThat(screen.allErrors()).contains("Les périodes passées gardent leur objectif");
        assertThat(screen.value("seuil")).isEqualTo("4");

        screen.type("des", "01/01/2099");
        screen.press("fixer");
        assertThat(screen.plain()).contains("au plus 4 sonneries", "du 04/02/2019 au 31/12/2098");
    }

    @Test
    @Tag("QUA-10")
    void a_structure_gets_a_perimeter() {
        browser.open("/structures/nouvelle");
        screen.type("code", "ESSAI-1");
        screen.type("nom", "Structure d’essai");
        new Keyboard(browser).choose("version", "Qual-e-pref 2019");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Structure d’essai : structure ajoutée.");
        screen.type("unite", "Accueil");
        screen.type("site", "Hall");
        screen.press("ajouter");
        assertThat(screen.rows("parties")).singleElement().asString().contains("Accueil Hall");
        browser.leave(() -> screen.find("#parties button").click());
        assertThat(screen.news()).contains("Périmètre réduit.");
        assertThat(screen.findAll("#parties")).isEmpty();
    }

    private String exported() {
        return new String(browser.file(FILE).body(), StandardCharsets.UTF_8);
    }

    private void send(String name, String content) {
        browser.open(IMPORT);
        try {
            Path file = Files.writeString(folder.resolve(name), content);
            screen.attach("fichier", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        screen.press("lire");
    }
}
