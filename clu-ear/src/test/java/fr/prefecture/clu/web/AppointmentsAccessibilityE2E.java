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
 * The pages of the appointments against what a machine can check: A1, A3 to A11, A12, A16, A17,
 * A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class AppointmentsAccessibilityE2E {

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
        AppointmentsScreen.filled(browser, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rendez-vous",
                "/rendez-vous?service=Permis+de+conduire",
                "/rendez-vous?du=2000-01-01&au=2000-01-31",
                "/rendez-vous?du=31/06/2021&au=01/05/2021&service=nulle-part",
                "/rendez-vous/saisie",
                "/rendez-vous/saisie?jour=hier",
                "/rendez-vous/simulations",
                "/rendez-vous/simulations?rappel-min=90&rappel-max=10&graine=x",
                "/rendez-vous/simulations?du=2000-01-01&au=2000-01-31",
                "/rendez-vous/imports",
                "/rendez-vous/imports/nouveau"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void a_refused_row_keeps_the_rules() {
        AppointmentsScreen screen = new AppointmentsScreen(browser);
        String desk = screen.desk("Service d’essai", "Refus");
        browser.open("/rendez-vous/saisie?jour=2021-05-03&service=Service+d%E2%80%99essai");
        screen.find("#offered-" + desk).sendKeys("N/C");
        screen.save();
        assertThat(screen.isInvalid("offered-" + desk)).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/rendez-vous",
                        "/rendez-vous/saisie",
                        "/rendez-vous/simulations",
                        "/rendez-vous/imports",
                        "/rendez-vous/imports/nouveau")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
