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

/**
 * The pages of the indicators against what a machine can check: A1, A3 to A11, A12, A16, A17, A23,
 * in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class IndicatorsAccessibilityE2E {

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
        IndicatorsScreen.computed(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicateurs",
                "/indicateurs?responsable=personne&etat=parfait",
                "/indicateurs?etat=non-disponible",
                "/indicateurs/nouveau",
                "/indicateurs/accueil.attente?du=2021-01&au=2021-12",
                "/indicateurs/accueil.attente?du=2021-01&au=2021-12&pas=trimestre",
                "/indicateurs/accueil.attente?du=demain&au=2021-12&pas=jour",
                "/indicateurs/accueil.attente?du=2001-01&au=2001-12",
                "/indicateurs/switchboard.answerRate",
                "/indicateurs/accueil.attente/origine?mois=2021-05",
                "/indicateurs/accueil.attente/definition",
                "/indicateurs/accueil.attente/saisie",
                "/indicateurs/accueil.attente/saisie?mois=2021-05"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void a_refused_value_keeps_the_rules() {
        IndicatorsScreen screen = new IndicatorsScreen(browser);
        browser.open("/indicateurs/accueil.attente/saisie");
        screen.type("mois-mesure", "05/2021", "numerateur", "3", "denominateur", "2");
        screen.type("preuve", "Essai");
        screen.press("enregistrer");
        assertThat(screen.title()).startsWith("Erreur");
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/indicateurs",
                        "/indicateurs/nouveau",
                        "/indicateurs/accueil.attente",
                        "/indicateurs/accueil.attente/origine?mois=2021-05",
                        "/indicateurs/accueil.attente/definition",
                        "/indicateurs/accueil.attente/saisie",
                        "/indicateurs/accueil.attente/saisie?mois=2021-05")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
