package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openqa.selenium.Keys;

/** The year of a site as its head reads it and adds to it, and as an administrator rules it. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class WebsiteE2E {

    /** One site for each test that writes: what is said of one changes no figure of another. */
    private static final List<String> SITES = List.of("lu", "declare", "regle");

    /** Of the 19 days from Monday to Thursday of March 2021 five; a Friday; the recueil. */
    private static final String UPDATES =
            """
            date;page;action
            01/03/2021;actualites/crue;M
            02/03/2021;actualites/crue;M
            02/03/2021;demarches/passeport;A
            03/03/2021;recueil-des-actes-administratifs/mars;A
            03/03/2021;demarches/passeport;M
            04/03/2021;actualites/vigilance;A
            12/03/2021;actualites/vigilance;M
            31/03/2021;actualites/vigilance;D
            """;

    private static boolean read;

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_head_of_the_site_after_a_night_has_read_the_lists() {
        if (!read) {
            SITES.forEach(site -> drop(site, UPDATES.replace("actualites", site + "/actualites")));
            NightRun.run("website");
            read = true;
        }
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "site");
    }

    @Test
    @Plain(false)
    void the_year_and_the_month_say_the_same_and_each_day_leads_to_its_line() {
        WebsiteScreen screen = WebsiteScreen.open(browser, march("lu"));

        assertThat(screen.summary())
                .contains(
                        "Le site a été mis à jour",
                        "En mars 2021 : 5 jours sur 19 attendus, soit 26,3 %,"
                                + " pour un objectif de 90 %, à valider.");
        assertThat(screen.months())
                .hasSize(12)
                .containsEntry("Mars 2021", "5 sur 19 attendus, 26,3 %")
                .containsEntry("Avril 2021", "aucun jour attendu connu");
        assertThat(screen.heard("mars 2021"))
                .hasSize(31)
                .contains(
                        "1 mars 2021, mis à jour",
                        "8 mars 2021, non mis à jour",
                        "12 mars 2021, hors règle",
                        "13 mars 2021, non attendu");
        assertThat(screen.heard("avril 2021"))
                .contains("5 avril 2021, Lundi de Pâques, férié", "6 avril 2021, non disponible");
        assertThat(screen.day("2021-03-03")).startsWith("Oui", "Mis à jour", "1", "1");
        assertThat(screen.day("2021-03-08")).startsWith("Oui", "Non mis à jour", "0", "0");
        assertThat(screen.day("2021-03-12")).startsWith("Non", "Hors règle", "1", "0");

        screen.find(".mois a[href='#j-2021-03-12']").sendKeys(Keys.ENTER);

        assertThat(browser.driver().getCurrentUrl()).endsWith("#j-2021-03-12");
    }

    @Test
    void the_export_holds_every_day_of_the_year_as_the_page_says_it() {
        WebsiteScreen screen = WebsiteScreen.open(browser, march("lu"));
        HttpResponse<String> file =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(
                                                Rest.address(
                                                        screen.find("a[href*='jours.csv']")
                                                                .getDomAttribute("href")))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());

        List<String> lines = Arrays.asList(file.body().strip().split("\r\n", -1));
        assertThat(Screen.spaced(lines.get(0)))
                .contains("Site internet « lu », 2021, toutes les rubriques");
        assertThat(lines).hasSize(2 + 365);
        List<String> march = lines.stream().filter(line -> line.contains("/03/2021")).toList();
        assertThat(march.stream().filter(line -> line.contains(";Oui;"))).hasSize(19);
        assertThat(march.stream().filter(line -> line.contains(";Oui;Mis à jour;"))).hasSize(5);
    }

    @Test
    @Plain(false)
    void an_update_an_urgency_and_an_excuse_are_declared_with_the_keyboard_and_one_is_taken_back() {
        WebsiteScreen screen = WebsiteScreen.open(browser, march("declare"));

        screen.follow("#jours tr[data-jour='2021-03-08'] a");
        assertThat(screen.value("date")).isEqualTo("08/03/2021");
        screen.type("date", "8 mars 2021");
        screen.send("page");
        assertThat(browser.path()).isEqualTo("/site?site=declare&mois=2021-03");
        assertThat(screen.news()).contains("La mise à jour du 8 mars 2021 est déclarée.");
        assertThat(screen.summary()).contains("6 jours sur 19 attendus, soit 31,6 %");

        screen.follow("#jours tr[data-jour='2021-03-12'] a");
        screen.send("motif");
        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.isInvalid("motif")).isTrue();
        assertThat(screen.value("date")).as("what was typed is kept").isEqualTo("12/03/2021");
        screen.type("motif", "Crue de la rivière");
        screen.send("motif");
        assertThat(screen.day("2021-03-12")).startsWith("Non", "Urgence", "1");
        assertThat(Screen.spaced(screen.day("2021-03-12").get(5)))
                .isEqualTo("Urgence : Crue de la rivière");
        assertThat(screen.summary()).as("outside the rate").contains("6 jours sur 19 attendus");

        browser.open("/site/declarer?site=declare&quoi=excuse&jour=2021-03-09");
        screen.type("motif", "Panne nationale");
        screen.send("motif");
        assertThat(screen.day("2021-03-09")).startsWith("Oui", "Excusé", "0");
        assertThat(screen.summary()).as("it stays expected").contains("6 jours sur 19 attendus");

        browser.open("/site/declarer?site=declare&jour=2021-03-08");
        assertThat(screen.rows("declarations")).hasSize(3);
        screen.follow("#declarations tr[data-jour='2021-03-08'] a");
        assertThat(screen.heading()).isEqualTo("Retirer une déclaration");
        screen.press("retirer");
        assertThat(screen.day("2021-03-08")).startsWith("Oui", "Non mis à jour", "0");
        browser.open("/site/declarer?site=declare&jour=2021-03-08");
        assertThat(screen.rows("declarations").get(2).get(4)).startsWith("Retirée par site");
    }

    @Test
    void a_day_to_come_is_refused_and_nothing_typed_is_lost() {
        browser.open("/site/declarer?site=declare&quoi=urgence");
        WebsiteScreen screen = new WebsiteScreen(browser);
        screen.type("date", "31/12/2098");
        screen.type("motif", "Trop tôt");

        screen.press("declarer");

        assertThat(screen.errors()).hasSize(1);
        assertThat(Screen.spaced(screen.errors().get(0)))
                .startsWith("Le 31 décembre 2098 est à venir :");
        assertThat(screen.value("date")).isEqualTo("31/12/2098");
        assertThat(screen.value("motif")).isEqualTo("Trop tôt");
    }

    @Test
    void a_rule_that_judges_the_past_again_shows_what_would_change_first() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "admin");
        browser.open("/site/regle?site=regle");
        WebsiteScreen screen = new WebsiteScreen(browser);
        assertThat(screen.rows("regles")).hasSize(1);
        screen.type("depuis", "1/3/2021");
        screen.find("#jours input[value='FRIDAY']").sendKeys(Keys.SPACE);
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.type("source", "Essai");
        screen.find("#passe").sendKeys(Keys.SPACE);

        screen.press("enregistrer");

        assertThat(Screen.spaced(screen.find(".avis-alerte").getText()))
                .contains(
                        "Rien n’est encore enregistré.",
                        "jours seraient jugés autrement",
                        "5 mars 2021");
        assertThat(screen.rows("regles")).hasSize(1);
        screen.press("enregistrer");
        assertThat(screen.news()).contains("jours ont été jugés autrement");
        assertThat(screen.rows("regles")).hasSize(2);
        assertThat(screen.rows("regles").get(0)).contains("Du lundi au vendredi", "90 %", "Essai");
        assertThat(screen.rows("regles").get(1)).contains("90 %, à valider");

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "site");
        WebsiteScreen calendar = WebsiteScreen.open(browser, march("regle"));
        assertThat(calendar.day("2021-03-05")).startsWith("Oui", "Non mis à jour");
        assertThat(calendar.day("2021-03-12")).startsWith("Oui", "Mis à jour");
        assertThat(calendar.summary()).contains("6 jours sur 23 attendus");
    }

    @Test
    void a_section_is_entrusted_and_a_sheet_added_and_checked() {
        browser.open("/site/rubriques?site=lu");
        WebsiteScreen screen = new WebsiteScreen(browser);
        screen.follow("#rubriques tbody tr a");
        screen.type("service", "Bureau du cabinet");
        screen.type("limite", "30");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("est enregistrée");
        assertThat(screen.rows("rubriques").get(0))
                .as("the late one comes first")
                .contains("Bureau du cabinet", "30")
                .anyMatch(cell -> cell.startsWith("En retard de"));

        screen.follow("a[href*='/site/fiches/nouvelle']");
        screen.type("titre", "Horaires");
        screen.type("adresse", "https://site.example/horaires");
        screen.type("service", "Accueil");
        screen.press("ajouter");
        assertThat(screen.rows("fiches-table").get(0)).contains("Jamais vérifiée");
        screen.follow("#fiches-table tbody tr a[href*='/site/fiches/']");
        assertThat(screen.value("personne")).isNotEmpty();
        screen.type("preuve", "Capture du guichet");
        screen.press("verifier");
        assertThat(screen.rows("fiches-table").get(0)).contains("Vérifiée", "Capture du guichet");
    }

    private static String march(String site) {
        return "?site=" + site + "&mois=2021-03";
    }

    static void drop(String site, String content) {
        try {
            Path folder =
                    Files.createDirectories(Clu.home().resolve("inbox/website").resolve(site));
            Files.writeString(folder.resolve("mises-a-jour.csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
