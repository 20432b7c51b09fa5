package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WindowType;

/** A table as the head of the site imports it, and takes it back. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ImportsE2E {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final String HEAD = "date;page;url\n";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_head_of_the_site() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "site");
    }

    @Test
    void a_file_is_shown_confirmed_and_taken_back_with_the_keyboard() {
        Path file =
                ImportsScreen.file(
                        "relevé.csv",
                        HEAD
                                + "03/05/2021;Un;/un\n2021-05-04;Deux;/deux\nhier;Trois;/trois\n"
                                + "04/05/2021;Deux;/deux\n;Quatre;/quatre\n");
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.send(file);

        assertThat(browser.path()).as("usual headings ask nothing").endsWith("/apercu");
        String preview = browser.path();
        assertThat(screen.summary()).isEqualTo("2 lignes valides, 2 en erreur, 1 doublon");
        assertThat(screen.rows("erreurs-lignes"))
                .extracting(row -> row.get(0))
                .containsExactly("4", "6");
        assertThat(screen.rows("premieres")).hasSize(5);
        assertThat(exported(screen.address("Télécharger les erreurs"))).hasSize(3);
        assertThat(uploads()).isEqualTo(1);

        screen.press("confirmer");

        String report = browser.path();
        assertThat(report).matches("/site/imports/\\d+");
        assertThat(screen.text()).contains("2 lignes importées");
        assertThat(uploads()).isZero();
        browser.back();
        assertThat(browser.path()).as("the preview is over").isIn(report, preview);
        browser.open(preview);
        assertThat(browser.path()).isEqualTo(report);

        ImportsScreen.open(browser).send(file);
        assertThat(screen.text()).contains("Ce fichier a déjà été importé.");
        assertThat(screen.address("Voir cet import")).isEqualTo(report);
        screen.press("abandonner");
        assertThat(browser.path()).isEqualTo("/site/imports");

        browser.open(report);
        screen.openTheFoldOfUndoing();
        screen.press("annuler");
        assertThat(screen.text()).contains("Cet import est annulé.");
        assertThat(screen.has("annulation")).isFalse();
        ImportsScreen.open(browser).send(file);
        assertThat(screen.text()).doesNotContain("déjà été importé");
        screen.press("abandonner");
    }

    @Test
    void headings_are_asked_once_for_a_source() {
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.send(ImportsScreen.file("a.csv", "Mise en ligne;Nom\n05/05/2021;Cinq\n"));
        assertThat(browser.path()).endsWith("/colonnes");

        screen.choose("page", "Nom");
        screen.press("choisir");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.isInvalid("colonne-date")).isTrue();
        assertThat(screen.chosen("page")).isEqualTo("Nom");

        screen.choose("date", "Mise en ligne");
        screen.press("choisir");
        assertThat(browser.path()).endsWith("/apercu");
        assertThat(screen.summary()).startsWith("1 ligne valide, 0 en erreur");
        screen.press("abandonner");

        ImportsScreen.open(browser)
                .send(ImportsScreen.file("b.csv", "Mise en ligne;Nom\n06/05/2021;Six\n"));
        assertThat(browser.path()).endsWith("/apercu");
        screen.press("abandonner");
    }

    @Test
    void what_was_changed_in_another_tab_is_not_confirmed_unseen() {
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.send(ImportsScreen.file("c.csv", "date;page;titre\n07/05/2021;Sept;7\n"));
        String preview = browser.path();
        String tab = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(preview.replace("/apercu", "/colonnes"));
        screen.choose("page", "titre");
        screen.press("choisir");
        browser.driver().close();
        browser.driver().switchTo().window(tab);

        screen.press("confirmer");

        assertThat(screen.errors())
                .singleElement()
                .asString()
                .contains("ont été modifiées depuis l’affichage");
        assertThat(screen.rows("premieres").get(0)).contains("7");
        screen.press("abandonner");
        browser.open(preview);
        assertThat(screen.title()).startsWith("Page introuvable");
    }

    @Test
    void what_is_no_table_is_refused_on_the_first_page() {
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.press("envoyer");
        assertThat(screen.isInvalid("fichier")).isTrue();

        screen.send(ImportsScreen.file("page.xlsx", "<!DOCTYPE html><table>"));

        assertThat(browser.path()).isEqualTo("/site/imports/nouveau");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.errors()).singleElement().asString().contains("page web");
        assertThat(uploads()).isZero();
    }

    @Test
    void the_sample_is_imported_without_a_question() {
        ImportsScreen screen = ImportsScreen.open(browser);
        String sample = String.join("\n", exported(screen.address("Télécharger un modèle")));

        screen.send(ImportsScreen.file("modele.csv", sample));

        assertThat(browser.path()).endsWith("/apercu");
        assertThat(screen.summary()).startsWith("1 ligne valide, 0 en erreur");
        screen.press("abandonner");
    }

    @Test
    void others_have_no_such_page() {
        browser.driver().manage().deleteAllCookies();
        SignInScreen.enterAs(browser, "standard");
        browser.open("/site/imports");
        assertThat(new Screen(browser).title()).startsWith("Accès refusé");
    }

    @Test
    void each_page_keeps_the_rules_of_accessibility_in_both_themes() {
        SoftAssertions softly = new SoftAssertions();
        ImportsScreen screen = ImportsScreen.open(browser);
        rules(softly, "1-fichier");

        screen.send(ImportsScreen.file("d.csv", "Mis en ligne;Nom\n08/05/2021;Huit\n"));
        rules(softly, "2-colonnes");
        screen.press("abandonner");

        ImportsScreen.open(browser)
                .send(ImportsScreen.file("e.csv", HEAD + "09/05/2021;Neuf;/n\nhier;Dix;/d\n"));
        rules(softly, "3-apercu");
        screen.press("confirmer");
        screen.openTheFoldOfUndoing();
        softly.assertThat(new Inspection(browser).axe()).as("A1 with an open fold").isEmpty();
        rules(softly, "4-bilan");
        screen.openTheFoldOfUndoing();
        screen.press("annuler");

        browser.open("/site/imports");
        rules(softly, "0-liste");
        softly.assertAll();
    }

    private void rules(SoftAssertions softly, String name) {
        Inspection inspection = new Inspection(browser);
        String path = browser.path();
        for (String theme : List.of("sombre", "clair")) {
            browser.driver()
                    .manage()
                    .addCookie(new Cookie.Builder("clu-theme", theme).path("/").build());
            browser.open(path);
            softly.assertThat(inspection.axe()).as("A1 %s %s", name, theme).isEmpty();
        }
        softly.assertThat(inspection.structure()).as("A9 to A17 %s", name).isEmpty();
        softly.assertThat(inspection.language()).as("A23 %s", name).isEmpty();
        browser.picture("import-" + name);
        List<String> expected = inspection.interactive();
        softly.assertThat(inspection.walk(false, expected.size()))
                .as("A3 forward %s", name)
                .isEqualTo(expected);
        List<String> reversed = new ArrayList<>(expected.subList(0, expected.size() - 1));
        Collections.reverse(reversed);
        softly.assertThat(inspection.walk(true, expected.size() - 1))
                .as("A3 backward %s", name)
                .isEqualTo(reversed);
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 %s", name).isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 %s", name).isEmpty();
        softly.assertThat(inspection.axe()).as("A1 at 320 px %s", name).isEmpty();
        browser.picture("import-" + name + "-320");
        browser.width(WIDE);
        browser.open(path);
    }

    /** The lines of a file that a page offers. */
    private List<String> exported(String address) {
        HttpResponse<String> answer =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(Rest.address(address))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().map(line -> line.replace("\ufeff", "")).toList();
    }

    /** How many files wait on the server. */
    private static long uploads() {
        Path folder = Clu.home().resolve("uploads");
        String[] files = folder.toFile().list();
        return Files.isDirectory(folder) && files != null ? files.length : 0;
    }
}
