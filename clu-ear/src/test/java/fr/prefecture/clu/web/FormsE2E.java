package fr.prefecture.clu.web;

import static fr.prefecture.clu.web.Screen.thisYear;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/**
 * What every form does that hands over a record: it says what is wrong before it is sent, shows
 * what somebody else has saved meanwhile, and suggests; the server decides.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class FormsE2E {

    private static final String LONG = "à".repeat(201);

    private final String title = "Signalétique " + UUID.randomUUID();

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

    private ActionsScreen form() {
        return ActionsScreen.open(browser, "/actions/nouvelle");
    }

    @Test
    void what_the_server_would_refuse_is_said_before_and_nothing_is_sent() {
        ActionsScreen screen = form();
        browser.script("document.documentElement.dataset.same = 'oui'");
        screen.type("lieu", LONG);
        assertThat(spaced(screen, "lieu-erreur"))
                .isEqualTo("Lieu : 200 caractères au plus. Raccourcissez ce texte.");
        screen.write("detail", "Trois devis");
        assertThat(screen.plain()).contains("11 caractères sur 4 000");

        screen.find("#enregistrer").sendKeys(Keys.ENTER);

        assertThat(browser.string("return document.documentElement.dataset.same"))
                .as("the page has not been left")
                .isEqualTo("oui");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.allErrors())
                .contains("Intitulé : ce champ est vide", "Lieu : 200 caractères au plus");
        assertThat(screen.isInvalid("intitule")).isTrue();
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
        browser.picture("formulaire-refuse");
        screen.find(".bilan-erreurs a[href='#lieu']").sendKeys(Keys.ENTER);
        assertThat(screen.focus()).isEqualTo("lieu");
        screen.type("lieu", "Hall");
        assertThat(screen.isInvalid("lieu")).isFalse();
        screen.type("intitule", title);
        screen.press("enregistrer");
        assertThat(screen.news()).contains("est ouverte");
    }

    @Test
    void without_script_the_server_refuses_in_the_same_words_and_keeps_what_was_typed() {
        Browser plain = Browser.plain();
        SignInScreen.enterAs(plain, "referent");
        ActionsScreen screen = ActionsScreen.open(plain, "/actions/nouvelle");
        screen.type("lieu", LONG);
        screen.type("echeance", "31/06/" + (thisYear() + 1));

        screen.press("enregistrer");

        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.allErrors())
                .contains(
                        "Intitulé : ce champ est vide. Complétez-le.",
                        "Lieu : 201 caractères saisis, 200 au plus. Raccourcissez ce texte.",
                        "Échéance : cette date n’existe pas");
        assertThat(screen.value("lieu")).isEqualTo(LONG);
        assertThat(screen.value("echeance")).isEqualTo("31/06/" + (thisYear() + 1));
        screen.type("lieu", "");
        screen.type("echeance", "3e trimestre " + (thisYear() + 1));
        screen.type("intitule", title);
        screen.press("enregistrer");
        assertThat(screen.news()).contains("est ouverte");
    }

    @Test
    void what_somebody_else_has_saved_meanwhile_is_shown_field_by_field() {
        ActionsScreen screen = form();
        screen.type("intitule", title);
        screen.type("lieu", "Hall");
        screen.press("enregistrer");
        String change = browser.path() + "/modifier";
        browser.open(change);
        screen.type("intitule", title + " A");
        String mine = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(change);
        screen.type("intitule", title + " B");
        screen.type("lieu", "Guichet 3");
        screen.press("enregistrer");
        browser.driver().close();
        browser.driver().switchTo().window(mine);

        screen.press("enregistrer");

        assertThat(screen.refusal()).startsWith("Modifié par referent le ");
        assertThat(screen.value("intitule")).as("kept").isEqualTo(title + " A");
        assertThat(spaced(screen, "intitule-autre"))
                .isEqualTo(
                        "Enregistré entre-temps : "
                                + title
                                + " B. Votre saisie est gardée dans le champ.");
        assertThat(screen.value("lieu")).as("nobody touched it here").isEqualTo("Guichet 3");
        assertThat(spaced(screen, "lieu-autre")).contains("Avant : Hall.");
        assertThat(screen.findAll("#detail-autre")).as("nobody changed it").isEmpty();
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
        browser.picture("formulaire-conflit");
        screen.press("enregistrer");
        assertThat(screen.text()).contains(title + " A", "Guichet 3");
    }

    @Test
    void names_are_suggested_while_one_types_and_a_new_one_may_be_typed() {
        ActionsScreen screen = form();
        screen.type("intitule", title);
        screen.type("service", "Bureau des essais");
        screen.press("enregistrer");
        screen = form();
        screen.type("intitule", title + " 2");
        WebElement field = screen.find("#service_input");
        assertThat(field.getAriaRole()).isEqualTo("combobox");
        assertThat(field.getAccessibleName()).startsWith("Service responsable");

        field.sendKeys("des essAIS");

        browser.patiently()
                .until(
                        d ->
                                !d.findElements(By.cssSelector("[role='option']")).isEmpty()
                                        && "true".equals(field.getDomAttribute("aria-expanded")));
        assertThat(
                        browser.strings(
                                "return [...document.querySelectorAll('[role=option]')]"
                                        + ".map(one => one.textContent)"))
                .contains("Bureau des essais");
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
        browser.picture("formulaire-suggestion");
        field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(screen.value("service")).isEqualTo("Bureau des essais");
        screen.press("enregistrer");
        assertThat(screen.text()).contains("Bureau des essais");
    }

    @Test
    void whatever_is_pasted_arrives_as_it_is_or_is_refused_and_kept() {
        ActionsScreen screen = form();
        String odd = "Borne 👩‍🦽 שלום مرحبا e\u0301té " + title;
        String endless = "à".repeat(100_000);
        paste("intitule", odd);
        paste("detail", endless);

        screen.find("#enregistrer").sendKeys(Keys.ENTER);

        assertThat(spaced(screen, "detail-erreur"))
                .isEqualTo("Précisions : 4 000 caractères au plus. Raccourcissez ce texte.");
        assertThat(screen.plain()).contains("100 000 caractères sur 4 000");
        assertThat(screen.value("detail")).as("kept whole").hasSameSizeAs(endless);
        assertThat(screen.value("intitule")).isEqualTo(odd);
        paste("detail", "Trois devis");
        screen.press("enregistrer");
        assertThat(screen.heading()).contains(odd);
    }

    private void paste(String field, String text) {
        browser.script(
                "const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                        + "['input', 'change'].forEach(type =>"
                        + " field.dispatchEvent(new Event(type, { bubbles: true })));",
                field,
                text);
    }

    @Test
    void what_is_suggested_is_nobodys_guess() {
        ActionsScreen screen = form();
        WebElement field = screen.find("#service_input");
        field.sendKeys("zzzz");
        browser.patiently()
                .until(d -> screen.plain().contains("Aucune proposition") || shown(screen));

        field.sendKeys(Keys.TAB);

        assertThat(screen.value("service")).isEqualTo("zzzz");
        assertThat(List.of(screen.focus())).containsExactly("echeance");
    }

    private static boolean shown(ActionsScreen screen) {
        return screen.findAll(".ui-autocomplete-emptyMessage").stream()
                .anyMatch(WebElement::isDisplayed);
    }

    private static String spaced(ActionsScreen screen, String id) {
        return Screen.spaced(screen.find("#" + id).getText()).strip();
    }
}
