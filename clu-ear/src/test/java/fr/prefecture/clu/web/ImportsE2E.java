package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** A table as the head of the site imports it, and takes it back. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ImportsE2E {

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
    @Plain(false)
    void a_file_is_shown_confirmed_and_taken_back_with_the_keyboard() {
        Path file =
                ImportsScreen.file(
                        "relevé.csv",
                        HEAD
                                + "03/05/2021;Un;/un\n2021-05-04;Deux;/deux\nhier;Trois;/trois\n"
                                + "04/05/2021;Deux;/deux\n;Quatre;/quatre\n");
        long others = uploads();
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
        assertThat(uploads()).isEqualTo(others + 1);

        screen.press("confirmer");

        String report = browser.path();
        assertThat(report).matches("/site/imports/\\d+");
        assertThat(screen.text()).contains("2 lignes importées");
        assertThat(uploads()).isEqualTo(others);
        browser.back();
        assertThat(browser.path()).as("the preview is over").isIn(report, preview);
        browser.open(preview);
        assertThat(browser.path()).isEqualTo(report);

        ImportsScreen.open(browser).send(file);
        assertThat(screen.text()).contains("Ce fichier a déjà été importé.");
        assertThat(screen.measures())
                .containsEntry("Lignes valides", "2")
                .containsEntry("Dont déjà connues", "2");
        assertThat(screen.address("Voir cet import")).isEqualTo(report);
        screen.press("abandonner");
        assertThat(browser.path()).isEqualTo("/site/imports");

        browser.open(report);
        screen.openTheFoldOfUndoing();
        assertThat(new Inspection(browser).axe()).as("A1 with an open fold").isEmpty();
        screen.press("annuler");
        assertThat(screen.text()).contains("Cet import est annulé.");
        assertThat(screen.has("annulation")).isFalse();
        ImportsScreen.open(browser).send(file);
        assertThat(screen.text()).doesNotContain("déjà été importé");
        assertThat(screen.measures()).doesNotContainKey("Dont déjà connues");
        screen.press("abandonner");
    }

    @Test
    @Plain(false)
    void headings_are_asked_once_for_a_source() {
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.send(ImportsScreen.file("a.csv", "Mise en ligne;Nom\n05/05/2021;Cinq\n"));
        assertThat(browser.path()).endsWith("/colonnes");

        screen.choose("colonne-page", "Nom");
        screen.press("choisir");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.isInvalid("colonne-date")).isTrue();
        assertThat(screen.chosen("page")).isEqualTo("Nom");

        screen.choose("colonne-date", "Mise en ligne");
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
        screen.choose("colonne-page", "titre");
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
        long others = uploads();
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.press("envoyer");
        assertThat(screen.isInvalid("fichier")).isTrue();

        screen.send(ImportsScreen.file("page.xlsx", "<!DOCTYPE html><table>"));

        assertThat(browser.path()).isEqualTo("/site/imports/nouveau");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.errors()).singleElement().asString().contains("page web");
        assertThat(uploads()).isEqualTo(others);
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
    @Plain(false)
    void others_have_no_such_page_and_none_of_its_files() {
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.send(ImportsScreen.file("secret.csv", HEAD + "hier;Onze;/onze\n"));
        String preview = browser.path();
        String wrong = screen.address("Télécharger les erreurs");
        for (String login : List.of("standard", "referent")) {
            SignInScreen.enterAs(Browser.fresh(), login);
            browser.open("/site/imports");
            assertThat(screen.title()).startsWith("Accès refusé");
            browser.open(preview);
            assertThat(screen.title()).startsWith("Accès refusé");
            assertThat(answer(wrong).statusCode()).as(login).isEqualTo(404);
        }

        SignInScreen.enterAs(Browser.fresh(), "site");
        assertThat(exported(wrong)).hasSize(2);
        browser.open(preview);
        screen.press("abandonner");
        assertThat(answer(wrong).statusCode()).isEqualTo(404);
    }

    /** The lines of a file that a page offers. */
    private List<String> exported(String address) {
        HttpResponse<String> answer = answer(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().map(line -> line.replace("\ufeff", "")).toList();
    }

    private HttpResponse<String> answer(String address) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(address))
                                .header("Cookie", browser.cookieHeader())
                                .GET());
    }

    /** How many files wait on the server. */
    private static long uploads() {
        Path folder = Clu.home().resolve("uploads");
        String[] files = folder.toFile().list();
        return Files.isDirectory(folder) && files != null ? files.length : 0;
    }
}
