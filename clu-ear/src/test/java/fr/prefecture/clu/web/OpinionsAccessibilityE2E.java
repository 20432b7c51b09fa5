package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * The pages of the opinions, and of the imports of answers, against what a machine can check: A1,
 * A3 to A11, A12, A16, A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class OpinionsAccessibilityE2E {

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
        ImportsScreen screen = new ImportsScreen(browser);
        browser.open("/avis/imports/nouveau");
        screen.send(
                ImportsScreen.file(
                        "avis.csv",
                        "ID expérience;Date de publication;Titre;Description;Ressenti usager\n"
                                + "A11Y-1;12/03/2021;Un avis bien lisible;Une maladie, trois"
                                + " semaines.;Négatif\nA11Y-2;13/03/2021;Un autre avis;;Positif\n"));
        screen.press("confirmer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/avis",
                "/avis?ressenti=negatif&reponse=sans",
                "/avis?du=2000-01-01&au=2000-01-31",
                "/avis?du=31/06/2021&ressenti=x",
                "/avis/imports",
                "/avis/imports/nouveau",
                "/enquetes/imports",
                "/enquetes/imports/nouveau",
                "/enquetes/imports/nouveau?pour=0"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void an_opinion_keeps_the_rules_and_so_does_its_refusal() {
        ImportsScreen screen = new ImportsScreen(browser);
        browser.open("/avis");
        browser.leave(
                () ->
                        browser.driver()
                                .findElement(By.partialLinkText("Un avis bien lisible"))
                                .sendKeys(Keys.ENTER));
        AccessibilityWalk walk = new AccessibilityWalk(browser);
        walk.keeps(browser.path());
        screen.find("#reponduLe").clear();
        screen.find("#reponduLe").sendKeys("11/03/2021");
        screen.press("marquer");
        assertThat(screen.summaryHasFocus()).isTrue();
        walk.keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/avis",
                        "/avis/imports",
                        "/avis/imports/nouveau",
                        "/enquetes/imports",
                        "/enquetes/imports/nouveau")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
