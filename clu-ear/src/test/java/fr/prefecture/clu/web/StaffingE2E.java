package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The people that the shipped logs take, and those that are present, typed with the keyboard. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class StaffingE2E {

    private static final String MAY = "/telephone/effectifs?au=2021-05-31&semaines=8";
    private static final String FREE_WEEK = "/telephone/effectifs/presences?semaine=2021-04-";
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
    void the_week_says_how_many_agents_are_missing_when() {
        StaffingScreen screen = StaffingScreen.open(browser, MAY);

        assertThat(screen.shortage())
                .matches(
                        "Il manque [\\d,]+ heures d’agent par semaine \\(fourchette à 90 % : de"
                                + " [\\d,]+ à [\\d,]+\\), réparties sur \\d+ demi-heures parmi les \\d+"
                                + " dont l’effectif présent est connu.");
        assertThat(screen.sentences("manques"))
                .isNotEmpty()
                .allMatch(
                        sentence ->
                                sentence.matches(
                                        "Il (peut )?manque(r jusqu’à)? \\d+( à \\d+)? agents? le"
                                                + " (lundi|mardi|mercredi|jeudi|vendredi) de \\d+ h"
                                                + "( 30)? à \\d+ h( 30)?\\."))
                .anyMatch(sentence -> sentence.contains("lundi"));
        assertThat(screen.slot("1-10:00")).contains("1 présent, manque");
        assertThat(screen.sentences("manques"))
                .anyMatch(sentence -> sentence.startsWith("Il manque 1 à 2 agents le lundi de "));
        assertThat(screen.text()).contains("graine 20210531");
    }

    @Test
    void the_model_is_held_against_the_calls_of_the_same_half_hours_and_agrees() {
        StaffingScreen screen = StaffingScreen.open(browser, MAY);

        assertThat(screen.cells("modele-observe", 1)).element(0).isEqualTo("2 612");
        assertThat(screen.cells("modele-observe", 2)).containsOnly("3 684");
        List<String> rates = screen.cells("modele-observe", 3);
        assertThat(number(rates.get(1)))
                .isBetween(number(rates.get(0)) - 5, number(rates.get(0)) + 5);
        assertThat(Screen.spaced(screen.find("#modele-observe caption").getText()))
                .contains("73,5 % (2 612 sur 3 556)");
    }

    @Test
    void a_week_that_lacks_nobody_says_so_once_and_the_day_asked_for_is_shown_as_fields_show_it() {
        StaffingScreen screen = StaffingScreen.open(browser, MAY + "&pourcent=1");

        assertThat(screen.shortage()).startsWith("Il ne manque personne : ");
        assertThat(screen.text()).doesNotContain("Il manque 0,0");
        assertThat(screen.value("au")).isEqualTo("31/05/2021");
    }

    @Test
    void the_need_of_one_queue_is_not_held_against_the_people_of_all() {
        StaffingScreen screen = StaffingScreen.open(browser, MAY + "&file=standard");

        assertThat(screen.shortage())
                .startsWith("Besoin de la seule file « standard » : il n’est pas comparé");
        assertThat(screen.page().select("td[data-creneau='1-10:00']").text())
                .contains("non disponible pour une partie des appels");
        assertThat(screen.findAll("#besoins .etat")).isEmpty();
        assertThat(screen.find("#manque ~ p a").getDomAttribute("href")).doesNotContain("file=");
    }

    @Test
    void what_might_be_is_compared_with_what_is_and_says_the_same_twice() {
        String asked = MAY + "&moins=10&renforts=1&apprentissage=4";
        StaffingScreen screen = StaffingScreen.open(browser, asked);
        List<String> now = screen.cells("compare", 1);
        List<String> then = screen.cells("compare", 2);

        assertThat(number(then.get(0))).isLessThan(number(now.get(0)));
        assertThat(number(then.get(3))).isLessThan(number(now.get(3)));
        assertThat(screen.cells("apprentissage-semaines", 2))
                .containsExactly("0,50", "0,57", "0,67", "0,80", "1,00");
        assertThat(screen.cells("apprentissage-semaines", 0).get(1))
                .isEqualTo("Semaine 1 (19 mai 2021)");

        StaffingScreen again = StaffingScreen.open(browser, asked);
        assertThat(again.cells("compare", 1)).isEqualTo(now);
        assertThat(again.cells("compare", 2)).isEqualTo(then);
    }

    @Test
    void a_target_of_all_calls_is_refused_and_what_was_typed_stays() {
        StaffingScreen screen =
                StaffingScreen.open(browser, MAY + "&pourcent=100&moins=10%25&renforts=2");

        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.isInvalid("moins")).isTrue();
        assertThat(screen.isInvalid("pourcent")).as("said at once, too").isTrue();
        assertThat(screen.value("moins")).isEqualTo("10%");

        StaffingScreen other = StaffingScreen.open(browser, MAY + "&pourcent=100");
        assertThat(Screen.spaced(String.join(" ", other.errors())))
                .contains("aucun nombre d’agents ne garantit que tous les appels sont décrochés");
        assertThat(other.value("pourcent")).isEqualTo("100");
        assertThat(other.findAll("#besoins")).isEmpty();
    }

    @Test
    @Plain(false)
    void the_grid_is_filled_downwards_with_the_keyboard_and_a_wrong_number_stays() {
        StaffingScreen screen = StaffingScreen.open(browser, FREE_WEEK + "12");
        new Keyboard(browser).reach("#titulaires-2021-04-12-MORNING");
        screen.typeDown("3");
        assertThat(screen.focused()).isEqualTo("titulaires-2021-04-12-AFTERNOON");
        screen.typeDown("deux");
        assertThat(screen.focused()).isEqualTo("titulaires-2021-04-13-MORNING");
        screen.press("enregistrer");

        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.isInvalid("titulaires-2021-04-12-AFTERNOON")).isTrue();
        assertThat(screen.value("titulaires-2021-04-12-AFTERNOON")).isEqualTo("deux");
        assertThat(screen.value("titulaires-2021-04-12-MORNING")).isEqualTo("3");
        assertThat(Screen.spaced(String.join(" ", screen.errors())))
                .contains(
                        "Titulaires, lundi 12 avril 2021, Après-midi : « deux » n’est pas un nombre de"
                                + " personnes.");

        new Keyboard(browser).write("titulaires-2021-04-12-AFTERNOON", "2");
        screen.press("enregistrer");

        assertThat(Screen.spaced(screen.find(".annonces .avis-succes").getText()))
                .contains("2 demi-journées comptées");
        assertThat(screen.value("titulaires-2021-04-12-AFTERNOON")).isEqualTo("2");
        assertThat(screen.value("titulaires-2021-04-13-MORNING")).isEmpty();
    }

    @Test
    void a_week_that_cannot_be_read_is_said_at_its_field_and_has_no_grid() {
        StaffingScreen screen =
                StaffingScreen.open(browser, "/telephone/effectifs/presences?semaine=abc");

        assertThat(screen.isInvalid("semaine")).isTrue();
        assertThat(screen.value("semaine")).isEqualTo("abc");
        assertThat(Screen.spaced(String.join(" ", screen.errors())))
                .contains("Un jour de la semaine : « abc » n’est pas une date.");
        assertThat(screen.findAll("#effectifs")).isEmpty();
    }

    @Test
    @Plain(false)
    void a_count_that_another_has_overtaken_is_refused() {
        StaffingScreen first = StaffingScreen.open(browser, FREE_WEEK + "26");
        first.find("#titulaires-2021-04-26-MORNING").sendKeys("4");
        browser.script(
                "const f = document.getElementById('presences'); const d = new FormData(f);"
                        + " d.append('enregistrer', 'x'); const x = new XMLHttpRequest();"
                        + " x.open('POST', f.action, false);"
                        + " x.send(new URLSearchParams(d));");
        first.find("#titulaires-2021-04-26-MORNING").sendKeys("0");
        first.press("enregistrer");

        assertThat(Screen.spaced(String.join(" ", first.errors())))
                .contains("Une autre personne a enregistré des effectifs de cette semaine");
        assertThat(first.value("titulaires-2021-04-26-MORNING")).isEqualTo("40");
    }

    @Test
    void the_export_holds_the_half_hours_of_the_week() {
        StaffingScreen screen = StaffingScreen.open(browser, MAY);
        HttpResponse<String> file =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(
                                                Rest.address(
                                                        screen.find("a[href*='effectifs.csv']")
                                                                .getDomAttribute("href")))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());

        List<String> lines = Arrays.asList(file.body().strip().split("\r\n", -1));
        assertThat(Screen.spaced(lines.get(0))).contains("8 semaines");
        assertThat(lines.get(1)).startsWith("Jour;Début;Jours connus;Appels reçus en moyenne");
        assertThat(lines.stream().filter(line -> line.startsWith("lundi;"))).isNotEmpty();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.').replaceAll("[^\\d.]", ""));
    }
}
