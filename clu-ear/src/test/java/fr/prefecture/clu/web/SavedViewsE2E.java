package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Views that somebody saves of a list: kept, opened, named anew, removed. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SavedViewsE2E {

    private static final String LIST = "/reclamations?nature=suggestion&tri=numero";

    private Browser browser;
    private ComplaintsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void no_view() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new ComplaintsScreen(browser);
        remove();
    }

    /** A list that opens with a view would not be what other tests expect. */
    @AfterEach
    void remove() {
        SignInScreen.enterAs(browser, "referent");
        browser.open("/vues");
        while (!screen.findAll("#liste tbody a[href*='/vues/']").isEmpty()) {
            screen.follow("#liste tbody a[href*='/vues/']");
            screen.followText("Retirer la vue");
            screen.press("retirer-vue");
        }
    }

    @Test
    @Plain
    void a_list_without_views_says_how_to_save_one() {
        assertThat(screen.text()).contains("Aucune vue enregistrée.", "Enregistrer cette vue");
    }

    @Test
    @Plain
    void a_view_is_saved_from_its_list_and_the_list_opens_with_it_until_it_is_removed() {
        save(LIST + "&page=2&ouvert=1", "Suggestions", true);
        assertThat(Screen.spaced(screen.news()))
                .contains("La vue « Suggestions » est enregistrée.");
        assertThat(browser.path()).isEqualTo(LIST);

        browser.open("/reclamations");
        assertThat(browser.path()).as("the view that opens it").isEqualTo(LIST);
        assertThat(screen.find("#liste-vues [aria-current='true']").getText())
                .isEqualTo("Suggestions");
        screen.follow("#filtre-aucun");
        assertThat(browser.path()).isEqualTo("/reclamations?tri=numero");
        browser.open("/reclamations?nature=suggestion");
        screen.follow("#filtre-aucun");
        assertThat(browser.path()).as("all rows").isEqualTo("/reclamations?vue=tout");
        screen.press("filtrer");
        assertThat(browser.path()).as("no filter typed").contains("vue=tout");

        screen.followText("Toutes mes vues");
        assertThat(screen.texts("#liste tbody tr").toString())
                .contains("Suggestions", "Réclamations", "S’ouvre avec la liste");
        screen.follow("#liste tbody a[href*='/vues/']");
        screen.followText("Retirer la vue");
        assertThat(Screen.spaced(screen.heading())).isEqualTo("Retirer la vue « Suggestions »");
        screen.press("retirer-vue");
        assertThat(screen.news()).contains("est retirée");
        browser.open("/reclamations");
        assertThat(browser.path()).isEqualTo("/reclamations");
    }

    @Test
    @Plain
    void a_name_that_is_missing_is_said_at_its_field_and_nothing_is_lost() {
        browser.open(LIST);
        screen.follow("#garder-vue");
        screen.find("#ouverture").click();
        screen.press("enregistrer");
        assertThat(screen.isInvalid("nom")).isTrue();
        assertThat(screen.find("#ouverture").isSelected()).isTrue();
        screen.type("nom", "x".repeat(61));
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("60 caractères au plus");
        assertThat(screen.value("nom")).hasSize(61);
        screen.type("nom", "Courte");
        screen.press("enregistrer");
        assertThat(browser.path()).isEqualTo(LIST);
    }

    @Test
    @Plain
    void a_view_gets_another_name() {
        save(LIST, "Avant", false);
        browser.open("/vues");
        screen.follow("#liste tbody a[href*='/vues/']");
        assertThat(Screen.spaced(screen.heading())).isEqualTo("Modifier la vue « Avant »");
        screen.type("nom", "Après");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Après");
        assertThat(screen.texts("#liste tbody th")).containsExactly("Après");
    }

    @Test
    @Plain
    void nobody_opens_the_view_of_another_person_nor_saves_of_a_list_that_is_not_theirs() {
        save(LIST, "À moi", false);
        browser.open("/vues");
        String view = screen.find("#liste tbody a[href*='/vues/']").getDomAttribute("href");
        SignInScreen.enterAs(browser, "agent");
        browser.open(view);
        assertThat(screen.heading()).isEqualTo("Page introuvable");
        browser.open("/vues");
        assertThat(screen.text()).doesNotContain("À moi");
        for (String foreign :
                new String[] {"/admin/comptes", "//exemple.fr", "https://exemple.fr", "/inconnu"}) {
            browser.open("/vues?liste=" + foreign + "&demande=tri%3Dnom");
            assertThat(screen.findAll("#vue")).as(foreign).isEmpty();
        }
    }

    @Test
    void it_is_done_by_keyboard_and_looks_right_in_each_state() {
        save(LIST, "Suggestions", true);
        browser.open(LIST);
        screen.find("#liste-vues summary").sendKeys(Keys.ENTER);
        Inspection inspection = new Inspection(browser);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(inspection.axe()).as("open").isEmpty();
        softly.assertThat(inspection.structure()).as("open").isEmpty();
        String first = browser.string("return document.querySelector('main')._same = 'same'");
        screen.follow("#liste-vues a[id^='vue-']");
        softly.assertThat(browser.string("return document.querySelector('main')._same"))
                .as("followed in place")
                .isEqualTo(first);
        softly.assertThat(browser.path()).isEqualTo(LIST);
        browser.open("/reclamations?tri=numero");
        screen.find("#liste-vues summary").sendKeys(Keys.ENTER);
        screen.follow("#garder-vue");
        for (String theme : new String[] {"clair", "sombre"}) {
            browser.theme(theme);
            browser.driver().navigate().refresh();
            softly.assertThat(inspection.axe()).as(theme).isEmpty();
        }
        browser.width(320);
        softly.assertThat(inspection.overflow()).as("320").isNotPositive();
        softly.assertThat(inspection.axe()).as("320").isEmpty();
        browser.width(1280);
        screen.find("#nom").sendKeys("Par numéro", Keys.ENTER);
        browser.patiently().until(d -> browser.path().startsWith("/reclamations"));
        softly.assertThat(screen.news()).contains("Par numéro");
        browser.open("/vues");
        softly.assertThat(inspection.axe()).as("views").isEmpty();
        softly.assertThat(inspection.structure()).as("views").isEmpty();
        screen.follow("#liste tbody a[href*='/vues/']");
        softly.assertThat(inspection.axe()).as("a view").isEmpty();
        softly.assertThat(inspection.structure()).as("a view").isEmpty();
        softly.assertAll();
    }

    private void save(String address, String name, boolean opens) {
        browser.open(address);
        browser.open(screen.find("#garder-vue").getDomAttribute("href"));
        screen.type("nom", name);
        if (opens) {
            screen.find("#ouverture").click();
        }
        screen.press("enregistrer");
    }
}
