package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A campaign on its three channels, from its first answer to its report. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CampaignE2E {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String TITLE = "Trois canaux, un rapport";

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    /**
     * Two sheets on the tablet and two on paper, all satisfied; eight of the website, five
     * satisfied and three not: (2 + 2 + 5) ÷ 12 = 75.0 %, net (9 − 3) ÷ 12 = 50.0 points; the
     * margin of twelve is 1.96 · √(0.25 ÷ 12) = 28.3 points.
     */
    @Test
    void a_campaign_is_answered_on_three_channels_and_reported() {
        Browser browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        SurveysScreen surveys = new SurveysScreen(browser);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        String campaign =
                surveys.campaign(
                        TITLE, today.minusDays(10).format(DAY), today.plusDays(10).format(DAY));
        String id = campaign.replaceAll(".*/", "");

        KioskScreen kiosk = KioskScreen.locked(browser, id);
        kiosk.fill("Merci à l’agent du guichet 2.");
        kiosk.restart();
        kiosk.fill("On attend debout.");
        browser.patiently().until(d -> kiosk.kept() == 0);
        kiosk.leave(SignInScreen.PASSWORD);
        assertThat(browser.path()).isEqualTo(campaign);

        browser.open(campaign + "/saisie");
        for (int sheet = 0; sheet < 2; sheet++) {
            surveys.find("#q-GLOBAL-1").sendKeys(Keys.SPACE);
            surveys.find("#q-ATTENTE-4").sendKeys(Keys.SPACE);
            surveys.save();
            assertThat(surveys.news()).contains("Questionnaire n°");
        }

        ImportsScreen imports = new ImportsScreen(browser);
        browser.open(campaign);
        browser.leave(() -> imports.find("#importer").sendKeys(Keys.ENTER));
        imports.send(ImportsScreen.file("reponses.csv", website(today)));
        assertThat(imports.measures()).containsEntry("Lignes valides", "8");
        imports.press("confirmer");

        browser.open(campaign);
        assertThat(surveys.plain()).contains("12 réponses");
        browser.open(campaign + "/resultats");
        ResultsScreen results = new ResultsScreen(browser);
        assertThat(results.plain())
                .contains("28,3 points", "75,0 %", "50,0 points", "Échantillon de convenance");
        browser.open(campaign + "/resultats?canal=PAPER");
        browser.open(campaign + "/rapport");
        results.type("conclusion", "Les usagers sont satisfaits; l’attente est à revoir.");
        results.press("enregistrer");
        String page = text(browser, "/enquetes/rapports/" + id + "/rapport.html");
        assertThat(page).contains(TITLE, "75,0", "28,3", "convenance", "l’attente est à revoir");
        byte[] pdf = browser.file("/enquetes/rapports/" + id + "/rapport.pdf").body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        byte[] slides = browser.file("/enquetes/rapports/" + id + "/diaporama.odp").body();
        assertThat(new String(slides, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    private static String website(LocalDate today) {
        StringBuilder rows = new StringBuilder("id;submitdate;startlanguage;GLOBAL;LIBRE\n");
        for (int i = 1; i <= 8; i++) {
            rows.append(i)
                    .append(';')
                    .append(today.minusDays(2))
                    .append(" 10:00:00;fr;")
                    .append(i <= 5 ? "4" : "1")
                    .append(";Réponse ")
                    .append(i)
                    .append('\n');
        }
        return rows.toString();
    }

    private static String text(Browser browser, String address) {
        return new String(browser.file(address).body(), StandardCharsets.UTF_8)
                .replaceAll("[\\u00a0\\u202f]", " ");
    }
}
