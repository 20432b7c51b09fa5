package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every page, filled, against the rules of accessibility that a machine can check. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class AccessibilityE2E {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final String MAY = "/telephone?du=2021-05-01&au=2021-05-31";

    private static final String WEEK = "/telephone/creneaux?du=2021-05-01&au=2021-05-31&carte=taux";

    private static final String STAFFING =
            "/telephone/effectifs?au=2021-05-31&semaines=4&moins=10&renforts=1";

    /** Stands for the page of a night that has refused lines. */
    private static final String REFUSED = "/nuits/{id}";

    /** Stands for the page of a file that waits for a decision. */
    private static final String HELD = "/nuits/fichiers/{id}";

    /** Stands for the page of a source. */
    private static final String SOURCE = "/telephone/sources/{id}";

    /** The site that the pages of the site are filled with. */
    private static final String FILLED = "acces";

    /** Stand for pages of the site that somebody makes on the way. */
    private static final String SECTION = "/site/rubriques/{id}";

    private static final String SHEET = "/site/fiches/{id}";
    private static final String WITHDRAWAL = "/site/declarations/{id}";
    private static final String COLUMNS = "/site/imports/{id}/colonnes";
    private static final String PREVIEW = "/site/imports/{id}/apercu";
    private static final String REPORT = "/site/imports/{id}";

    private static final String VISITOR = "";
    private static final String QUALITY = "referent";
    private static final String WEBSITE = "site";

    private static final List<String> OF_THE_SITE =
            List.of(
                    "/site?site=acces&mois=2021-03",
                    "/site/rubriques?site=acces",
                    SECTION,
                    "/site/fiches/nouvelle",
                    SHEET,
                    "/site/declarer?site=acces&jour=2021-03-08",
                    "/site/declarer?quoi=urgence",
                    "/site/declarer?quoi=excuse",
                    WITHDRAWAL,
                    "/site/regle",
                    "/site/imports",
                    "/site/imports/nouveau",
                    COLUMNS,
                    PREVIEW,
                    REPORT);

    private static final String CERT = "cert";

    private static final List<String> OF_THE_CERT =
            List.of(
                    "/cert",
                    "/cert?dept=58",
                    "/cert?periode=1999-01",
                    "/cert?periode=demain&dept=38",
                    "/cert/76",
                    "/cert/ecart?dept=35&titre=PC&periode=2021-W16",
                    "/cert/prevision",
                    "/cert/prevision?dept=58&etpt=1&cible=10",
                    "/cert/prevision?dept=76&etpt=beaucoup&cible=-1",
                    "/cert/saisie",
                    "/cert/saisie?periode=2015-W10",
                    "/cert/perimetre",
                    "/cert/perimetre?attribution=-1",
                    "/cert/perimetre?objectif=-1",
                    "/cert/notes/nouvelle",
                    "/cert/imports",
                    "/cert/imports/nouveau");

    private static final Map<String, String> MADE = new HashMap<>();

    private static String refused;
    private static String held;

    /** Who looks at which page. */
    record View(String path, String login) {
        @Override
        public String toString() {
            return path + " (" + (login.equals(VISITOR) ? "visitor" : login) + ")";
        }
    }

    private static Browser browser;
    private static String signedInAs = VISITOR;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    static Stream<View> views() {
        return Stream.of(
                        Stream.of(
                                        "/connexion",
                                        "/session-expiree",
                                        "/acces-refuse",
                                        "/accessibilite",
                                        "/plan-du-site")
                                .map(path -> new View(path, VISITOR)),
                        Stream.of(
                                        "/",
                                        MAY,
                                        "/telephone?du=2019-01-01&au=2019-01-31",
                                        "/telephone?du=31/06/2021&au=01/05/2021&file=nulle-part",
                                        WEEK,
                                        "/telephone/creneaux?carte=autre&file=nulle-part",
                                        "/telephone?du=2012-01-01&au=2021-05-31",
                                        STAFFING,
                                        "/telephone/effectifs?pourcent=100&moins=x&file=rien",
                                        "/telephone/effectifs/presences?semaine=2021-05-31",
                                        "/accessibilite",
                                        "/cert/qui-traite-quoi",
                                        "/cert/qui-traite-quoi?dept=isere",
                                        "/cert/qui-traite-quoi?dept=alpes&titre=PC",
                                        "/cert/qui-traite-quoi/nouvelle",
                                        "/cert/qui-traite-quoi/1000000000000001",
                                        "/aide/raccourcis",
                                        "/site",
                                        "/site?annee=2019",
                                        "/site?annee=20x1&rubrique=nulle-part",
                                        "/site/rubriques",
                                        "/site/regle",
                                        "/courriers",
                                        "/courriers?du=2000-01-01&au=2000-01-31",
                                        "/courriers?du=31/06/2021&service=nulle-part&canal=fax",
                                        "/courriers/saisie?semaine=2021-05-03",
                                        "/courriers/saisie?semaine=hier",
                                        "/courriers/dossier",
                                        "/courriers/delais",
                                        "/courriers/delais?delai=-3",
                                        "/courriers/imports",
                                        "/courriers/imports/nouveau",
                                        "/actions",
                                        "/actions/nouvelle",
                                        "/nuits",
                                        REFUSED,
                                        HELD,
                                        "/telephone/sources",
                                        SOURCE,
                                        "/admin/courriels?etat=echecs",
                                        "/aide",
                                        "/plan-du-site",
                                        "/mentions-legales",
                                        "/donnees-personnelles",
                                        "/nulle-part")
                                .map(path -> new View(path, QUALITY)),
                        OF_THE_SITE.stream().map(path -> new View(path, WEBSITE)),
                        OF_THE_CERT.stream().map(path -> new View(path, CERT)),
                        Stream.of(
                                new View("/cert", QUALITY),
                                new View(
                                        "/telephone/effectifs/presences?semaine=2021-05-31",
                                        "standard"),
                                new View("/site/regle", "admin"),
                                new View("/admin/comptes?etat=bloque", "admin"),
                                new View("/admin/comptes/nouveau", "admin"),
                                new View("/mot-de-passe", "agent"),
                                new View("/cert/perimetre", "admin"),
                                new View("/admin/etat", "admin"),
                                new View("/admin/personnes", "admin"),
                                new View("/admin/sauvegardes", "admin"),
                                new View("/admin/sauvegardes/reprise", "admin"),
                                new View("/cert/perimetre", "secretaire"),
                                new View("/courriers", "agent"),
                                new View("/courriers/delais", "secretaire"),
                                new View("/cert/qui-traite-quoi?dept=971&titre=PC", "standard")))
                .flatMap(views -> views);
    }

    @ParameterizedTest
    @MethodSource("views")
    void every_page_keeps_the_rules_in_both_themes(View view) {
        become(view.login());
        String path =
                switch (view.path()) {
                    case REFUSED -> nightWithRefusedLines();
                    case HELD -> fileThatWaits();
                    case SOURCE -> source();
                    default -> view.login().equals(WEBSITE) ? made(view.path()) : view.path();
                };
        new AccessibilityWalk(browser).keeps(path);
    }

    @Test
    void axe_looks_at_the_page_and_finds_what_is_planted() {
        become(QUALITY);
        browser.open("/aide");
        Inspection inspection = new Inspection(browser);

        assertThat(inspection.axePasses()).isGreaterThan(15);
        browser.script(
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<img"
                        + " src=\"x\"><h4>?</h4><p id=\"pale\">pale</p>');"
                        + "document.getElementById('pale').style.color = '#ddd'");
        assertThat(inspection.axe()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(inspection.structure()).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void what_is_planted_for_a_narrow_screen_or_in_the_dark_is_found() {
        become(QUALITY);
        browser.open("/aide");
        Inspection inspection = new Inspection(browser);
        browser.script(
                """
                document.querySelector('main').insertAdjacentHTML('beforeend',
                  '<p id="etroit">pale</p><p id="nuit">pale</p><button id="muet"></button>');
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('#etroit { color: #ddd } @media (min-width: 400px) { #etroit, #muet { display: none } }'
                  + ' [data-theme=sombre] #nuit { color: #333 }');
                document.adoptedStyleSheets = [sheet];
                """);
        assertThat(inspection.axe()).isEmpty();
        inspection.shown();
        browser.width(NARROW);
        assertThat(inspection.narrowed())
                .anyMatch(line -> line.startsWith("color-contrast: #etroit"))
                .anyMatch(line -> line.startsWith("button-name: #muet"))
                .noneMatch(line -> line.contains("#nuit"));
        browser.width(WIDE);
        browser.script("document.documentElement.dataset.theme = 'sombre'");
        assertThat(inspection.colours())
                .anyMatch(line -> line.startsWith("color-contrast: #nuit"))
                .noneMatch(line -> line.contains("#etroit"));
    }

    @Test
    void a_refused_declaration_keeps_the_rules() {
        become(WEBSITE);
        browser.open("/site/declarer?quoi=urgence");
        WebsiteScreen screen = new WebsiteScreen(browser);
        screen.press("declarer");

        Inspection inspection = new Inspection(browser);
        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.isInvalid("motif")).isTrue();
        assertThat(inspection.axe()).as("A1").isEmpty();
        assertThat(inspection.structure()).as("A9 to A17").isEmpty();
        browser.width(NARROW);
        assertThat(inspection.overflow()).as("A5").isNotPositive();
        assertThat(inspection.axe()).as("A1 at 320 px").isEmpty();
        browser.width(WIDE);
    }

    @Test
    void every_title_of_the_site_is_its_own() {
        become(WEBSITE);
        List<String> titles = new ArrayList<>();
        for (String path : OF_THE_SITE) {
            browser.open(made(path));
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void every_title_is_its_own() {
        become(QUALITY);
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/",
                        MAY,
                        "/cert/qui-traite-quoi",
                        "/cert/qui-traite-quoi/nouvelle",
                        "/cert/qui-traite-quoi/1000000000000001",
                        "/cert/perimetre",
                        WEEK,
                        STAFFING,
                        "/telephone/effectifs/presences",
                        "/courriers",
                        "/courriers/saisie",
                        "/courriers/dossier",
                        "/courriers/delais",
                        "/courriers/imports",
                        "/courriers/imports/nouveau",
                        "/site",
                        "/site/rubriques",
                        "/site/regle",
                        "/nuits",
                        nightWithRefusedLines(),
                        fileThatWaits(),
                        "/telephone/sources",
                        source(),
                        "/accessibilite",
                        "/aide",
                        "/plan-du-site",
                        "/mentions-legales",
                        "/donnees-personnelles",
                        "/nulle-part",
                        "/session-expiree")) {
            browser.open(path);
            titles.add(browser.driver().getTitle());
        }
        assertThat(titles).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void the_folds_of_the_head_open_and_close_with_the_keyboard() {
        become(QUALITY);
        browser.open(MAY);
        Screen screen = new Screen(browser);
        for (WebElement fold : screen.findAll("header details")) {
            WebElement summary = fold.findElement(org.openqa.selenium.By.tagName("summary"));
            summary.sendKeys(Keys.ENTER);
            browser.patiently().until(d -> fold.getDomAttribute("open") != null);
            assertThat(new Inspection(browser).axe()).as("A1 with an open fold").isEmpty();
            browser.tab(false, 1);
            assertThat(
                            (boolean)
                                    browser.script(
                                            "return arguments[0].contains(document.activeElement)"
                                                    + " && document.activeElement !== arguments[1]",
                                            fold,
                                            summary))
                    .as("the first thing in the fold comes next")
                    .isTrue();
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            browser.patiently().until(d -> fold.getDomAttribute("open") == null);
            assertThat(browser.driver().switchTo().activeElement()).isEqualTo(summary);
        }
    }

    @Test
    void the_menu_of_a_narrow_screen_opens_and_closes_with_the_keyboard() {
        become(QUALITY);
        browser.width(NARROW);
        browser.open(MAY);
        Screen screen = new Screen(browser);
        WebElement button = screen.find(".menu-bouton");
        assertThat(button.isDisplayed()).isTrue();
        assertThat(screen.find("#menu-liste").isDisplayed()).isFalse();

        button.sendKeys(Keys.ENTER);

        assertThat(screen.find("#menu-liste").isDisplayed()).isTrue();
        assertThat(button.getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(new Inspection(browser).overflow()).isNotPositive();
        button.sendKeys(Keys.ESCAPE);
        assertThat(screen.find("#menu-liste").isDisplayed()).isFalse();
        browser.width(WIDE);
    }

    @Test
    void the_chosen_theme_is_kept_and_the_system_s_is_followed_otherwise() {
        become(QUALITY);
        browser.driver().manage().deleteCookieNamed(Browser.THEME);
        browser.systemTheme("light");
        browser.open("/aide");
        Screen screen = new Screen(browser);
        String light = screen.background();

        browser.systemTheme("dark");
        String dark = screen.background();
        assertThat(dark).isNotEqualTo(light);

        screen.chooseTheme("clair");
        assertThat(browser.path()).isEqualTo("/aide");
        assertThat(screen.background()).isEqualTo(light);
        browser.open("/plan-du-site");
        assertThat(screen.background()).isEqualTo(light);

        browser.systemTheme("light");
        screen.chooseTheme("sombre");
        assertThat(screen.background()).isEqualTo(dark);
        screen.chooseTheme("systeme");
        assertThat(screen.background()).isEqualTo(light);
    }

    private static String nightWithRefusedLines() {
        if (refused == null) {
            Inbox.drop(
                    "lisible",
                    "journal",
                    "1636358400|1636358400.1|lisible|NONE|ENTERQUEUE||0199001234|1\nillisible\n");
            refused = NightRun.start();
            NightRun.await(refused);
            refused = "/nuits" + refused.substring(refused.lastIndexOf('/'));
        }
        return refused;
    }

    private static String fileThatWaits() {
        if (held == null) {
            Inbox.drop(
                    "attend",
                    "queue_log_copie_complete_du_standard_2021-11-08.txt",
                    "1636358400|1636358400.1|attend|NONE|ENTERQUEUE||0199001234|1\nune\ndeux\n");
            NightRun.run();
            browser.open("/nuits");
            held =
                    java.net
                            .URI
                            .create(
                                    browser.string(
                                            "return [...document.querySelectorAll('#examiner tbody"
                                                    + " tr')].find(r => r.cells[1].innerText ==="
                                                    + " 'attend').querySelector('a').href"))
                            .getPath();
        }
        return held;
    }

    private static String source() {
        SourceScreen.of(browser, "demonstration");
        return browser.path();
    }

    /** The page that a path stands for, by the head of the site, who makes what is missing. */
    private static String made(String path) {
        if (MADE.isEmpty()) {
            fill();
        }
        return MADE.getOrDefault(path, path);
    }

    private static void fill() {
        WebsiteE2E.drop(
                FILLED, "date;page;action\n01/03/2021;acces/une;M\n12/03/2021;acces/deux;M\n");
        NightRun.run("website");
        WebsiteScreen screen = new WebsiteScreen(browser);
        browser.open("/site/declarer?site=acces&quoi=excuse&jour=2021-03-08");
        screen.type("motif", "Panne nationale");
        screen.press("declarer");
        browser.open("/site/declarer?site=acces&jour=2021-03-08");
        screen.follow("#declarations tbody a");
        MADE.put(WITHDRAWAL, browser.path());

        browser.open("/site/fiches/nouvelle?site=acces");
        screen.type("titre", "Horaires et accès");
        screen.type("adresse", "https://site.example/horaires");
        screen.type("service", "Accueil");
        screen.press("ajouter");
        screen.follow("#fiches-table tbody a[href*='/site/fiches/']");
        MADE.put(SHEET, browser.path());
        browser.open("/site/rubriques?site=acces");
        screen.follow("#rubriques tbody a");
        MADE.put(SECTION, browser.path());

        send("date;page\n09/03/2021;acces/trois\n10/03/2021;acces/trois\n").press("confirmer");
        MADE.put(REPORT, browser.path());
        send("date;page\n01/03/2021;acces/une\nhier;acces/quatre\n");
        MADE.put(PREVIEW, browser.path());
        send("Publiée le;Intitulé\n09/03/2021;acces/cinq\n");
        MADE.put(COLUMNS, browser.path());
    }

    private static ImportsScreen send(String content) {
        ImportsScreen screen = ImportsScreen.open(browser);
        screen.chooseSource(FILLED);
        screen.send(ImportsScreen.file("mises-a-jour.csv", content));
        return screen;
    }

    /** Leaves no file waiting for its confirmation. */
    @AfterAll
    static void give_up_what_waits() {
        if (MADE.isEmpty()) {
            return;
        }
        become(WEBSITE);
        for (String waiting : List.of(PREVIEW, COLUMNS)) {
            browser.open(MADE.get(waiting));
            new ImportsScreen(browser).press("abandonner");
        }
        MADE.clear();
    }

    /** One log-in for all pages of somebody. */
    private static void become(String login) {
        if (browser == null || !signedInAs.equals(login)) {
            browser = Browser.fresh();
            signedInAs = VISITOR;
        }
        if (!signedInAs.equals(login)) {
            NightRun.until(
                    () ->
                            Rest.as("lecture")
                                    .get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31"),
                    answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
            SignInScreen.enterAs(browser, login);
            signedInAs = login;
        }
        browser.width(WIDE);
        if (browser.driver().getCurrentUrl().startsWith("data:")) {
            browser.open("/aide");
        }
    }
}
