package fr.prefecture.clu.web;

import static fr.prefecture.clu.web.Screen.thisYear;
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
 * The pages of audits and self-assessments against what a machine can check: A1, A3 to A11, A12,
 * A16, A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class AuditsAccessibilityE2E {

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
        AuditsScreen.filled(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audits",
                "/audits?structure=x&nature=suivi&etat=en-retard",
                "/audits/nouveau",
                "INTERNAL",
                "INTERNAL/modifier",
                "INTERNAL/constat",
                "FINDING",
                "FINDING/ecart",
                "/audits/autoevaluations",
                "/audits/autoevaluations/nouvelle",
                "ASSESSMENT"
            })
    void every_page_keeps_the_rules_in_both_themes(String named) {
        new AccessibilityWalk(browser).keeps(path(named));
    }

    /** An audit that somebody may still change, and a deviation with its sheet. */
    private String path(String named) {
        if (named.startsWith("/")) {
            return named;
        }
        AuditsScreen screen = new AuditsScreen(browser);
        if (named.startsWith("ASSESSMENT")) {
            browser.open("/audits/autoevaluations/nouvelle");
            screen.press("ouvrir");
            return browser.path();
        }
        browser.open("/audits?nature=interne");
        String audit =
                browser.string(
                        "return [...document.querySelectorAll('#liste tbody th a')].find(a =>"
                                + " a.closest('tr').innerText.includes('2021'))"
                                + ".getAttribute('href')");
        browser.open(audit);
        if (!screen.findAll("#rouvrir").isEmpty()) {
            screen.press("rouvrir");
        }
        if (named.startsWith("INTERNAL")) {
            return named.replace("INTERNAL", audit);
        }
        String finding =
                browser.string(
                        "return [...document.querySelectorAll('#constats-audit tr')].find(r =>"
                                + " r.querySelector('td a[href$=\"/ecart\"]')).querySelector('th"
                                + " a').getAttribute('href')");
        return named.replace("FINDING", finding);
    }

    @Test
    void refused_dates_keep_the_rules() {
        AuditsScreen screen = new AuditsScreen(browser);
        screen.plan("Audit interne", "27/09/" + (thisYear() + 1), "26/09/" + (thisYear() + 1));
        assertThat(screen.isInvalid("prevu-au")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        new AccessibilityWalk(browser).keepsAsItStands("refused");
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/audits",
                        "/audits/nouveau",
                        path("INTERNAL"),
                        path("INTERNAL/modifier"),
                        path("INTERNAL/constat"),
                        path("FINDING"),
                        path("FINDING/ecart"),
                        "/audits/autoevaluations",
                        "/audits/autoevaluations/nouvelle",
                        path("ASSESSMENT"))) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }
}
