package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who changed what: filtered, page by page, exported, by one's rights. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class HistoryE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private BinScreen enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        return BinScreen.open(browser, "/historique");
    }

    @Test
    @Tag("HIS-1")
    @Tag("HIS-8")
    void a_removal_and_its_return_are_told_filtered_and_exported() {
        BinScreen screen = enterAs("referent");
        BinScreen.removed(browser, "14/01/2021", "2021-01-14").undo();
        browser.open("/historique");
        screen.choose("type", "Incident");
        screen.type("mots", "2021-01-14");
        screen.filter();
        assertThat(screen.rows("historique", "Création")).isNotEmpty();
        assertThat(screen.rows("historique", "Suppression")).isNotEmpty();
        assertThat(screen.rows("historique", "Retour de la corbeille")).isNotEmpty();
        assertThat(
                        downloaded(
                                "/historique/export/historique.csv"
                                        + "?type=listening.incident&mots=2021-01-14"))
                .contains("Suppression", "Retour de la corbeille", "referent")
                .doesNotContain("Réunion;");
    }

    @Test
    @Tag("HIS-3")
    void older_lines_follow_and_the_latest_are_one_link_away() {
        BinScreen screen = enterAs("referent");
        String first = screen.find("#historique tbody tr").getDomAttribute("data-modification");
        screen.press("anciennes");
        assertThat(screen.find("#historique tbody tr").getDomAttribute("data-modification"))
                .isNotEqualTo(first);
        screen.press("recentes");
        assertThat(browser.path()).isEqualTo("/historique");
    }

    @Test
    @Tag("HIS-5")
    @Tag("HIS-9")
    void an_administrator_is_offered_no_complaint_and_nonsense_is_said() {
        BinScreen screen = enterAs("admin");
        assertThat(screen.find("#type").getText())
                .contains("Compte")
                .doesNotContain("Réclamation", "Observation", "Constat");
        browser.open("/historique?du=31/02/2021&type=listening.complaint");
        assertThat(screen.errors()).singleElement().asString().contains("31/02/2021");
        assertThat(screen.text()).doesNotContain("Réclamation");
    }

    @Test
    @Tag("HIS-13")
    @Tag("HIS-16")
    void an_administrator_has_the_history_read_again_and_nobody_else_is_offered_it() {
        BinScreen screen = checked();
        assertThat(screen.text())
                .contains("tel qu’il a été écrit", "telles qu’elles ont été écrites", guard());
        screen = enterAs("referent");
        assertThat(screen.text()).doesNotContain("Intégrité de l’historique");
    }

    BinScreen checked() {
        BinScreen screen = enterAs("admin");
        screen.press("verifier");
        return screen;
    }

    String guard() {
        return "dans un fichier";
    }

    private String downloaded(String address) {
        return new String(browser.file(address).body(), StandardCharsets.UTF_8);
    }
}
