package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The register for all; a person handed out and erased by the administrator. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class PrivacyE2E {

    private static final String PAGE = "/admin/personnes";
    private static final String USERS = "Associations d’usagers";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private BinScreen enterAs(String login, String path) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        return BinScreen.open(browser, path);
    }

    @Test
    @Tag("VIE-1")
    void whoever_has_logged_in_reads_the_register_and_takes_it_away() {
        browser = Browser.fresh();
        BinScreen screen = BinScreen.open(browser, "/donnees-personnelles");
        assertThat(screen.text()).contains("Vos droits");
        assertThat(screen.findAll("#registre")).isEmpty();

        screen = enterAs("standard", "/donnees-personnelles");
        assertThat(screen.rows("registre", "Comptes")).isNotEmpty();
        assertThat(screen.rows("registre", "après la fin du mandat"))
                .singleElement()
                .satisfies(row -> assertThat(row.getText()).contains("3 mois", "Membres"));
        assertThat(
                        new String(
                                browser.file("/donnees-personnelles/registre.csv").body(),
                                StandardCharsets.UTF_8))
                .contains("committee_member", "Mission d’intérêt public");
        browser.open(PAGE);
        assertThat(screen.findAll("#chercher-personne, #durees")).isEmpty();
        assertThat(screen.findAll("h1")).isNotEmpty();
    }

    @Test
    @Tag("VIE-10")
    @Tag("VIE-13")
    void an_administrator_hands_out_and_erases_a_member_and_the_history_stays_sound() {
        enterAs("referent", "/");
        MembersScreen members = MembersScreen.withBody(browser, "Ligue des oubliés", USERS);
        members.follow("a[href*='nouveau?organisme=']");
        members.fillMember("Madame Ursule Oubliée", "1/1/2019", "31 décembre 2027");
        members.press("ajouter");
        String member = browser.path();

        BinScreen screen = enterAs("admin", PAGE);
        screen.type("personne", "Oubliée");
        screen.press("chercher");
        assertThat(browser.path()).as("nobody is named in an address").isEqualTo(PAGE);
        assertThat(screen.rows("personnes", "Madame Ursule Oubliée")).hasSize(1);
        browser.leave(() -> screen.find("#personnes tbody a").sendKeys(Keys.ENTER));
        assertThat(browser.path()).contains("fiche=committee_member-").doesNotContain("Oubli");
        assertThat(screen.rows("traces", "Membres du comité")).hasSize(1);
        String chosen = browser.path();
        assertThat(file(screen.find("input[name=fiche]").getDomAttribute("value")))
                .contains("Madame Ursule Oubliée", "committee_member", "contact@asso.example");

        screen.press("effacer");
        assertThat(screen.text()).as("not without the box").contains("Madame Ursule Oubliée");
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.press("effacer");
        assertThat(screen.news()).contains("La personne est effacée");
        assertThat(screen.rows("effacements", "admin")).isNotEmpty();
        browser.open(chosen);
        assertThat(screen.findAll("#effacer")).isEmpty();
        browser.open("/historique");
        screen.press("verifier");
        assertThat(screen.text())
                .contains("tel qu’il a été écrit", "Effacement d’une personne")
                .doesNotContain("Oubliée");

        assertThat(enterAs("referent", member).text())
                .contains("Personne effacée", "Ce membre est archivé.")
                .doesNotContain("Oubliée", "contact@asso.example");
    }

    private String file(String reference) {
        HttpResponse<String> answer =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        Rest.address(PAGE + "/dossier.json")
                                                                .toString()))
                                        .header("Cookie", browser.cookieHeader())
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "fiche=" + reference)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    @Tag("VIE-6")
    void each_rule_says_what_it_did_and_what_is_next() {
        BinScreen screen = enterAs("admin", PAGE);
        assertThat(screen.findAll("#durees tbody tr")).hasSize(15);
        assertThat(screen.rows("durees", "Comptes inutilisés"))
                .singleElement()
                .satisfies(row -> assertThat(row.getText()).contains("12 mois", "en douze mois"));
        assertThat(screen.rows("durees", "anciens membres"))
                .singleElement()
                .satisfies(row -> assertThat(row.getText()).containsPattern("20\\d\\d"));
    }

    @Test
    @Plain(false)
    @Tag("VIE-6")
    void the_pages_keep_the_rules_of_accessibility_in_both_themes() {
        BinScreen screen = enterAs("admin", PAGE);
        screen.type("personne", "a@b");
        screen.press("chercher");
        assertThat(screen.text()).contains("Personne n’est connu");
        screen.type("personne", "admin");
        screen.press("chercher");
        browser.leave(() -> screen.find("#personnes tbody a").sendKeys(Keys.ENTER));
        String chosen = browser.path();
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        for (String path : new String[] {PAGE, chosen, "/donnees-personnelles"}) {
            browser.theme("clair");
            browser.open(path);
            softly.assertThat(inspection.axe()).as("A1 light " + path).isEmpty();
            softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
            softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
            browser.width(320);
            softly.assertThat(inspection.overflow()).as("A5 " + path).isNotPositive();
            softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + path).isEmpty();
            browser.width(1280);
            browser.theme("sombre");
            browser.open(path);
            softly.assertThat(inspection.colours()).as("A1 dark " + path).isEmpty();
        }
        browser.open(chosen);
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.press("effacer");
        softly.assertThat(screen.text()).contains("Vous ne pouvez pas vous effacer");
        softly.assertAll();
    }
}
