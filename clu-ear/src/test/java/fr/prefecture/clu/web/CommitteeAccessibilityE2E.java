package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the committee and of its actions, filled by the demonstration, against what a
 * machine can check: A1, A3 to A9, A11, A12, A16, A17, A23, in both themes, wide and narrow.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CommitteeAccessibilityE2E {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    /** A page that must be looked for: its end behind the thing's own address. */
    private static final String HELD = "{31 May 2021}";

    private static final String PLANNED = "{planned}";
    private static final String MEMBER = "{member}";
    private static final String BODY = "{body}";
    private static final String ACTION = "{action}";
    private static final String CONSULTED = "{consultation}";

    private static final List<String> PAGES =
            List.of(
                    "/comite/membres",
                    "/comite/membres?etat=archive&q=personne",
                    "/comite/membres/nouveau",
                    MEMBER,
                    MEMBER + "/modifier",
                    MEMBER + "/renouveler",
                    MEMBER + "/archiver",
                    "/comite/organismes/nouveau",
                    BODY,
                    "/comite/membres/imports",
                    "/comite/membres/imports/nouveau",
                    "/comite/reunions",
                    "/comite/reunions?annee=2021",
                    "/comite/reunions/nouvelle",
                    HELD,
                    HELD + "/ordre-du-jour",
                    HELD + "/convocations",
                    HELD + "/presences",
                    HELD + "/documents",
                    HELD + "/releve",
                    HELD + "/releve/erratum",
                    HELD + "/historique",
                    PLANNED,
                    PLANNED + "/modifier",
                    PLANNED + "/etape",
                    PLANNED + "/ordre-du-jour",
                    PLANNED + "/convocations",
                    PLANNED + "/releve",
                    PLANNED + "/releve/saisie",
                    "/comite/decisions",
                    "/comite/sujets",
                    "/comite/sujets?q=t%C3%A9l%C3%A9phone",
                    "/comite/consultations",
                    "/comite/consultations/nouvelle",
                    CONSULTED,
                    CONSULTED + "/observation",
                    CONSULTED + "/courriels",
                    "/actions",
                    "/actions?vue=services",
                    "/actions/nouvelle",
                    ACTION,
                    ACTION + "/modifier",
                    ACTION + "/ministere",
                    "/aide/raccourcis");

    private static final Map<String, String> FOUND = new HashMap<>();

    private static Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    static Stream<String> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_keeps_the_rules_in_both_themes(String page) {
        enter();
        String path = found(page);
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        browser.theme("clair");
        browser.open(path);
        softly.assertThat(inspection.axe()).as("A1 light").isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17").isEmpty();
        softly.assertThat(inspection.language()).as("A23").isEmpty();
        softly.assertThat(inspection.wordlessStates()).as("A8").isEmpty();
        softly.assertThat(inspection.cutOff()).as("A6, A7").isEmpty();
        keyboard(path, softly);
        browser.width(WIDE / 2);
        softly.assertThat(inspection.overflow()).as("A6 at 200 %").isNotPositive();
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 at 320 px").isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 at 320 px").isEmpty();
        softly.assertThat(inspection.axe()).as("A1 at 320 px").isEmpty();
        browser.width(WIDE);
        browser.theme("sombre");
        browser.open(path);
        softly.assertThat(inspection.colours()).as("A1 dark").isEmpty();
        softly.assertAll();
    }

    @Test
    void every_title_is_its_own_and_says_where_it_stands() {
        enter();
        List<String> titles = new ArrayList<>();
        for (String page : PAGES) {
            if (!page.contains("?")) {
                browser.open(found(page));
                titles.add(browser.driver().getTitle());
            }
        }
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.endsWith(" – CLU"));
    }

    private static void keyboard(String path, SoftAssertions softly) {
        Inspection inspection = new Inspection(browser);
        browser.open(path);
        List<String> expected = inspection.interactive();
        softly.assertThat(expected).as("A3").hasSizeGreaterThan(5);
        softly.assertThat(inspection.walk(false, expected.size()))
                .as("A3, A4 forward")
                .isEqualTo(expected);
        List<String> reversed = new ArrayList<>(expected.subList(0, expected.size() - 1));
        Collections.reverse(reversed);
        softly.assertThat(inspection.walk(true, expected.size() - 1))
                .as("A3, A4 backward")
                .isEqualTo(reversed);
    }

    /** The address of a page, which the demonstration's lists know. */
    private static String found(String page) {
        if (!page.startsWith("{")) {
            return page;
        }
        String thing = page.substring(0, page.indexOf('}') + 1);
        return FOUND.computeIfAbsent(thing, CommitteeAccessibilityE2E::address)
                + page.substring(thing.length());
    }

    private static String address(String thing) {
        return switch (thing) {
            case HELD -> first("/comite/reunions?annee=2021", "31/05/2021");
            case PLANNED -> planned();
            case MEMBER -> first("/comite/membres", "Monsieur Gérard Noël");
            case BODY -> first("/comite/membres", "Association des maires");
            case CONSULTED -> first("/comite/consultations", "Relecture des modèles de courriers");
            default -> first("/actions", "Demander au ministère");
        };
    }

    private static String planned() {
        browser.open("/comite/reunions?etat=preparation");
        return browser.string(
                "const rows = [...document.querySelectorAll('#reunions tbody tr')];"
                        + "return (rows.find(r => r.innerText.includes('0 sur 22')) || rows[0])"
                        + ".querySelector('a').getAttribute('href')");
    }

    private static String first(String list, String text) {
        browser.open(list);
        return browser.string(
                "return [...document.querySelectorAll('main a')].find(a =>"
                        + " a.textContent.includes(arguments[0])).getAttribute('href')",
                text);
    }

    private static void enter() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }
}
