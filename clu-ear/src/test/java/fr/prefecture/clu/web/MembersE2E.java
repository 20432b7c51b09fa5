package fr.prefecture.clu.web;

import static fr.prefecture.clu.web.Screen.thisYear;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The composition of the committee as the quality officer keeps it. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MembersE2E {

    private static final String USERS = "Associations d’usagers";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }

    @Test
    @Plain(false)
    void an_organisation_and_its_member_are_added_changed_renewed_archived_and_restored() {
        MembersScreen screen = MembersScreen.withBody(browser, "Ligue des cyclistes", USERS);
        assertThat(screen.news()).contains("L’organisme « Ligue des cyclistes » est ajouté.");
        String body = browser.path();
        screen.follow("a[href*='nouveau?organisme=']");
        screen.fillMember("Madame Anne Durand", "1/1/2019", "31 décembre " + (thisYear() + 1));
        screen.find("#modalites input[value='LIVE_CAPTIONS']").sendKeys(Keys.SPACE);
        screen.pressTwice("ajouter");

        assertThat(browser.path()).matches("/comite/membres/\\d+");
        assertThat(screen.news()).contains("Madame Anne Durand est membre du comité");
        assertThat(screen.plain())
                .contains("vélotypie", "du 1er janvier 2019 au 31 décembre " + (thisYear() + 1));
        String member = browser.path();
        browser.back();
        browser.open(body);
        assertThat(screen.rows("membres")).as("sent twice, kept once").hasSize(1);

        browser.open(member + "/modifier");
        screen.type("telephone", "0400000001");
        screen.press("enregistrer");
        assertThat(browser.path()).isEqualTo(member);
        assertThat(screen.plain()).contains("04 00 00 00 01");
        browser.open(member + "/renouveler");
        screen.type("fin", "31/12/" + thisYear());
        screen.press("renouveler");
        assertThat(screen.refusal()).contains("le 31 décembre " + (thisYear() + 1));
        assertThat(screen.value("fin")).isEqualTo("31/12/" + thisYear());
        screen.type("fin", "31/12/" + (thisYear() + 4));
        screen.press("renouveler");
        assertThat(screen.plain()).contains("au 31 décembre " + (thisYear() + 4));

        browser.open(member + "/archiver");
        assertThat(screen.plain()).contains("sont effacés");
        screen.press("archiver");
        assertThat(screen.plain())
                .contains("Ce membre est archivé.")
                .doesNotContain("04 00 00 00 01", "contact@asso.example");
        assertThat(screen.rows("historique")).hasSize(4);
        screen.press("retablir");
        assertThat(screen.news()).contains("Complétez ses coordonnées");
    }

    @Test
    @Plain(false)
    void ticks_that_somebody_else_has_set_meanwhile_are_shown_and_not_overwritten_unseen() {
        MembersScreen screen = MembersScreen.withBody(browser, "Club des deux fenêtres", USERS);
        screen.follow("a[href*='nouveau?organisme=']");
        screen.fillMember("Madame Lise Caron", "1/1/2019", "31 décembre " + (thisYear() + 1));
        screen.press("ajouter");
        String change = browser.path() + "/modifier";
        browser.open(change);
        String mine = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(change);
        screen.find("#modalites input[value='LARGE_PRINT']").sendKeys(Keys.SPACE);
        screen.press("enregistrer");
        browser.driver().close();
        browser.driver().switchTo().window(mine);
        screen.find("#modalites input[value='SIGN_LANGUAGE']").sendKeys(Keys.SPACE);

        screen.press("enregistrer");

        assertThat(screen.refusal()).startsWith("Modifié par referent le ");
        assertThat(Screen.spaced(screen.find("#modalites-autre").getText()))
                .isEqualTo(
                        "Enregistré entre-temps : gros caractères. Votre saisie est gardée dans le champ.");
        assertThat(screen.find("#modalites input[value='SIGN_LANGUAGE']").isSelected()).isTrue();
        assertThat(screen.find("#modalites input[value='LARGE_PRINT']").isSelected()).isFalse();
        screen.find("#modalites input[value='LARGE_PRINT']").sendKeys(Keys.SPACE);
        screen.press("enregistrer");
        assertThat(screen.plain()).contains("gros caractères", "langue des signes");
    }

    @Test
    @Plain(false)
    void what_cannot_be_is_refused_and_nothing_typed_is_lost() {
        MembersScreen screen = MembersScreen.withBody(browser, "Amicale des lecteurs", USERS);
        String body = browser.path();
        screen.follow("a[href*='nouveau?organisme=']");
        String form = browser.path();

        screen.fillMember(
                "Monsieur Luc Petit", "01/06/" + (thisYear() - 1), "31/06/" + (thisYear() - 1));
        screen.press("ajouter");
        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.isInvalid("fin")).isTrue();
        assertThat(screen.value("fin")).isEqualTo("31/06/" + (thisYear() - 1));
        assertThat(screen.value("nom")).isEqualTo("Monsieur Luc Petit");

        screen.type("fin", "31/05/" + (thisYear() - 1));
        screen.press("ajouter");
        assertThat(screen.refusal())
                .contains(
                        "Le mandat finirait le 31 mai "
                                + (thisYear() - 1)
                                + ", avant de commencer, le 1er juin "
                                + (thisYear() - 1)
                                + ".");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.value("courriel")).isEqualTo("contact@asso.example");
        screen.type("fin", "30/06/" + (thisYear() + 2));
        screen.press("ajouter");
        assertThat(screen.news()).contains("Monsieur Luc Petit est membre du comité");

        browser.open(form);
        screen.fillMember("luc PETIT", "01/01/" + (thisYear() + 1), "");
        screen.press("ajouter");
        assertThat(screen.refusal()).contains("Monsieur Luc Petit siège déjà");
        screen.type("nom", "Madame Ève Blanc");
        screen.press("ajouter");
        assertThat(screen.refusal())
                .contains("Le siège 1 a déjà un titulaire : Monsieur Luc Petit");
        screen.type("courriel", "pas une adresse");
        screen.press("ajouter");
        assertThat(screen.refusal()).contains("« pas une adresse » n’est pas une adresse");
        assertThat(screen.value("nom")).isEqualTo("Madame Ève Blanc");
        browser.open(body);
        assertThat(screen.rows("membres")).hasSize(1);

        MembersScreen again = MembersScreen.withBody(browser, "AMICALE des lecteurs", USERS);
        assertThat(again.refusal())
                .contains("Un organisme s’appelle déjà « Amicale des lecteurs »");
        assertThat(again.value("nom")).isEqualTo("AMICALE des lecteurs");
    }

    @Test
    @Plain(false)
    void an_organisation_that_is_missing_is_added_without_leaving_the_form() {
        String name = "Comité des fêtes " + UUID.randomUUID();
        MembersScreen screen = MembersScreen.withBody(browser, name, USERS);
        browser.open("/comite/membres/nouveau");
        screen.fillMember("Madame Ada Pont", "01/01/2020", "");
        screen.type("organisme", "Club qui manque");
        screen.press("ajouter");
        assertThat(screen.refusal()).contains("Aucun organisme ne s’appelle « Club qui manque »");
        assertThat(screen.isInvalid("organisme")).isTrue();
        assertThat(screen.value("organisme")).isEqualTo("Club qui manque");

        screen.find("a[data-dialogue]").sendKeys(Keys.ENTER);
        browser.patiently().until(d -> screen.find("#ajoutOrganisme").isDisplayed());
        browser.patiently().until(d -> "nouveau-nom".equals(screen.focus()));
        Inspection inspection = new Inspection(browser);
        assertThat(inspection.axe()).as("A1").isEmpty();
        screen.write("nouveau-nom", name.toUpperCase(Locale.FRENCH).replace('É', 'E'));
        screen.choose("nouveau-college", USERS);
        screen.find("#ajoutOrganisme-ajouter").sendKeys(Keys.ENTER);
        browser.patiently().until(d -> screen.isInvalid("nouveau-nom"));
        assertThat(Screen.spaced(screen.find("#nouveau-nom-erreur").getText()))
                .contains("Un organisme s’appelle déjà « " + name + " »");
        browser.width(320);
        assertThat(inspection.overflow()).as("A5").isNotPositive();
        browser.picture("ajout-refuse-320");
        browser.width(1280);
        browser.picture("ajout-refuse-1280");
        screen.write("nouveau-nom", name + " bis");
        screen.find("#ajoutOrganisme-ajouter").sendKeys(Keys.ENTER);

        browser.patiently().until(d -> !screen.find("#ajoutOrganisme").isDisplayed());
        assertThat(screen.value("organisme")).isEqualTo(name + " bis");
        browser.patiently().until(d -> "organisme_input".equals(screen.focus()));
        assertThat(screen.value("nom")).as("nothing typed is lost").isEqualTo("Madame Ada Pont");
        screen.press("ajouter");
        assertThat(screen.news()).contains("Madame Ada Pont est membre du comité", name + " bis");
    }

    @Test
    void filters_are_in_the_address_and_the_export_holds_exactly_the_filtered_rows() {
        MembersScreen screen = MembersScreen.withBody(browser, "Cercle des marcheurs", USERS);
        screen.follow("a[href*='nouveau?organisme=']");
        screen.fillMember("Madame Zoé Marchand", "01/01/2019", "31/12/2020");
        screen.press("ajouter");
        browser.open("/comite/membres");
        screen.choose("mandat", "Terminé");
        screen.find("#q").sendKeys("marcheurs");
        browser.leave(() -> screen.find("#q").sendKeys(Keys.ENTER));

        assertThat(browser.path()).contains("mandat=termine", "q=marcheurs");
        assertThat(screen.findAll("main table tbody tr")).hasSize(1);
        String csv =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(
                                                Rest.address(
                                                        screen.find("a[href*='membres.csv']")
                                                                .getDomAttribute("href")))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET())
                        .body();
        List<String> lines = Arrays.asList(csv.strip().split("\r\n", -1));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).startsWith("Cercle des marcheurs;").contains("Zoé Marchand");
    }

    @Test
    void a_table_is_imported_known_the_second_time_and_taken_back() {
        String table =
                "Organisme;Collège;Nom;Mandat du;Mandat au;Courriel\n"
                        + "Foyer des jeunes;Usagers;Madame Lou Perrin;01/01/2019;31/12/"
                        + (thisYear() + 2)
                        + ";lou@foyer.example\n"
                        + "Foyer des jeunes;Usagers;Monsieur Max Leroy;31/06/"
                        + thisYear()
                        + ";;\n";
        browser.open("/comite/membres/imports/nouveau");
        ImportsScreen screen = new ImportsScreen(browser);
        screen.send(ImportsScreen.file("membres.csv", table));
        assertThat(screen.summary()).isEqualTo("1 ligne valide, 1 en erreur, 0 doublon");
        assertThat(screen.text()).contains("31/06/" + thisYear());
        screen.press("confirmer");
        String report = browser.path();
        assertThat(report).matches("/comite/membres/imports/\\d+");
        browser.open("/comite/membres?q=foyer");
        assertThat(screen.findAll("main table tbody tr")).hasSize(1);

        browser.open("/comite/membres/imports/nouveau");
        screen.send(ImportsScreen.file("membres.csv", table));
        assertThat(screen.measures()).containsEntry("Dont déjà connues", "1");
        screen.press("abandonner");
        browser.open(report);
        screen.openTheFoldOfUndoing();
        screen.press("annuler");
        browser.open("/comite/membres?q=foyer");
        assertThat(screen.findAll("main table tbody tr")).isEmpty();
    }

    @Test
    void those_who_read_find_no_button_and_the_others_no_page() {
        for (String reader : List.of("secretaire", "cert")) {
            browser = Browser.fresh();
            SignInScreen.enterAs(browser, reader);
            MembersScreen screen = MembersScreen.open(browser, "/comite/membres");
            assertThat(screen.findAll("main table tbody tr")).isNotEmpty();
            assertThat(screen.findAll("main a[href*='nouveau'], main form[method=post]")).isEmpty();
            screen.follow("main tbody td a");
            assertThat(screen.findAll("main a[href*='modifier'], main a[href*='archiver']"))
                    .isEmpty();
            browser.open("/comite/membres/nouveau");
            assertThat(screen.findAll("#ajouter")).isEmpty();
        }
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
        assertThat(MembersScreen.open(browser, "/comite/membres").findAll("main table")).isEmpty();
    }

    @Test
    @Plain(false)
    void the_pages_keep_the_rules_of_accessibility_in_both_themes() {
        MembersScreen screen = MembersScreen.withBody(browser, "Comptoir des aidants", USERS);
        String body = browser.path();
        screen.follow("a[href*='nouveau?organisme=']");
        String form = browser.path();
        screen.fillMember("Madame Rose Faure", "01/01/2019", "31/12/" + (thisYear() + 1));
        screen.press("ajouter");
        String member = browser.path();
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        for (String path :
                List.of(
                        "/comite/membres",
                        "/comite/membres?mandat=archive&q=personne",
                        "/comite/organismes/nouveau",
                        body,
                        form,
                        member,
                        member + "/modifier",
                        member + "/renouveler",
                        member + "/archiver",
                        "/comite/membres/imports",
                        "/comite/membres/imports/nouveau")) {
            browser.theme("clair");
            browser.open(path);
            softly.assertThat(inspection.axe()).as("A1 light " + path).isEmpty();
            softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
            softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
            softly.assertThat(browser.driver().getTitle())
                    .as("A16 " + path)
                    .matches("\\P{Cntrl}+ – \\P{Cntrl}+ – CLU");
            browser.width(320);
            softly.assertThat(inspection.overflow()).as("A5 " + path).isNotPositive();
            softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + path).isEmpty();
            browser.width(1280);
            browser.theme("sombre");
            browser.open(path);
            softly.assertThat(inspection.colours()).as("A1 dark " + path).isEmpty();
        }
        browser.open(form);
        screen.find("#ajouter").sendKeys(Keys.ENTER);
        softly.assertThat(screen.summaryHasFocus()).as("refused before it is sent").isTrue();
        softly.assertThat(inspection.axe()).as("A1 refused").isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17 refused").isEmpty();
        softly.assertAll();
    }
}
