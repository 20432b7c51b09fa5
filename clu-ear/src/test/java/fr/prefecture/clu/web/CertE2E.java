package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The centre's weeks as its head types, imports, explains and notes them; keys only. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CertE2E {

    private static final List<String> FLOWS =
            List.of("received", "accepted", "refused", "closed", "backlog");

    private Browser browser;
    private Screen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_head_of_the_cert() {
        browser = Browser.fresh();
        screen = new Screen(browser);
        SignInScreen.enterAs(browser, "cert");
    }

    @Test
    @Plain(false)
    @Tag("CERT-14")
    void a_wrong_week_is_typed_caught_by_the_reconciliation_and_explained() {
        type("2019-W10", "58-PC", "100", "60", "0", "0", "400");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/cert?periode=2019-W10");
        assertThat(text()).doesNotContain("Nièvre, semaine");

        fill("2019-W11", "58-PC", "50", "30", "0", "0", "457");
        WebElement result = screen.find("[data-resultat='58-PC']");
        assertThat(Screen.spaced(result.getText()))
                .as("said at once, before anything is sent")
                .isEqualTo("Écart : +37 dossiers");
        browser.leave(() -> screen.find("#enregistrer").sendKeys(Keys.ENTER));

        assertThat(text())
                .contains(
                        "Nièvre, semaine 11 (11 mars – 17 mars 2019) : le stock déclaré ne"
                                + " correspond pas aux flux.",
                        "Stock au début 400 + reçus 50 − traités 30 = 420 dossiers calculés. Stock"
                                + " déclaré : 457. Écart : +37 dossiers.");
        browser.leave(() -> screen.find("a[href*='/cert/ecart?dept=58']").sendKeys(Keys.ENTER));
        browser.leave(() -> screen.find("#expliquer").sendKeys(Keys.ENTER));
        assertThat(screen.errors()).hasSize(1);
        screen.find("#motif").sendKeys("Reprise de 37 dossiers d’un autre centre");
        browser.leave(() -> screen.find("#expliquer").sendKeys(Keys.ENTER));

        assertThat(text()).contains("L’écart est expliqué : Nièvre.");
        browser.open("/cert?periode=2019-W11");
        assertThat(text()).doesNotContain("Nièvre, semaine").contains("+37");
    }

    @Test
    @Tag("CERT-3")
    void a_refused_form_says_why_at_its_field_and_keeps_what_was_typed() {
        fill("2019-W20", "55-PC", "-5", "3", "0", "0", "N/C");
        browser.leave(() -> screen.find("#enregistrer").sendKeys(Keys.ENTER));

        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.errors()).hasSize(1);
        assertThat(Screen.spaced(screen.errors().get(0)))
                .startsWith("Meuse, Reçus")
                .contains("« -5 » est négatif");
        WebElement received = screen.find("#\\35 5-PC-received");
        assertThat(received.getDomProperty("value")).isEqualTo("-5");
        assertThat(received.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(screen.find("#\\35 5-PC-backlog").getDomProperty("value")).isEqualTo("N/C");
    }

    @Test
    @Tag("CERT-3")
    void what_is_not_available_is_shown_so_again_and_does_not_bar_the_others() {
        fill("2019-W16", "55-PC", "N/C", "3", "0", "0", "40");
        save();
        type("2019-W16", "58-PC", "10", "8", "0", "0", "30");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/cert?periode=2019-W16");
        browser.open("/cert/saisie?periode=2019-W16");
        assertThat(screen.find("#\\35 5-PC-received").getDomProperty("value")).isEqualTo("N/C");
        assertThat(screen.find("#\\35 8-PC-received").getDomProperty("value")).isEqualTo("10");
    }

    @Test
    @Tag("CERT-3")
    void all_wrong_fields_of_a_departement_are_told_at_once() {
        fill("2019-W18", "55-PC", "-5", "douze", "0", "0", "");
        save();
        assertThat(screen.errors()).hasSize(3);
        for (String flow : List.of("received", "accepted", "backlog")) {
            assertThat(screen.find("#\\35 5-PC-" + flow).getDomAttribute("aria-invalid"))
                    .as(flow)
                    .isEqualTo("true");
        }
        assertThat(text()).doesNotContain("dans le fichier");
    }

    @Test
    @Tag("CERT-2")
    void a_week_that_does_not_exist_or_is_to_come_has_no_grid() {
        for (String period : List.of("2021-W53", "2098-W01", "mai")) {
            browser.open("/cert/saisie?periode=" + period);
            assertThat(screen.title()).as(period).startsWith("Erreur");
            assertThat(screen.errors()).hasSize(1);
            assertThat(screen.findAll("#grille")).isEmpty();
            assertThat(screen.find("#periode").getDomProperty("value")).isEqualTo(period);
        }
    }

    @Test
    @Plain(false)
    void the_enter_key_goes_down_the_column() {
        browser.open("/cert/saisie?periode=2019-W21");
        screen.find("#\\37 6-PC-received").sendKeys("1", Keys.ENTER);
        assertThat(focused()).isEqualTo("76-PC-accepted");
        browser.driver().switchTo().activeElement().sendKeys("1", Keys.TAB);
        assertThat(focused()).as("Tab goes on").isNotEqualTo("76-PC-accepted");
        assertThat(browser.path()).as("nothing was sent").startsWith("/cert/saisie?periode=");
    }

    @Test
    @Tag("CERT-8")
    void a_file_with_traps_is_shown_row_by_row_before_it_counts() {
        browser.open("/cert/imports/nouveau");
        ImportsScreen imports = new ImportsScreen(browser);
        imports.send(
                ImportsScreen.file(
                        "flux.csv",
                        "semaine;département;reçus;acceptés;refusés;clos;stock\n"
                                + "2019-S30;76;1 200;1 100;20;10;5 000\n"
                                + "2019-S53;76;1;1;0;0;1\n"
                                + "2019-S30;38;10;10;0;0;10\n"
                                + "2019-S30;35;=SOMME(B2:B3);1;0;0;1\n"
                                + "2019-S30;Total;1 210;1 110;20;10;\n"
                                + "2019-S30;;12;1;0;0;1\n"
                                + "2019-S30;55;12,5;1;0;0;1\n"));
        assertThat(imports.summary()).startsWith("1 ligne valide, 6 en erreur");
        assertThat(imports.rows("erreurs-lignes"))
                .extracting(row -> row.get(0))
                .containsExactly("3", "4", "5", "6", "7", "8");
        assertThat(text()).contains("est une ligne de total", "une cellule fusionnée");
        imports.press("confirmer");
        browser.open("/cert?periode=2019-W30");
        assertThat(text()).contains("5 000");

        browser.open("/cert/imports/nouveau");
        imports.send(
                ImportsScreen.file(
                        "correction.csv",
                        "semaine;département;reçus;acceptés;refusés;clos;stock\n"
                                + "2019-S30;76;1 200;1 100;20;10;5 070\n"));
        assertThat(text())
                .contains(
                        "1 ligne remplace ce qui est connu.",
                        "Ligne 2 : remplace ce qui est connu pour Seine-Maritime, 2019-S30");
    }

    @Test
    @Tag("CERT-17")
    void a_note_is_added_and_removed() {
        browser.open("/cert/notes/nouvelle");
        screen.find("#du").sendKeys("12/05/2019");
        screen.find("#au").sendKeys("14/05/2019");
        screen.find("#texte").sendKeys("Panne nationale");
        browser.leave(() -> screen.find("#ajouter").sendKeys(Keys.ENTER));
        browser.open("/cert?periode=2019-05");
        assertThat(text()).contains("Du 12 au 14 mai 2019", "Panne nationale");
        browser.leave(() -> screen.find("#notes a[href*='/cert/notes/']").sendKeys(Keys.ENTER));
        browser.leave(() -> screen.find("#retirer").sendKeys(Keys.ENTER));
        browser.open("/cert?periode=2019-05");
        assertThat(text()).contains("Aucune note.");
    }

    private String text() {
        return Screen.spaced(screen.text());
    }

    private String focused() {
        return browser.driver().switchTo().activeElement().getDomAttribute("id");
    }

    private void type(String period, String column, String... flows) {
        fill(period, column, flows);
        save();
    }

    private void save() {
        browser.leave(() -> screen.find("#enregistrer").sendKeys(Keys.ENTER));
    }

    /** Types into a column, the Tab key after each field. */
    private void fill(String period, String column, String... flows) {
        browser.open("/cert/saisie?periode=" + period);
        for (int i = 0; i < flows.length; i++) {
            WebElement field = browser.driver().findElement(By.id(column + "-" + FLOWS.get(i)));
            browser.type(field, flows[i]);
        }
    }
}
