package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls and totals of a switchboard that nobody knows, imported by naming their columns once. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class DeclaredImportE2E {

    private static final String WORKBOOK = "appels-du-8-mars-2016.xlsx";
    private static final String HEAD = "Quand;Moment;Devenir;Patience;Échange\n";

    private Browser browser;
    private ImportsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_of_the_switchboard() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
        screen = new ImportsScreen(browser);
    }

    @Test
    void calls_of_an_unknown_shape_count_once_named_and_the_next_file_asks_nothing() {
        String standard = "standard d’essai des appels";
        name(standard);
        screen.send(
                ImportsScreen.file(
                        "appels-du-7-mars.csv",
                        HEAD
                                + "07/03/2016;08:15;répondu;35;02:42\n"
                                + "07/03/2016;08:40;abandonné;3;\n"
                                + "07/03/2016;09:05;bizarre;3;\n"
                                + "07/03/2016;09:06;répondu;-4;\n"));
        assertThat(browser.path()).endsWith("/colonnes");
        choose("date", "Quand");
        choose("hour", "Moment");
        choose("outcome", "Devenir");
        choose("wait", "Patience");
        choose("talk", "Échange");
        screen.press("choisir");

        assertThat(browser.path()).endsWith("/apercu");
        assertThat(screen.summary()).startsWith("2 lignes valides, 2 en erreur");
        assertThat(spaced())
                .contains("Ce fichier est lu comme des appels, un par ligne.")
                .contains("« bizarre » n’est pas une issue connue")
                .contains("« -4 » est négatif");
        screen.press("confirmer");
        String first = browser.path();
        assertThat(screen.text()).contains("2 lignes importées");
        assertThat(presented("2016-03-07", standard)).isEqualTo("2");
        assertThat(screen.text()).contains("appels-du-7-mars.csv");

        open(standard);
        screen.send(workbook());
        assertThat(browser.path()).as("the columns are known").endsWith("/apercu");
        assertThat(screen.summary()).startsWith("2 lignes valides, 0 en erreur");
        screen.press("confirmer");
        String second = browser.path();
        assertThat(presented("2016-03-08", standard)).isEqualTo("2");

        open(standard);
        screen.send(workbook());
        assertThat(spaced())
                .contains("Ce fichier a déjà été importé.")
                .contains("Confirmer le remplacera");
        screen.press("confirmer");
        assertThat(screen.errors()).singleElement().asString().contains("compte déjà");
        screen.press("abandonner");
        assertThat(presented("2016-03-08", standard)).isEqualTo("2");

        undo(first);
        assertThat(presented("2016-03-07", standard)).isEmpty();
        assertThat(presented("2016-03-08", standard)).isEqualTo("2");
        undo(second);
        assertThat(presented("2016-03-08", standard)).isEmpty();
    }

    @Test
    void what_an_unknown_word_means_is_asked_once_and_kept_for_the_switchboard() {
        String standard = "standard d’essai des issues";
        name(standard);
        screen.send(
                ImportsScreen.file(
                        "issues-du-9-mars.csv",
                        HEAD
                                + "09/03/2016;08:15;répondu;35;02:42\n"
                                + "09/03/2016;08:20;abandonné;12;\n"
                                + "09/03/2016;08:40;bascule;3;\n"
                                + "09/03/2016;08:45;Bascule;4;\n"
                                + "09/03/2016;09:05;essai;3;\n"));
        choose("date", "Quand");
        choose("hour", "Moment");
        choose("outcome", "Devenir");
        choose("wait", "Patience");
        choose("talk", "Échange");
        screen.press("choisir");
        assertThat(screen.summary()).startsWith("2 lignes valides, 3 en erreur");

        new Keyboard(browser).choose("issue-0", "Débordé");
        new Keyboard(browser).choose("issue-1", "Laisser ces lignes de côté");
        screen.press("expliquer");

        assertThat(browser.path()).endsWith("/apercu");
        assertThat(screen.summary()).startsWith("4 lignes valides, 1 en erreur");
        assertThat(spaced()).contains("« essai » est laissé de côté");
        screen.press("confirmer");
        String report = browser.path();
        assertThat(presented("2016-03-09", standard)).isEqualTo("4");

        open(standard);
        screen.send(
                ImportsScreen.file(
                        "issues-du-10-mars.csv", HEAD + "10/03/2016;08:15;BASCULE;35;\n"));
        assertThat(screen.summary()).startsWith("1 ligne valide, 0 en erreur");
        screen.press("abandonner");
        undo(report);
    }

    @Test
    void totals_stand_beside_the_logs_are_replaced_when_said_and_come_back() {
        String standard = "standard d’essai des totaux";
        name(standard);
        screen.send(
                ImportsScreen.file(
                        "avril.csv",
                        "Jour,Appels reçus,Appels décrochés,Attente moyenne\n"
                                + "2016-04-04,120,95,\"35,5\"\n2016-04-05,80,90,10\n"));
        assertThat(browser.path()).as("usual headings ask nothing").endsWith("/apercu");
        assertThat(screen.summary()).startsWith("1 ligne valide, 1 en erreur");
        screen.press("confirmer");
        String first = browser.path();
        open(standard);
        screen.send(
                ImportsScreen.file(
                        "avril-corrigé.csv",
                        "Jour,Appels reçus,Appels décrochés\n04/04/2016,121,96\n"));
        assertThat(spaced()).contains("est déjà raconté par « avril.csv »");
        screen.press("confirmer");
        String second = browser.path();

        String list = "/telephone/releves?du=2016-04-01&au=2016-04-30";
        browser.open(list);
        assertThat(screen.rows("releves")).hasSize(1);
        assertThat(screen.rows("releves").get(0))
                .contains("Journée entière", standard, "121", "96", "non enregistré")
                .doesNotContain("120");
        assertThat(
                        Rest.asNobody()
                                .send(
                                        HttpRequest.newBuilder(
                                                        Rest.address(screen.address("Exporter")))
                                                .header("Cookie", browser.cookieHeader())
                                                .GET())
                                .body())
                .contains("avril-corrigé.csv", ";121;96;");
        browser.open("/telephone?du=2016-04-01&au=2016-04-30");
        assertThat(spaced()).contains("Totaux importés d’un tableau", "(totaux importés)");

        undo(second);
        browser.open(list);
        assertThat(screen.rows("releves").get(0)).contains("120", "95", "36\u00a0s");
        undo(first);
        browser.open(list);
        assertThat(screen.has("releves")).isFalse();
    }

    @Test
    void a_name_that_cannot_be_is_refused_and_kept() {
        browser.open("/telephone/imports/standard");
        new Keyboard(browser).write("nom", "../ailleurs");
        screen.press("enregistrer");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.errors()).singleElement().asString().contains("ne peut pas être le nom");
        assertThat(screen.find("#nom").getDomProperty("value")).isEqualTo("../ailleurs");
    }

    /** Names a switchboard; the page of its first file follows. */
    private void name(String standard) {
        browser.open("/telephone/imports/standard");
        new Keyboard(browser).write("nom", standard);
        screen.press("enregistrer");
        assertThat(browser.path()).startsWith("/telephone/imports/nouveau?pour=");
    }

    private void open(String standard) {
        browser.open("/telephone/imports/nouveau?pour=" + encoded(standard));
    }

    private void choose(String column, String heading) {
        new Keyboard(browser).choose("colonne-" + column, heading);
        assertThat(screen.chosen(column)).isEqualTo(heading);
    }

    /** How many calls were presented, as the page says that explains it; empty where none were. */
    private String presented(String day, String standard) {
        browser.open(
                "/telephone/chiffre?indicateur=presentes&du=%s&au=%s&source=%s"
                        .formatted(day, day, encoded(standard)));
        return screen.has("total-compte") ? screen.find("#total-compte").getText() : "";
    }

    private void undo(String report) {
        browser.open(report);
        screen.openTheFoldOfUndoing();
        screen.press("annuler");
        assertThat(screen.text()).contains("Cet import est annulé.");
    }

    private String spaced() {
        return screen.text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path workbook() {
        try (InputStream in = DeclaredImportE2E.class.getResourceAsStream(WORKBOOK)) {
            Path file = Files.createTempDirectory("clu-import").resolve(WORKBOOK);
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
