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
 * The pages of complaints and incidents against what a machine can check: A1, A3 to A11, A12, A16,
 * A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ComplaintsAccessibilityE2E {

    private Browser browser;
    private String complaint;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        ComplaintsScreen.entered(browser, "Réclamation", "Ma mère malade a attendu.");
        complaint = browser.path();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reclamations",
                "/reclamations?etat=en-retard&nature=reclamation&du=2021-01-01",
                "/reclamations?du=2000-01-01&au=2000-01-31",
                "/reclamations?du=31/06/2021&service=nulle-part",
                "/reclamations/saisie",
                "/reclamations/motifs",
                "/reclamations/motifs?motif=-11",
                "/reclamations/delais",
                "/reclamations/delais?delai=-1",
                "/reclamations-accessibilite",
                "{une}",
                "{une}/modifier",
                "/incidents",
                "/incidents?du=2000-01-01&au=2000-01-31",
                "/incidents/nouveau"
            })
    void every_page_keeps_the_rules_in_both_themes(String pattern) {
        new AccessibilityWalk(browser).keeps(pattern.replace("{une}", complaint));
    }

    @Test
    void a_text_that_is_warned_of_keeps_the_rules() {
        ComplaintsScreen screen = ComplaintsScreen.open(browser, "/reclamations/saisie");
        screen.choose("motif", "Attente");
        screen.write("texte", "Ma mère malade a attendu.");
        screen.press("enregistrer");
        assertThat(screen.isInvalid("texte")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("warned");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/reclamations",
                        "/reclamations/saisie",
                        "/reclamations/motifs",
                        "/reclamations/delais",
                        "/reclamations-accessibilite",
                        complaint,
                        complaint + "/modifier",
                        "/incidents",
                        "/incidents/nouveau")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
