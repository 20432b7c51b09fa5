package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Clu;
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

/** Typed days and notes on days, filled, empty and refused, against what a machine can check. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SwitchboardEntryAccessibilityE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    /** A day and a note of their own, once. */
    @BeforeEach
    void a_typed_day_and_a_note() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        TypedDayScreen screen =
                TypedDayScreen.open(browser, "/telephone/saisie?jour=2018-02-05&pas=journee");
        if (screen.value("presentes-jour").isEmpty()) {
            new Keyboard(browser).write("presentes-jour", "40").write("decroches-jour", "30");
            screen.press("enregistrer");
            browser.open("/telephone/notes/nouvelle?jour=2018-02-05");
            new Keyboard(browser).write("texte", "Journée comptée à la main");
            screen.press("ajouter");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/telephone/saisie?jour=2018-02-05",
                "/telephone/saisie?jour=2018-02-06&debut=08:00&fin=09:30",
                "/telephone/saisie?jour=31/02/2018",
                "/telephone/saisies?du=2018-02-01&au=2018-02-28",
                "/telephone/saisies?du=2017-02-01&au=2017-02-28",
                "/telephone/notes?du=2018-02-01&au=2018-02-28",
                "/telephone/notes?du=2017-02-01&au=2017-02-28",
                "/telephone/notes/nouvelle?jour=2018-02-05"
            })
    void every_page_keeps_the_rules_in_both_themes(String path) {
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void a_note_of_its_own_page_keeps_the_rules() {
        browser.open("/telephone/notes?du=2018-02-01&au=2018-02-28");
        String address =
                new TypedDayScreen(browser)
                        .find("#notes a[href*='/telephone/notes/']")
                        .getDomAttribute("href");
        new AccessibilityWalk(browser).keeps(address);
    }

    @Test
    void a_refused_grid_and_a_conflict_keep_the_rules() {
        TypedDayScreen screen =
                TypedDayScreen.open(
                        browser, "/telephone/saisie?jour=2018-02-07&debut=08:00&fin=08:30");
        new Keyboard(browser).write("presentes-0800", "-1").write("decroches-0830", "dix");
        screen.press("enregistrer");
        new AccessibilityWalk(browser).keepsAsItStands("refused grid");

        browser.open("/telephone/saisie?jour=2018-02-08&pas=journee");
        new Keyboard(browser).write("presentes-jour", "9").write("decroches-jour", "8");
        screen.sendBehind("saisie", "enregistrer");
        new Keyboard(browser).write("decroches-jour", "7");
        screen.press("enregistrer");
        new AccessibilityWalk(browser).keepsAsItStands("conflict");
    }
}
