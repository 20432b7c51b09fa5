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
 * The pages of evidence against what a machine can check: A1, A3 to A11, A12, A16, A17, A23, in
 * both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class EvidenceAccessibilityE2E {

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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preuves",
                "/preuves?etat=expiree&nature=fichier",
                "/preuves?q=introuvable",
                "/preuves/nouvelle",
                "/preuves/matrice",
                "/preuves/matrice?au=31/06/2021",
                "/preuves/conservation",
                "/preuves/conservation?regle=manuel",
                "/preuves/eliminations"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    /** Of the photograph and of the oldest piece of the demonstration. */
    @Test
    void the_page_of_a_piece_its_forms_and_its_slip_keep_the_rules() {
        AccessibilityWalk walk = new AccessibilityWalk(browser);
        browser.open("/preuves?nature=photographie");
        String piece =
                browser.strings(
                                "return [...document.querySelectorAll('#preuves tbody th a')].map(a"
                                        + " => a.getAttribute('href'))")
                        .get(0);
        for (String rest : List.of("", "/modifier", "/retrait")) {
            walk.keeps(piece + rest);
        }
        EvidenceScreen screen = EvidenceScreen.open(browser, "/preuves/eliminations");
        screen.press("etablir");
        walk.keepsAsItStands("slip");
        screen.press("viser");
        assertThat(screen.summaryHasFocus()).isTrue();
        walk.keepsAsItStands("slip refused");
        walk.keeps("/preuves/eliminations");
    }

    @Test
    void a_refused_form_keeps_the_rules() {
        EvidenceScreen screen = EvidenceScreen.open(browser, "/preuves/nouvelle");
        screen.press("enregistrer");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.isInvalid("titre")).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/preuves",
                        "/preuves/nouvelle",
                        "/preuves/matrice",
                        "/preuves/conservation",
                        "/preuves/eliminations")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
