package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calls of days that no log tells, or beside what one tells, typed with the keyboard. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class TypedDayE2E {

    private static final String LOGGED =
            "/api/v1/switchboard/days?from=2021-05-31&to=2021-05-31&queue=standard";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_of_the_switchboard() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
    }

    @Test
    void a_day_is_typed_downwards_with_sums_that_follow_corrected_saved_listed_and_exported() {
        TypedDayScreen screen =
                TypedDayScreen.open(
                        browser, "/telephone/saisie?jour=2018-03-05&debut=08:00&fin=09:00");
        new Keyboard(browser).reach("#presentes-0800");
        screen.typeDown("12");
        assertThat(screen.focused()).isEqualTo("presentes-0830");
        screen.typeDown("8");
        assertThat(screen.focused()).isEqualTo("presentes-0900");
        screen.typeDown("");
        assertThat(screen.focused()).isEqualTo("enregistrer");

        browser.open("/telephone/saisie?jour=2018-03-05&debut=08:00&fin=09:00");
        new Keyboard(browser).reach("#presentes-0800");
        screen.typeRight("12");
        assertThat(screen.focused()).isEqualTo("decroches-0800");
        screen.typeRight("13");
        screen.typeRight("");
        screen.typeRight("3");
        screen.typeRight("8");
        screen.typeRight("huit");
        assertThat(screen.total("presentes")).isEqualTo("20");
        assertThat(screen.find("tr[data-ligne='0800'] [data-recus]").getText()).isEqualTo("15");
        screen.press("enregistrer");

        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.refusal())
                .contains(
                        "De 8 h 00 à 8 h 30, Décrochés : décrochés : 13, présentés : 12.",
                        "De 8 h 30 à 9 h 00, Décrochés : « huit » n’est pas un nombre.");
        assertThat(screen.isInvalid("decroches-0800")).isTrue();
        assertThat(screen.isInvalid("decroches-0830")).isTrue();
        assertThat(screen.value("decroches-0830")).isEqualTo("huit");
        assertThat(screen.value("dissuades-0800")).isEqualTo("3");

        new Keyboard(browser).write("decroches-0800", "9").write("decroches-0830", "6");
        assertThat(screen.total("decroches")).isEqualTo("15");
        assertThat(screen.total("taux")).isEqualTo("75,0 %");
        assertThat(screen.find("[data-total='abandonnes'] .masque").getDomProperty("textContent"))
                .isEqualTo("non disponible");
        screen.press("enregistrer");
        assertThat(screen.done())
                .isEqualTo("Journée du 5 mars 2018 enregistrée : 20 présentés, 15 décrochés.");
        assertThat(screen.value("decroches-0830")).isEqualTo("6");
        assertThat(screen.total("taux")).as("as the server computes it").isEqualTo("75,0 %");

        browser.open("/telephone/saisies?du=2018-03-01&au=2018-03-31");
        List<String> day = screen.day("2018-03-05");
        assertThat(day.get(0)).contains("05/03/2018");
        assertThat(day.subList(1, 3)).containsExactly("20", "15");
        assertThat(day.get(5)).isEqualTo("75,0 %");
        assertThat(day.get(8)).isEqualTo("Aucun journal ce jour-là");
        assertThat(screen.plain())
                .contains("Taux de décroché (saisie)", "Aucun journal ne couvre cette période.");
        String csv =
                new String(
                        browser.file(screen.find("a[href*='saisies.csv']").getDomAttribute("href"))
                                .body(),
                        StandardCharsets.UTF_8);
        assertThat(csv).contains("\r\n05/03/2018;20;15;;;75,0;;;Aucun journal ce jour-là;");
    }

    @Test
    void what_another_has_saved_meanwhile_is_shown_beside_and_one_chooses() {
        TypedDayScreen screen =
                TypedDayScreen.open(browser, "/telephone/saisie?jour=2018-03-06&pas=journee");
        new Keyboard(browser).write("presentes-jour", "100").write("decroches-jour", "80");
        screen.sendBehind("saisie", "enregistrer");
        new Keyboard(browser).write("decroches-jour", "90");
        screen.press("enregistrer");

        assertThat(screen.refusal()).startsWith("Modifié par standard le ");
        assertThat(screen.refusal()).contains(" pendant votre saisie.");
        assertThat(screen.rows("conflit"))
                .singleElement()
                .asString()
                .matches("(?s)Journée entière, Décrochés\\s+80\\s+90");
        assertThat(screen.value("decroches-jour")).as("mine stays").isEqualTo("90");
        screen.press("enregistrer");
        assertThat(screen.done()).contains("100 présentés, 90 décrochés");
    }

    @Test
    void a_typed_day_stands_beside_the_log_and_changes_none_of_its_figures() {
        String before =
                NightRun.until(
                                () -> Rest.as("lecture").get(LOGGED),
                                answer ->
                                        answer.statusCode() == 200
                                                && answer.body().contains("\"FINAL\""))
                        .body();
        TypedDayScreen screen =
                TypedDayScreen.open(browser, "/telephone/saisie?jour=2021-05-31&pas=journee");
        assertThat(screen.plain()).contains("Les journaux comptent ce jour-là");
        new Keyboard(browser).write("presentes-jour", "1000").write("decroches-jour", "900");
        screen.press("enregistrer");

        browser.open("/telephone/saisies?du=2021-05-31&au=2021-05-31");
        assertThat(screen.day("2021-05-31").subList(1, 3)).containsExactly("1 000", "900");
        assertThat(screen.day("2021-05-31").get(8)).contains("de plus que le journal");
        assertThat(screen.plain()).doesNotContain("Aucun journal ne couvre cette période.");
        assertThat(Rest.as("lecture").get(LOGGED).body()).isEqualTo(before);
        assertThat(
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/typed?from=2021-05-31&to=2021-05-31")
                                .body())
                .contains("\"entered\":1000,\"answered\":900,\"abandoned\":null");

        browser.open("/telephone/saisie?jour=2021-05-31");
        screen.remove();
        assertThat(screen.done()).startsWith("La saisie du 31 mai 2021 est supprimée.");
        screen.undo();
        browser.open("/telephone/saisie?jour=2021-05-31");
        assertThat(screen.value("presentes-jour")).isEqualTo("1000");
        screen.remove();
        assertThat(screen.value("presentes-0800")).isEmpty();
    }

    @Test
    @Plain
    void a_day_to_come_is_refused_and_the_secretary_general_reads_only() {
        TypedDayScreen screen = TypedDayScreen.open(browser, "/telephone/saisie?jour=31/12/2098");
        assertThat(screen.isInvalid("jour")).isTrue();
        assertThat(screen.value("jour")).isEqualTo("31/12/2098");
        assertThat(screen.refusal()).contains("Le 31 décembre 2098 est à venir.");
        assertThat(screen.findAll("#appels")).isEmpty();

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        screen = TypedDayScreen.open(browser, "/telephone/saisies?du=2017-01-01&au=2017-01-31");
        assertThat(screen.plain()).contains("Aucune journée saisie à la main : janvier 2017.");
        assertThat(screen.findAll("a[href*='/telephone/saisie?']")).isEmpty();
        browser.open("/telephone/saisie");
        assertThat(screen.findAll("#appels")).isEmpty();
    }
}
