package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        new AccessibilityWalk(browser).keeps(found(page));
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
