package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a head of reception asks of the figures of the shipped log. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class TelephoneE2E {

    private static final String PERIOD = "?du=2021-05-01&au=2021-05-31";
    private static final String WEEK = "/telephone/creneaux" + PERIOD;
    private static final String REST =
            "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31&queue=standard";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_of_the_switchboard() {
        NightRun.until(
                () -> Rest.as("lecture").get(REST),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
    }

    @Test
    void the_week_adds_up_to_the_funnel_and_its_shades_have_a_legend() {
        long lost = SwitchboardScreen.open(browser, PERIOD).funnel().get("Perdus");

        TelephoneScreen week = TelephoneScreen.open(browser, WEEK);

        assertThat(
                        week.week().stream()
                                .filter(cell -> !cell.equals("–"))
                                .mapToLong(SwitchboardScreen::count)
                                .sum())
                .isPositive()
                .isEqualTo(lost);
        assertThat(week.rows("semaine", "thead").get(0))
                .contains("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi");
        assertThat(week.shades()).containsAll(week.shadesOfCells());
    }

    @Test
    @Plain(false)
    void the_other_map_is_chosen_with_the_keyboard_and_stands_in_the_address() {
        TelephoneScreen week = TelephoneScreen.open(browser, WEEK);

        week.choose("carte", 1);

        assertThat(browser.path()).contains("carte=taux");
        assertThat(week.find("#semaine caption").getText()).startsWith("Taux de décroché");
        assertThat(week.week()).allMatch(cell -> cell.equals("–") || cell.matches("\\d{1,3},\\d"));
        assertThat(week.address("#semaine tbody th a"))
                .contains("/telephone/chiffre?indicateur=taux-de-decroche", "heure=");
    }

    @Test
    @Plain(false)
    @Tag("TEL-107")
    void the_arrow_keys_go_from_number_to_number_and_a_number_leads_to_what_explains_it() {
        TelephoneScreen overview = TelephoneScreen.open(browser, "/telephone" + PERIOD);
        String row = "#jours tbody tr[data-jour='2021-05-03'] ";
        assertThat(overview.findAll(row + "td a[href*='/telephone/chiffre']"))
                .hasSizeGreaterThan(5)
                .allMatch(link -> "-1".equals(link.getDomAttribute("tabindex")));

        overview.find(row + "th a").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        WebElement entered = browser.driver().switchTo().activeElement();
        assertThat(entered.getDomAttribute("href"))
                .contains("indicateur=presentes&du=2021-05-03&au=2021-05-03");
        long number =
                SwitchboardScreen.count(entered.findElement(By.cssSelector(".nombre")).getText());
        browser.leave(() -> entered.sendKeys(Keys.ENTER));

        assertThat(new OriginScreen(browser).calculation()).startsWith(number + " présenté");

        TelephoneScreen week = TelephoneScreen.open(browser, WEEK);
        week.find("#semaine tbody tr[data-heure='10:00'] th a").sendKeys(Keys.ARROW_RIGHT);
        WebElement monday = browser.driver().switchTo().activeElement();
        assertThat(monday.getDomAttribute("href")).contains("heure=10%3A00&jour=1");
        browser.leave(() -> monday.sendKeys(Keys.ENTER));
        assertThat(new OriginScreen(browser).text()).contains("le lundi seulement");
    }

    @Test
    void the_page_says_when_to_call_and_from_how_many_calls_on() {
        TelephoneScreen week = TelephoneScreen.open(browser, WEEK);

        assertThat(Screen.spaced(week.text())).contains("au moins 30 appels présentés");
        assertThat(Screen.spaced(week.find("#heures-creuses").getText()))
                .matches(
                        "Pour joindre plus facilement le standard, appelez de préférence .+\\d+ h"
                                + "( 30)?\\.");
        assertThat(Screen.spaced(week.find("#pires li").getText()))
                .matches(
                        "(?s)(lundi|mardi|mercredi|jeudi|vendredi), de .+: [\\d,]+ % décrochés,"
                                + " .+");
    }

    @Test
    void waits_are_read_against_the_people_who_were_counted() {
        TelephoneScreen week = TelephoneScreen.open(browser, WEEK);

        Map<String, String> counted = week.column("attente-presents", 1);
        Map<String, String> present = week.column("attente-presents", 2);
        assertThat(counted.keySet()).contains("Lundi matin", "Vendredi après-midi");
        assertThat(present.get("Lundi matin")).matches("\\d+,\\d");
        assertThat(counted.get("Lundi matin")).isNotEqualTo("0");

        TelephoneScreen one = TelephoneScreen.open(browser, WEEK + "&file=standard");
        assertThat(one.findAll("#attente-presents")).isEmpty();
        assertThat(one.text()).contains("Les présents sont comptés pour tous les appels ensemble");
    }

    @Test
    void ten_years_are_capped_and_it_is_said() {
        TelephoneScreen week =
                TelephoneScreen.open(browser, "/telephone/creneaux?du=2012-01-01&au=2021-05-31");

        assertThat(week.text()).contains("Période raccourcie.").contains("366");

        TelephoneScreen overview =
                TelephoneScreen.open(browser, "/telephone?du=2012-01-01&au=2021-05-31");
        assertThat(overview.find("#jour-par-jour").getText()).isEqualTo("Mois par mois");
        assertThat(overview.find("#par-mois").getText()).contains("Au-delà de 100 jours");
        assertThat(overview.rows("jours", "tbody")).hasSize(113);
    }

    @Test
    @Plain(false)
    void another_target_changes_the_service_level_and_a_wrong_one_is_said_and_kept() {
        TelephoneScreen overview = TelephoneScreen.open(browser, "/telephone" + PERIOD);
        assertThat(Screen.spaced(overview.text())).contains("Niveau de service (20 s)");

        overview.choose("cible", 1);

        assertThat(browser.path()).contains("cible=30");
        assertThat(Screen.spaced(overview.text()))
                .contains("Niveau de service (30 s)", "Qualité de service de XiVO (30 s)");

        TelephoneScreen wrong = TelephoneScreen.open(browser, "/telephone" + PERIOD + "&cible=25");
        assertThat(wrong.title()).startsWith("Erreur");
        assertThat(wrong.errors().get(0)).contains("25").contains("5, 10, 15, 20, 30");
        assertThat(wrong.value("cible")).isEqualTo("25");
        assertThat(wrong.isInvalid("cible")).isTrue();
    }

    @Test
    void the_period_stands_beside_those_before_and_what_is_not_known_is_said() {
        TelephoneScreen overview = TelephoneScreen.open(browser, "/telephone" + PERIOD);

        List<String> heads = overview.rows("comparaison", "thead").get(0);
        assertThat(heads.stream().map(WebsiteScreen::spaced))
                .contains("Mai 2021", "avril 2021", "Écart avec avril 2021", "mai 2020");
        assertThat(overview.column("comparaison", 4).get("Présentés")).isEqualTo("–");
        assertThat(Screen.spaced(overview.find("#reserves").getText()))
                .contains("Mai 2020 : aucun relevé, rien à comparer.");
    }

    @Test
    void every_head_figure_leads_to_what_explains_it() {
        TelephoneScreen overview =
                TelephoneScreen.open(browser, "/telephone" + PERIOD + "&cible=30");

        assertThat(overview.findAll(".taux .d-ou a")).hasSize(3);
        assertThat(
                        overview.page()
                                .select(
                                        ".d-ou a, #entonnoir tbody a, #comparaison tbody a, #files"
                                                + " tbody a, #jours tbody th a")
                                .eachAttr("href"))
                .allMatch(address -> address.contains("/telephone/chiffre?indicateur="))
                .anyMatch(
                        address ->
                                address.contains("niveau-de-service")
                                        && address.contains("cible=30"))
                .anyMatch(address -> address.contains("file=standard"))
                .anyMatch(address -> address.contains("du=2021-05-03&au=2021-05-03"));
    }

    @Test
    @Plain(false)
    void names_that_do_mischief_are_shown_and_do_nothing() {
        for (String name :
                List.of(
                        "<script>document.title = 'pris'</script>",
                        "#{6*7}",
                        "=2+2",
                        "\u202eelif",
                        "x".repeat(200))) {
            TelephoneScreen overview =
                    TelephoneScreen.open(
                            browser,
                            "/telephone"
                                    + PERIOD
                                    + "&file="
                                    + URLEncoder.encode(name, StandardCharsets.UTF_8));

            assertThat(overview.title()).startsWith("Erreur").doesNotContain("pris");
            assertThat(overview.value("file")).isEqualTo(name);
            assertThat(overview.errors().get(0)).contains(name);
            assertThat(overview.fitsAcross()).as(name).isTrue();
        }
    }

    @Test
    void the_tabs_keep_the_filters() {
        TelephoneScreen overview =
                TelephoneScreen.open(browser, "/telephone" + PERIOD + "&file=standard");

        overview.follow(".onglets a[href*='creneaux']");

        assertThat(browser.path())
                .startsWith("/telephone/creneaux")
                .contains("du=2021-05-01", "au=2021-05-31", "file=standard");
        assertThat(overview.find(".onglets a[aria-current='page']").getText())
                .isEqualTo("Par demi-heure");
    }

    @Test
    void the_half_hours_are_handed_out_as_they_are_shown() {
        TelephoneScreen week = TelephoneScreen.open(browser, WEEK);
        HttpResponse<String> file =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(
                                                Rest.address(
                                                        week.address("a[href*='creneaux.csv']")))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());

        assertThat(file.statusCode()).isEqualTo(200);
        List<String> lines = List.of(file.body().strip().split("\r\n", -1));
        assertThat(lines.get(1)).startsWith("Jour;Début;Reçus;Présentés;Décrochés;Perdus;");
        long lost =
                lines.stream()
                        .skip(2)
                        .mapToLong(line -> Long.parseLong(line.split(";", -1)[5]))
                        .sum();
        assertThat(lost)
                .isEqualTo(
                        week.week().stream()
                                .filter(cell -> !cell.equals("–"))
                                .mapToLong(SwitchboardScreen::count)
                                .sum());
    }
}
