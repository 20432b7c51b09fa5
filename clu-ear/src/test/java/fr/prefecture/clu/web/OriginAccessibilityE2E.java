package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Clu;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a figure comes from, and the list of the nights, against what a machine can check. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class OriginAccessibilityE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_who_reads_figures_and_nights() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/telephone/chiffre",
                "/telephone/chiffre?indicateur=taux-de-decroche&du=2021-05-03&au=2021-05-31",
                "/telephone/chiffre?indicateur=niveau-de-service&du=2021-05-03&au=2021-05-31"
                        + "&heure=09:00&jour=1&cible=30",
                "/telephone/chiffre?indicateur=recus&du=2001-05-03&au=2001-05-31",
                "/telephone/chiffre?indicateur=inconnu&du=31/02/2021&heure=9&jour=9&cible=9",
                "/nuits?traitement=standard&etat=termine",
                "/nuits?traitement=cert&etat=arrete",
                "/nuits?traitement=inconnu&etat=inconnu"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }
}
