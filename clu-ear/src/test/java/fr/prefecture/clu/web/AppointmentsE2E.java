package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Appointments as an agent types them and as the quality officer makes the case for a reminder. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class AppointmentsE2E {

    private static final String SERVICE = "Service d’essai";

    private Browser browser;
    private AppointmentsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new AppointmentsScreen(browser);
    }

    @Test
    @Plain(false)
    void an_agent_types_a_day_with_the_keyboard_and_a_refused_row_is_kept() {
        enterAs("agent");
        String one = screen.desk("Service du clavier", "Clavier 1");
        assertThat(screen.news()).contains("Clavier 1");
        String two = screen.desk("Service du clavier", "Clavier 2");
        browser.open(AppointmentsScreen.GRID + "?jour=2021-05-03&service=Service+du+clavier");
        assertThat(screen.outcome(one)).isEqualTo("rien d’enregistré");

        Keyboard keyboard = new Keyboard(browser);
        keyboard.write("offered-" + one, "20").type(Keys.ENTER);
        assertThat(screen.focus()).as("Enter goes down").isEqualTo("offered-" + two);
        keyboard.type("20", Keys.TAB, "18", Keys.TAB, "11", Keys.TAB, "1", Keys.TAB, "2", Keys.TAB);
        keyboard.type("5", Keys.TAB, "0", Keys.TAB, "18,5");
        new Actions(browser.driver())
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.SHIFT)
                .perform();
        assertThat(screen.focus()).as("and up with Shift").isEqualTo("lead-" + one);
        browser.open(AppointmentsScreen.GRID + "?jour=2021-05-03&service=Service+du+clavier");
        fill(keyboard, one, "20", "18", "11", "1", "2", "15");
        fill(keyboard, two, "20", "18", "11", "1", "2", "5");
        keyboard.press(Keys.ENTER);
        assertThat(screen.focus()).as("below the last row").isEqualTo("enregistrer");
        keyboard.enter();

        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.errors())
                .singleElement()
                .satisfies(
                        said ->
                                assertThat(Screen.spaced(said))
                                        .contains(
                                                "Clavier 1",
                                                "11 honorés, 2 annulés à temps et 15 non honorés"
                                                        + " font 28, pour 18 rendez-vous réservés"));
        assertThat(screen.isInvalid("missed-" + one)).isTrue();
        assertThat(screen.value("missed-" + one)).as("kept as typed").isEqualTo("15");
        assertThat(screen.outcome(two)).isEqualTo("enregistré");

        keyboard.write("missed-" + one, "4");
        screen.save();
        assertThat(screen.news()).contains("Enregistré : 1 ligne modifiée");
        assertThat(screen.value("missed-" + one)).isEqualTo("4");
        assertThat(screen.value("missed-" + two)).isEqualTo("5");
        keyboard.write("missed-" + one, "N/C");
        screen.save();
        assertThat(Screen.spaced(screen.errors().get(0)))
                .contains(
                        "Non honorés : « N/C » n’est pas un nombre",
                        "un chiffre inconnu n’est pas zéro");
    }

    private static void fill(Keyboard keyboard, String desk, String... counts) {
        List<String> columns =
                List.of("offered", "booked", "honoured", "late", "cancelled", "missed");
        for (int i = 0; i < counts.length; i++) {
            keyboard.write(columns.get(i) + "-" + desk, counts[i]);
        }
    }

    @Test
    @Plain(false)
    void a_day_to_come_is_refused_and_what_was_typed_stays() {
        enterAs("agent");
        String desk = screen.desk(SERVICE, "Avenir");
        browser.open(AppointmentsScreen.GRID + "?jour=2098-05-05&guichet=" + desk);
        new Keyboard(browser).write("offered-" + desk + "-9", "6");
        screen.save();
        assertThat(Screen.spaced(screen.errors().get(0))).contains("Le 5 mai 2098 est à venir");
        assertThat(screen.value("offered-" + desk + "-9")).isEqualTo("6");
    }

    @Test
    void an_agent_imports_days_and_sees_why_some_are_refused() {
        enterAs("agent");
        screen.desk(SERVICE, "Import");
        browser.open("/rendez-vous/imports/nouveau");
        ImportsScreen wizard = new ImportsScreen(browser);
        wizard.send(
                ImportsScreen.file(
                        "rendez-vous.csv",
                        "Date;Service;Guichet;Proposés;Réservés;Honorés;Non honorés\n"
                                + "03/05/2021;Service d’essai;import;20;18;12;6\n"
                                + "04/05/2021;Service d’essai;Import;20;18;12;-6\n"
                                + "05/05/2021;Service d’essai;Ailleurs;20;18;12;6\n"
                                + "03/05/2021;Service d’essai;Import;20;18;11;6\n"
                                + "06/05/2021;Service d’essai;Import;20;18,5;11;6\n"));
        assertThat(wizard.summary()).isEqualTo("1 ligne valide, 4 en erreur, 0 doublon");
        assertThat(screen.plain())
                .contains(
                        "-6 est un nombre négatif",
                        "Le guichet « Ailleurs » du service « Service d’essai » n’est pas connu",
                        "avec d’autres chiffres",
                        "« 18,5 » n’est pas un nombre entier");
        wizard.press("confirmer");
        assertThat(screen.plain()).contains("1 ligne importée");
    }

    @Test
    void figures_have_their_cases_their_interval_and_one_address() {
        enterAs("referent");
        AppointmentsScreen.filled(browser, "");
        String text = screen.plain();
        assertThat(text)
                .containsPattern(
                        "Calcul\\s+[\\d ]+ non honorés sur [\\d ]+ d’issue connue ;"
                                + " intervalle à 95 % : \\d\\d,\\d à \\d\\d,\\d %")
                .contains("Selon l’heure", "Selon le délai", "Mois par mois");
        assertThat(screen.find(".grand-nombre").getText().replace(',', '.'))
                .satisfies(
                        rate ->
                                assertThat(Double.parseDouble(rate.split("\\p{Zs}", 2)[0]))
                                        .as("three in ten")
                                        .isBetween(27.0, 33.0));
        assertThat(screen.findAll("figure.graphique")).hasSize(4);

        browser.open(
                AppointmentsScreen.FIGURES
                        + "?du=2000-01-01&au=2000-02-01&service=Permis+de+conduire");
        assertThat(screen.plain()).contains("Aucun rendez-vous n’est enregistré");
        browser.open(AppointmentsScreen.FIGURES + "?du=31/06/2021&service=nulle-part");
        assertThat(screen.errors()).hasSize(2);
        assertThat(screen.isInvalid("du")).isTrue();

        AppointmentsScreen.filled(browser, "?service=Permis+de+conduire");
        assertThat(screen.rows("guichets")).hasSize(1);
        HttpResponse<String> export =
                get(screen.find("a[href*='jours.csv']").getDomAttribute("href"));
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("rendez-vous-");
        assertThat(export.body())
                .contains("service «\u00a0Permis de conduire\u00a0»", "Guichet 3")
                .doesNotContain("Guichet 1");
    }

    @Test
    @Plain(false)
    void a_simulation_gives_the_same_figures_twice_and_says_its_seed() {
        enterAs("secretaire");
        AppointmentsScreen.filled(browser, "");
        browser.open(AppointmentsScreen.SIMULATIONS);
        Map<String, String> first = screen.answers();
        assertThat(first).hasSize(4);
        assertThat(screen.plain())
                .contains(
                        "graine 20210531", "10 à 40 % des rendez-vous non honorés", "400 tirages");
        browser.open(AppointmentsScreen.SIMULATIONS);
        assertThat(screen.answers()).isEqualTo(first);
        new Keyboard(browser).write("graine", "7").enter();
        assertThat(browser.driver().getCurrentUrl()).contains("graine=7");
        assertThat(screen.answers()).isNotEqualTo(first);

        browser.open(AppointmentsScreen.SIMULATIONS + "?rappel-min=50&rappel-max=20&graine=x");
        assertThat(screen.isInvalid("rappel-min")).isTrue();
        assertThat(screen.isInvalid("graine")).isTrue();
        assertThat(screen.answers()).isEmpty();
    }

    @Test
    void the_note_to_the_ministry_can_be_downloaded_in_two_formats() {
        enterAs("referent");
        AppointmentsScreen.filled(browser, "");
        List<String> addresses = screen.noteAddresses();
        assertThat(addresses).hasSize(2);
        HttpResponse<byte[]> pdf = bytes(addresses.get(0));
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String said =
                new String(
                                LibreOffice.convert(
                                        bytes(addresses.get(1)).body(), "odt", "txt:Text"),
                                StandardCharsets.UTF_8)
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' ');
        assertThat(said)
                .contains(
                        "Rappeler les rendez-vous par SMS la veille",
                        "intervalle de confiance à 95 %",
                        "C’est une hypothèse",
                        "La demande");
        enterAs("agent");
        AppointmentsScreen.filled(browser, "");
        assertThat(screen.noteAddresses()).isEmpty();
        assertThat(bytes(addresses.get(0)).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String address) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(address))
                                .header("Cookie", browser.cookieHeader()));
    }

    private HttpResponse<byte[]> bytes(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(Rest.address(address))
                                    .header("Cookie", browser.cookieHeader())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
