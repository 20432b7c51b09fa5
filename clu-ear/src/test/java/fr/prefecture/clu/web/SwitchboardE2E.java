package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of the telephone reception on the figures of the shipped log. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SwitchboardE2E {

    private static final String MAY = "?du=2021-05-03&au=2021-05-31&file=standard";
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
    @Plain
    void the_numbers_of_the_page_are_those_of_rest() {
        List<JsonObject> days = Rest.as("lecture").array(REST).getValuesAs(JsonObject.class);

        SwitchboardScreen screen = SwitchboardScreen.open(browser, MAY);

        Map<String, Long> funnel = screen.funnel();
        assertThat(funnel.get("Présentés à un agent")).isGreaterThan(1000);
        assertThat(funnel.get("Présentés à un agent")).isEqualTo(sum(days, "entered"));
        assertThat(funnel.get("Décrochés")).isEqualTo(sum(days, "answered"));
        assertThat(funnel.get("Abandonnés")).isEqualTo(sum(days, "abandoned"));
        assertThat(funnel.get("Délai d’attente dépassé")).isEqualTo(sum(days, "timedOut"));
        assertThat(funnel.get("Sortis par une touche")).isEqualTo(sum(days, "keyExits"));
        assertThat(funnel.get("Plus aucun agent")).isEqualTo(sum(days, "emptyExits"));
        assertThat(funnel.get("Retirés")).isEqualTo(sum(days, "withdrawn"));
        assertThat(funnel.get("Échoués")).isEqualTo(sum(days, "failed"));
        assertThat(funnel.get("Non résolus")).isEqualTo(sum(days, "unresolved"));
        assertThat(funnel.get("File pleine")).isEqualTo(sum(days, "refusedFull"));
        assertThat(funnel.get("Aucun agent connecté")).isEqualTo(sum(days, "refusedJoinEmpty"));
        assertThat(funnel.get("Détournés")).isEqualTo(sum(days, "refusedDiverted"));
        assertThat(funnel.get("Hors horaires d’ouverture")).isEqualTo(sum(days, "refusedClosed"));
        Map<String, List<String>> rows = screen.days();
        assertThat(rows.keySet())
                .containsExactlyElementsOf(days.stream().map(d -> d.getString("day")).toList());
        for (JsonObject day : days) {
            List<String> row = rows.get(day.getString("day"));
            assertThat(SwitchboardScreen.count(row.get(1)))
                    .as(day.getString("day"))
                    .isEqualTo(day.getInt("entered"));
            assertThat(SwitchboardScreen.count(row.get(2))).isEqualTo(day.getInt("answered"));
            assertThat(SwitchboardScreen.count(row.get(3))).isEqualTo(day.getInt("abandoned"));
            assertThat(row.get(9))
                    .isEqualTo(day.getString("state").equals("FINAL") ? "Définitif" : "Provisoire");
        }
        assertThat(SwitchboardScreen.count(screen.totals().get(1))).isEqualTo(sum(days, "entered"));
    }

    @Test
    @Plain
    void the_funnel_adds_up() {
        Map<String, Long> funnel = SwitchboardScreen.open(browser, MAY).funnel();

        assertThat(funnel.get("Reçus pendant l’ouverture"))
                .isPositive()
                .isEqualTo(total(funnel, "Présentés à un agent", "Dissuadés"));
        assertThat(funnel.get("Présentés à un agent"))
                .isEqualTo(total(funnel, "Décrochés", "Perdus", "Non résolus"));
        assertThat(funnel.get("Perdus"))
                .isEqualTo(
                        total(
                                funnel,
                                "Abandonnés",
                                "Délai d’attente dépassé",
                                "Sortis par une touche",
                                "Plus aucun agent",
                                "Retirés",
                                "Échoués"));
        assertThat(funnel.get("Dissuadés"))
                .isEqualTo(total(funnel, "File pleine", "Aucun agent connecté", "Détournés"));
    }

    @Test
    @Plain
    void the_totals_are_the_sums_of_the_days() {
        SwitchboardScreen screen = SwitchboardScreen.open(browser, MAY);

        for (int column = 0; column < 6; column++) {
            int at = column;
            assertThat(SwitchboardScreen.count(screen.totals().get(column)))
                    .as(screen.columns().get(column + 1))
                    .isEqualTo(
                            screen.days().values().stream()
                                    .mapToLong(row -> SwitchboardScreen.count(row.get(at)))
                                    .sum());
        }
    }

    @Test
    void the_filters_work_with_the_keyboard_and_stand_in_the_address() {
        SwitchboardScreen screen = SwitchboardScreen.open(browser, MAY);

        screen.filter("3/5/21", "7 mai 2021");

        assertThat(browser.path()).contains("du=3%2F5%2F21").contains("file=standard");
        assertThat(screen.value("du")).isEqualTo("03/05/2021");
        assertThat(screen.value("au")).isEqualTo("07/05/2021");
        assertThat(screen.value("file")).isEqualTo("standard");
        assertThat(screen.find("#periode-lue").getText())
                .isEqualTo("Du lundi 3 mai 2021 au vendredi 7 mai 2021 inclus.");
        assertThat(screen.days().keySet())
                .containsExactly(
                        "2021-05-03", "2021-05-04", "2021-05-05", "2021-05-06", "2021-05-07");
        assertThat(screen.title()).doesNotContain("Erreur");
    }

    @Test
    void the_back_button_gives_the_view_before() {
        SwitchboardScreen screen = SwitchboardScreen.open(browser, MAY);
        Map<String, List<String>> before = screen.days();
        screen.filter("03/05/2021", "07/05/2021");
        assertThat(screen.days()).hasSize(5);

        browser.back();

        assertThat(browser.path()).isEqualTo("/telephone" + MAY);
        assertThat(screen.value("au")).isEqualTo("31/05/2021");
        assertThat(screen.days()).isEqualTo(before);
    }

    @Test
    void a_choice_alone_changes_nothing_before_the_button() {
        SwitchboardScreen screen = SwitchboardScreen.open(browser, "?du=2021-05-03&au=2021-05-31");
        WebElement page = screen.find("html");

        screen.find("#file").sendKeys(Keys.ARROW_DOWN);

        assertThat(screen.value("file")).isNotEmpty();
        assertThat(browser.path()).isEqualTo("/telephone?du=2021-05-03&au=2021-05-31");
        assertThat(page.isDisplayed()).as("still the same page").isTrue();
        browser.leave(() -> screen.find(".filtres button[type=submit]").sendKeys(Keys.ENTER));
        assertThat(browser.path()).containsPattern("file=[^&]+");
    }

    @Test
    void a_day_that_does_not_exist_is_said_at_its_field() {
        SwitchboardScreen screen = SwitchboardScreen.open(browser, MAY);

        screen.filter("01/05/2021", "31/06/2021");

        assertWrong(screen);
        assertThat(screen.refusal())
                .isEqualTo(
                        "Au : « 31/06/2021 » n’existe pas. Saisissez une date comme 15/06/2021.");
        assertThat(screen.value("du")).isEqualTo("01/05/2021");
        assertThat(screen.value("au")).isEqualTo("31/06/2021");
        assertThat(screen.isInvalid("au")).isTrue();
        assertThat(screen.isInvalid("du")).isFalse();
        screen.find(".bilan-erreurs a").sendKeys(Keys.ENTER);
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .as("the link leads to the field")
                .isEqualTo("au");
    }

    @Test
    void a_period_that_ends_before_it_starts_is_said() {
        SwitchboardScreen screen = SwitchboardScreen.open(browser, MAY);

        screen.filter("31/05/2021", "03/05/2021");

        assertWrong(screen);
        assertThat(screen.errors()).hasSize(1);
        assertThat(screen.errors().get(0)).contains("Inversez les deux dates");
        assertThat(screen.value("du")).isEqualTo("31/05/2021");
        assertThat(screen.value("au")).isEqualTo("03/05/2021");
    }

    @Test
    void an_unknown_queue_is_said_and_kept() {
        SwitchboardScreen screen =
                SwitchboardScreen.open(browser, "?du=2021-05-03&au=2021-05-31&file=nulle-part");

        assertWrong(screen);
        assertThat(screen.errors()).hasSize(1);
        assertThat(screen.errors().get(0)).contains("nulle-part").contains("inconnue");
        assertThat(screen.value("file")).isEqualTo("nulle-part");
    }

    @Test
    @Plain
    void a_period_without_a_log_is_empty_and_not_zero() {
        SwitchboardScreen screen = SwitchboardScreen.open(browser, "?du=2019-01-01&au=2019-01-31");

        assertThat(screen.title()).doesNotContain("Erreur");
        assertThat(screen.hasFigures()).isFalse();
        assertThat(screen.find(".vide h2").getText()).contains("Aucune donnée").contains("2019");
        browser.leave(() -> screen.find(".vide a").sendKeys(Keys.ENTER));
        assertThat(screen.hasFigures()).as("the link leads to figures").isTrue();
    }

    @Test
    @Plain
    void the_export_holds_the_rows_of_the_table_in_its_order() {
        SwitchboardScreen screen =
                SwitchboardScreen.open(browser, MAY + "&tri=decroches&ordre=desc");
        Map<String, List<String>> days = screen.days();
        List<Long> answered =
                days.values().stream().map(row -> SwitchboardScreen.count(row.get(2))).toList();
        assertThat(answered).isSortedAccordingTo(java.util.Comparator.reverseOrder());

        HttpResponse<String> file =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(Rest.address(screen.exportAddress()))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"accueil-telephonique-2021-05");
        List<String> lines = Arrays.asList(file.body().strip().split("\r\n", -1));
        assertThat(lines.get(0)).startsWith("\ufeff").contains("standard");
        List<String> titles = new ArrayList<>(List.of(lines.get(1).split(";", -1)));
        int why = titles.indexOf("Pourquoi");
        titles.remove(why);
        assertThat(titles).containsExactlyElementsOf(screen.columns());
        Map<String, String> reasons = screen.reasons();
        assertThat(reasons.values()).anyMatch(reason -> reason.startsWith("Définitif"));
        assertThat(lines).hasSize(days.size() + 2);
        int at = 2;
        for (Map.Entry<String, List<String>> day : days.entrySet()) {
            List<String> cells = new ArrayList<>(List.of(lines.get(at).split(";", -1)));
            assertThat(cells.get(0))
                    .isEqualTo(
                            LocalDate.parse(day.getKey())
                                    .format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            assertThat(cells.remove(why)).isEqualTo(reasons.get(day.getKey()));
            for (int column = 0; column < day.getValue().size(); column++) {
                assertThat(exported(cells.get(column + 1), column))
                        .as(day.getKey() + " " + screen.columns().get(column + 1))
                        .isEqualTo(shown(day.getValue().get(column)));
            }
            at++;
        }
    }

    /** As the table shows it: whole seconds of a mean, one decimal of a rate. */
    private static String exported(String cell, int column) {
        boolean number = column < 9 && !cell.isEmpty();
        if (!number) {
            return cell;
        }
        BigDecimal value = new BigDecimal(cell.replace(',', '.'));
        return value.setScale(column == 6 ? 1 : 0, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',')
                .replace(",0", "");
    }

    /** Without the link beside a note. */
    private static String shown(String cell) {
        return cell.equals("–")
                ? ""
                : cell.replaceAll("\\s*Annoter cette journée$", "")
                        .replaceAll("(?<=\\d)[\u00a0\u202f](?=\\d)", "")
                        .replaceAll("^(\\d+),0$", "$1");
    }

    private static void assertWrong(SwitchboardScreen screen) {
        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.hasFigures()).isFalse();
    }

    private static long total(Map<String, Long> funnel, String... steps) {
        return Arrays.stream(steps).mapToLong(funnel::get).sum();
    }

    private static long sum(List<JsonObject> days, String measure) {
        return days.stream()
                .filter(day -> day.get(measure).getValueType() == JsonValue.ValueType.NUMBER)
                .mapToLong(day -> day.getInt(measure))
                .sum();
    }
}
