package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** « Vous nous l’avez demandé, on l’a fait »: from an action that is done to the board. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class KeptRequestsE2E {

    private static final String BOARD = "/vous-nous-l-avez-demande";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        enterAs("referent");
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
    }

    @Test
    void an_action_that_is_done_is_worded_shown_taken_down_and_shown_again() {
        ActionsScreen screen = done("Poser un banc à l’ombre");
        String reference = screen.title().replaceAll("(?s).*?(A-\\d{4}-\\d{3}).*", "$1");
        browser.open(BOARD);
        assertThat(said(screen)).contains("Poser un banc à l’ombre");
        screen.followText("Présenter " + reference);
        assertThat(screen.value("demande-dite")).isEqualTo("Poser un banc à l’ombre");
        assertThat(screen.value("fait")).isEqualTo("Posé devant l’entrée");
        screen.type("demande-dite", "x".repeat(501));
        screen.press("presenter");
        assertThat(screen.refusal()).contains("le texte compte 501 caractères, 500 au plus");
        assertThat(screen.value("demande-dite")).hasSize(501);
        screen.type("demande-dite", "Nous attendons debout, en plein soleil.");
        screen.type("fait", "Un banc <b>à l’ombre</b> est posé devant l’entrée.");
        screen.press("presenter");
        assertThat(browser.path()).isEqualTo(BOARD);
        assertThat(screen.news()).contains("L’action est présentée au tableau.");
        assertThat(said(screen))
                .contains(
                        "Nous attendons debout, en plein soleil.",
                        "Un banc <b>à l’ombre</b> est posé");
        assertThat(download(BOARD + "/fichiers/tableau.csv"))
                .contains("Nous attendons debout, en plein soleil.", reference);
        assertThat(download(BOARD + "/fichiers/tableau.html"))
                .contains("Nous attendons debout, en plein soleil.");

        browser.leave(
                () ->
                        browser.driver()
                                .findElement(
                                        By.xpath(
                                                "//li[contains(., 'en plein soleil')]"
                                                        + "//a[contains(@class, 'bouton')]"))
                                .click());
        screen.press("retirer");
        assertThat(screen.news()).contains("L’action est retirée du tableau.");
        assertThat(said(screen)).doesNotContain("en plein soleil");
        screen.followText("Présenter " + reference);
        assertThat(screen.value("demande-dite"))
                .isEqualTo("Nous attendons debout, en plein soleil.");
        screen.press("presenter");

        enterAs("agent");
        screen = ActionsScreen.open(browser, BOARD);
        assertThat(said(screen)).contains("en plein soleil").doesNotContain("Modifier ou retirer");
        assertThat(screen.findAll("#candidates")).isEmpty();
    }

    private ActionsScreen done(String title) {
        ActionsScreen screen = ActionsScreen.opened(browser, title, "");
        screen.followText("Clore avec preuve");
        screen.type("texte", "Posé devant l’entrée");
        screen.press("valider");
        return screen;
    }

    private String download(String path) {
        return new String(browser.file(path).body(), StandardCharsets.UTF_8);
    }

    private static String said(ActionsScreen screen) {
        return Screen.spaced(screen.text());
    }

    @Test
    @Plain(false)
    void the_board_and_its_form_keep_the_rules_of_accessibility() {
        done("Afficher les heures creuses");
        AccessibilityWalk walk = new AccessibilityWalk(browser);
        walk.keeps(BOARD);
        browser.open(BOARD);
        String form = new Screen(browser).page().select("#candidates th a").attr("href");
        walk.keeps(form);
        ActionsScreen screen = ActionsScreen.open(browser, form);
        screen.type("fait", " ");
        screen.press("presenter");
        assertThat(screen.summaryHasFocus()).isTrue();
        walk.keepsAsItStands("refused");
        walk.keeps(BOARD + "?periode=2000");
    }
}
