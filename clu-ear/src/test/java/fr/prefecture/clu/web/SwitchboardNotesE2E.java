package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.nio.charset.StandardCharsets;
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
import org.openqa.selenium.Keys;

/** What people say of days of the switchboard, with the keyboard alone. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SwitchboardNotesE2E {

    private static final String APRIL = "/telephone/notes?du=2018-04-01&au=2018-04-30";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_of_the_switchboard() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
    }

    @Test
    void two_people_note_the_same_day_and_both_notes_follow_it() {
        TypedDayScreen screen = note("2018-04-10", "Panne du standard de 9 h à 11 h");
        assertThat(screen.done()).isEqualTo("La note est ajoutée.");
        assertThat(screen.rows("notes")).anyMatch(row -> row.contains("Panne du standard de 9 h"));

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        TypedDayScreen other =
                TypedDayScreen.open(browser, "/telephone/notes/nouvelle?jour=2018-04-10");
        assertThat(Screen.spaced(other.find("#deja-dit").getText()))
                .contains("Panne du standard de 9 h à 11 h (standard, le ");
        new Keyboard(browser).write("texte", "Deux agents absents");
        other.press("ajouter");

        assertThat(other.rows("notes"))
                .anyMatch(row -> row.contains("Panne du standard de 9 h"))
                .anyMatch(row -> row.contains("Deux agents absents"));
        assertThat(
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/notes?from=2018-04-10&to=2018-04-10")
                                .body())
                .contains("Panne du standard de 9 h", "Deux agents absents")
                .doesNotContain("referent");
        browser.open("/telephone/saisie?jour=2018-04-10");
        assertThat(other.plain())
                .contains(
                        "Noté ce jour-là : Panne du standard de 9 h à 11 h", "Deux agents absents");
    }

    @Test
    @Tag("TEL-108")
    void a_note_stands_wherever_the_figures_of_its_day_do() {
        TypedDayScreen screen = note("2018-04-23", "Câble sectionné");

        for (String page :
                List.of(
                        "/telephone?du=2018-04-23&au=2018-04-23",
                        "/telephone/creneaux?du=2018-04-23&au=2018-04-23",
                        "/telephone/chiffre?indicateur=recus&du=2018-04-23&au=2018-04-23",
                        "/?mois=2018-04")) {
            browser.open(page);
            assertThat(screen.plain()).as(page).contains("Câble sectionné");
        }
    }

    @Test
    void hostile_texts_are_shown_and_exported_as_they_are() {
        note("2018-04-16", "<script>document.title='pris'</script>");
        note("2018-04-16", "#{7*7}");
        note("2018-04-16", "=1+1");
        TypedDayScreen screen = note("2018-04-16", "é".repeat(250) + "\u202E tourné");

        assertThat(screen.plain())
                .contains(
                        "<script>document.title='pris'</script>",
                        "#{7*7}",
                        "=1+1",
                        "é".repeat(250) + " tourné");
        assertThat(screen.title()).startsWith("Notes sur les jours");
        browser.width(320);
        assertThat(
                        (boolean)
                                browser.script(
                                        "return document.documentElement.scrollWidth"
                                                + " <= document.documentElement.clientWidth"))
                .isTrue();
        browser.width(1280);
        String csv =
                new String(
                        browser.file(screen.find("a[href*='notes.csv']").getDomAttribute("href"))
                                .body(),
                        StandardCharsets.UTF_8);
        assertThat(csv).contains(";'=1+1;", ";#{7*7};").doesNotContain("\u202E");
    }

    @Test
    void a_note_that_another_has_changed_is_compared_then_removed_and_brought_back() {
        TypedDayScreen screen = note("2018-04-20", "Coupure courte");
        browser.leave(
                () ->
                        screen.find("#notes tbody tr:last-child a[href*='/telephone/notes/']")
                                .sendKeys(Keys.ENTER));
        String address = browser.path();
        assertThat(screen.value("texte")).isEqualTo("Coupure courte");
        new Keyboard(browser).write("texte", "Coupure de dix minutes");
        screen.sendBehind("note", "enregistrer");
        new Keyboard(browser).write("texte", "Coupure d’une heure");
        screen.press("enregistrer");

        assertThat(screen.refusal()).startsWith("Modifié par standard le ");
        assertThat(screen.rows("conflit"))
                .singleElement()
                .asString()
                .contains("Coupure de dix minutes", "Coupure d’une heure");
        assertThat(screen.value("texte")).isEqualTo("Coupure d’une heure");
        screen.press("enregistrer");
        assertThat(screen.done()).isEqualTo("La note est modifiée.");

        browser.open(address);
        assertThat(screen.plain()).contains("Coupure d’une heure");
        screen.remove();
        assertThat(screen.done()).startsWith("La note est supprimée.");
        assertThat(screen.plain()).doesNotContain("Coupure d’une heure");
        screen.undo();
        browser.open(APRIL);
        assertThat(screen.plain()).contains("Coupure d’une heure");
    }

    @Test
    void an_empty_or_too_long_note_is_refused_and_what_was_typed_stays() {
        TypedDayScreen screen =
                TypedDayScreen.open(browser, "/telephone/notes/nouvelle?jour=2018-04-25");
        screen.press("ajouter");
        assertThat(screen.isInvalid("texte")).isTrue();

        browser.script("document.getElementById('texte').value = arguments[0]", "x".repeat(501));
        screen.press("ajouter");
        assertThat(screen.refusal()).contains("Note : 501 caractères, pour 500 au plus.");
        assertThat(screen.value("texte")).hasSize(501);
        assertThat(screen.value("du")).isEqualTo("25/04/2018");
    }

    private TypedDayScreen note(String day, String text) {
        TypedDayScreen screen =
                TypedDayScreen.open(browser, "/telephone/notes/nouvelle?jour=" + day);
        new Keyboard(browser).write("texte", text);
        screen.press("ajouter");
        return screen;
    }
}
