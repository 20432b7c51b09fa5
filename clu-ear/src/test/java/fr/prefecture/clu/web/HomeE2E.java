package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of every morning: what it says in ten seconds, and what it keeps of a month. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class HomeE2E {

    private static final List<String> TILES =
            List.of(
                    "Délai de traitement du CERT",
                    "Taux de décroché",
                    "Site à jour",
                    "Satisfaction",
                    "Modèles et observations",
                    "Actions en retard",
                    "Prochain audit");

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void a_new_visitor() {
        browser = Browser.fresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"referent", "secretaire", "standard", "cert", "site", "agent"})
    @Tag("HOM-1")
    void everybody_sees_the_same_seven_tiles_in_the_same_order(String login) {
        SignInScreen.enterAs(browser, login);
        HomeScreen screen = HomeScreen.open(browser, "?mois=2021-05");

        assertThat(screen.heading()).isEqualTo("Tableau de bord");
        assertThat(screen.sentence()).startsWith("Mai 2021 : ");
        assertThat(screen.tiles()).isEqualTo(TILES);
        if (login.equals("site")) {
            assertThat(screen.tile("Taux de décroché")).contains("Réservé");
        }
    }

    @Test
    @Tag("HOM-5")
    void a_month_is_chosen_in_the_address_and_its_neighbours_are_one_link_away() {
        SignInScreen.enterAs(browser, "referent");
        HomeScreen screen = HomeScreen.open(browser, "?mois=2021-05");

        screen.neighbour(0);
        assertThat(browser.path()).isEqualTo("/?mois=2021-04");
        assertThat(screen.sentence()).startsWith("Avril 2021 : ");
        screen.neighbour(1);
        assertThat(browser.path()).isEqualTo("/?mois=2021-05");
        HomeScreen.open(browser, "?mois=2021-13");
        assertThat(Screen.spaced(screen.text())).contains("Le mois « 2021-13 » n’est pas reconnu");
        HomeScreen.open(browser, "?mois=2090-01");
        assertThat(Screen.spaced(screen.text())).contains("janvier 2090 n’a pas commencé");
    }

    @Test
    @Tag("HOM-1")
    void a_tile_leads_down_to_its_source_with_the_month() {
        SignInScreen.enterAs(browser, "secretaire");
        HomeScreen screen = HomeScreen.open(browser, "?mois=2021-05");

        screen.followTile("Taux de décroché");
        assertThat(browser.path()).isEqualTo("/telephone?du=2021-05-01&au=2021-05-31");
    }

    @Test
    @Tag("HOM-6")
    @Tag("HOM-7")
    void three_lists_say_what_comes_what_is_late_and_what_was_decided() {
        SignInScreen.enterAs(browser, "secretaire");
        HomeScreen screen = HomeScreen.open(browser, "");

        assertThat(screen.lists())
                .containsExactly("Échéances", "En retard", "Dernières décisions du comité");
        SignInScreen.enterAs(Browser.fresh(), "agent");
        assertThat(HomeScreen.open(browser, "").lists()).containsExactly("Échéances", "En retard");
    }

    @Test
    @Tag("HOM-8")
    void what_calls_for_attention_is_one_line_that_leads_to_its_page() {
        SignInScreen.enterAs(browser, "referent");
        HomeScreen screen = HomeScreen.open(browser, "");
        browser.leave(() -> screen.find(".accueil-attention a").click());

        assertThat(browser.path()).isEqualTo("/a-traiter");
        assertThat(screen.heading()).isEqualTo("À traiter");
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "admin");
        assertThat(HomeScreen.open(browser, "").text()).contains("À votre attention");
    }

    @Test
    @Tag("HOM-10")
    @Tag("HOM-13")
    void a_month_is_frozen_by_the_quality_officer_and_later_corrections_are_marked() {
        declare("2020-03-10", "");
        HomeScreen screen = asQuality("?mois=2020-03");
        assertThat(screen.tile("Site à jour")).contains("données du 10 mars 2020");
        screen.freeze();
        assertThat(browser.path()).isEqualTo("/?mois=2020-03");
        assertThat(screen.news()).contains("Le mois de mars 2020 est figé.");
        assertThat(screen.facts()).contains("Figé le ");
        assertThat(screen.canFreeze()).isFalse();
        String frozen = screen.tile("Site à jour");
        assertThat(frozen).doesNotContain("Corrigé depuis");

        declare("2020-03-11", "");
        declare("2020-03-12", "Panne nationale");

        screen = asQuality("?mois=2020-03");
        String[] lines = frozen.split("\n", 3);
        assertThat(screen.tile("Site à jour"))
                .startsWith(lines[0] + "\n" + lines[1])
                .contains("données du 10 mars 2020", "Corrigé depuis : ");
        assertThat(screen.tile("Taux de décroché")).doesNotContain("Corrigé depuis");
    }

    @Test
    @Tag("HOM-14")
    void a_month_of_which_nothing_was_counted_cannot_be_frozen() {
        HomeScreen screen = asQuality("?mois=2003-02");

        assertThat(screen.canFreeze()).isFalse();
        assertThat(
                        Screen.spaced(
                                browser.string(
                                        "return document.querySelector('main"
                                                + " details.repli:not(.repli-aide)').textContent")))
                .contains("février 2003 ne peut pas être figé : aucune donnée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?mois=2021-05", "?mois=2020-02"})
    @Tag("HOM-17")
    void a_month_is_one_a4_page_on_paper_and_as_pdf(String month) {
        SignInScreen.enterAs(browser, "referent");
        HomeScreen screen = HomeScreen.open(browser, month);

        assertThat(screen.printedPages()).isEqualTo(1);
        HttpResponse<byte[]> pdf = browser.file("/tableau-de-bord/mois.pdf" + month);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                .contains("tableau-de-bord-" + month.substring("?mois=".length()) + ".pdf");
        assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(HomeScreen.pages(pdf.body())).isEqualTo(1);
        assertThat(browser.file("/tableau-de-bord/mois.pdf?mois=demain").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("HOM-10")
    void the_secretary_general_reads_the_same_page_without_anything_to_edit() {
        SignInScreen.enterAs(browser, "secretaire");
        HomeScreen screen = HomeScreen.open(browser, "?mois=2021-05");

        assertThat(screen.canFreeze()).isFalse();
        assertThat(
                        browser.strings(
                                "return [...document.querySelectorAll('main form')].map(f => f.id"
                                        + " || f.getAttribute('aria-label'))"))
                .containsExactly("Mois", "recevoir");
        assertThat(screen.findAll(".premiers-pas")).isEmpty();
    }

    @Test
    @Tag("CPT-17")
    void the_month_is_asked_for_on_the_page_once_there_is_an_address() {
        SignInScreen.enterAs(browser, "secretaire");
        browser.open("/preferences");
        HomeScreen screen = new HomeScreen(browser);
        String address = screen.value("courriel");
        screen.find("#courriel").clear();
        screen.press("enregistrer");
        HomeScreen.open(browser, "?mois=2021-05");
        screen.press("recevoir-le-mois");
        assertThat(Screen.spaced(screen.text())).contains("indiquez d’abord votre adresse");

        browser.open("/preferences");
        screen.find("#courriel").sendKeys("secretaire@prefecture.example");
        screen.press("enregistrer");
        HomeScreen.open(browser, "?mois=2021-05");
        screen.press("recevoir-le-mois");
        assertThat(screen.news()).contains("Vous recevrez ce tableau par courriel");
        browser.open("/preferences");
        assertThat(screen.find("#mensuel").isSelected()).isTrue();

        HomeScreen.open(browser, "?mois=2021-05");
        screen.press("recevoir-le-mois");
        assertThat(screen.news()).contains("Vous ne recevrez plus ce tableau");
        browser.open("/preferences");
        screen.find("#courriel").clear();
        screen.find("#courriel").sendKeys(address);
        screen.press("enregistrer");
    }

    private HomeScreen asQuality(String query) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        return HomeScreen.open(browser, query);
    }

    /** An update of the site on that day; an excuse for it when there is a reason. */
    private void declare(String day, String reason) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "site");
        WebsiteScreen screen = new WebsiteScreen(browser);
        if (reason.isEmpty()) {
            browser.open("/site/declarer?jour=" + day);
            screen.send("page");
        } else {
            browser.open("/site/declarer?quoi=excuse&jour=" + day);
            screen.type("motif", reason);
            screen.send("motif");
        }
    }
}
