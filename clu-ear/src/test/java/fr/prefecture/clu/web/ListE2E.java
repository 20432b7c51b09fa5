package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What every list can do, on the plan of action: two pages of ten rows. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ListE2E {

    private static final int ROWS = 12;
    private static final String WORD = "Inventaire";
    private static final String LIST = "/actions?q=" + WORD + "&lignes=10";

    private static boolean opened;

    private Browser browser;
    private ActionsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void twelve_actions() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        if (!opened) {
            ActionsScreen.numbered(WORD, ROWS);
            opened = true;
        }
        browser.complaints();
        screen = ActionsScreen.open(browser, LIST);
    }

    @AfterEach
    void no_script_failed_and_the_policy_refused_nothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_gesture_keeps_the_place_and_the_focus_and_is_said() {
        browser.script("window.marker = 'same'");
        assertThat(screen.references()).hasSize(10);

        follow("page-2");
        assertThat(browser.path()).isEqualTo(LIST + "&page=2");
        assertThat(browser.driver().getTitle()).startsWith("Actions, page 2");
        assertThat(screen.focus()).isEqualTo("page-2");
        assertThat(screen.said()).startsWith("Page 2 sur 2, ");
        assertThat(screen.references()).hasSize(2);

        follow("tri-service");
        assertThat(screen.focus()).isEqualTo("tri-service");
        assertThat(screen.said()).contains("par « Service », croissant");
        assertThat(screen.find("th[aria-sort]").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        follow("tri-service");
        assertThat(screen.said()).contains("décroissant");

        screen.find("#liste-colonnes summary").sendKeys(Keys.ENTER);
        follow("colonne-origine");
        assertThat(screen.said()).isEqualTo("Colonne Origine masquée");
        assertThat(screen.texts("#liste thead th")).doesNotContain("Origine");
        assertThat(browser.path()).contains("sans=origine");
        assertThat(screen.focus()).isEqualTo("colonne-origine");

        WebElement details = screen.find("#liste tbody a[aria-expanded]");
        String row = details.getDomAttribute("id");
        follow(row);
        assertThat(screen.said()).startsWith("Détails de " + WORD).endsWith("affichés");
        assertThat(screen.find("#" + row).getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(screen.texts("#liste tr.detail dt")).contains("Référence", "Origine");

        browser.driver().navigate().back();
        browser.patiently().until(d -> !browser.path().contains("ouvert="));
        browser.patiently().until(d -> screen.findAll("#liste tr.detail").isEmpty());
        assertThat(browser.string("return window.marker")).isEqualTo("same");
        assertThat(screen.page().select("html").text()).doesNotContain("Incident technique");
    }

    @Test
    void a_filter_is_set_by_the_enter_key_and_taken_away_by_its_link() {
        screen.write("q", WORD + " 07");
        browser.leave(() -> screen.find("#q").sendKeys(Keys.ENTER));
        assertThat(screen.references()).hasSize(1);
        assertThat(screen.find("#filtre-q").getText()).contains("Inventaire 07");
        assertThat(screen.focus()).isEqualTo("filtrer");
        assertThat(screen.page().select(".papier").text()).contains("Inventaire 07");

        follow("filtre-q");
        assertThat(screen.value("q")).isEmpty();
        assertThat(browser.path()).doesNotContain("q=").contains("lignes=10");
    }

    @Test
    void an_act_reaches_what_is_ticked_on_every_page_and_what_is_refused_is_said_by_its_row() {
        List<WebElement> boxes = screen.boxes();
        boxes.get(0).sendKeys(Keys.SPACE);
        boxes.get(1).sendKeys(Keys.SPACE);
        follow("page-2");
        assertThat(screen.text()).contains("2 lignes cochées");
        WebElement stale = screen.boxes().get(0);
        browser.script("arguments[0].value = arguments[0].value.replace(/:.*/, ':999')", stale);
        stale.sendKeys(Keys.SPACE);

        screen.act();

        assertThat(Screen.spaced(screen.news())).contains("c’est fait pour 2 actions");
        assertThat(screen.refusal()).contains(WORD, "depuis que la liste est affichée");
        assertThat(screen.texts("#liste th .champ-message")).hasSize(1);
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(browser.path()).isEqualTo(LIST + "&page=2");
        ActionsScreen.open(browser, LIST + "&mes=oui");
        assertThat(screen.references()).hasSize(2);
        assertThat(screen.text()).doesNotContain("lignes cochées");
    }

    @Test
    @Plain
    void all_of_it_works_without_a_script() {
        screen.follow("#page-2");
        assertThat(screen.references()).hasSize(2);
        screen.follow("#tri-echeance");
        assertThat(browser.path()).contains("tri=echeance", "ordre=desc").doesNotContain("page=");
        screen.follow("#colonne-etat");
        assertThat(screen.texts("#liste thead th")).doesNotContain("État");
        screen.follow("#liste tbody a[aria-expanded]");
        assertThat(screen.texts("#liste tr.detail dt")).contains("État");
        screen.follow("#filtre-aucun");
        assertThat(browser.path()).contains("sans=etat").doesNotContain("q=");
    }

    @Test
    @Plain
    void what_nobody_can_ask_for_is_as_if_it_was_not_asked() {
        SoftAssertions softly = new SoftAssertions();
        for (String asked :
                List.of(
                        "page=0",
                        "page=-3",
                        "page=x",
                        "tri=inconnu",
                        "tri=titre&ordre=bas",
                        "sans=inconnu.action",
                        "avec=inconnu",
                        "lignes=7",
                        "ouvert=999999999999999999999",
                        "ouvert=1%27",
                        "etat=inconnu",
                        "fichier=exe")) {
            ActionsScreen.open(browser, LIST + "&" + asked);
            softly.assertThat(screen.heading()).as(asked).isEqualTo("Actions");
            softly.assertThat(screen.references()).as(asked).hasSizeBetween(10, 12);
        }
        ActionsScreen.open(browser, LIST + "&page=1000000000");
        softly.assertThat(screen.references()).as("the last page").hasSize(2);
        ActionsScreen.open(browser, "/actions?q=" + "a".repeat(5_000));
        softly.assertThat(screen.heading()).as("too long to be meant").isEqualTo("Actions");
        ActionsScreen.open(browser, "/reclamations?du=31/02/2021");
        softly.assertThat(screen.refusal()).contains("31/02/2021");
        softly.assertThat(screen.value("du")).isEqualTo("31/02/2021");
        softly.assertAll();
    }

    @Test
    @Plain
    void a_file_holds_the_rows_the_order_and_the_columns_that_are_shown() {
        ActionsScreen.open(
                browser, LIST + "&tri=numero&ordre=desc&sans=service.origine.etat&avec=reference");
        List<String> all = file("#fichier-csv").lines().toList();

        assertThat(all).hasSize(ROWS + 2);
        assertThat(all.get(0)).contains("Rechercher\u202f: " + WORD);
        assertThat(all.get(1)).endsWith("Référence;Action;Échéance;Avancement");
        assertThat(all.get(2)).contains(WORD + " 12");
        assertThat(all.get(13)).contains(WORD + " 01");
        assertThat(file("#fichier-xlsx")).startsWith("PK");
        assertThat(file("#fichier-ods")).startsWith("PK");

        screen.follow("#colonnes-toutes");
        assertThat(browser.path()).contains("avec=tout").doesNotContain("sans=");
        assertThat(file("#fichier-csv").lines().skip(1).findFirst().orElseThrow())
                .contains("Référence;Action;Service", "Relève du ministère", "Origine");
        screen.follow("#colonnes-habituelles");
        assertThat(browser.path()).doesNotContain("avec=");

        ActionsScreen.open(browser, "/actions/liste.csv?q=" + WORD);
        assertThat(browser.path()).startsWith("/actions?q=" + WORD + "&avec=tout&fichier=csv");
    }

    @Test
    void a_session_that_ended_between_two_clicks_leads_to_the_log_in_and_back() {
        browser.driver().manage().deleteAllCookies();

        browser.leave(() -> screen.find("#page-2").sendKeys(Keys.ENTER));

        assertThat(screen.heading()).isEqualTo("Se connecter");
        new SignInScreen(browser).signIn("referent", SignInScreen.PASSWORD);
        assertThat(browser.path()).isEqualTo(LIST + "&page=2");
        assertThat(screen.references()).hasSize(2);
    }

    @Test
    void each_state_of_it_keeps_the_rules_in_both_themes_and_on_a_narrow_screen() {
        String row = screen.find("#liste tbody a[aria-expanded]").getDomAttribute("id");
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        for (String state :
                List.of(
                        LIST,
                        LIST + "&tri=service&page=2",
                        LIST + "&avec=tout&ouvert=" + row.replaceAll("\\D", ""),
                        LIST + "&imprimer=oui",
                        "/actions?q=introuvable")) {
            for (String theme : List.of("clair", "sombre")) {
                browser.theme(theme);
                browser.open(state);
                softly.assertThat(inspection.axe()).as("axe %s %s", theme, state).isEmpty();
            }
            softly.assertThat(inspection.structure()).as("structure " + state).isEmpty();
            browser.width(320);
            softly.assertThat(inspection.overflow()).as("320 " + state).isNotPositive();
            softly.assertThat(inspection.axe()).as("axe 320 " + state).isEmpty();
            browser.width(1280);
        }
        browser.open(LIST);
        List<String> stops = inspection.interactive();
        softly.assertThat(inspection.walk(false, stops.size())).as("Tab").containsAll(stops);
        softly.assertAll();
    }

    private void follow(String id) {
        screen.follow("#" + id);
    }

    private String file(String link) {
        HttpResponse<byte[]> answer =
                browser.file(
                        browser.driver().findElement(By.cssSelector(link)).getDomAttribute("href"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
