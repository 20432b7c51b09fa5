package fr.prefecture.clu.web;

import static fr.prefecture.clu.web.Screen.thisYear;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/**
 * The committee's year as its quality officer and its secretary general live it, with the Tab key,
 * the shortcuts and the Enter key alone; and the meeting of the demonstration that it is about.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CommitteeYearE2E {

    private static final List<String> THEMES =
            List.of(
                    "Ce qui a été promis",
                    "Résultats",
                    "Enquêtes",
                    "Modèles",
                    "Suggestions",
                    "Perspectives",
                    "Actualités",
                    "Signalétique de l’année");

    private Browser browser;
    private Keyboard keyboard;
    private Screen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void the_year_is_played_with_the_keyboard_alone() {
        enterAs("referent");
        compose();
        String meeting = plan("Réunion de l’année", 8);
        call(meeting);
        attend(meeting);
        type(meeting);
        step(meeting, "Le relevé est soumis au secrétariat général.");

        enterAs("secretaire");
        browser.open(meeting + "/signature");
        assertThat(plain()).contains("Réunion");
        keyboard.reach("#confirme").type(" ");
        keyboard.reach("#signer").enter();
        assertThat(plain()).contains("Signé");
        browser.open(meeting + "/releve");
        assertThat(plain()).contains("Signé le", "par Andréa Lambert");
        assertThat(screen.findAll("a[href$='/releve/saisie']")).as("nothing changes").isEmpty();

        enterAs("referent");
        browser.open("/actions?q=fl%C3%A9cher+l%E2%80%99ann%C3%A9e");
        assertThat(plain()).contains("Flécher l’année");
        String next = plan("Réunion d’après", 7);
        assertThat(plain())
                .as("the agenda opens with what was promised")
                .contains("Ce que les réunions précédentes ont promis", "Flécher l’année");
        browser.open(next + "/releve/saisie");
        assertThat(plain()).contains("Flécher l’année", "Bureau de l’année");
    }

    @Test
    void the_demonstration_holds_the_meeting_of_31_may_2021() {
        enterAs("referent");
        browser.open("/comite/reunions?annee=2021");
        keyboard.reach("#reunions tbody a").enter();
        String meeting = browser.path();
        browser.open(meeting + "/presences");
        assertThat(plain())
                .contains(
                        "Andréa Lambert, secrétaire générale",
                        "Participants (16)",
                        "Excusés (3)",
                        "Organismes ni présents ni excusés (3)");
        browser.open(meeting + "/convocations");
        assertThat(plain())
                .contains("Services : 7 sur 9", "Associations : 8 sur 8", "Autres : 5 sur 5");
        browser.open(meeting + "/releve");
        assertThat(screen.findAll("[id='orientations'] tbody > tr")).hasSize(8);
        assertThat(plain())
                .contains("222 usagers", "1. Préambule", "8. Actualités")
                .doesNotContain("anonymous");
        assertThat(
                        browser.number(
                                "return document.querySelectorAll(\"main a[href*='/actions/']\")"
                                        + ".length"))
                .as("its ten promises are actions")
                .isEqualTo(10);
    }

    /** An organisation, and somebody who sits for it. */
    private void compose() {
        browser.open("/comite/organismes/nouveau");
        keyboard.write("nom", "Association de l’année");
        keyboard.choose("college", "Associations");
        keyboard.reach("#ajouter").enter();
        browser.open("/comite/membres/nouveau");
        keyboard.write("organisme_input", "Association de l’année");
        keyboard.write("nom", "Madame Jeanne Lannée");
        keyboard.write("debut", "01/01/2020");
        keyboard.write("fin", "31/12/" + (thisYear() + 4));
        keyboard.write("courriel", "jeanne@annee.example");
        keyboard.reach("#ajouter").enter();
        assertThat(plain()).contains("Jeanne Lannée");
    }

    /** A meeting of today with the standing points, and one more when eight themes are wanted. */
    private String plan(String title, int themes) {
        browser.open("/comite/reunions");
        keyboard.follow("Créer une réunion");
        keyboard.write("objet", title);
        keyboard.write("date", MeetingsScreen.today());
        keyboard.write("heure", "14 h 30");
        keyboard.write("lieu", "Salle Stendhal");
        keyboard.write("presidence", "Andréa Lambert, secrétaire générale");
        keyboard.reach("#creer").enter();
        String meeting = browser.path();
        keyboard.follow("Ordre du jour");
        keyboard.reach("#proposer").enter();
        if (themes > 7) {
            keyboard.write("theme", THEMES.get(7));
            keyboard.reach("#ajouter").enter();
        }
        assertThat(screen.findAll("#points > ol > li, #points .point")).hasSize(themes);
        return meeting;
    }

    /** All who sit are called, and one of them answers. */
    private void call(String meeting) {
        browser.open(meeting + "/convocations");
        keyboard.reach("#convoquer-tous").enter();
        step(meeting, "La réunion est convoquée.");
        browser.open(meeting + "/convocations");
        keyboard.reach("#convoques a[href*='/comite/reponses/']");
        String row = screen.page().select("#convoques tbody tr:contains(Lannée) a").attr("href");
        keyboard.reach("#convoques a[href='" + row + "']").enter();
        keyboard.choose("dite", "Présent");
        keyboard.choose("voie", "téléphone");
        keyboard.reach("#enregistrer").enter();
        assertThat(plain()).contains("Viennent ou sont représentés : 1");
    }

    private void attend(String meeting) {
        step(meeting, "La réunion est marquée tenue.");
        browser.open(meeting + "/presences");
        keyboard.reach("#selon-reponses").enter();
        keyboard.reach("#autres-absents").enter();
        assertThat(plain()).contains("Participants (1)", "Association de l’année");
    }

    /** Something in each theme; two of them end with a decision. */
    private void type(String meeting) {
        MinutesScreen minutes = new MinutesScreen(browser, meeting).open();
        for (int theme = 0; theme < THEMES.size(); theme++) {
            minutes.shortcut(Keys.ARROW_DOWN).shortcut("f").type("Fait du thème " + (theme + 1));
        }
        minutes.shortcut("q")
                .type("Qui pose les flèches ?")
                .shortcut("r")
                .type("Le bureau de l’année.")
                .shortcut("d")
                .type("Flécher l’année.", Keys.TAB)
                .type("Bureau de l’année", Keys.TAB, "en " + (thisYear() + 1))
                .save();
        browser.open(meeting + "/releve");
        assertThat(plain()).contains("Fait du thème 1", "Fait du thème 8", "Flécher l’année.");
    }

    private void step(String meeting, String news) {
        browser.open(meeting);
        keyboard.reach("#etape").enter();
        keyboard.reach("#confirmer").enter();
        assertThat(plain()).contains(news);
    }

    private String plain() {
        return Screen.spaced(screen.text());
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        keyboard = new Keyboard(browser);
        screen = new Screen(browser);
    }
}
