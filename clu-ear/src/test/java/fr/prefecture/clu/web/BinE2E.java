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
import org.openqa.selenium.Keys;

/** What was removed, taken back where it was told, from the bin, and from a lost link. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class BinE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
    }

    @Test
    @Tag("COR-10")
    void a_removal_is_taken_back_where_it_is_told_and_only_once() {
        enterAs("referent");
        BinScreen screen = BinScreen.removed(browser, "11/01/2021", "2021-01-11");
        assertThat(screen.offersUndo()).isTrue();
        screen.undo();
        assertThat(browser.path()).isEqualTo("/incidents");
        assertThat(screen.news()).contains("Rétabli", "Incident", "11/01/2021");
        assertThat(screen.offersUndo()).as("told once").isFalse();
        browser.open("/incidents?du=2021-01-11&au=2021-01-11");
        assertThat(screen.rows("liste", "Menace")).hasSize(1);
        browser.open("/corbeille");
        assertThat(screen.rows("corbeille", "11/01/2021")).isEmpty();
    }

    @Test
    @Tag("COR-13")
    void the_bin_lists_by_type_exports_and_gives_back() {
        enterAs("referent");
        BinScreen screen = BinScreen.removed(browser, "12/01/2021", "2021-01-12");
        browser.open("/corbeille");
        screen.choose("type", "Incident");
        screen.filter();
        assertThat(browser.path()).startsWith("/corbeille");
        assertThat(screen.rows("corbeille", "12/01/2021")).hasSize(1);
        assertThat(downloaded("/corbeille/export/corbeille.csv?type=listening.incident"))
                .contains("12/01/2021", "referent");
        screen.restore("12/01/2021");
        assertThat(screen.news()).contains("Rétabli");
        browser.open("/incidents?du=2021-01-12&au=2021-01-12");
        assertThat(screen.rows("liste", "Menace")).hasSize(1);
    }

    @Test
    @Tag("COR-7")
    void others_neither_see_nor_find_it() {
        enterAs("referent");
        BinScreen.removed(browser, "13/01/2021", "2021-01-13");
        enterAs("admin");
        BinScreen screen = BinScreen.open(browser, "/corbeille");
        assertThat(screen.text()).doesNotContain("13/01/2021");
        enterAs("agent");
        screen = BinScreen.open(browser, "/corbeille");
        assertThat(screen.text()).doesNotContain("13/01/2021");
    }

    @Test
    @Tag("COR-11")
    void the_address_of_what_was_removed_says_so_to_whoever_may_bring_it_back() {
        enterAs("cert");
        browser.open("/cert/notes/nouvelle");
        BinScreen screen = new BinScreen(browser);
        screen.type("du", "12/02/2018");
        screen.type("au", "14/02/2018");
        screen.type("texte", "Panne d’essai");
        screen.press("ajouter");
        browser.open("/cert?periode=2018-02");
        browser.leave(() -> screen.find("#notes a[href*='/cert/notes/']").sendKeys(Keys.ENTER));
        String address = browser.path();
        screen.press("retirer");
        browser.open(address);
        assertThat(screen.heading()).isEqualTo("Page introuvable");
        assertThat(Screen.spaced(screen.text())).contains("Objet supprimé", "par cert");
        browser.leave(() -> screen.find("main a[href*='/corbeille?numero=']").sendKeys(Keys.ENTER));
        screen.restore("Note sur des jours");
        browser.open(address);
        assertThat(screen.text()).contains("Panne d’essai");

        screen.press("retirer");
        enterAs("secretaire");
        browser.open(address);
        assertThat(new BinScreen(browser).text()).doesNotContain("supprimé");
    }

    private String downloaded(String address) {
        return new String(browser.file(address).body(), StandardCharsets.UTF_8);
    }
}
