package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An indicator from the list down to the file that it comes from, and one whose values are typed.
 */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class IndicatorsE2E {

    private Browser browser;
    private IndicatorsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = IndicatorsScreen.computed(browser);
    }

    @Test
    @Plain(false)
    void a_value_is_followed_down_to_its_source_file_by_keyboard() {
        enterAs("referent");
        browser.open("/indicateurs");
        Keyboard keyboard = new Keyboard(browser);
        keyboard.reach("[data-code='" + IndicatorsScreen.RATE + "']").enter();
        assertThat(screen.heading()).isEqualTo("Taux de décroché");
        browser.open("/indicateurs/" + IndicatorsScreen.RATE + "?du=2021-05&au=2021-05");
        String value = screen.valueOf("2021-05");
        keyboard.reach("[data-mois='2021-05']").enter();
        assertThat(IndicatorsScreen.spaced(screen.heading())).isEqualTo("D’où vient ce chiffre ?");
        assertThat(browser.path())
                .isEqualTo("/indicateurs/" + IndicatorsScreen.RATE + "/origine?mois=2021-05");
        assertThat(IndicatorsScreen.spaced(screen.find("#calcul").getText()))
                .contains(" ÷ ")
                .endsWith("= " + value);
        String file = screen.find("#origines tbody a").getText();
        keyboard.reach("#origines tbody a").enter();
        assertThat(browser.path()).startsWith("/nuits/fichiers/");
        assertThat(screen.heading()).contains(file);
        assertThat(screen.find("#comptees").getText()).isNotEqualTo("0");
        assertThat(screen.findAll("#nourrit tbody tr")).isNotEmpty();
    }

    @Test
    void who_may_not_open_the_nights_reads_the_name_of_the_file_without_a_link() {
        enterAs("agent");
        browser.open("/indicateurs/" + IndicatorsScreen.RATE + "/origine?mois=2021-05");
        assertThat(screen.find("#origines tbody th").getText()).contains("queue_log");
        assertThat(screen.findAll("#origines tbody a")).isEmpty();
        assertThat(screen.findAll("#t-historique")).isEmpty();
    }

    @Test
    void a_change_of_definition_shows_its_break_and_has_no_joint_value() {
        enterAs("secretaire");
        browser.open("/indicateurs/" + IndicatorsScreen.WAITING + "?du=2021-01&au=2021-12");
        assertThat(screen.findAll(".graphique .rupture")).hasSize(1);
        assertThat(IndicatorsScreen.spaced(screen.find(".graphique .rupture-mot").getText()))
                .isEqualTo("définition 2 depuis juillet 2021");
        assertThat(screen.find("#ruptures").getText()).contains("juillet");
        assertThat(screen.findAll(".graphique .point")).hasSize(12);
        assertThat(screen.findAll(".graphique .ligne")).as("cut in the middle").hasSize(10);
        browser.open(
                "/indicateurs/" + IndicatorsScreen.WAITING + "?du=2021-01&au=2021-12&pas=annee");
        assertThat(screen.valueOf("2021-01")).contains("plusieurs définitions").doesNotContain("%");
        browser.open(
                "/indicateurs/"
                        + IndicatorsScreen.WAITING
                        + "?du=2021-01&au=2021-03&pas=trimestre");
        assertThat(screen.valueOf("2021-01")).as("1 865 of 2 325").isEqualTo("80,2 %");
        assertThat(screen.findAll("a[href$='/saisie']")).as("reads only").isEmpty();
    }

    @Test
    void a_refused_value_is_kept_as_typed_and_a_corrected_one_has_its_history() {
        enterAs("referent");
        String code = "essai.navigateur-" + System.nanoTime();
        browser.open("/indicateurs/nouveau");
        screen.type("code", "essai", "nom", "Essai du navigateur", "sens", "Ce qui est mesuré");
        screen.type("formule", "un ÷ deux", "source", "Essai", "responsable", "Essais");
        screen.type("des", "janvier 2021");
        screen.press("enregistrer");
        assertThat(screen.isInvalid("code")).isTrue();
        assertThat(screen.value("nom")).isEqualTo("Essai du navigateur");
        assertThat(screen.value("effectif")).isEqualTo("30");
        screen.type("code", code, "effectif", "dix");
        screen.press("enregistrer");
        assertThat(screen.isInvalid("effectif")).isTrue();
        assertThat(screen.value("effectif")).isEqualTo("dix");
        screen.type("effectif", "0");
        screen.press("enregistrer");
        assertThat(screen.heading()).isEqualTo("Essai du navigateur");
        assertThat(IndicatorsScreen.spaced(screen.text())).contains("tous les cas sont comptés");
        assertThat(screen.text()).contains("Aucune valeur n’a encore été saisie");

        browser.open("/indicateurs/" + code + "/saisie");
        screen.type("mois-mesure", "05/2021", "numerateur", "12", "denominateur", "10");
        screen.type("preuve", "Tableau d’essai");
        screen.press("enregistrer");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.isInvalid("numerateur")).isTrue();
        assertThat(screen.value("numerateur")).isEqualTo("12");
        screen.type("numerateur", "8");
        screen.press("enregistrer");
        assertThat(screen.valueOf("2021-05")).isEqualTo("80,0 %");

        browser.open("/indicateurs/" + code + "/saisie");
        screen.type("mois-mesure", "mai 2021", "numerateur", "9", "denominateur", "10");
        screen.type("preuve", "Deux fois");
        screen.press("enregistrer");
        assertThat(screen.errors().get(0)).contains("déjà saisie");

        browser.open("/indicateurs/" + code + "/saisie?mois=2021-05");
        screen.type("numerateur", "9");
        screen.press("enregistrer");
        assertThat(screen.valueOf("2021-05")).isEqualTo("90,0 %");
        browser.open("/indicateurs/" + code + "/origine?mois=2021-05");
        assertThat(screen.findAll("#historique tbody tr")).hasSize(2);
    }

    @Test
    void the_officer_computes_now_and_twice_gives_the_same() {
        enterAs("referent");
        String before = Rest.as("lecture").get(rest()).body();
        // IND-14: one that died with a server that was stopped is under way for a minute.
        browser.patiently()
                .withTimeout(Duration.ofMinutes(2))
                .until(
                        d -> {
                            browser.open("/indicateurs");
                            return !screen.findAll("#recalculer").isEmpty();
                        });
        screen.press("recalculer");
        browser.patiently()
                .until(
                        d ->
                                !screen.findAll("#calcul").isEmpty()
                                        && screen.find("#calcul")
                                                .getText()
                                                .contains("lancé par referent"));
        assertThat(screen.find("#calcul").getText()).contains("Dernier calcul");
        assertThat(Rest.as("lecture").get(rest()).body()).isEqualTo(before);
    }

    @Test
    void rest_hands_out_what_the_page_shows_and_null_for_what_is_not_known() {
        enterAs("referent");
        List<JsonObject> months = Rest.as("lecture").array(rest()).getValuesAs(JsonObject.class);
        assertThat(months).hasSize(12);
        assertThat(months.get(0).isNull("value")).isTrue();
        assertThat(months.get(0).getString("state")).isEqualTo("UNAVAILABLE");
        JsonObject may = months.get(4);
        browser.open("/indicateurs/" + IndicatorsScreen.RATE + "?du=2021-05&au=2021-05");
        assertThat(screen.valueOf("2021-05"))
                .isEqualTo(
                        may.getJsonNumber("value")
                                        .bigDecimalValue()
                                        .toPlainString()
                                        .replace('.', ',')
                                + " %");
        assertThat(Rest.as("lecture").get(rest(), "text/csv").body())
                .startsWith("month,state,numerator,denominator,value")
                .contains("2021-01,UNAVAILABLE,,,");
        assertThat(Rest.as("lecture").get("/api/v1/indicators/aucun.code?from=2021-01&to=2021-02"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404));
        assertThat(
                        Rest.as("lecture")
                                .get(
                                        "/api/v1/indicators/"
                                                + IndicatorsScreen.RATE
                                                + "?from=mai&to=x")
                                .body())
                .contains("month-unreadable");
        byte[] pdf =
                browser.file(
                                "/indicateurs/export/"
                                        + IndicatorsScreen.RATE
                                        + "/fiche.pdf?du=2021-01&au=2021-12")
                        .body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(
                        new String(
                                browser.file(
                                                "/indicateurs/export/"
                                                        + IndicatorsScreen.RATE
                                                        + "/serie.csv?du=2021-01&au=2021-12")
                                        .body(),
                                StandardCharsets.UTF_8))
                .contains("non disponible", "mai");
    }

    private static String rest() {
        return "/api/v1/indicators/" + IndicatorsScreen.RATE + "?from=2021-01&to=2021-12";
    }
}
